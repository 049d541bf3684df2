import type { ConceptKind } from '../model/claim.ts'
import { CONCEPT_KINDS } from '../model/claim.ts'
import type {
  ConceptData,
  CueGroup,
  Lexicon,
  LexiconData,
  NeighbourGuard,
  PatternData,
  PatternStep,
  SenseData,
} from '../model/lexicon.ts'
import type { PhraseEntry } from '../model/lexicon-schema.ts'
import { pageTextsOf } from '../model/page-texts.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { bestCore } from './core.ts'
import { phraseWords } from './normalise.ts'
import { openLexicon } from './open.ts'
import type { PatternElement } from './pattern.ts'
import { parsePattern } from './pattern.ts'
import type { EndKind, GrowingTrie } from './trie.ts'
import { createTrie, ENDS } from './trie.ts'

/** A pattern's core may be spelled out in so many ways; more would make the trie explode. */
const MOST_SPELLINGS = 20_000

interface Growing {
  readonly words: Map<string, number>
  readonly trie: GrowingTrie
  readonly guards: NeighbourGuard[]
  /** Index of each guard, by its words. */
  readonly guardIndex: Map<string, number>
  readonly conceptPhrases: LexiconData['conceptPhrases'][number][]
  readonly cueGroups: CueGroup[]
  readonly cues: LexiconData['cues'][number][]
  readonly senses: SenseData[]
  readonly patterns: PatternData[]
}

type Lists = ReadonlyMap<string, readonly (readonly number[])[]>
const NO_LISTS: Lists = new Map()

const KIND_BITS: ReadonlyMap<ConceptKind, number> = new Map(CONCEPT_KINDS.map((kind, index) => [kind, 1 << index]))

/** The bit of a concept kind in a slot's mask. */
export function kindBit(kind: ConceptKind): number {
  return KIND_BITS.get(kind) ?? 0
}

/** Compiles a rulebook and opens the result: see `compileLexiconData` and `openLexicon`. */
export function compileLexicon(data: RulebookData): Lexicon {
  return openLexicon(compileLexiconData(data), data.rules)
}

/**
 * Compiles all phrases of a rulebook (concepts, cues, frame patterns, phrase rules, required texts) into one trie over
 * normalised tokens, so that reading a text costs one walk whatever the number of rules. Plain JSON.
 */
export function compileLexiconData(data: RulebookData): LexiconData {
  const growing: Growing = {
    words: new Map(),
    trie: createTrie(),
    guards: [],
    guardIndex: new Map(),
    conceptPhrases: [],
    cueGroups: [],
    cues: [],
    senses: [],
    patterns: [],
  }
  const concepts = conceptData(data)
  addConcepts(growing, data)
  addCues(growing, data)
  addFrames(growing, data)
  for (const rule of data.rules) {
    const wordings = 'phrases' in rule ? rule.phrases : []
    for (const source of wordings) addPattern(growing, { source, use: { rule: rule.id } }, NO_LISTS)
    for (const { key, phrases } of pageTextsOf(rule)) {
      for (const source of phrases) addPattern(growing, { source, use: { required: key } }, NO_LISTS)
    }
  }
  const { words, trie, guardIndex, ...tables } = growing
  return { hash: data.hash, words: [...words.keys()].join('\n'), trie: trie.finish(), concepts, ...tables }
}

/** A word that is matched as it is spelt. */
const EXACT = /(?:^| )[=^]/

/**
 * Of matches of equal length the first entry wins. What is matched as it is spelt ("=chills", "^CRPS") is narrower than any
 * inflection ("chill", "crp"), so it comes first.
 */
function addConcepts(growing: Growing, data: RulebookData): void {
  for (const isExact of [true, false]) addConceptPhrases(growing, data, isExact)
}

function addConceptPhrases(growing: Growing, data: RulebookData, isExact: boolean): void {
  let concept = 0
  for (const file of data.concepts) {
    for (const entry of Object.values(file.concepts)) {
      // Phrases of one concept under one guard are one entry, so that their branches of the trie can merge.
      const entries = new Map<number, number>()
      for (const phrase of Array.isArray(entry) ? entry : entry.phrases) {
        if (EXACT.test(textOf(phrase)) !== isExact) continue
        const guard = guardOf(growing, phrase) ?? -1
        const index =
          entries.get(guard) ?? growing.conceptPhrases.push(guard < 0 ? { concept } : { concept, guard }) - 1
        entries.set(guard, index)
        let node = 0
        for (const word of phraseWords(textOf(phrase))) node = growing.trie.child(node, wordId(growing, word))
        if (node > 0) growing.trie.end(node, ENDS.concepts, index)
      }
      concept++
    }
  }
}

function addCues(growing: Growing, data: RulebookData): void {
  for (const file of data.cues) {
    for (const { direction, scope, phrases } of file.groups) {
      const group = growing.cueGroups.push({ kind: file.kind, direction, scope }) - 1
      for (const entry of phrases) {
        const phrase = textOf(entry)
        const guard = guardOf(growing, entry)
        const index = growing.cues.push(guard === undefined ? { group, phrase } : { group, phrase, guard }) - 1
        addCore(growing, choicesOf(growing, parsePattern(phrase), NO_LISTS), ENDS.cues, index)
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
      const sense: SenseData = {
        relation: file.relation,
        about,
        form,
        polarity,
        ...(object === undefined ? {} : { object }),
        ...(certainty === undefined ? {} : { certainty }),
        ...(subject === undefined ? {} : { subject }),
      }
      const frame = growing.senses.push(sense) - 1
      const guard = neighbourGuard(growing, group['not-before'], group['not-after'])
      for (const source of group.patterns) addPattern(growing, { source, use: { frame }, guard }, lists)
    }
  }
}

function conceptData(data: RulebookData): ConceptData[] {
  const parents = new Map<string, readonly string[]>()
  for (const file of data.concepts) {
    for (const [id, entry] of Object.entries(file.concepts)) {
      parents.set(id, Array.isArray(entry) ? [] : (entry.parents ?? []))
    }
  }
  return data.concepts.flatMap((file) =>
    Object.entries(file.concepts).map(([id, entry]) => {
      const flags = Array.isArray(entry) ? undefined : entry
      const above = conceptsAbove(id, parents)
      return {
        id,
        kind: file.kind,
        ...(flags?.serious === true ? { serious: true } : {}),
        ...(flags?.approved === true ? { approved: true } : {}),
        ...(above.length === 0 ? {} : { above }),
      }
    }),
  )
}

function conceptsAbove(id: string, parents: ReadonlyMap<string, readonly string[]>): string[] {
  const lineage = new Set([id])
  for (const member of lineage) for (const parent of parents.get(member) ?? []) lineage.add(parent)
  return [...lineage].slice(1)
}

function textOf(entry: PhraseEntry): string {
  return typeof entry === 'string' ? entry : entry.phrase
}

function guardOf(growing: Growing, entry: PhraseEntry): number | undefined {
  return typeof entry === 'string' ? undefined : neighbourGuard(growing, entry['not-before'], entry['not-after'])
}

/** Index of the guard; equal guards are one. */
function neighbourGuard(
  growing: Growing,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): number | undefined {
  if (before === undefined && after === undefined) return undefined
  const ids = (words: readonly string[] | undefined) =>
    (words ?? []).flatMap((word) =>
      phraseWords(word)
        .slice(0, 1)
        .map((normal) => wordId(growing, normal)),
    )
  const guard = { notBefore: ids(before), notAfter: ids(after) }
  const key = `${guard.notBefore.join(' ')}|${guard.notAfter.join(' ')}`
  const index = growing.guardIndex.get(key) ?? growing.guards.push(guard) - 1
  growing.guardIndex.set(key, index)
  return index
}

function wordId(growing: Growing, word: string): number {
  const known = growing.words.get(word)
  if (known !== undefined) return known
  const id = growing.words.size
  growing.words.set(word, id)
  return id
}

type Draft = Pick<PatternData, 'source' | 'use'> & { readonly guard?: number | undefined }

function addPattern(growing: Growing, draft: Draft, lists: Lists): void {
  const { source, use, guard } = draft
  const elements = parsePattern(source)
  const [from, to] = bestCore(elements)
  const left = elements.slice(0, from).map((element) => step(growing, element, lists))
  const right = elements.slice(to).map((element) => step(growing, element, lists))
  const pattern = { source, use, left: left.reverse(), right, ...(guard === undefined ? {} : { guard }) }
  const index = growing.patterns.push(pattern) - 1
  addCore(growing, choicesOf(growing, elements.slice(from, to), lists), ENDS.patterns, index)
}

function step(growing: Growing, element: PatternElement, lists: Lists): PatternStep {
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

function listOf(name: string, lists: Lists): readonly (readonly number[])[] {
  const list = lists.get(name)
  if (list === undefined) throw new Error(`unknown word list <${name}>`)
  return list
}

/** One place of a phrase: the word sequences that can stand there; an optional place can also be empty. */
interface Choices {
  readonly sequences: readonly (readonly number[])[]
  readonly optional: boolean
}

function choicesOf(growing: Growing, core: readonly PatternElement[], lists: Lists): Choices[] {
  let spellings = 1
  return core.map((element) => {
    if (element.kind !== 'words' && element.kind !== 'list') {
      throw new Error('only words can stand here, no slot and no gap')
    }
    const sequences =
      element.kind === 'words' ? element.words.map((word) => [wordId(growing, word)]) : listOf(element.name, lists)
    spellings *= sequences.length + (element.optional ? 1 : 0)
    if (spellings > MOST_SPELLINGS) throw new Error('a pattern stands for too many wordings: use fewer alternatives')
    return { sequences, optional: element.optional }
  })
}

/** Lets an entry end at every word sequence that the choices stand for, but not at the empty one. */
function addCore(growing: Growing, choices: readonly Choices[], kind: EndKind, entry: number): void {
  const { trie } = growing
  const spell = (node: number, index: number): void => {
    const choice = choices[index]
    if (choice === undefined) {
      if (node > 0) trie.end(node, kind, entry)
      return
    }
    if (choice.optional) spell(node, index + 1)
    for (const sequence of choice.sequences) {
      let at = node
      for (const word of sequence) at = trie.child(at, word)
      spell(at, index + 1)
    }
  }
  spell(0, 0)
}
