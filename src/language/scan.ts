import type { Sentence } from '../model/document.ts'
import type { Lexicon, NeighbourGuard, TrieNode } from '../model/lexicon.ts'
import { childOf } from './compile.ts'

/** A sentence as word ids. `also` holds, at few places, the ids of spellings that are matched as written. */
export interface WordIds {
  /** Word id per token, −1 where the lexicon does not know the word. */
  readonly ids: readonly number[]
  readonly also: ReadonlyMap<number, readonly number[]> | undefined
}

/** A phrase of the lexicon found in a sentence: index of the entry and token range [from, to). */
export interface Hit {
  readonly entry: number
  readonly from: number
  readonly to: number
}

export interface Hits {
  readonly concepts: Hit[]
  readonly cues: Hit[]
  readonly patterns: Hit[]
}

/** Word ids of a sentence's tokens. */
export function wordIds(sentence: Sentence, lexicon: Lexicon): WordIds {
  const { tokens } = sentence
  const ids = new Array<number>(tokens.length).fill(-1)
  let also: Map<number, number[]> | undefined
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    ids[index] = lexicon.words.get(token.normal) ?? -1
    if (token.kind !== 'word') continue
    const exact = lexicon.exact.get(token.text)
    if (exact !== undefined) {
      also ??= new Map()
      also.set(index, exact as number[])
    }
  }
  return { ids, also }
}

/** Finds every phrase of the lexicon in a sentence, in one walk; overlaps are the caller's to settle. */
export function scan(words: WordIds, lexicon: Lexicon): Hits {
  const hits: Hits = { concepts: [], cues: [], patterns: [] }
  const { ids, also } = words
  for (let from = 0; from < ids.length; from++) {
    const id = ids[from] ?? -1
    const node = id < 0 ? undefined : lexicon.root[id]
    if (node !== undefined) walk(node, { words, from, to: from + 1, hits })
    if (also === undefined) continue
    for (const other of also.get(from) ?? []) {
      const start = lexicon.root[other]
      if (start !== undefined) walk(start, { words, from, to: from + 1, hits })
    }
  }
  return hits
}

interface Walk {
  readonly words: WordIds
  readonly from: number
  readonly to: number
  readonly hits: Hits
}

function walk(node: TrieNode, place: Walk): void {
  const { words, from, to, hits } = place
  collect(node.concepts, hits.concepts, from, to)
  collect(node.cues, hits.cues, from, to)
  collect(node.patterns, hits.patterns, from, to)
  if (node.keys.length === 0 || to >= words.ids.length) return
  const id = words.ids[to] ?? -1
  const child = id < 0 ? undefined : childOf(node, id)
  if (child !== undefined) walk(child, { words, from, to: to + 1, hits })
  for (const other of words.also?.get(to) ?? []) {
    const exact = childOf(node, other)
    if (exact !== undefined) walk(exact, { words, from, to: to + 1, hits })
  }
}

function collect(entries: readonly number[] | undefined, hits: Hit[], from: number, to: number): void {
  if (entries === undefined) return
  for (const entry of entries) hits.push({ entry, from, to })
}

/** May a match stand at [from, to), given the words beside it? */
export function passes(guard: NeighbourGuard | undefined, ids: readonly number[], from: number, to: number): boolean {
  if (guard === undefined) return true
  const before = ids[from - 1] ?? -1
  const behind = ids[to] ?? -1
  return !guard.notAfter.includes(before) && !guard.notBefore.includes(behind)
}
