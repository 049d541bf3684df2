import type { RulebookData } from '../run/rule-files.ts'
import { unknownName } from './usage.ts'

/** The packs that were asked for; one that the rulebook does not have is an error. A pack is the first part of its rules' ids. */
export function packsOf(data: RulebookData, asked: readonly string[]): readonly string[] {
  const known = new Set(data.rules.map(({ id }) => id.slice(0, id.indexOf('/'))))
  for (const pack of asked) if (!known.has(pack)) throw unknownName(pack, [...known].sort(), 'pack')
  return asked
}

/** The rule ids that were asked for; one that the rulebook does not have is an error. */
export function ruleIdsOf(data: RulebookData, asked: readonly string[]): readonly string[] {
  const known = new Set(data.rules.map(({ id }) => id))
  for (const id of asked) if (!known.has(id)) throw unknownName(id, [...known].sort(), 'rule')
  return asked
}
