import { isLower, isUpper } from '../../language/characters.ts'
import type { Decision, Place } from './place.ts'
import { nextInitial, startsSentence, wordBefore } from './place.ts'

/** Nouns that a letter or number names: "vitamin C", "hepatitis B", "Type A", "Schedule I". */
const LABELLED = new Set(
  `vitamin vitamins hepatitis type group grade class phase factor omega appendix plan part stage figure table section influenza
strain complex schedule category step level option exhibit annex chapter title`.split(/\s+/),
)

/**
 * "Vitamin C. The" ends a sentence, "J. R. Smith" and "Albert I. Jones" do not: a single letter is an initial when a name
 * or nothing stands before it and a capital follows.
 */
export function decideSingleLetter(place: Place): Decision {
  if (place.word.length !== 1 || place.stopEnd - place.stop !== 1) return undefined
  if (!/\p{L}/u.test(place.word)) return undefined
  const before = wordBefore(place, place.wordFrom)
  if (LABELLED.has(before.toLowerCase())) return isLower(nextInitial(place)) ? 'join' : 'split'
  if (!isUpper(place.word)) return before === '' ? 'join' : undefined
  if (before === '') return 'join'
  if (place.word === 'I' && isLower(before.charAt(0))) return isUpper(nextInitial(place)) ? 'split' : undefined
  if (startsSentence(place) && !/^\p{L}\.$/u.test(before)) return 'split'
  return isUpper(nextInitial(place)) ? 'join' : undefined
}
