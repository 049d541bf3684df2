import { isUpperBound } from './bounds.ts'
import { type Item, itemOf } from './items.ts'
import type { Piece } from './pieces.ts'
import { type Range, readRange } from './ranges.ts'
import { readPeriod } from './rates.ts'
import { periodNamed } from './units.ts'

interface Times {
  readonly low: number
  readonly high: number
  readonly per: string
}

/** How often an interval of one unit goes into the period that frequencies are told in. */
const PER_INTERVAL: Readonly<Record<string, readonly [number, string]>> = {
  minute: [60, 'hour'],
  hour: [24, 'day'],
  day: [1, 'day'],
  week: [1, 'week'],
  month: [1, 'month'],
  year: [1, 'year'],
}
const ADVERBS: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 }

function frequencyItem(pieces: readonly Piece[], from: number, to: number, times: Times): Item {
  const { low, high, per } = times
  return itemOf(pieces, from, to, { kind: 'frequency', low, high, unit: 'times', per, frequency: times })
}

/** "every 4-6 hours", "every other day", "every night": an interval turned into times a period. */
function readEvery(pieces: readonly Piece[], from: number, at: number): Item | undefined {
  const word = pieces[at + 1]?.text
  const rest = word === 'single' || word === 'other' || word === 'second' ? at + 2 : at + 1
  const period = periodNamed(pieces[rest]?.text)
  if (period !== undefined) {
    // "each night" is a frequency, "each minute of it" and "every day life" are not worth telling apart.
    const times = word === 'other' || word === 'second' ? 0.5 : 1
    return frequencyItem(pieces, from, rest + 1, { low: times, high: times, per: period })
  }
  const range = readRange(pieces, at + 1)
  if (range?.unit?.kind !== 'duration' || range.article || !(range.low > 0)) return undefined
  const interval = PER_INTERVAL[range.unit.unit]
  if (interval === undefined) return undefined
  const [size, per] = interval
  return frequencyItem(pieces, from, range.next, { low: size / range.high, high: size / range.low, per })
}

/** "times", "x", "×", also behind a hyphen: the piece behind it. */
function skipTimes(pieces: readonly Piece[], at: number): number | undefined {
  const from = pieces[at]?.text === '-' ? at + 1 : at
  return /^(?:times?|x|×)$/.test(pieces[from]?.text ?? '') ? from + 1 : undefined
}

/** "once or twice", "once to three times": the number of times and the piece behind it. */
function readAdverb(pieces: readonly Piece[], at: number): { low: number; high: number; next: number } | undefined {
  const low = ADVERBS[pieces[at]?.text ?? '']
  if (low === undefined) return undefined
  if (!/^(?:or|to|[-–])$/.test(pieces[at + 1]?.text ?? '')) return { low, high: low, next: at + 1 }
  const second = ADVERBS[pieces[at + 2]?.text ?? '']
  if (second !== undefined) return { low, high: second, next: at + 3 }
  const range = readRange(pieces, at + 2)
  const next = range && range.unit === undefined ? skipTimes(pieces, range.next) : undefined
  return range && next !== undefined ? { low, high: range.high, next } : { low, high: low, next: at + 1 }
}

/**
 * A frequency that starts at a piece with a word of its own: "once a day", "twice daily", "once every 8 hours",
 * "every six hours", "each morning".
 */
export function readFrequency(pieces: readonly Piece[], at: number): Item | undefined {
  const word = pieces[at]?.text
  if (word === 'every' || (word === 'each' && periodNamed(pieces[at + 1]?.text) !== undefined))
    return readEvery(pieces, at, at)
  const times = readAdverb(pieces, at)
  return times && readTimes(pieces, at, times)
}

/** "three times a day", "3x daily", "2-3 times per week", "five days a week": a number without a unit of its own. */
export function readCountedFrequency(pieces: readonly Piece[], at: number, range: Range): Item | undefined {
  const { low, high, next } = range
  if (range.unit?.unit === 'day' && !range.article) {
    const period = readPeriod(pieces, next)
    return period && /^(?:week|month|year)$/.test(period.period)
      ? readTimes(pieces, at, { low, high, next })
      : undefined
  }
  if (range.unit !== undefined || range.article) return undefined
  const behind = skipTimes(pieces, next)
  return behind === undefined ? undefined : readTimes(pieces, at, { low, high, next: behind })
}

function readTimes(
  pieces: readonly Piece[],
  at: number,
  times: { low: number; high: number; next: number },
): Item | undefined {
  const low = times.low === times.high && isUpperBound(pieces, at) ? Math.min(1, times.low) : times.low
  const period = readPeriod(pieces, times.next)
  if (period) return frequencyItem(pieces, at, period.next, { low, high: times.high, per: period.period })
  // "once every 4 hours", "twice every other day"
  if (pieces[times.next]?.text !== 'every') return undefined
  const every = readEvery(pieces, at, times.next)?.quantity.frequency
  const item = readEvery(pieces, at, times.next)
  if (item === undefined || every === undefined) return undefined
  return frequencyItem(pieces, at, item.to, { low: low * every.low, high: times.high * every.high, per: every.per })
}
