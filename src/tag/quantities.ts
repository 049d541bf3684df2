import { NUMBER_WORDS } from '../language/numerals.ts'
import type { Quantity } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import { readAmount } from './quantities/amounts.ts'
import { readFrequency } from './quantities/frequencies.ts'
import { type Item, itemOf } from './quantities/items.ts'
import { joinRates, joinRoutes } from './quantities/join.ts'
import { type Piece, splitPieces } from './quantities/pieces.ts'
import { readRate } from './quantities/rates.ts'
import { periodNamed, periodOfAdverb, unitNamed } from './quantities/units.ts'
import { startsNumber } from './quantities/values.ts'

/** Words without which a text holds no quantity; a look at them spares most sentences the scanner. */
const TRIGGER = new RegExp(
  `[\\d½⅓⅔¼¾⅕-⅞]|\\b(?:${NUMBER_WORDS})\\b|\\ban?\\s(?:[a-z]+\\s){0,2}(?:tea|table|spoon|gram|milli|micro|kilo|ounce|pound|pint|cup|lit(?:er|re)|capsule|gelcap|tablet|caplet|pill|gummy|soft|gel|lozenge|drop|scoop|pinch|sip|spray|puff|serving|dose|bag|packet|sachet|fluid|minute|hour|day|week|month|year)`,
  'i',
)

/** Does a sentence name a unit, a period or a rate? Without one it holds no amount that a claim could use. */
export function mayHoldAmount(tokens: readonly Token[]): boolean {
  for (const { normal } of tokens) if (canMeasure(normal)) return true
  return false
}

function canMeasure(word: string): boolean {
  const known = MEASURING.get(word)
  if (known !== undefined) return known
  const found = isMeasuring(word)
  if (MEASURING.size < MOST_KNOWN) MEASURING.set(word, found)
  return found
}

/** Which words of the texts so far can belong to an amount: one look-up for each token in place of several. */
const MEASURING = new Map<string, boolean>()
const MOST_KNOWN = 100_000

function isMeasuring(word: string): boolean {
  if (word === 'once' || word === 'twice' || word === 'time' || word === 'thrice') return true
  return unitNamed(word) !== undefined || periodNamed(word) !== undefined || periodOfAdverb(word) !== undefined
}

/** Words between an article and its measure, and the measure: "a level metric teaspoon". */
const ARTICLE_REACH = 4

const LEADS = new Set(['every', 'each', 'once', 'twice', 'thrice', 'per'])

/** Can anything start at this piece? Most answer no, and that is what keeps the scan fast. */
function starts(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined) return false
  if (piece.kind === 'figure') return piece.value !== undefined
  if (piece.kind === 'mark') return piece.text === '/'
  const { text } = piece
  if (text === 'a' || text === 'an') return bringsMeasure(pieces, at + 1)
  return startsNumber(text) || LEADS.has(text) || periodOfAdverb(text) !== undefined
}

/** An article counts only shortly before a measure or another number: "a heaped teaspoon", "a few grams", "an hour". */
function bringsMeasure(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + ARTICLE_REACH; at++) {
    const text = pieces[at]?.text
    if (text !== undefined && (canMeasure(text) || startsNumber(text))) return true
  }
  return false
}

function scan(pieces: readonly Piece[]): Item[] {
  const items: Item[] = []
  let at = 0
  while (at < pieces.length) {
    if (!starts(pieces, at)) {
      at++
      continue
    }
    const frequency = readFrequency(pieces, at)
    const rate = frequency ? undefined : readRate(pieces, at)
    const reading = frequency || rate ? undefined : readAmount(pieces, at)
    if (frequency) items.push(frequency)
    if (rate) {
      const quantity = { kind: 'frequency', low: 1, high: 1, unit: 'times', per: rate.period } as const
      const bracketed = pieces[at - 1]?.text === '(' && pieces[rate.next]?.text === ')'
      items.push({ ...itemOf(pieces, at, bracketed ? rate.next + 1 : rate.next, quantity), rate: true })
    }
    if (reading) items.push(...reading.items)
    at = Math.max(at + 1, frequency?.to ?? rate?.next ?? reading?.next ?? 0)
  }
  return items
}

/**
 * The quantities of a text in the order of their first character; offsets are UTF-16 units into the text.
 * "1-5 grams up to 3x daily" is one mass of 1 to 5 g with a frequency of 1 to 3 a day, and its span covers both;
 * in "5 g of kratom powder twice a day" the span stays on "5 g".
 *
 * - An upper end alone is a range: "up to 6 g" is 0 to 6 g, "up to 3 capsules" 1 to 3. A lower end alone ("10,000+ IU",
 *   "at least 2 g") is one value, since JSON knows no infinity.
 * - "two 500 mg capsules every six hours" is two quantities, whose spans nest: the count of 2 capsules, which has the
 *   frequency, and the strength of 500 mg `per` capsule.
 * - `per` tells what an amount is taken by, by time ("a day"), by the body ("kg") or by what bears it ("capsule", "bottle").
 *   Beside another `per` a rate of time becomes a frequency: "5 mg per kg a day".
 * - "a few" and "several" are 3 to 5. "500 mg to 1 g" is told in its first unit. A ratio is its quotient: "1:2" is 0.5.
 * - A frequency that belongs to no amount is a quantity of its own, unit `times`.
 *
 * Prices, years, dates, ages, page numbers and names with figures in them ("B12", "7-OH") are no quantities.
 */
export function extractQuantities(text: string): Quantity[] {
  return TRIGGER.test(text) ? readQuantities(text) : []
}

/** The same for a text that is known to hold a figure. */
export function readQuantities(text: string): Quantity[] {
  const pieces = splitPieces(text)
  const items = joinRoutes(joinRates(scan(pieces), pieces), pieces)
  return items.map((item) => item.quantity).sort((a, b) => a.span.start - b.span.start)
}

/** Nobody takes kilograms: these are weights of bodies and of goods. */
const NO_DOSES = new Set(['kg', 'lb', 't'])
/** Packages, and the units of a concentration. */
const NO_BEARERS = new Set(
  'bottle pack package packet bag box jar pouch container tub carton case tin tube vial canister kit ml l dl g mg mcg'.split(
    ' ',
  ),
)

/**
 * Can the quantity be a dose: a mass, volume, activity or count of things that can be taken ("5 g", "two capsules daily",
 * "10 mg per kg")? Not what a package holds, not a concentration ("5 mg/ml"), not a body weight, share or span of time.
 */
export function isDoseLike(quantity: Quantity): boolean {
  const { kind, unit, per = '' } = quantity
  if (kind !== 'mass' && kind !== 'volume' && kind !== 'activity' && kind !== 'count') return false
  return !NO_DOSES.has(unit) && !NO_BEARERS.has(per) && !/^\d\S* (?:m?l|dl|g|mg|mcg)$/.test(per)
}
