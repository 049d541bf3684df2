import type { Trie } from '../model/lexicon.ts'

/** A node of the trie while it grows. */
export interface GrowingNode {
  readonly kids: Map<number, GrowingNode>
  readonly concepts: number[]
  readonly cues: number[]
  readonly patterns: number[]
}

export function newNode(): GrowingNode {
  return { kids: new Map(), concepts: [], cues: [], patterns: [] }
}

/** Adds the word sequences beneath `root` and returns their last nodes, each once. */
export function grow(root: GrowingNode, sequences: readonly (readonly number[])[]): Set<GrowingNode> {
  const ends = new Set<GrowingNode>()
  for (const sequence of sequences) {
    let node = root
    for (const id of sequence) {
      const kid = node.kids.get(id) ?? newNode()
      node.kids.set(id, kid)
      node = kid
    }
    if (node !== root) ends.add(node)
  }
  return ends
}

/** Lays a grown trie out in flat arrays, breadth first. */
export function flatten(root: GrowingNode): Trie {
  const nodes = [root]
  const trie = {
    starts: [0],
    keys: [] as number[],
    kids: [] as number[],
    conceptStarts: [0],
    concepts: [] as number[],
    cueStarts: [0],
    cues: [] as number[],
    patternStarts: [0],
    patterns: [] as number[],
  }
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) break
    for (const [key, kid] of [...node.kids].sort(([a], [b]) => a - b)) {
      trie.keys.push(key)
      trie.kids.push(nodes.push(kid) - 1)
    }
    trie.concepts.push(...node.concepts)
    trie.cues.push(...node.cues)
    trie.patterns.push(...node.patterns)
    trie.starts.push(trie.keys.length)
    trie.conceptStarts.push(trie.concepts.length)
    trie.cueStarts.push(trie.cues.length)
    trie.patternStarts.push(trie.patterns.length)
  }
  return trie
}

/** The child of a node along a word, 0 for none; few children are searched in line, many by halving. */
export function childOf(trie: Trie, node: number, id: number): number {
  let low = trie.starts[node] ?? 0
  let high = trie.starts[node + 1] ?? 0
  while (high - low > 8) {
    const middle = (low + high) >> 1
    if ((trie.keys[middle] ?? 0) <= id) low = middle
    else high = middle
  }
  for (; low < high; low++) if (trie.keys[low] === id) return trie.kids[low] ?? 0
  return 0
}
