import type { Sentence } from '../model/document.ts'
import type { Lexicon, NeighbourGuard } from '../model/lexicon.ts'
import { childOf } from './grow.ts'

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
    const node = id < 0 ? 0 : (lexicon.root[id] ?? 0)
    if (node > 0) walk(node, from, from + 1, { words, lexicon, hits })
    if (also === undefined) continue
    for (const other of also.get(from) ?? []) {
      const start = lexicon.root[other] ?? 0
      if (start > 0) walk(start, from, from + 1, { words, lexicon, hits })
    }
  }
  return hits
}

interface Walk {
  readonly words: WordIds
  readonly lexicon: Lexicon
  readonly hits: Hits
}

function walk(node: number, from: number, to: number, state: Walk): void {
  const { words, lexicon, hits } = state
  const { trie } = lexicon
  for (let i = trie.conceptStarts[node] ?? 0; i < (trie.conceptStarts[node + 1] ?? 0); i++) {
    hits.concepts.push({ entry: trie.concepts[i] ?? 0, from, to })
  }
  for (let i = trie.cueStarts[node] ?? 0; i < (trie.cueStarts[node + 1] ?? 0); i++) {
    hits.cues.push({ entry: trie.cues[i] ?? 0, from, to })
  }
  for (let i = trie.patternStarts[node] ?? 0; i < (trie.patternStarts[node + 1] ?? 0); i++) {
    hits.patterns.push({ entry: trie.patterns[i] ?? 0, from, to })
  }
  if (to >= words.ids.length || trie.starts[node] === trie.starts[node + 1]) return
  const id = words.ids[to] ?? -1
  const child = id < 0 ? 0 : childOf(trie, node, id)
  if (child > 0) walk(child, from, to + 1, state)
  for (const other of words.also?.get(to) ?? []) {
    const exact = childOf(trie, node, other)
    if (exact > 0) walk(exact, from, to + 1, state)
  }
}

/** May a match stand at [from, to), given the words beside it? */
export function passes(guard: NeighbourGuard | undefined, ids: readonly number[], from: number, to: number): boolean {
  if (guard === undefined) return true
  const before = ids[from - 1] ?? -1
  const behind = ids[to] ?? -1
  return !guard.notAfter.includes(before) && !guard.notBefore.includes(behind)
}
