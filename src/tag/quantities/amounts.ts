import type { Quantity } from '../../model/claim.ts'
import { isLabelled, isUpperBound, isYear } from './bounds.ts'
import { readCountedFrequency } from './frequencies.ts'
import { type Item, itemOf } from './items.ts'
import { readBearer } from './modifiers.ts'
import type { Piece } from './pieces.ts'
import { type Range, readRange } from './ranges.ts'
import { bearerBefore, isSpanOfTime, readPer } from './rates.ts'
import { readUnit, type Unit } from './units.ts'

/** What was read and the piece behind it; `items` may be empty where the words are no quantity ("18 years old"). */
export interface Reading {
  readonly items: readonly Item[]
  readonly next: number
}

const MONEY = new Set('dollars dollar cents euros euro pounds bucks calories kcal'.split(' '))
const MEASURES = new Set(['mass', 'volume', 'activity'])

/** The bounds of a range: "up to 6 g" is 0 to 6, "up to 3 capsules" 1 to 3. */
function lowOf(pieces: readonly Piece[], at: number, range: Range): number {
  if (range.span || range.article || !isUpperBound(pieces, at)) return range.low
  return range.unit?.kind === 'count' ? Math.min(1, range.low) : 0
}

function perOf(pieces: readonly Piece[], at: number, range: Range): { per?: string; next: number } {
  const behind = readPer(pieces, range.next)
  if (behind) return behind
  const before = bearerBefore(pieces, at)
  if (before !== undefined) return { per: before, next: range.next }
  return range.daily ? { per: 'day', next: range.next } : { next: range.next }
}

function quantityOf(unit: Unit, low: number, high: number, per: string | undefined): Omit<Quantity, 'span'> {
  const base = { kind: unit.kind, low, high, unit: unit.unit }
  return per === undefined ? base : { ...base, per }
}

/** "a gram" behind a figure is a price or a density: "$10 a gram", "9 calories a gram". */
function isRateArticle(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  return (
    before?.kind === 'figure' ||
    MONEY.has(before?.text ?? '') ||
    (pieces[at - 2]?.kind === 'figure' && before?.kind === 'word')
  )
}

/** "It comes *in a capsule*": what something is put into, or looks like, is no amount of it. */
function isShape(pieces: readonly Piece[], at: number, unit: Unit): boolean {
  return unit.kind === 'count' && /^(?:in|inside|into|as|like)$/.test(pieces[at - 1]?.text ?? '')
}

/** What is made of a unit, for it or in its shape, and is not one of it: "a *gummy* mixture". */
const MADE_OF_UNITS = new Set(
  'mixture mix mold mould form format machine maker recipe shell filler bear base version product brand line crusher cutter splitter counter organizer box bottle'.split(
    ' ',
  ),
)

/** "a gram-negative bacterium", "a gummy mixture": the unit is the first half of another word. */
function isCompound(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.text === '-' && !pieces[at]?.gap) return pieces[at + 1]?.kind === 'word'
  return MADE_OF_UNITS.has(pieces[at]?.text ?? '')
}

/** An age says who, not how long: "18 years old", "a 28-year-old", "aged 18 years". */
function readAge(pieces: readonly Piece[], at: number, range: Range): Reading | undefined {
  const hyphen = pieces[range.next]?.text === '-' ? range.next + 1 : range.next
  const word = pieces[hyphen]?.text ?? ''
  if (word === 'old' || word === 'older' || word === 'olds') return { items: [], next: hyphen + 1 }
  if (word === 'of' && pieces[hyphen + 1]?.text === 'age') return { items: [], next: hyphen + 2 }
  return /^(?:aged?|ages)$/.test(pieces[at - 1]?.text ?? '') ? { items: [], next: range.next } : undefined
}

function readDuration(pieces: readonly Piece[], at: number, range: Range): Reading | undefined {
  const { unit } = range
  if (unit === undefined) return undefined
  const age = unit.unit === 'year' || unit.unit === 'month' ? readAge(pieces, at, range) : undefined
  if (age) return age
  const idiom = range.article || (pieces[at]?.text === 'one' && unit.unit === 'day' && !range.span)
  if (idiom && !isSpanOfTime(pieces, at, range.next)) return undefined
  const quantity = quantityOf(unit, lowOf(pieces, at, range), range.high, undefined)
  return { items: [itemOf(pieces, at, range.next, quantity)], next: range.next }
}

/** "two 500 mg capsules", "2 x 500 mg tablets", "a 30 ml bottle": the strength by its bearer, then how many of them. */
function readStrength(pieces: readonly Piece[], at: number, range: Range): Reading | undefined {
  if (range.unit !== undefined) return undefined
  const from = /^[x×]$/.test(pieces[range.next]?.text ?? '') ? range.next + 1 : range.next
  if (!pieces[from]?.gap || pieces[from]?.text === 'a') return undefined
  const inner = readRange(pieces, from)
  if (inner?.unit === undefined || !MEASURES.has(inner.unit.kind) || inner.article) return undefined
  const bearer = readBearer(pieces, inner.next)
  if (bearer === undefined) return undefined
  const strength = quantityOf(inner.unit, inner.low, inner.high, bearer.bearer)
  const items = [itemOf(pieces, from, inner.next, strength)]
  if (bearer.unit === undefined) return { items, next: bearer.next }
  const { per, next } = perOf(pieces, at, { ...range, next: bearer.next, daily: false })
  const count = quantityOf(bearer.unit, lowOf(pieces, at, { ...range, unit: bearer.unit }), range.high, per)
  return {
    items: [{ ...itemOf(pieces, at, next, count), weak: range.article && bearer.unit.article === 'weak' }, ...items],
    next,
  }
}

/** "1:1", "20:1": parts of a mixture. What might be a time of day needs a word that says so. */
function readRatio(pieces: readonly Piece[], at: number): Reading | undefined {
  const [left, colon, right, after] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]]
  if (left?.value === undefined || right?.value === undefined || colon?.text !== ':' || colon.gap || right.gap)
    return undefined
  if (after?.text === ':' || /^(?:am|pm|a|p)$/.test(after?.text ?? '') || right.value <= 0) return undefined
  const around = [-2, -1, 3, 4, 5].map((offset) => pieces[at + offset]?.text ?? '')
  const named = around.some((word) => /^(?:ratios?|extracts?|blends?|formulas?|dilution|cbd|thc|cbg)$/.test(word))
  const clock = right.text.length === 2 && right.value < 60 && left.value < 25
  if (!named && (clock || (left.value !== 1 && right.value !== 1))) return undefined
  const value = left.value / right.value
  return {
    items: [itemOf(pieces, at, at + 3, { kind: 'ratio', low: value, high: value, unit: 'ratio' })],
    next: at + 3,
  }
}

/** "200 and 400 mg": the first of two figures that share a unit. */
function readShared(pieces: readonly Piece[], at: number, range: Range): Item | undefined {
  if (range.unit !== undefined || !range.figure || pieces[range.next]?.text !== 'and' || isYear(pieces[at]?.text))
    return undefined
  const second = readRange(pieces, range.next + 1)
  if (
    second?.unit === undefined ||
    !second.figure ||
    !(MEASURES.has(second.unit.kind) || second.unit.kind === 'percent')
  )
    return undefined
  const factor = second.unit.factor ?? 1
  return itemOf(pieces, at, range.next, quantityOf(second.unit, range.low * factor, range.high * factor, undefined))
}

/** "2 000 mg": two figures or one number with a blank in it? Not to be told, so neither is read. */
function isAmbiguous(pieces: readonly Piece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]]
  return (
    before?.kind === 'figure' &&
    piece?.kind === 'figure' &&
    piece.gap &&
    /^\d{3}$/.test(piece.text) &&
    /^\d{1,3}$/.test(before.text)
  )
}

/** The amount, duration, percentage, ratio or counted frequency that starts at a piece. */
export function readAmount(pieces: readonly Piece[], at: number): Reading | undefined {
  const range = isAmbiguous(pieces, at) ? undefined : readRange(pieces, at)
  if (range === undefined) return readRatio(pieces, at)
  const frequency = readCountedFrequency(pieces, at, range)
  if (frequency) return { items: [frequency], next: frequency.to }
  const labelled = isLabelled(pieces, at)
  const { unit } = range
  if (unit === undefined) {
    if (labelled) return undefined
    const shared = readShared(pieces, at, range)
    if (shared) return { items: [shared], next: shared.to }
    return readStrength(pieces, at, range) ?? readRatio(pieces, at)
  }
  if (labelled && (unit.kind === 'count' || unit.kind === 'duration')) return undefined
  if (unit.kind === 'duration') return readDuration(pieces, at, range)
  if (range.article && (unit.article === 'no' || isRateArticle(pieces, at) || isShape(pieces, at, unit)))
    return undefined
  if (range.article && isCompound(pieces, range.next)) return undefined
  return readTaken(pieces, at, { ...range, unit })
}

/** A mass, volume, activity, count or percentage with what it is taken by. */
function readTaken(pieces: readonly Piece[], at: number, range: Range & { readonly unit: Unit }): Reading {
  const { unit } = range
  const low = lowOf(pieces, at, range)
  if (unit.kind === 'percent') {
    return { items: [itemOf(pieces, at, range.next, quantityOf(unit, low, range.high, undefined))], next: range.next }
  }
  const bearer = MEASURES.has(unit.kind) && !range.article ? readBearer(pieces, range.next) : undefined
  if (bearer) {
    const quantity = quantityOf(unit, low, range.high, bearer.bearer)
    return { items: [itemOf(pieces, at, range.next, quantity)], next: bearer.next }
  }
  const pack = unit.kind === 'count' ? packBehind(pieces, range.next) : undefined
  const { per, next } = pack ?? perOf(pieces, at, range)
  const weak = range.article && (unit.article === 'weak' || (unit.unit === 'drop' && pieces[range.next]?.text === 'in'))
  return {
    items: [{ ...itemOf(pieces, at, next, quantityOf(unit, low, range.high, per)), weak: weak && per !== 'day' }],
    next,
  }
}

/** "60-capsule bottle": the package that a count is said of. */
function packBehind(pieces: readonly Piece[], at: number): { per: string; next: number } | undefined {
  const found = readUnit(pieces, at)
  const bearer = found ? undefined : readBearer(pieces, at)
  return bearer && bearer.unit === undefined ? { per: bearer.bearer, next: bearer.next } : undefined
}
