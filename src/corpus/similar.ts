/**
 * Two claims are the same in other words from this cosine of their TF-IDF vectors on. Measured on fifty pages: down to 0.4
 * nothing but rewordings met; the rest is margin for short sentences.
 */
export const SAME_CLAIM = 0.5

/**
 * A word that more sentences of a block share than this brings no two of them together; it still counts once a rarer word
 * has. So the work is at most sentences × words a sentence × this number, whatever the corpus holds.
 */
const NOMINATING = 256

/**
 * Sets of sentences that say the same, by their words (each once, sorted): a label for each sentence, equal for those of one set.
 * Likeness is the cosine of the words' weights, ln(1 + sentences / sentences with the word); sets are what chains of likeness
 * connect, so no order of the sentences changes them. Only sentences with the same key (`blocks`) are compared.
 */
export function similarSets(sentences: readonly (readonly string[])[], blocks: readonly string[]): readonly number[] {
  const distinct = distinctOf(sentences, blocks)
  const weights = weightsOf(distinct.map(({ words }) => words))
  const vectors = distinct.map(({ block, words }) => ({ block, words, length: lengthOf(words, weights) }))
  const sets = disjointSets(vectors.length)
  const withWord = new Map<string, number[]>()
  for (const [index, { block, words }] of vectors.entries()) {
    for (const word of words) {
      const key = `${block}\n${word}`
      const list = withWord.get(key)
      if (list === undefined) withWord.set(key, [index])
      else list.push(index)
    }
  }
  for (const list of withWord.values()) {
    if (list.length < 2 || list.length > NOMINATING) continue
    for (const [at, first] of list.entries()) {
      for (const second of list.slice(at + 1)) {
        if (sets.root(first) !== sets.root(second) && isAlike(vectors[first], vectors[second], weights)) {
          sets.join(first, second)
        }
      }
    }
  }
  const labels = new Map<number, number>()
  for (const [index, { members }] of distinct.entries()) {
    for (const member of members) labels.set(member, sets.root(index))
  }
  return sentences.map((_, index) => labels.get(index) ?? index)
}

interface Distinct {
  readonly block: string
  readonly words: readonly string[]
  readonly members: number[]
}

/** Sentences of one block with the same words count once: a page that is copied a thousand times costs no more than one. */
function distinctOf(sentences: readonly (readonly string[])[], blocks: readonly string[]): readonly Distinct[] {
  const known = new Map<string, Distinct>()
  for (const [index, words] of sentences.entries()) {
    const block = blocks[index] ?? ''
    const key = `${block}\n${words.join(' ')}`
    const before = known.get(key)
    if (before === undefined) known.set(key, { block, words, members: [index] })
    else before.members.push(index)
  }
  return [...known.values()]
}

function weightsOf(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + sentences.length / count)]))
}

interface Vector {
  readonly words: readonly string[]
  readonly length: number
}

/** Words are sorted, so that the sum comes out the same to the last bit however the corpus is ordered. */
function lengthOf(words: readonly string[], weights: ReadonlyMap<string, number>): number {
  return Math.sqrt(words.reduce((sum, word) => sum + (weights.get(word) ?? 0) ** 2, 0))
}

function isAlike(a: Vector | undefined, b: Vector | undefined, weights: ReadonlyMap<string, number>): boolean {
  if (a === undefined || b === undefined) return false
  const other = new Set(b.words)
  const shared = a.words.filter((word) => other.has(word)).reduce((sum, word) => sum + (weights.get(word) ?? 0) ** 2, 0)
  return !(shared < SAME_CLAIM * a.length * b.length)
}

function disjointSets(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) {
      const above = parents[at] ?? at
      parents[at] = parents[above] ?? above
      at = parents[at] ?? at
    }
    return at
  }
  const join = (a: number, b: number): void => {
    parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  }
  return { root, join }
}
