/** Vowel letters that sound as a consonant ("a useful", "a European", "a one-off"), and a silent h ("an hour"). */
const CONSONANT_SOUND = /^(?:uni(?!n|m)|u[bst][aeiou]|uk|eu|ew|one(?![a-z])|once)/
const SILENT_H = /^(?:hour|honest|hono|heir)/
/** Letters whose names begin with a vowel: "an FDA letter". */
const VOWEL_NAMES = /^[AEFHILMNORSX]/

/**
 * The indefinite article in front of a word: "a" herb, "an" amazing herb, "a" useful one, "an" FDA letter. None where the
 * first character is no letter.
 */
export function articleFor(word: string): 'a' | 'an' | undefined {
  if (!/^\p{L}/u.test(word)) return undefined
  if (/^\p{Lu}{2,}$/u.test(word)) return VOWEL_NAMES.test(word) ? 'an' : 'a'
  const folded = word.toLowerCase()
  if (SILENT_H.test(folded)) return 'an'
  return /^[aeiou]/.test(folded) && !CONSONANT_SOUND.test(folded) ? 'an' : 'a'
}
