import { foldSurface } from './fold.ts'
import { rightSpelling } from './misspelling.ts'
import { americanSpelling } from './spelling.ts'
import { stripInflection } from './strip.ts'
import { scanTokens, TOKEN_STRIDE } from './tokenise.ts'

/** A text has far fewer distinct words than tokens; the bound only guards against generated gibberish. */
const CACHE_LIMIT = 200_000
/** Shorter pieces of a string are copied, longer ones lean on it. */
const SLICED = 13
const cache = new Map<string, WordForm>()
/** In front of it: the last word form met for each hash, found by its place in a text without cutting it out. */
const SLOTS = 16_384
const recent = new Array<WordForm | undefined>(SLOTS).fill(undefined)

/** Contractions of "is" and "us", which are no possessives: "it's" must not become "it". */
const CONTRACTED = new Set(
  "it's that's he's she's what's who's there's here's let's where's how's this's everything's nothing's".split(' '),
)
const WORD = /^[a-z]+$/
const NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const FRACTION = /[¼-¾⅐-⅞]/
const MARK_RUN = /^([-!?])\1+$/

function normalise(surface: string): string {
  // Compatibility folding would pull "½" apart.
  if (FRACTION.test(surface)) return surface
  const folded = foldSurface(surface)
  if (WORD.test(folded)) return stripInflection(americanSpelling(rightSpelling(folded)))
  if (NUMBER.test(folded)) return folded.replaceAll(',', '')
  if (MARK_RUN.test(folded)) return folded.slice(0, 1)
  // Initialisms carry their final stop or not, as the writer likes: "U.S" and "U.S." are one.
  if (folded.length > 1 && folded.endsWith('.') && folded.indexOf('.') < folded.length - 1 && /[a-z]/.test(folded)) {
    return folded.slice(0, -1)
  }
  if (folded.endsWith("'s")) return CONTRACTED.has(folded) ? folded : normalise(folded.slice(0, -2))
  return stripInflection(folded)
}

/** A surface and its normal form. */
export interface WordForm {
  readonly text: string
  readonly normal: string
}

/** The word form of a surface; equal surfaces share one object, so that a long text keeps each word once. */
export function wordForm(surface: string): WordForm {
  const known = cache.get(surface)
  if (known !== undefined) return known
  // Cut out of a text, the word would keep all of it in memory.
  const text = surface.length < SLICED ? surface : (JSON.parse(JSON.stringify(surface)) as string)
  const form = { text, normal: normalise(text) }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, form)
  return form
}

/** The word form of the surface from `from` to `to` of a text; cheaper than cutting it out, since nearly every token is known. */
export function wordFormAt(text: string, from: number, to: number): WordForm {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  // The low bits alone tell little of a long word's first letters.
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1)
  const known = recent[slot]
  if (known !== undefined && isAt(known.text, text, from, to)) return known
  const form = wordForm(text.slice(from, to))
  recent[slot] = form
  return form
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/**
 * The normal form of one token: lower case, quotes and dashes folded, possessive and inflection stripped, British spelling
 * made American, thousands commas dropped. "Relieving" → "relieve", "kratom’s" → "kratom", "tumours" → "tumor".
 */
export function normaliseWord(surface: string): string {
  return wordForm(surface).normal
}

/**
 * The normal forms of a lexicon phrase, split as running text is ("pain-relieving" → pain, relieve). An element marked
 * `=word` (only this form) or `^Word` (only these capitals) comes back untouched, mark and all.
 */
export function phraseWords(phrase: string): string[] {
  const words: string[] = []
  for (const element of phrase.trim().split(/\s+/)) {
    if (element.length > 1 && (element.startsWith('=') || element.startsWith('^'))) {
      words.push(element)
      continue
    }
    const tokens = scanTokens(element, 0, element.length)
    for (let at = 0; at < tokens.length; at += TOKEN_STRIDE) {
      words.push(normaliseWord(element.slice(tokens[at + 1], tokens[at + 2])))
    }
  }
  return words
}
