import { isLower, isUpper } from '../../language/characters.ts'
import { abbreviationKind } from './abbreviations.ts'
import type { Decision, Place } from './place.ts'
import { nextInitial, wordAt } from './place.ts'

/** "'It works.' she said", "Yahoo! in the": a small letter goes on with the sentence, except in careless writing. */
export function joinLowerCase(place: Place): Decision {
  if (place.next === place.end || !isLower(place.text.charAt(place.next))) return undefined
  // A closing quote or bracket in between tells reported speech or an aside.
  if (place.end > place.stopEnd) return 'join'
  if (place.stopEnd - place.stop !== 1) return /[!?]/.test(place.text.charAt(place.stop)) ? 'split' : 'join'
  if (place.text.charAt(place.stop) === '.') return endsCarelessly(place) ? 'split' : 'join'
  // "Yahoo! in the": a name may carry the mark.
  return isUpper(place.word.charAt(0)) && place.wordFrom !== place.from ? 'join' : 'split'
}

/** A word of three letters or more that is no abbreviation: the writer simply uses no capitals ("it works. try it"). */
function endsCarelessly(place: Place): boolean {
  return /^\p{Ll}{3,}$/u.test(place.word) && /[aeiouy]/.test(place.word) && abbreviationKind(place.word) === 'none'
}

function isPlainWord(place: Place): boolean {
  return place.word.length > 1 && !place.word.includes('.') && abbreviationKind(place.word) === 'none'
}

/** The sentence parser knows "sun.", "sat." and "in." as abbreviations; before a capital an ordinary small word ends the sentence. */
export function splitAfterPlainWord(place: Place): Decision {
  if (!isPlainWord(place) || !isLower(place.word.charAt(0))) return undefined
  if (place.next === place.end) return undefined
  return isUpper(nextInitial(place)) ? 'split' : undefined
}

/** "I never meant that.... She left": dots before a capital end the sentence, before a small letter they do not. */
export function decideEllipsis(place: Place): Decision {
  const run = place.text.slice(place.stop, place.stopEnd)
  if (run !== '…' && !/^\.[. ]*\.$/.test(run)) return undefined
  if (place.next === place.end) return 'join'
  if (place.stop === place.from || '[('.includes(place.text.charAt(place.stop - 1))) return 'join'
  // "the thing is . . . I didn't": the pronoun's capital tells nothing.
  if (run.replaceAll(' ', '').length < 4 && /^I\b/.test(place.text.slice(place.next, place.next + 2))) return 'join'
  return isUpper(nextInitial(place)) ? 'split' : 'join'
}

/** "relief.Kratom": the blank was forgotten. Not in file names, addresses and code ("node.js", "Jane.Doe@…"). */
export function decideGlued(place: Place): Decision {
  if (place.next !== place.end) return undefined
  if (!/^[\p{Ll}]{2,}$/u.test(place.word.slice(-2)) || !isUpper(place.text.charAt(place.next))) return 'join'
  if (!isLower(place.text.charAt(place.next + 1)) || isUpper(place.word.charAt(0))) return 'join'
  const before = place.text.charAt(place.wordFrom - 1)
  if (before !== '' && !' ("“(\n'.includes(before)) return 'join'
  const word = wordAt(place.text, place.next)
  const after = place.text.charAt(place.next + word.length)
  return after === ' ' || after === ',' || after === "'" || after === '’' ? 'split' : 'join'
}
