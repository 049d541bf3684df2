import type { RegisterEntry, RegisterGroup, Worth } from '../model/register.ts'
import { SEVERITIES } from '../model/rule.ts'
import { claimWords } from '../model/wording.ts'
import { graver, isOpen, statementKey } from './entries.ts'
import { similarSets } from './similar.ts'

/**
 * Gathers the places of each claim: by the concepts of subject and object, by the letters of unknown names, and by the words of
 * the sentence where the text leaves either out. Gravest first, then those made most often; the order of the entries is
 * nothing to it.
 */
export function groupClaims(entries: readonly RegisterEntry[]): readonly RegisterGroup[] {
  return gather(entries, (entry) => entry)
    .map(groupOf)
    .sort(byWorth)
}

/** Sets of things that make the same claim, each in the order of their places. */
export function gather<Item>(items: readonly Item[], entryOf: (item: Item) => RegisterEntry): readonly Item[][] {
  const keys = items.map((item) => statementKey(entryOf(item)))
  const open = items.flatMap((item, index) => (isOpen(entryOf(item)) ? [index] : []))
  const labels = similarSets(
    open.map((index) => wordsAt(items, index, entryOf)),
    open.map((index) => keys[index] ?? ''),
  )
  for (const [at, index] of open.entries()) keys[index] = `${keys[index]}\n${labels[at]}`
  const sets = new Map<string, Item[]>()
  for (const [index, item] of items.entries()) {
    const key = keys[index] ?? ''
    const set = sets.get(key)
    if (set === undefined) sets.set(key, [item])
    else set.push(item)
  }
  return [...sets.values()].map((set) => set.sort((a, b) => byPlace(entryOf(a), entryOf(b))))
}

function wordsAt<Item>(items: readonly Item[], index: number, entryOf: (item: Item) => RegisterEntry) {
  const item = items[index]
  return item === undefined ? [] : (entryOf(item).words ?? [])
}

/** The group of some places, which stand in order. */
export function groupOf(places: readonly RegisterEntry[]): RegisterGroup {
  const [first] = places
  if (first === undefined) throw new Error('A claim without a place cannot be recorded.')
  const { subject, relation, object, polarity } = first
  const worth = places.reduce<Worth | undefined>(
    (worst, { worth: next }) => (worst === undefined || next === undefined ? (worst ?? next) : graver(worst, next)),
    undefined,
  )
  return {
    claim: claimWords(first),
    subject,
    relation,
    object,
    polarity,
    types: [...new Set(places.flatMap(({ types }) => types))].sort(),
    documents: new Set(places.map(({ path }) => path)).size,
    ...(worth === undefined ? {} : { worth }),
    places,
  }
}

/** Gravest first, then most places, then by words and place, so that no two groups can change seats. */
export function byWorth(a: RegisterGroup, b: RegisterGroup): number {
  const rank = ({ worth }: RegisterGroup) => (worth === undefined ? -1 : SEVERITIES.indexOf(worth.severity))
  const [first, second] = [a.places[0], b.places[0]]
  return (
    rank(b) - rank(a) ||
    b.places.length - a.places.length ||
    compare(a.claim, b.claim) ||
    (first === undefined || second === undefined ? 0 : byPlace(first, second))
  )
}

function byPlace(a: RegisterEntry, b: RegisterEntry): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.object, b.object) ||
    compare(a.polarity, b.polarity) ||
    compare(a.sentence, b.sentence)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
