import { readModifiedUnit } from './modifiers.ts'
import type { Piece } from './pieces.ts'
import type { Unit } from './units.ts'
import { readValue, type Value } from './values.ts'

/** One or two numbers and the unit they share, if there is one. `next` is the piece behind number and unit. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly unit?: Unit
  readonly next: number
  readonly article: boolean
  readonly figure: boolean
  /** Two numbers were given. */
  readonly span: boolean
  readonly daily: boolean
}

/** Grams in a unit of mass, millilitres in a unit of volume: "500 mg to 1 g" is one range. */
const METRIC: Readonly<Record<string, number>> = { mg: 1e-3, mcg: 1e-6, ng: 1e-9, g: 1, kg: 1e3, ml: 1, l: 1e3 }

interface Measured {
  readonly value: Value
  readonly unit?: Unit
  readonly next: number
  readonly daily: boolean
}

/** "10,000+", "420 ± 30": what blurs a figure and is not kept. */
function skipMargin(pieces: readonly Piece[], at: number): number {
  const mark = pieces[at]?.text
  if (mark === '±' && pieces[at + 1]?.value !== undefined) return at + 2
  return mark === '+' ? at + 1 : at
}

function readMeasured(pieces: readonly Piece[], at: number): Measured | undefined {
  const value = readValue(pieces, at)
  if (value === undefined) return undefined
  const behind = skipMargin(pieces, value.next)
  const found = readModifiedUnit(pieces, behind, value.article)
  if (found === undefined) {
    return pieces[at]?.decimalComma ? undefined : { value, next: behind, daily: false }
  }
  return { value, unit: found.unit, next: found.next, daily: found.daily }
}

/** The piece behind a word or dash that joins the ends of a range. */
function skipJoint(pieces: readonly Piece[], at: number, between: boolean): number | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  if (piece.text === 'up' && pieces[at + 1]?.text === 'to') return at + 2
  if (/^(?:[-‑–—−]|to|or|through|versus)$/.test(piece.text)) {
    const word = piece.text === 'or' || piece.text === 'to' ? pieces[at + 1]?.text : undefined
    // "1 g or up to 3 g", "one to as many as three".
    return word === 'up' && pieces[at + 2]?.text === 'to' ? at + 3 : at + 1
  }
  // "one-to-two"
  return between && piece.text === 'and' ? at + 1 : undefined
}

function single(measured: Measured): Range {
  const { value, unit, next, daily } = measured
  const { low, high, article, figure } = value
  const factor = unit?.factor ?? 1
  const base = { low: low * factor, high: high * factor, next, article, figure, span: low !== high, daily }
  return unit ? { ...base, unit } : base
}

/** Rounds away what binary fractions add when units are converted. */
const tidy = (value: number) => Number(value.toPrecision(12))

function joined(first: Measured, second: Measured): Range | undefined {
  if (first.value.article || second.value.article) return undefined
  const unit = second.unit
  if (first.unit === undefined || unit === undefined || first.unit.unit === unit.unit) {
    if (first.unit !== undefined && unit === undefined) return undefined
    const factor = unit?.factor ?? 1
    const ends = [first.value.low * factor, second.value.high * factor]
    const base = { low: Math.min(...ends), high: Math.max(...ends), next: second.next, article: false }
    const range = { ...base, figure: second.value.figure, span: true, daily: first.daily || second.daily }
    return unit ? { ...range, unit } : range
  }
  const [small, large] = [METRIC[first.unit.unit], METRIC[unit.unit]]
  if (first.unit.kind !== unit.kind || small === undefined || large === undefined) return undefined
  const ends = [
    first.value.low * (first.unit.factor ?? 1),
    tidy((second.value.high * (unit.factor ?? 1) * large) / small),
  ]
  const base = { low: Math.min(...ends), high: Math.max(...ends), unit: first.unit, next: second.next }
  return { ...base, article: false, figure: true, span: true, daily: false }
}

/** "a teaspoon and a half", "a gram or two": a part or a second number stands behind the unit. */
function addPart(pieces: readonly Piece[], range: Range): Range {
  if (range.unit === undefined || range.span) return range
  if (range.article && pieces[range.next]?.text === 'or' && pieces[range.next + 1]?.text === 'two') {
    return { ...range, high: 2, next: range.next + 2, span: true, article: false }
  }
  if (pieces[range.next]?.text !== 'and') return range
  const part = { half: 0.5, quarter: 0.25 }[pieces[range.next + 2]?.text ?? '']
  if (pieces[range.next + 1]?.text !== 'a' || part === undefined) return range
  if (pieces[range.next + 3]?.text === 'of' || readModifiedUnit(pieces, range.next + 3, true)) return range
  return { ...range, low: range.low + part, high: range.high + part, next: range.next + 3, article: false }
}

/**
 * A number or a range of numbers with its unit: "1-5 grams", "between 2 and 4 g", "2g up to 6g", "one or two capsules",
 * "500 mg to 1 g" (in the first unit). Without a unit the caller decides what the number counts.
 */
export function readRange(pieces: readonly Piece[], at: number): Range | undefined {
  const first = readMeasured(pieces, at)
  if (first === undefined) return undefined
  const joint = skipJoint(pieces, first.next, pieces[at - 1]?.text === 'between')
  const second = joint === undefined ? undefined : readMeasured(pieces, joint)
  const both = second && joined(first, second)
  return both ?? addPart(pieces, single(first))
}
