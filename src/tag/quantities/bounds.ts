import type { Piece } from './pieces.ts'

const UPPER_PAIRS = new Set([
  'up to',
  'at most',
  'less than',
  'fewer than',
  'maximum of',
  'max of',
  'limit of',
  'much as',
  'many as',
  'more than',
])
const UPPER_WORDS = new Set(['maximum', 'max', 'under', 'below', '<', '≤'])
const APPROXIMATE = new Set(
  'about around approximately approx roughly nearly almost only just some at least up to over than more most between from as much little many maximum minimum of ~ > < ≥ ≤'.split(
    ' ',
  ),
)

/** Is the number at a piece the upper end alone: "up to 3", "no more than 3", "< 3"? */
export function isUpperBound(pieces: readonly Piece[], at: number): boolean {
  const last = pieces[at - 1]?.text ?? ''
  if (UPPER_WORDS.has(last)) return true
  if (!UPPER_PAIRS.has(`${pieces[at - 2]?.text ?? ''} ${last}`)) return false
  const third = pieces[at - 3]?.text ?? ''
  const negated = third === 'no' || third === 'not' || third === 'never'
  // "no more than" is an upper end, "more than" a lower one, and "no less than" the other way round.
  return pieces[at - 2]?.text === 'more' ? negated : !(negated && /^(?:less|fewer)$/.test(pieces[at - 2]?.text ?? ''))
}

/** The piece in front of the words that only bound or blur a number: "about", "up to", "at least". */
export function beforeBounds(pieces: readonly Piece[], at: number): number {
  let index = at - 1
  while (index >= 0 && APPROXIMATE.has(pieces[index]?.text ?? '') && pieces[index]?.text !== 'of') index--
  return index
}

const LABELS = new Set(
  'page pages p figure fig table chapter step phase type stage day week month year grade level number no nr omega vitamin coenzyme schedule part section class version group delta top best article rule tip reason'.split(
    ' ',
  ),
)
const YEAR_LEADS = new Set('in since by during until from after before of early late mid around'.split(' '))

/** Does the word before a figure make a name of it: "page 5", "omega 3", "in 2019"? */
export function isLabelled(pieces: readonly Piece[], at: number): boolean {
  const figure = pieces[at]
  const before = pieces[at - 1]?.text ?? ''
  if (figure?.kind !== 'figure') return false
  return LABELS.has(before) || (YEAR_LEADS.has(before) && /^(?:19|20)\d\d$/.test(figure.text))
}

/** A year in four digits, which is no figure of a list ("in 2019 and 20 mg"). */
export function isYear(text: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(text ?? '')
}
