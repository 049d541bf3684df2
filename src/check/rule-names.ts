import { closest } from '../language/closest.ts'
import { DIRECTIVE_PACK } from '../model/directive.ts'
import type { Rule } from '../model/rule.ts'
import { packOf } from '../model/rule.ts'

/** The names by which directives may speak of rules. */
export interface RuleNames {
  /** Each rule's id and the ids that it had before, with the id it has now; each pack with itself. */
  readonly current: ReadonlyMap<string, string>
  /** Rules that do not take part in this run, and packs that do so in part: what names them may be idle for that reason. */
  readonly resting: ReadonlySet<string>
}

/** The names of all rules of the rulebook, of which `active` take part in the run. */
export function ruleNames(all: readonly Rule[], active: readonly Rule[]): RuleNames {
  const current = new Map<string, string>()
  for (const { id, replaces = [] } of all) {
    current.set(packOf(id), packOf(id))
    for (const old of replaces) current.set(old, id)
  }
  for (const { id } of all) current.set(id, id)
  const taking = new Set(active.map(({ id }) => id))
  const resting = all.flatMap(({ id }) => (taking.has(id) ? [] : [id, packOf(id)]))
  return { current, resting: new Set(resting) }
}

/** The names where documents are not set against each other: what silences a contradiction with another one may be idle. */
export function namesAlone(names: RuleNames, active: readonly Rule[]): RuleNames {
  const between = active.filter((rule) => 'conflict' in rule && rule.conflict.between !== 'sentences')
  return { ...names, resting: new Set([...names.resting, ...between.flatMap(({ id }) => [id, packOf(id)])]) }
}

/** What to do about a name that no rule has, where more can be said than that: the name that was probably meant. */
export function adviceFor(name: string, { current }: RuleNames): string | undefined {
  if (name === DIRECTIVE_PACK || packOf(name) === DIRECTIVE_PACK)
    return 'Mend the directive: findings about directives cannot be silenced.'
  const near = closest(name, current.keys())
  return near === undefined ? undefined : `Did you mean ${near}?`
}
