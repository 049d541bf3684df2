import type { ConceptKind } from '../model/claim.ts'
import { CONCEPT_KINDS } from '../model/claim.ts'
import { phraseWords } from './normalise.ts'

/**
 * One step of a token pattern, as frames and phrase rules write them. `words` holds normal forms, or `=word` and `^Word`
 * with their marker for spellings that are matched as written.
 */
export type PatternElement =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'list'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly kinds: readonly ConceptKind[] }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'any' }

/** What is wrong with a pattern and where: `offset` counts UTF-16 units from the pattern's start, `length` spans the fault. */
export interface PatternFault {
  readonly message: string
  readonly offset: number
  readonly length: number
  /** The word that stands for no concept kind, and what could stand there. */
  readonly unknownKind?: string
}

export type PatternReading = { readonly elements: readonly PatternElement[] } | { readonly fault: PatternFault }

type Step = { readonly elements: readonly PatternElement[] } | { readonly wrong: string; readonly unknownKind?: string }

interface Piece {
  readonly text: string
  readonly offset: number
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '<': '>' }
const CONCEPT_ID = /^[a-z0-9][a-z0-9-]*$/
const LIST_NAME = /^[a-z0-9][a-z0-9-]*$/

/**
 * Reads a token pattern: `relieve (the|your)? {condition,symptom} ..`, `<verb> {=kratom}`, `* =may ^ED`. Faults come back as
 * values, with their place, so that a loader can point at them.
 */
export function readPattern(text: string): PatternReading {
  const elements: PatternElement[] = []
  for (const piece of splitPieces(text)) {
    const step = readPiece(piece.text)
    if ('wrong' in step) {
      const { wrong, ...rest } = step
      return { fault: { message: wrong, offset: piece.offset, length: piece.text.length, ...rest } }
    }
    elements.push(...step.elements)
  }
  const whole = faultOfWhole(elements)
  return whole === undefined ? { elements } : { fault: { message: whole, offset: 0, length: text.length } }
}

/** Reads a token pattern that is known to be sound; a faulty one throws an error that says what is wrong. */
export function parsePattern(text: string): readonly PatternElement[] {
  const reading = readPattern(text)
  if ('fault' in reading) throw new Error(`pattern "${text}": ${reading.fault.message}`)
  return reading.elements
}

/**
 * Why a phrase of these normal forms can never be found in a text; undefined where it can. A `=word` or `^Word` is compared
 * with single tokens, so it must be one.
 */
export function unmatchableReason(words: readonly string[]): string | undefined {
  if (words.length === 0) return 'it holds no word'
  for (const word of words) {
    if (!/^[=^]/.test(word)) continue
    const surface = word.slice(1)
    if (surface === '') return `"${word}" marks no word`
    if (phraseWords(surface).length !== 1) return `"${word}" is several tokens, and a mark covers only one`
    if (word.startsWith('=') && surface !== surface.toLowerCase()) return `"${word}" has capitals, write "^${surface}"`
  }
  return undefined
}

/** Blanks part the pieces, but not those inside a bracket: a blank there is a fault of the bracket, to be named as such. */
function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = -1
  let closing: string | undefined
  for (let index = 0; index <= text.length; index++) {
    const char = text[index] ?? ''
    if (closing !== undefined && char !== '') {
      if (char === closing) closing = undefined
      continue
    }
    if (char === '' || /\s/.test(char)) {
      if (start !== -1) pieces.push({ text: text.slice(start, index), offset: start })
      start = -1
      continue
    }
    if (start === -1) start = index
    closing = CLOSING[char]
  }
  return pieces
}

function readPiece(piece: string): Step {
  if (piece === '..') return { elements: [{ kind: 'gap' }] }
  if (piece === '*') return { elements: [{ kind: 'any' }] }
  const optional = piece.length > 1 && piece.endsWith('?')
  const core = optional ? piece.slice(0, -1) : piece
  const opening = core[0] ?? ''
  const closing = CLOSING[opening]
  if (closing === undefined) return readWord(core, optional)
  if (core.indexOf(closing) !== core.length - 1) {
    return { wrong: core.includes(closing) ? `a blank is missing behind "${closing}"` : `"${closing}" is missing` }
  }
  const inner = core.slice(1, -1)
  if (opening === '(') return readAlternatives(inner, optional)
  if (opening === '<') return readList(inner, optional)
  return optional ? { wrong: 'a slot cannot be optional: write the pattern twice' } : readSlot(inner)
}

function readWord(core: string, optional: boolean): Step {
  if (core !== '?' && (/[(){}<>|?*]/.test(core) || core.includes('..'))) {
    return { wrong: `"${core}" is neither a word nor a bracket: part the pieces with blanks` }
  }
  const words = phraseWords(core)
  const unmatchable = unmatchableReason(words)
  if (unmatchable !== undefined) return { wrong: `"${core}" can never match: ${unmatchable}` }
  if (optional && words.length > 1) {
    return { wrong: `"${core}" is several tokens, and only one can be optional: use a word list` }
  }
  return { elements: words.map((word) => ({ kind: 'words', words: [word], optional })) }
}

function readAlternatives(inner: string, optional: boolean): Step {
  const words: string[] = []
  for (const alternative of inner.split('|')) {
    if (/\s/.test(alternative.trim())) {
      return {
        wrong: `the alternative "${alternative.trim()}" has a blank in it: use a word list for wordings of several words`,
      }
    }
    if (/[(){}<>?*]/.test(alternative)) return { wrong: `the alternative "${alternative}" must be a plain word` }
    const [word, ...more] = phraseWords(alternative)
    const unmatchable = unmatchableReason(word === undefined ? [] : [word])
    if (word === undefined || unmatchable !== undefined) {
      return { wrong: `the alternative "${alternative}" can never match: ${unmatchable}` }
    }
    if (more.length > 0) {
      return { wrong: `the alternative "${alternative}" is several tokens and can never match: use a word list` }
    }
    if (!words.includes(word)) words.push(word)
  }
  return { elements: [{ kind: 'words', words, optional }] }
}

function readList(name: string, optional: boolean): Step {
  if (!LIST_NAME.test(name)) return { wrong: `"<${name}>" is no name of a word list` }
  return { elements: [{ kind: 'list', name, optional }] }
}

function readSlot(inner: string): Step {
  if (inner.startsWith('=')) {
    const id = inner.slice(1)
    return CONCEPT_ID.test(id) ? { elements: [{ kind: 'concept', id }] } : { wrong: `"${id}" is no concept id` }
  }
  const kinds: ConceptKind[] = []
  for (const name of inner.split(',')) {
    const kind = CONCEPT_KINDS.find((known) => known === name.trim())
    if (kind === undefined) return { wrong: `"${name.trim()}" is no kind of concept`, unknownKind: name.trim() }
    kinds.push(kind)
  }
  return { elements: [{ kind: 'slot', kinds }] }
}

function faultOfWhole(elements: readonly PatternElement[]): string | undefined {
  if (elements[0]?.kind === 'gap' || elements.at(-1)?.kind === 'gap') return 'a gap needs something on both sides'
  if (elements.some((element, index) => element.kind === 'gap' && elements[index + 1]?.kind === 'gap')) {
    return 'two gaps in a row: one reaches five tokens'
  }
  // The automaton starts from words: slots, gaps and optional words alone would have to be tried at every token.
  const holds = elements.some((element) => (element.kind === 'words' || element.kind === 'list') && !element.optional)
  return holds ? undefined : 'no word in it has to be there: give at least one word or word list without "?"'
}
