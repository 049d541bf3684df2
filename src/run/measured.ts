import type { Measured } from '../model/precision.ts'
import type { Rule } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { builtPrecision, readBuilt } from './built.ts'

/**
 * How often the rules of a rulebook were right in the labelled corpus. A rule that was laid over one of the package and looks
 * for something else was never measured.
 */
export function measuredOf(data: RulebookData): Measured {
  const measured = builtPrecision()
  const text = readBuilt('rulebook.json')
  // The hash stands last; parsing all of it is only needed where somebody's own rules have been laid over.
  if (text === undefined || text.endsWith(`"hash":"${data.hash}"}`)) return measured
  return measuredUnchanged(measured, (JSON.parse(text) as RulebookData).rules, data.rules)
}

/** The figures of the rules that still look for what they looked for when they were measured. */
export function measuredUnchanged(measured: Measured, before: readonly Rule[], now: readonly Rule[]): Measured {
  const known = new Map(before.map((rule) => [rule.id, lookOf(rule)]))
  const changed = new Set(now.filter((rule) => known.get(rule.id) !== lookOf(rule)).map(({ id }) => id))
  return Object.fromEntries(Object.entries(measured).filter(([id]) => !changed.has(id)))
}

/** What decides whether a rule fires, and how gravely; its words, sources and examples do not. */
function lookOf({ title, status, reviewed, evidence, message, suggestion, examples, ...look }: Rule): string {
  return JSON.stringify([look, evidence.grade])
}
