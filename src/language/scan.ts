import type { Sentence } from '../model/document.ts'
import type { Lexicon, NeighbourGuard, Rows, Trie } from '../model/lexicon.ts'
import { visible } from './fold.ts'
import { NUMERAL_CLASSES, numeralClass } from './numerals.ts'

/** A sentence as word ids. `also` holds, at few places, the ids of spellings that are matched as written. */
export interface WordIds {
  /** Word id per token, −1 where the lexicon does not know the word. */
  readonly ids: readonly number[]
  readonly also: ReadonlyMap<number, readonly number[]> | undefined
  /** The surest sign of a number among the tokens: see `numeralClass`. */
  readonly numeral: number
}

/** Phrases found in a sentence as flat triples, so that a million of them need no objects: see `HIT_STRIDE`. */
export interface Hits {
  /** Index into `Lexicon.conceptPhrases`, token range [from, to). */
  readonly concepts: number[]
  /** Index into `Lexicon.cues`, token range. */
  readonly cues: number[]
  /** Row of `Trie.patterns`, token range of the core. */
  readonly patterns: number[]
}
export const HIT_STRIDE = 3

/** What is known of a surface: word id + 1, times 8; twice the numeral class; 1 where it is also matched as written. */
const surfaces = new WeakMap<Lexicon, Map<string, number>>()
/** A text has far fewer distinct words than tokens; the bound only guards against generated gibberish. */
const MOST_SURFACES = 200_000

function surfacesOf(lexicon: Lexicon): Map<string, number> {
  const known = surfaces.get(lexicon)
  if (known !== undefined && known.size < MOST_SURFACES) return known
  const fresh = new Map<string, number>()
  surfaces.set(lexicon, fresh)
  return fresh
}

/** Word ids of a sentence's tokens. */
export function wordIds(sentence: Sentence, lexicon: Lexicon): WordIds {
  const { tokens } = sentence
  const known = surfacesOf(lexicon)
  const ids: number[] = []
  let also: Map<number, readonly number[]> | undefined
  let numeral: number = NUMERAL_CLASSES.none
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    let facts = known.get(token.text)
    if (facts === undefined) {
      const id = lexicon.words.get(token.normal) ?? -1
      facts = (id + 1) * 8 + numeralClass(token.text) * 2 + (lexicon.exact.has(visible(token.text)) ? 1 : 0)
      known.set(token.text, facts)
    }
    ids.push((facts >> 3) - 1)
    const sign = (facts >> 1) & 3
    if (sign > numeral) numeral = sign
    if ((facts & 1) === 0 || token.kind !== 'word') continue
    also ??= new Map()
    also.set(index, lexicon.exact.get(visible(token.text)) ?? [])
  }
  return { ids, also, numeral }
}

/** Finds every phrase of the lexicon in a sentence, in one walk; overlaps are the caller's to settle. */
export function scan(words: WordIds, lexicon: Lexicon): Hits {
  const hits: Hits = { concepts: [], cues: [], patterns: [] }
  const { trie } = lexicon
  const { ids, also } = words
  for (let from = 0; from < ids.length; from++) {
    const id = ids[from] ?? -1
    const node = id < 0 ? -1 : (trie.roots[id] ?? -1)
    if (node >= 0) {
      if (also === undefined) walkPlain(trie, node, { ids, from, hits })
      else walk(trie, node, { words, from, to: from + 1, hits })
    }
    if (also === undefined) continue
    for (const other of also.get(from) ?? []) {
      const start = trie.roots[other] ?? -1
      if (start >= 0) walk(trie, start, { words, from, to: from + 1, hits })
    }
  }
  return hits
}

/** Follows the tokens along the one path that they have where no spelling is matched as written. */
function walkPlain(
  trie: Trie,
  start: number,
  { ids, from, hits }: { readonly ids: readonly number[]; readonly from: number; readonly hits: Hits },
): void {
  let node = start
  for (let to = from + 1; ; to++) {
    collect(trie, node, { from, to, hits })
    const id = to < ids.length ? (ids[to] ?? -1) : -1
    if (id < 0) return
    node = childOf(trie, node, id)
    if (node < 0) return
  }
}

interface Walk {
  readonly words: WordIds
  readonly from: number
  readonly to: number
  readonly hits: Hits
}

function walk(trie: Trie, node: number, place: Walk): void {
  const { words, from, to, hits } = place
  collect(trie, node, place)
  if (to >= words.ids.length) return
  const id = words.ids[to] ?? -1
  const child = id < 0 ? -1 : childOf(trie, node, id)
  if (child >= 0) walk(trie, child, { words, from, to: to + 1, hits })
  for (const other of words.also?.get(to) ?? []) {
    const exact = childOf(trie, node, other)
    if (exact >= 0) walk(trie, exact, { words, from, to: to + 1, hits })
  }
}

/** The node that a word leads to, −1 for none: in line among few edges, by halving among many. */
function childOf(trie: Trie, node: number, word: number): number {
  const { edgeWord } = trie
  let low = trie.firstEdge[node] ?? 0
  let high = (trie.firstEdge[node + 1] ?? 0) - 1
  while (high - low > 6) {
    const middle = (low + high) >> 1
    if ((edgeWord[middle] ?? 0) < word) low = middle + 1
    else high = middle
  }
  for (; low <= high; low++) if (edgeWord[low] === word) return trie.edgeNode[low] ?? -1
  return -1
}

function collect(
  trie: Trie,
  node: number,
  { from, to, hits }: { readonly from: number; readonly to: number; readonly hits: Hits },
): void {
  const row = trie.endOf[node] ?? 0
  if (row === 0) return
  addRow(trie.concepts, row, { from, to, out: hits.concepts })
  addRow(trie.cues, row, { from, to, out: hits.cues })
  if ((trie.patterns.starts[row] ?? 0) < (trie.patterns.starts[row + 1] ?? 0)) hits.patterns.push(row, from, to)
}

function addRow(
  rows: Rows,
  row: number,
  { from, to, out }: { readonly from: number; readonly to: number; readonly out: number[] },
): void {
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at++) out.push(rows.items[at] ?? 0, from, to)
}

/** May a match stand at [from, to), given the words beside it? */
export function passes(guard: NeighbourGuard | undefined, ids: readonly number[], from: number, to: number): boolean {
  if (guard === undefined) return true
  const before = ids[from - 1] ?? -1
  const behind = ids[to] ?? -1
  return !guard.notAfter.includes(before) && !guard.notBefore.includes(behind)
}
