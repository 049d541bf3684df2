import { foldSurface } from './fold.ts'
import { americanSpelling } from './spelling.ts'
import { stripInflection } from './strip.ts'
import { scanTokens, TOKEN_STRIDE } from './tokenise.ts'

/** A text has far fewer distinct words than tokens; the bound only guards against generated gibberish. */
const CACHE_LIMIT = 200_000
const cache = new Map<string, WordForm>()

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
  if (WORD.test(folded)) return stripInflection(americanSpelling(folded))
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
  const form = { text: surface, normal: normalise(surface) }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(surface, form)
  return form
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
