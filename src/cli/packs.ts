import type { RuleSelection } from '../run/profiles.ts'
import type { RulebookData } from '../run/rule-files.ts'
import type { OpenedRules } from './session.ts'
import { unknownName } from './usage.ts'

/** The packs that were asked for; one that the rulebook does not have is an error. A pack is the first part of its rules' ids. */
export function packsOf(data: RulebookData, asked: readonly string[]): readonly string[] {
  const known = new Set(data.rules.map(({ id }) => id.slice(0, id.indexOf('/'))))
  for (const pack of asked) if (!known.has(pack)) throw unknownName(pack, [...known].sort(), 'pack')
  return asked
}

/** What of the rules a run uses: what the options chose, narrowed to the packs that were asked for. */
export function selectionOf({ data, selection }: OpenedRules, asked: readonly string[]): RuleSelection {
  const packs = packsOf(data, asked)
  return packs.length === 0 ? selection : { ...selection, packs }
}

/** The rule ids that were asked for; one that the rulebook does not have is an error. */
export function ruleIdsOf(data: RulebookData, asked: readonly string[]): readonly string[] {
  const known = new Set(data.rules.map(({ id }) => id))
  for (const id of asked) if (!known.has(id)) throw unknownName(id, [...known].sort(), 'rule')
  return asked
}
