import { APOSTROPHE, characterClass, isLower, isUpper, LETTER } from '../../language/characters.ts'
import type { Decision, Place } from './place.ts'
import { nextInitial, startsSentence } from './place.ts'

/** Abbreviations that never end a sentence: a name, a number or an example follows. */
const NEVER_FINAL = new Set(
  `dr mr mrs ms prof rev hon gen sen rep gov capt lt col sgt cmdr messrs drs st mt ft vs v e.g i.e eg ie cf approx ca viz
fig figs eq eqs ref refs vol vols pp ed eds incl excl esp resp spp ssp var art sec ch nos dept tab tabs cap caps vit wt abbr`.split(
    /\s+/,
  ),
)
/** Only before a number: "No. 5", "p. 55", "c. 1900". */
const BEFORE_NUMBER = new Set('no nr p pg c n° nº para'.split(' '))
/** May end a sentence; the next word decides. */
const MAY_BE_FINAL = new Set(
  `etc inc co ltd corp jr sr bros al u.s u.k e.u u.n u.s.a a.m p.m d.c ph.d m.d d.o b.c a.d ave blvd rd est max`.split(
    /\s+/,
  ),
)

/** Looked back at most, so that a text of letters and stops alone costs no more than prose. */
const LOOK_BACK = 40

/** Start of the word that ends at `end` (exclusive): letters, and stops within ("U.S"). */
export function wordStart(text: string, from: number, end: number): number {
  const least = Math.max(from, end - LOOK_BACK)
  let at = end
  while (at > least && isWordPart(text.charCodeAt(at - 1))) at--
  return at
}

function isWordPart(code: number): boolean {
  const kind = characterClass(code)
  return kind === LETTER || kind === APOSTROPHE || code === 46 || code === 0xb0 || code === 0xba
}

export type Abbreviation = 'never' | 'before-number' | 'maybe' | 'none'

/** What kind of abbreviation a word is, without its stop, whatever its case. */
export function abbreviationKind(word: string): Abbreviation {
  const lower = word.toLowerCase().replace(/^['"(]+/, '')
  if (NEVER_FINAL.has(lower)) return 'never'
  if (BEFORE_NUMBER.has(lower)) return 'before-number'
  return MAY_BE_FINAL.has(lower) ? 'maybe' : 'none'
}

/** Does the text up to `to` end in an abbreviation that cannot end a sentence ("approx.", "Dr.")? */
export function endsWithAbbreviation(text: string, from: number, to: number): boolean {
  if (text.charAt(to - 1) !== '.') return false
  const word = text.slice(wordStart(text, from, to - 1), to - 1)
  const kind = abbreviationKind(word)
  return kind === 'never' || (kind === 'before-number' && word !== 'no')
}

/**
 * "approx. 5 g", "Dr. Smith", "vs. placebo" go on; "p. 55" goes on before a number; "the U.S. Many" ends where the next word
 * opens sentences, "the U.S. Government" does not.
 */
export function decideAbbreviation(place: Place): Decision {
  if (place.stopEnd - place.stop !== 1 || place.text.charAt(place.stop) !== '.') return undefined
  const kind = abbreviationKind(place.word)
  const next = nextInitial(place)
  if (kind === 'never') {
    // "on 5th st. The": the short form of street at the end, never of saint before a name.
    return place.word === 'st' || place.word === 'dept' ? (startsSentence(place) ? 'split' : 'join') : 'join'
  }
  if (kind === 'before-number') {
    if (/\d/.test(next)) return 'join'
    return place.word.toLowerCase() === 'no' && isUpper(next) ? 'split' : undefined
  }
  if (kind === 'maybe') return decideFinal(place, next)
  return undefined
}

const CLOCK = /^[ap]\.?m$/i

function decideFinal(place: Place, next: string): Decision {
  if (isLower(next) || place.text.charAt(place.next) === '(') return 'join'
  if (!isUpper(next)) return undefined
  const word = place.word.toLowerCase()
  if (word === 'etc') return 'split'
  if (word === 'al') return 'split'
  // "At 5 a.m. Mr. Smith went": a clock time that opens the sentence goes on.
  if (CLOCK.test(word)) return place.stop - place.from < 12 && !startsSentence(place) ? 'join' : 'split'
  return startsSentence(place) ? 'split' : 'join'
}
