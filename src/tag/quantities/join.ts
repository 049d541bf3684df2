import type { Quantity } from '../../model/claim.ts'
import { cover } from '../../model/span.ts'
import { type Item, isAmount } from './items.ts'
import type { Piece } from './pieces.ts'
import { periodNamed, periodOfAdverb } from './units.ts'

/** How many pieces may stand between an amount and its frequency: "5 g of the powder in warm tea twice a day". */
const BEHIND = 8
/** The other way round, "a daily intake of up to 4 g", "every six hours take 2 capsules". */
const AHEAD = 6
const ROUTE_BEHIND = 14
const ROUTE_AHEAD = 4

const ABBREVIATIONS = new Set('g mg mcg tsp tbsp oz lb lbs approx fl min hr hrs ml caps tabs'.split(' '))
const BREAKS = new Set('but then while whereas although until'.split(' '))

function isBreak(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? ''
  if (text === '.') return pieces[at + 1]?.capital === true || !ABBREVIATIONS.has(pieces[at - 1]?.text ?? '')
  return text === ';' || text === '!' || text === '?' || text === ':' || BREAKS.has(text)
}

/** May what stands at `from` and what starts at `to` belong together? */
function isNear(pieces: readonly Piece[], from: number, to: number, most: number): boolean {
  if (to < from || to - from >= most + 1) return false
  for (let at = from; at < to; at++) if (isBreak(pieces, at)) return false
  return true
}

/** The nearest amount before an item; of "two 500 mg capsules" the count, since that is what is taken so often. */
function amountBefore(items: readonly Item[], index: number): number {
  for (let at = index - 1; at >= 0 && index - at < 5; at--) {
    const item = items[at]
    if (item === undefined || item.quantity.kind === 'frequency' || !isAmount(item)) continue
    const outer = items[at - 1]
    if (outer && outer.quantity.kind === 'count' && outer.quantity.unit === item.quantity.per) return at - 1
    return at
  }
  return -1
}

function withRate(quantity: Quantity, rate: Quantity): Quantity {
  const { per = 'day', frequency } = rate
  if (frequency !== undefined) return { ...quantity, frequency }
  if (quantity.per === undefined || quantity.per === 'dose') return { ...quantity, per }
  return { ...quantity, frequency: { low: 1, high: 1, per } }
}

/** Words and marks that may stand within one wording of amount and frequency: "1-5 grams, up to 3x daily". */
const WITHIN = new Set(', ( . - – up to at least most about around approximately roughly taken'.split(' '))

function isOneWording(item: Item, rate: Item, pieces: readonly Piece[]): boolean {
  const [from, to] = item.from < rate.from ? [item.to, rate.from] : [rate.to, item.from]
  for (let at = from; at < to; at++) if (!WITHIN.has(pieces[at]?.text ?? '')) return false
  return true
}

const isFree = ({ quantity }: Item) => quantity.frequency === undefined && periodNamed(quantity.per) === undefined

/**
 * An amount with its frequency or rate. The span grows over both only where they are one wording; in "5 g of kratom
 * powder twice a day" it stays on the amount, since the words between belong to others.
 */
function joined(item: Item, rate: Item, pieces: readonly Piece[]): Item {
  const quantity = withRate(item.quantity, rate.quantity)
  if (!isOneWording(item, rate, pieces)) return { ...item, weak: false, quantity }
  const span = cover(item.quantity.span, rate.quantity.span)
  return { ...item, weak: false, to: Math.max(item.to, rate.to), quantity: { ...quantity, span } }
}

function placeOf(items: readonly Item[], index: number, pieces: readonly Piece[]): number {
  const rate = items[index]
  if (rate === undefined) return -1
  const before = amountBefore(items, index)
  const target = items[before]
  // The strength may reach further than the count it was given with.
  const end = Math.max(
    target?.to ?? 0,
    items[before + 1] && before + 1 < index && isAmount(items[before + 1] as Item) ? (items[before + 1]?.to ?? 0) : 0,
  )
  if (target && isNear(pieces, end, rate.from, BEHIND) && isFree(target)) return before
  const adverb = !rate.rate || periodOfAdverb(pieces[rate.from]?.text) !== undefined
  // Two items ahead at most: looking further would make long lists of rates slow, and nobody reads so far.
  const after = [index + 1, index + 2].find((at) => items[at] && isAmount(items[at]) && !items[at].rate) ?? -1
  const next = items[after]
  return adverb && next && isNear(pieces, rate.to, next.from, AHEAD) && isFree(next) ? after : -1
}

/** The amount that another one in brackets explains: "1 teaspoon (about 2.5 g) twice a day". What is said of one is said of both. */
function glossed(items: readonly Item[], place: number, pieces: readonly Piece[]): number {
  const [outer, inner] = [items[place - 1], items[place]]
  if (outer === undefined || inner === undefined || !isAmount(outer)) return -1
  return pieces[outer.to]?.text === '(' && outer.to + 4 >= inner.from && inner.from >= outer.to ? place - 1 : -1
}

/**
 * Joins frequencies ("twice daily") and rates ("a day") to the amount that they are said of. A frequency without an
 * amount stays a quantity of its own, a rate without one is dropped, and so are weak items that got no rate.
 */
export function joinRates(items: readonly Item[], pieces: readonly Piece[]): Item[] {
  const result: (Item | undefined)[] = [...items]
  for (const [index, rate] of items.entries()) {
    if (!rate.rate && rate.quantity.kind !== 'frequency') continue
    const place = placeOf(result as Item[], index, pieces)
    const target = result[place]
    const whole = target && joined(target, rate, pieces)
    if (whole) result[place] = whole
    const other = whole ? glossed(result as Item[], place, pieces) : -1
    const twin = result[other]
    if (twin && isFree(twin)) result[other] = joined(twin, rate, pieces)
    if (whole || rate.rate) result[index] = undefined
  }
  return result.filter((item): item is Item => item !== undefined && !item.weak)
}

const ROUTES: Readonly<Record<string, string>> = {
  sublingual: 'sublingual',
  sublingually: 'sublingual',
  orally: 'oral',
  topically: 'topical',
  intravenously: 'intravenous',
  intramuscularly: 'intramuscular',
  nasally: 'nasal',
  intranasally: 'nasal',
  rectally: 'rectal',
}

function routeAt(pieces: readonly Piece[], at: number): string | undefined {
  const word = pieces[at]?.text ?? ''
  const route = Object.hasOwn(ROUTES, word) ? ROUTES[word] : undefined
  if (route !== undefined) return route
  const [before, lead] = [pieces[at - 1]?.text ?? '', pieces[at - 2]?.text ?? '']
  if (word === 'mouth' && before === 'by') return 'oral'
  const owned = /^(?:the|your|his|her|their|a)$/.test(before)
  if (word === 'tongue' && owned && /^(?:under|beneath|underneath)$/.test(lead)) return 'sublingual'
  if (word === 'skin' && (owned ? /^(?:on|onto|to|into)$/.test(lead) : /^(?:on|onto|to|into)$/.test(before)))
    return 'topical'
  return undefined
}

/** Gives each amount the route that is named near it: "30 drops under the tongue", "by mouth". */
export function joinRoutes(items: readonly Item[], pieces: readonly Piece[]): Item[] {
  const result = [...items]
  if (!items.some(isAmount)) return result
  // The amounts come in the order of their pieces, so one step per amount finds the last one before a route.
  let before = -1
  let following = 0
  for (let at = 0; at < pieces.length; at++) {
    while (following < result.length && (result[following]?.from ?? 0) < at) {
      if (isAmount(result[following] as Item)) before = following
      following++
    }
    const route = pieces[at]?.kind === 'word' ? routeAt(pieces, at) : undefined
    if (route === undefined) continue
    const end = result[before]?.to ?? 0
    const near = before >= 0 && isNear(pieces, end, Math.max(at, end), ROUTE_BEHIND)
    const ahead = result[following]
    const close = ahead !== undefined && isAmount(ahead) && isNear(pieces, at + 1, ahead.from, ROUTE_AHEAD)
    const place = near ? before : close ? following : -1
    const item = result[place]
    if (item && item.quantity.route === undefined) result[place] = { ...item, quantity: { ...item.quantity, route } }
  }
  return result
}
