import { closest } from '../language/closest.ts'
import { phraseWords } from '../language/normalise.ts'
import type { PatternElement } from '../language/pattern.ts'
import { readPattern, unmatchableReason } from '../language/pattern.ts'
import { CONCEPT_KINDS } from '../model/claim.ts'
import type { PhraseEntry } from '../model/lexicon-schema.ts'
import type { ConceptIndex } from './concept-index.ts'
import { unknownConcept } from './concept-index.ts'
import type { Fault, FaultAt } from './source.ts'

/** A fault of a phrase, with the letters of the phrase that it is about. */
export interface PhraseFault extends Fault {
  readonly within?: FaultAt['within']
}

/** What may be named in a pattern: concepts, and the word lists of its file with how many entries each has. */
export interface PatternNames {
  readonly concepts: ConceptIndex
  readonly lists: ReadonlyMap<string, number>
}

/** A run of words that stands for more spellings than this would swell the automaton. */
const MOST_SPELLINGS = 20_000

const PATTERN_NEXT = 'The pieces of a pattern: word, =word, ^Word, (a|b), word?, <list>, {kind}, {=concept}, .. and *.'
const NEVER_NEXT = 'Write the words as they stand in a text, or take the entry out.'

/** The text of a lexicon entry, with or without neighbours. */
export function phraseOf(entry: PhraseEntry): string {
  return typeof entry === 'string' ? entry : entry.phrase
}

/** Two phrases with equal keys match the same texts. */
export function phraseKey(phrase: string): string {
  return phraseWords(phrase).join(' ')
}

/** Why a plain phrase (of a concept or a word list) can never match; none where it can. */
export function plainPhraseFault(phrase: string): PhraseFault | undefined {
  if (/[(){}<>|*]/.test(phrase) || / \.\.( |$)/.test(phrase)) {
    return {
      code: 'pattern-in-phrase',
      message: `"${phrase}" has signs of a pattern, and this list takes plain words.`,
      next: 'Write each wording as an entry of its own.',
    }
  }
  const reason = unmatchableReason(phraseWords(phrase))
  return reason === undefined ? undefined : neverMatches(phrase, reason)
}

/** A cue is a pattern of words alone; whatever else stands in it is a fault. */
export function cuePhraseFault(phrase: string): PhraseFault | undefined {
  const reading = readPattern(phrase)
  if ('fault' in reading) return patternFaultOf(phrase)
  const words = reading.elements.filter((element) => element.kind === 'words')
  if (words.length === reading.elements.length) {
    const spellings = words.reduce((count, place) => count * (place.words.length + (place.optional ? 1 : 0)), 1)
    return spellings > MOST_SPELLINGS ? tooManyWordings(phrase) : undefined
  }
  return {
    code: 'bad-pattern',
    message: `"${phrase}" has a slot, gap or word list, and a cue takes words alone.`,
    next: 'Write the wordings out, or use ( | ) and ? for single words.',
  }
}

/** What is wrong with a pattern by itself or with the names in it; none for a sound one. */
export function patternFault(pattern: string, names: PatternNames): PhraseFault | undefined {
  const reading = readPattern(pattern)
  if ('fault' in reading) return patternFaultOf(pattern)
  for (const element of reading.elements) {
    const fault = nameFault(element, names)
    if (fault !== undefined) return { ...fault, within: placeOfName(pattern, element) }
  }
  return mostSpellings(reading.elements, names.lists) > MOST_SPELLINGS ? tooManyWordings(pattern) : undefined
}

function tooManyWordings(pattern: string): PhraseFault {
  return {
    code: 'too-many-wordings',
    message: `"${pattern}" stands for more than ${MOST_SPELLINGS} wordings.`,
    next: 'Split it, or use fewer alternatives side by side.',
  }
}

/** A neighbour is compared with the one token beside a phrase. */
export function neighbourFault(word: string): PhraseFault | undefined {
  const words = phraseWords(word)
  const reason = words.length > 1 ? 'it is several tokens, and a neighbour is one' : unmatchableReason(words)
  return reason === undefined ? undefined : neverMatches(word, reason)
}

function neverMatches(phrase: string, reason: string): PhraseFault {
  return { code: 'never-matches', message: `"${phrase}" can never match: ${reason}.`, next: NEVER_NEXT }
}

function patternFaultOf(pattern: string): PhraseFault | undefined {
  const reading = readPattern(pattern)
  if (!('fault' in reading)) return undefined
  const { message, offset, length, unknownKind } = reading.fault
  const within = { offset, length }
  if (unknownKind !== undefined) {
    const meant = closest(unknownKind, CONCEPT_KINDS)
    const next = `${meant === undefined ? '' : `Did you mean "${meant}"? `}Allowed: ${CONCEPT_KINDS.join(', ')}.`
    return { code: 'unknown-kind', message: `In "${pattern}": ${message}.`, next, within }
  }
  return {
    code: 'bad-pattern',
    message: `In "${pattern}": ${message}.`,
    next: PATTERN_NEXT,
    within,
  }
}

function nameFault(element: PatternElement, names: PatternNames): Fault | undefined {
  if (element.kind === 'concept') return unknownConcept(element.id, names.concepts)
  if (element.kind !== 'list' || names.lists.has(element.name)) return undefined
  const meant = closest(element.name, names.lists.keys())
  const known = [...names.lists.keys()]
  const lists = known.length === 0 ? 'This file has no word lists.' : `Word lists of this file: ${known.join(', ')}.`
  return {
    code: 'unknown-word-list',
    message: `<${element.name}> is no word list of this file.`,
    next: meant === undefined ? lists : `Did you mean <${meant}>?`,
  }
}

function placeOfName(pattern: string, element: PatternElement): FaultAt['within'] {
  const name = element.kind === 'concept' ? `{=${element.id}}` : element.kind === 'list' ? `<${element.name}>` : ''
  return { offset: Math.max(0, pattern.indexOf(name)), length: name.length }
}

/** The most spellings that a run of neighbouring words and lists has, as the automaton spells runs out. */
function mostSpellings(elements: readonly PatternElement[], lists: ReadonlyMap<string, number>): number {
  let most = 0
  let run = 1
  for (const element of elements) {
    if ((element.kind !== 'words' && element.kind !== 'list') || element.optional) {
      run = 1
      continue
    }
    run *= element.kind === 'words' ? element.words.length : (lists.get(element.name) ?? 1)
    most = Math.max(most, run)
  }
  return most
}
