import type { RulebookData } from '../run/rule-files.ts'
import { unknownName } from './usage.ts'

/** All packs, sorted. A pack is the first part of its rules' ids. */
export function packNamesOf(data: RulebookData): readonly string[] {
  return [...new Set(data.rules.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort()
}

/** What a document can be about: the concepts that are sold or taken for health, sorted. */
export function subjectNamesOf(data: RulebookData): readonly string[] {
  const kinds: readonly string[] = ['substance', 'practice', 'product']
  const files = data.concepts.filter(({ kind }) => kinds.includes(kind))
  return files.flatMap(({ concepts }) => Object.keys(concepts)).sort()
}

/** The packs that were asked for (all when undefined); one that the rulebook does not have is an error. */
export function packsOf(data: RulebookData, asked: readonly string[] | undefined): readonly string[] | undefined {
  const known = packNamesOf(data)
  for (const pack of asked ?? []) if (!known.includes(pack)) throw unknownName(pack, known, 'pack')
  return asked
}

/** The rule ids that were asked for; one that the rulebook does not have is an error. */
export function ruleIdsOf(data: RulebookData, asked: readonly string[]): readonly string[] {
  const known = new Set(data.rules.map(({ id }) => id))
  for (const id of asked) if (!known.has(id)) throw unknownName(id, [...known].sort(), 'rule')
  return asked
}
