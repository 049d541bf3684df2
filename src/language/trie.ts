import type { LexiconData } from '../model/lexicon.ts'
import { packNumbers, packRows } from './pack.ts'

/** Which table the entry of a phrase stands in. */
export const ENDS = { concepts: 0, cues: 1, patterns: 2 } as const
export type EndKind = (typeof ENDS)[keyof typeof ENDS]

/** A trie that phrases are added to; nodes are numbers, the root is 0, a child's number is above its parent's. */
export interface GrowingTrie {
  /** The child of a node along a word, made where there is none. */
  readonly child: (node: number, word: number) => number
  /** Lets an entry end at a node; a second time counts once. */
  readonly end: (node: number, kind: EndKind, entry: number) => void
  /** The finished trie with its equal branches merged. */
  readonly finish: () => LexiconData['trie']
}

/** More than a rulebook can have of kinds times entries; keeps a set of ends and a further entry apart in one number. */
const ENTRY_SPAN = 2 ** 24

/** An empty trie. */
export function createTrie(): GrowingTrie {
  const edges = createEdges()
  const endOf: number[] = [0]
  // A set of ends is the set before it and one entry more; equal sets are one number. Set 0 is empty.
  const sets: { readonly before: number; readonly code: number }[] = [{ before: 0, code: -1 }]
  const longer = new Map<number, number>()

  const child = (node: number, word: number): number => {
    const found = edges.find(node, word)
    if (found !== undefined) return found
    const made = endOf.push(0) - 1
    edges.add(node, word, made)
    return made
  }
  const end = (node: number, kind: EndKind, entry: number): void => {
    const before = endOf[node] ?? 0
    const code = entry * 3 + kind
    if (sets[before]?.code === code) return
    const key = before * ENTRY_SPAN + code
    const set = longer.get(key) ?? sets.push({ before, code }) - 1
    longer.set(key, set)
    endOf[node] = set
  }
  const finish = (): LexiconData['trie'] => {
    const merged = mergeBranches(edges.byNode(endOf.length), endOf)
    const codes = merged.sets.map((set) => codesOf(sets, set))
    const entries = (kind: EndKind) =>
      packRows(codes.map((list) => list.filter((code) => code % 3 === kind).map((code) => Math.floor(code / 3))))
    return {
      edgeCounts: packNumbers(merged.edgeCounts),
      edgeWords: packNumbers(merged.edgeWords),
      edgeNodes: packNumbers(merged.edgeNodes),
      endOf: packNumbers(merged.endOf),
      concepts: entries(ENDS.concepts),
      cues: entries(ENDS.cues),
      patterns: entries(ENDS.patterns),
    }
  }
  return { child, end, finish }
}

/** The entries of a set of ends in the order in which they came. */
function codesOf(sets: readonly { readonly before: number; readonly code: number }[], set: number): number[] {
  const codes: number[] = []
  for (let at = set; at > 0; at = sets[at]?.before ?? 0) codes.push(sets[at]?.code ?? 0)
  return codes.reverse()
}

interface Edges {
  readonly find: (node: number, word: number) => number | undefined
  readonly add: (node: number, word: number, target: number) => void
  /** Words and targets of each node's edges, by rising word. */
  readonly byNode: (nodes: number) => readonly (readonly [word: number, target: number][])[]
}

/** Edges by node and word: a hash table in flat arrays, since a map for each of a hundred thousand nodes is slow. */
function createEdges(): Edges {
  const table = { nodes: new Int32Array(1024).fill(-1), words: new Int32Array(1024), targets: new Int32Array(1024) }
  const state = { ...table, mask: 1023, count: 0 }

  const slotOf = (node: number, word: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & state.mask
    while (state.nodes[slot] !== -1 && (state.nodes[slot] !== node || state.words[slot] !== word)) {
      slot = (slot + 1) & state.mask
    }
    return slot
  }
  const put = (node: number, word: number, target: number): void => {
    const slot = slotOf(node, word)
    state.nodes[slot] = node
    state.words[slot] = word
    state.targets[slot] = target
  }
  const widen = (): void => {
    const { nodes, words, targets } = state
    const size = nodes.length * 2
    Object.assign(state, {
      nodes: new Int32Array(size).fill(-1),
      words: new Int32Array(size),
      targets: new Int32Array(size),
      mask: size - 1,
    })
    for (let slot = 0; slot < nodes.length; slot++) {
      const node = nodes[slot] ?? -1
      if (node >= 0) put(node, words[slot] ?? 0, targets[slot] ?? 0)
    }
  }
  const find = (node: number, word: number): number | undefined => {
    const slot = slotOf(node, word)
    return state.nodes[slot] === -1 ? undefined : state.targets[slot]
  }
  const add = (node: number, word: number, target: number): void => {
    if (++state.count * 2 > state.nodes.length) widen()
    put(node, word, target)
  }
  const byNode = (nodes: number): (readonly [number, number][])[] => {
    const lists = Array.from({ length: nodes }, (): [number, number][] => [])
    for (let slot = 0; slot < state.nodes.length; slot++) {
      const node = state.nodes[slot] ?? -1
      if (node >= 0) lists[node]?.push([state.words[slot] ?? 0, state.targets[slot] ?? 0])
    }
    for (const list of lists) list.sort((a, b) => a[0] - b[0])
    return lists
  }
  return { find, add, byNode }
}

interface Merged {
  readonly edgeCounts: number[]
  readonly edgeWords: number[]
  readonly edgeNodes: number[]
  readonly endOf: number[]
  /** The sets of ends that are left, by their new numbers. */
  readonly sets: number[]
}

/**
 * Makes nodes with the same ends and the same edges one. The words of a language share their endings, and alternatives at a
 * phrase's end make many equal branches: a fifth of the nodes is left.
 */
function mergeBranches(edges: readonly (readonly [number, number][])[], endOf: readonly number[]): Merged {
  const merged: Merged = { edgeCounts: [], edgeWords: [], edgeNodes: [], endOf: [], sets: [0] }
  const newSets = new Map<number, number>([[0, 0]])
  const newNodes = new Int32Array(edges.length)
  const known = new Map<string, number>()
  // A child's number is above its parent's, so that from the end all children are done before their parent. The root comes last.
  for (let node = edges.length - 1; node >= 0; node--) {
    const set = endOf[node] ?? 0
    const list = edges[node] ?? []
    let signature = String(set)
    for (const [word, target] of list) signature += ` ${word} ${newNodes[target]}`
    const same = known.get(signature)
    if (same !== undefined && node > 0) {
      newNodes[node] = same
      continue
    }
    const newSet = newSets.get(set) ?? merged.sets.push(set) - 1
    newSets.set(set, newSet)
    const made = merged.endOf.push(newSet) - 1
    known.set(signature, made)
    newNodes[node] = made
    merged.edgeCounts.push(list.length)
    for (const [word, target] of list) {
      merged.edgeWords.push(word)
      merged.edgeNodes.push(newNodes[target] ?? 0)
    }
  }
  return merged
}
