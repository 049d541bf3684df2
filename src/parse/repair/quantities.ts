import { isUpper } from '../../language/characters.ts'
import type { Decision, Place } from './place.ts'
import { nextInitial, wordBefore } from './place.ts'

/** Short units that the sentence parser takes for abbreviations inside a sentence. */
const UNITS = new Set(
  `g mg mcg µg kg ml l cl dl oz lb lbs tsp tbsp cup cups min mins sec secs hr hrs h d wk wks mo mos yr yrs in cm mm km ft iu
gal qt pt pp ppm cal kcal doz`.split(/\s+/),
)

/** "Take 2 g. Many …", "for 30 min. Then …": a unit behind a number ends the sentence before a capital. */
export function decideUnit(place: Place): Decision {
  if (!UNITS.has(place.word.toLowerCase())) return undefined
  const glued = /\d$/.test(place.text.slice(Math.max(place.from, place.wordFrom - 1), place.wordFrom))
  if (!glued && !/\d|[¼-¾]/.test(wordBefore(place, place.wordFrom))) return undefined
  const next = nextInitial(place)
  if (isUpper(next)) return 'split'
  return /\d/.test(next) ? undefined : 'join'
}

/** "Up to 400. Then …", "in 2015. The …": a number ends the sentence unless it is the mark of a list item. */
export function decideNumber(place: Place): Decision {
  if (place.word !== '' || !/\d/.test(place.text.charAt(place.stop - 1))) return undefined
  if (place.stopEnd - place.stop !== 1) return undefined
  let at = place.stop
  while (at > place.from && place.stop - at < 24 && /[\d.,]/.test(place.text.charAt(at - 1))) at--
  // Nothing but a bullet in front: the number is the mark of a list item.
  if (!/[\p{L}\p{N}]/u.test(place.text.slice(Math.max(place.from, at - 8), at))) return 'join'
  return isUpper(nextInitial(place)) ? 'split' : undefined
}
