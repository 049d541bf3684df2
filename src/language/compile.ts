import type { ConceptKind } from '../model/claim.ts'
import { CONCEPT_KINDS } from '../model/claim.ts'
import type {
  Concept,
  ConceptPhrase,
  CuePhrase,
  Lexicon,
  NeighbourGuard,
  Pattern,
  PatternStep,
  TrieNode,
} from '../model/lexicon.ts'
import type { PhraseEntry } from '../model/lexicon-schema.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { phraseWords } from './normalise.ts'
import type { PatternElement } from './pattern.ts'
import { parsePattern } from './pattern.ts'

/** A pattern's core may be spelled out in so many ways; more would make the trie explode. */
const MOST_SPELLINGS = 20_000

interface Growing {
  readonly words: Map<string, number>
  readonly root: (TrieNode | undefined)[]
  readonly conceptPhrases: ConceptPhrase[]
  readonly cues: CuePhrase[]
  readonly patterns: Pattern[]
}

/** The bit of a concept kind in a slot's mask. */
export function kindBit(kind: ConceptKind): number {
  return 1 << CONCEPT_KINDS.indexOf(kind)
}

/**
 * Compiles all phrases of a rulebook (concepts, cues, frame patterns, phrase rules, required texts) into one trie over
 * normalised tokens, so that reading a text costs one walk whatever the number of rules.
 */
export function compileLexicon(data: RulebookData): Lexicon {
  const growing: Growing = { words: new Map(), root: [], conceptPhrases: [], cues: [], patterns: [] }
  const concepts = readConcepts(data)
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      const concept = concepts.get(id)
      if (concept === undefined) continue
      for (const phrase of Array.isArray(entry) ? entry : entry.phrases) addConceptPhrase(growing, concept, phrase)
    }
  }
  for (const file of data.cues) {
    for (const group of file.groups) {
      for (const entry of group.phrases) {
        const phrase = typeof entry === 'string' ? entry : entry.phrase
        const { direction, scope } = group
        const index =
          growing.cues.push({ kind: file.kind, direction, scope, phrase, guard: guardOf(growing, entry) }) - 1
        for (const node of grow(growing, spellings(growing, parsePattern(phrase), new Map()))) {
          node.cues = [...(node.cues ?? []), index]
        }
      }
    }
  }
  addFrames(growing, data)
  for (const rule of data.rules) {
    if ('phrases' in rule)
      for (const phrase of rule.phrases) addPattern(growing, { source: phrase, use: { rule } }, new Map())
    if ('require' in rule) {
      for (const phrase of rule.require.phrases)
        addPattern(growing, { source: phrase, use: { required: rule.id } }, new Map())
    }
  }
  return { ...growing, concepts, exact: exactSpellings(growing.words) }
}

/** `=word` stands for the word in lower case or with a capital first letter, `^Word` for these capitals alone. */
function exactSpellings(words: ReadonlyMap<string, number>): Map<string, number[]> {
  const exact = new Map<string, number[]>()
  const add = (surface: string, id: number) => exact.set(surface, [...(exact.get(surface) ?? []), id])
  for (const [word, id] of words) {
    const surface = word.slice(1)
    if (surface === '') continue
    if (word.startsWith('^')) add(surface, id)
    if (word.startsWith('=')) {
      add(surface, id)
      add(surface.charAt(0).toUpperCase() + surface.slice(1), id)
    }
  }
  return exact
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

function readConcepts(data: RulebookData): Map<string, Concept> {
  const parents = new Map<string, readonly string[]>()
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      parents.set(id, Array.isArray(entry) ? [] : (entry.parents ?? []))
    }
  }
  const concepts = new Map<string, Concept>()
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      const flags = Array.isArray(entry) ? undefined : entry
      concepts.set(id, {
        id,
        kind: file.kind,
        serious: flags?.serious ?? false,
        approved: flags?.approved ?? false,
        lineage: lineageOf(id, parents),
      })
    }
  }
  return concepts
}

function lineageOf(id: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const lineage = new Set([id])
  for (const member of lineage) for (const parent of parents.get(member) ?? []) lineage.add(parent)
  return lineage
}

function addConceptPhrase(growing: Growing, concept: Concept, entry: PhraseEntry): void {
  const phrase = typeof entry === 'string' ? entry : entry.phrase
  const index = growing.conceptPhrases.push({ concept, phrase, guard: guardOf(growing, entry) }) - 1
  const words = phraseWords(phrase).map((word) => wordId(growing, word))
  for (const node of grow(growing, [words])) node.concepts = [...(node.concepts ?? []), index]
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

type Draft = Pick<Pattern, 'source' | 'use'> & { readonly guard?: NeighbourGuard | undefined }

function addPattern(growing: Growing, draft: Draft, lists: ReadonlyMap<string, number[][]>): void {
  const elements = parsePattern(draft.source)
  const [from, to] = longestCore(elements)
  const left = elements.slice(0, from).map((element) => step(growing, element, lists))
  const right = elements.slice(to).map((element) => step(growing, element, lists))
  const index = growing.patterns.push({ ...draft, guard: draft.guard, left: left.reverse(), right }) - 1
  for (const node of grow(growing, spellings(growing, elements.slice(from, to), lists))) {
    node.patterns = [...(node.patterns ?? []), index]
  }
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

function newNode(): TrieNode {
  return { keys: [], kids: [], map: undefined, concepts: undefined, cues: undefined, patterns: undefined }
}

/** Adds the sequences to the trie and returns their last nodes, each once. */
function grow(growing: Growing, sequences: readonly (readonly number[])[]): Set<TrieNode> {
  const ends = new Set<TrieNode>()
  for (const sequence of sequences) {
    const [first, ...rest] = sequence
    if (first === undefined) continue
    let node = growing.root[first] ?? newNode()
    growing.root[first] = node
    for (const id of rest) node = childOf(node, id) ?? addChild(node, id)
    ends.add(node)
  }
  return ends
}

/** The child of a trie node along a word, if there is one. */
export function childOf(node: TrieNode, id: number): TrieNode | undefined {
  if (node.map !== undefined) return node.map.get(id)
  const index = node.keys.indexOf(id)
  return index < 0 ? undefined : node.kids[index]
}

function addChild(node: TrieNode, id: number): TrieNode {
  const child = newNode()
  node.keys.push(id)
  node.kids.push(child)
  if (node.keys.length === 9) node.map = new Map(node.keys.map((key, index) => [key, node.kids[index] ?? child]))
  else node.map?.set(id, child)
  return child
}
