import type { ConceptKind } from '../model/claim.ts'
import { CONCEPT_KINDS } from '../model/claim.ts'
import type { Lexicon, LexiconData, NeighbourGuard, PatternStep } from '../model/lexicon.ts'
import type { PhraseEntry } from '../model/lexicon-schema.ts'
import type { RulebookData } from '../model/rulebook.ts'
import type { GrowingNode } from './grow.ts'
import { flatten, grow, newNode } from './grow.ts'
import { phraseWords } from './normalise.ts'
import { openLexicon } from './open.ts'
import type { PatternElement } from './pattern.ts'
import { parsePattern } from './pattern.ts'

/** A pattern's core may be spelled out in so many ways; more would make the trie explode. */
const MOST_SPELLINGS = 20_000

interface Growing {
  readonly words: Map<string, number>
  readonly root: GrowingNode
  readonly conceptPhrases: LexiconData['conceptPhrases'][number][]
  /** Index in `conceptPhrases` of a concept without neighbour guards: all its phrases share it. */
  readonly plain: Map<number, number>
  readonly cues: LexiconData['cues'][number][]
  readonly patterns: PatternData[]
}

type PatternData = LexiconData['patterns'][number]

/** The bit of a concept kind in a slot's mask. */
export function kindBit(kind: ConceptKind): number {
  return 1 << CONCEPT_KINDS.indexOf(kind)
}

/**
 * Compiles all phrases of a rulebook (concepts, cues, frame patterns, phrase rules, required texts) into one trie over
 * normalised tokens, so that reading a text costs one walk whatever the number of rules.
 */
export function compileLexicon(data: RulebookData): Lexicon {
  return openLexicon(compileLexiconData(data), data.rules)
}

/** The same as plain JSON: what the build writes beside the rulebook. */
export function compileLexiconData(data: RulebookData): LexiconData {
  const growing: Growing = {
    words: new Map(),
    root: newNode(),
    conceptPhrases: [],
    plain: new Map(),
    cues: [],
    patterns: [],
  }
  const concepts = readConcepts(data)
  const order = new Map(concepts.map((concept, index) => [concept.id, index]))
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      const concept = order.get(id) ?? 0
      for (const phrase of Array.isArray(entry) ? entry : entry.phrases) addConceptPhrase(growing, concept, phrase)
    }
  }
  addCues(growing, data)
  addFrames(growing, data)
  for (const rule of data.rules) {
    const phrases = 'phrases' in rule ? rule.phrases : 'require' in rule ? rule.require.phrases : []
    const use = 'phrases' in rule ? { rule: rule.id } : { required: rule.id }
    for (const source of phrases) addPattern(growing, { source, use }, new Map())
  }
  const { conceptPhrases, cues, patterns } = growing
  return {
    hash: data.hash,
    words: [...growing.words.keys()],
    trie: flatten(growing.root),
    concepts,
    conceptPhrases,
    cues,
    patterns,
  }
}

function addCues(growing: Growing, data: RulebookData): void {
  for (const { kind, groups } of data.cues) {
    for (const { direction, scope, phrases } of groups) {
      for (const entry of phrases) {
        const phrase = typeof entry === 'string' ? entry : entry.phrase
        const index = growing.cues.push({ kind, direction, scope, phrase, guard: guardOf(growing, entry) }) - 1
        const ends = grow(growing.root, spellings(growing, parsePattern(phrase), new Map()))
        for (const node of ends) node.cues.push(index)
      }
    }
  }
}

function addFrames(growing: Growing, data: RulebookData): void {
  for (const file of data.frames) {
    const lists = new Map<string, number[][]>()
    for (const [name, entries] of Object.entries(file.words ?? {})) {
      lists.set(
        name,
        entries.map((entry) => phraseWords(entry).map((word) => wordId(growing, word))),
      )
    }
    for (const group of file.groups) {
      const { about, form, polarity = 'affirmed', object, certainty, subject } = group
      const frame = { relation: file.relation, about, form, polarity, object, certainty, subject }
      const guard = neighbourGuard(growing, group['not-before'], group['not-after'])
      for (const source of group.patterns) addPattern(growing, { source, use: { frame }, guard }, lists)
    }
  }
}

function readConcepts(data: RulebookData): LexiconData['concepts'][number][] {
  const parents = new Map<string, readonly string[]>()
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      parents.set(id, Array.isArray(entry) ? [] : (entry.parents ?? []))
    }
  }
  return data.concepts.flatMap((file) =>
    Object.entries(file.concepts).map(([id, entry]) => {
      const flags = Array.isArray(entry) ? undefined : entry
      const lineage = [...lineageOf(id, parents)]
      return { id, kind: file.kind, serious: flags?.serious ?? false, approved: flags?.approved ?? false, lineage }
    }),
  )
}

function lineageOf(id: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const lineage = new Set([id])
  for (const member of lineage) for (const parent of parents.get(member) ?? []) lineage.add(parent)
  return lineage
}

function addConceptPhrase(growing: Growing, concept: number, entry: PhraseEntry): void {
  const guard = guardOf(growing, entry)
  let index = guard === undefined ? growing.plain.get(concept) : undefined
  if (index === undefined) {
    index = growing.conceptPhrases.push({ concept, guard }) - 1
    if (guard === undefined) growing.plain.set(concept, index)
  }
  const words = phraseWords(typeof entry === 'string' ? entry : entry.phrase).map((word) => wordId(growing, word))
  for (const node of grow(growing.root, [words])) if (!node.concepts.includes(index)) node.concepts.push(index)
}

function guardOf(growing: Growing, entry: PhraseEntry): NeighbourGuard | undefined {
  return typeof entry === 'string' ? undefined : neighbourGuard(growing, entry['not-before'], entry['not-after'])
}

function neighbourGuard(
  growing: Growing,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): NeighbourGuard | undefined {
  if (before === undefined && after === undefined) return undefined
  const ids = (words: readonly string[] | undefined) =>
    (words ?? []).flatMap((word) =>
      phraseWords(word)
        .slice(0, 1)
        .map((normal) => wordId(growing, normal)),
    )
  return { notBefore: ids(before), notAfter: ids(after) }
}

function wordId(growing: Growing, word: string): number {
  const known = growing.words.get(word)
  if (known !== undefined) return known
  const id = growing.words.size
  growing.words.set(word, id)
  return id
}

type Draft = Pick<PatternData, 'source' | 'use'> & { readonly guard?: NeighbourGuard | undefined }

function addPattern(growing: Growing, draft: Draft, lists: ReadonlyMap<string, number[][]>): void {
  const elements = parsePattern(draft.source)
  const [from, to] = longestCore(elements)
  const left = elements.slice(0, from).map((element) => step(growing, element, lists))
  const right = elements.slice(to).map((element) => step(growing, element, lists))
  const needs = [...left, ...right].flatMap((part) => (part.kind === 'slot' ? [part.kinds] : []))
  const index = growing.patterns.push({ ...draft, guard: draft.guard, left: left.reverse(), right, needs }) - 1
  const ends = grow(growing.root, spellings(growing, elements.slice(from, to), lists))
  for (const node of ends) node.patterns.push(index)
}

/** The longest run of words that must be there: what the trie looks for. */
function longestCore(elements: readonly PatternElement[]): [number, number] {
  let best: [number, number] = [0, 0]
  let start = 0
  for (let index = 0; index <= elements.length; index++) {
    const element = elements[index]
    const solid = element !== undefined && (element.kind === 'words' || element.kind === 'list') && !element.optional
    if (solid) continue
    if (index - start > best[1] - best[0]) best = [start, index]
    start = index + 1
  }
  if (best[1] === best[0]) throw new Error('a pattern needs at least one word that is not optional')
  return best
}

function step(growing: Growing, element: PatternElement, lists: ReadonlyMap<string, number[][]>): PatternStep {
  switch (element.kind) {
    case 'words':
      return { kind: 'words', ids: element.words.map((word) => wordId(growing, word)), optional: element.optional }
    case 'list':
      return { kind: 'sequences', sequences: listOf(element.name, lists), optional: element.optional }
    case 'slot':
      return { kind: 'slot', kinds: element.kinds.reduce((mask, kind) => mask | kindBit(kind), 0) }
    default:
      return element
  }
}

function listOf(name: string, lists: ReadonlyMap<string, number[][]>): number[][] {
  const list = lists.get(name)
  if (list === undefined) throw new Error(`unknown word list <${name}>`)
  return list
}

/** All word sequences that a run of words and word lists stands for. */
function spellings(
  growing: Growing,
  core: readonly PatternElement[],
  lists: ReadonlyMap<string, number[][]>,
): number[][] {
  let sequences: number[][] = [[]]
  for (const element of core) {
    const choices: number[][] =
      element.kind === 'words'
        ? element.words.map((word) => [wordId(growing, word)])
        : element.kind === 'list'
          ? listOf(element.name, lists)
          : []
    if (choices.length === 0) throw new Error('only words can stand here, no slot and no gap')
    const optional = 'optional' in element && element.optional
    const longer = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]))
    sequences = optional ? [...sequences, ...longer] : longer
    if (sequences.length > MOST_SPELLINGS)
      throw new Error('a pattern stands for too many wordings: use fewer alternatives')
  }
  return sequences.filter((sequence) => sequence.length > 0)
}
