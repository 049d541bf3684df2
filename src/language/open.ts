import type {
  Concept,
  Lexicon,
  LexiconData,
  NeighbourGuard,
  Pattern,
  PatternNeeds,
  PatternStep,
  Trie,
} from '../model/lexicon.ts'
import type { Rule } from '../model/rule.ts'
import { startsOf, unpackNumbers, unpackRows } from './pack.ts'

/** A lexicon ready for use, from its compiled form; `rules` are those of its rulebook that are used. */
export function openLexicon(data: LexiconData, rules: readonly Rule[]): Lexicon {
  const words = new Map<string, number>()
  if (data.words !== '') for (const word of data.words.split('\n')) words.set(word, words.size)
  const concepts = data.concepts.map(
    ({ id, kind, serious = false, approved = false, above = [] }): Concept => ({
      id,
      kind,
      serious,
      approved,
      lineage: new Set([id, ...above]),
    }),
  )
  const guardAt = (index: number | undefined): NeighbourGuard | undefined =>
    index === undefined ? undefined : data.guards[index]
  return {
    words,
    exact: exactSpellings(words),
    trie: openTrie(data.trie, words.size),
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    conceptPhrases: data.conceptPhrases.map(({ concept, guard }) => ({
      concept: found(concepts[concept]),
      guard: guardAt(guard),
    })),
    cues: data.cues.map(({ group, phrase, guard }) => {
      const { kind, direction, scope } = found(data.cueGroups[group])
      return { kind, direction, scope, phrase, guard: guardAt(guard) }
    }),
    patterns: openPatterns(data, rules),
  }
}

function openPatterns(data: LexiconData, rules: readonly Rule[]): (Pattern | undefined)[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const senses = data.senses.map(({ relation, about, form, polarity, object, certainty, subject }) => ({
    relation,
    about,
    form,
    polarity,
    object,
    certainty,
    subject,
  }))
  // A phrase rule that this run does not use leaves its place empty: its wording is found and means nothing.
  const useOf = (use: LexiconData['patterns'][number]['use']): Pattern['use'] | undefined => {
    if ('frame' in use) return { frame: found(senses[use.frame]) }
    if ('required' in use) return use
    const rule = byId.get(use.rule)
    return rule !== undefined && 'phrases' in rule ? { rule } : undefined
  }
  return data.patterns.map(({ source, use, left, right, guard }) => {
    const open = useOf(use)
    if (open === undefined) return undefined
    return {
      source,
      use: open,
      left,
      right,
      guard: guard === undefined ? undefined : data.guards[guard],
      needs: needsOf(left, right),
    }
  })
}

/** Any kind: a slot for one concept can be filled by those beneath it, whatever they are. */
const ANY_KIND = -1

function needsOf(left: readonly PatternStep[], right: readonly PatternStep[]): PatternNeeds {
  const masks = (steps: readonly PatternStep[]) =>
    steps.flatMap((step) => (step.kind === 'slot' ? [step.kinds] : step.kind === 'concept' ? [ANY_KIND] : []))
  const words = [...left, ...right].flatMap((step) => (step.kind === 'words' && !step.optional ? [step.ids] : []))
  return { left: masks(left), right: masks(right), words }
}

function openTrie(data: LexiconData['trie'], words: number): Trie {
  const firstEdge = startsOf(unpackNumbers(data.edgeCounts))
  const edgeWord = unpackNumbers(data.edgeWords)
  const edgeNode = unpackNumbers(data.edgeNodes)
  const endOf = unpackNumbers(data.endOf)
  // The root is the last node; every text starts from it at every token, so its edges are a table.
  const root = endOf.length - 1
  const roots = new Int32Array(words).fill(-1)
  for (let edge = firstEdge[root] ?? 0; edge < (firstEdge[root + 1] ?? 0); edge++) {
    roots[edgeWord[edge] ?? 0] = edgeNode[edge] ?? -1
  }
  return {
    roots,
    firstEdge,
    edgeWord,
    edgeNode,
    endOf,
    concepts: unpackRows(data.concepts),
    cues: unpackRows(data.cues),
    patterns: unpackRows(data.patterns),
  }
}

/** `=word` stands for the word in lower case or with a capital first letter, `^Word` for these capitals alone. */
function exactSpellings(words: ReadonlyMap<string, number>): Map<string, number[]> {
  const exact = new Map<string, number[]>()
  const add = (surface: string, id: number) => exact.set(surface, [...(exact.get(surface) ?? []), id])
  for (const [word, id] of words) {
    const mark = word.charCodeAt(0)
    if ((mark !== 61 && mark !== 94) || word.length === 1) continue
    const surface = word.slice(1)
    add(surface, id)
    if (mark === 61) add(surface.charAt(0).toUpperCase() + surface.slice(1), id)
  }
  return exact
}

function found<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('the compiled lexicon points to an entry that it does not hold')
  return entry
}
