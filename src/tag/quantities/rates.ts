import { beforeBounds } from './bounds.ts'
import type { Piece } from './pieces.ts'
import { packageNamed, periodNamed, periodOfAdverb, readUnit, unitNamed } from './units.ts'

interface Per {
  readonly per: string
  readonly next: number
}

const LEADS = new Set(['a', 'an', 'per', 'each', 'every', '/'])
const PROVIDERS = new Set(
  'of contain contains containing hold holds holding provide provides providing deliver delivers delivering pack packs carry carries has with'.split(
    ' ',
  ),
)
/** What "with" and "has" may join to an amount: "a scoop with 2 cups of water" tells no content. */
const SHELLS = new Set(['capsule', 'tablet', 'pill', 'gummy', 'softgel'])

/** "of body weight", "bodyweight" behind "per kg". */
function skipBodyWeight(pieces: readonly Piece[], at: number): number {
  const from = pieces[at]?.text === 'of' ? at + 1 : at
  if (pieces[from]?.text === 'bodyweight') return from + 1
  return pieces[from]?.text === 'body' && /^(?:weight|mass)$/.test(pieces[from + 1]?.text ?? '') ? from + 2 : at
}

function readTarget(pieces: readonly Piece[], at: number, lead: string): Per | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  if (piece.kind === 'figure' && piece.value !== undefined && (lead === 'per' || lead === '/')) {
    const found = readUnit(pieces, at + 1)
    if (found === undefined) return undefined
    const day = found.unit.unit === 'hour' && piece.value === 24
    return { per: day ? 'day' : `${piece.value} ${found.unit.unit}`, next: found.next }
  }
  if (piece.kind !== 'word') return undefined
  const pack = packageNamed(piece.text)
  if (pack !== undefined) return { per: pack, next: at + 1 }
  if (piece.text === 'time' && lead !== '/') return { per: 'dose', next: at + 1 }
  const found = readUnit(pieces, at)
  if (found === undefined || found.unit.kind === 'duration' || found.unit.kind === 'percent') return undefined
  const per = piece.text === 'dl' ? 'dl' : found.unit.unit
  return { per, next: per === 'kg' || per === 'lb' ? skipBodyWeight(pieces, found.next) : found.next }
}

/** What an amount is taken by, unless by time: "/kg", "per capsule", "a bottle", "in each scoop", "at a time". */
export function readPer(pieces: readonly Piece[], at: number): Per | undefined {
  const lead = pieces[at]?.text ?? ''
  if (LEADS.has(lead)) {
    return (
      readTarget(pieces, at + 1, lead) ??
      (pieces[at + 1]?.kind === 'word' ? readBeyond(pieces, at + 1, lead) : undefined)
    )
  }
  if (lead === 'at' && pieces[at + 1]?.text === 'a' && pieces[at + 2]?.text === 'time')
    return { per: 'dose', next: at + 3 }
  if (lead === 'in' || lead === 'to') {
    if (pieces[at + 1]?.text === '24') return readTarget(pieces, at + 1, 'per')
    if (!/^(?:an?|each|every|one|the)$/.test(pieces[at + 1]?.text ?? '')) return undefined
    const target = readTarget(pieces, at + 2, lead)
    const word = pieces[at + 2]?.text
    return target && (packageNamed(word) !== undefined || unitNamed(word)?.kind === 'count') ? target : undefined
  }
  return undefined
}

/** One word may stand before the noun: "per vegan capsule", "a glass bottle". */
function readBeyond(pieces: readonly Piece[], at: number, lead: string): Per | undefined {
  const word = pieces[at + 1]?.text
  const noun = packageNamed(word) !== undefined || unitNamed(word)?.kind === 'count'
  return noun && /^[a-z]+$/.test(pieces[at]?.text ?? '') && periodNamed(pieces[at]?.text) === undefined && lead !== '/'
    ? readTarget(pieces, at + 1, lead)
    : undefined
}

/** The figures of a list that an amount ends: "bottles of 60, 120 and 250 capsules". */
function skipListed(pieces: readonly Piece[], at: number): number {
  let index = at
  for (let count = 0; count < 6; count++) {
    const joint = pieces[index]?.text
    if ((joint !== ',' && joint !== 'and' && joint !== 'or') || pieces[index - 1]?.kind !== 'figure') return index
    index -= 2
  }
  return index
}

/** "Net weight: 22 g" tells what a package holds. */
function isNetWeight(pieces: readonly Piece[], at: number): boolean {
  const index = pieces[at]?.kind === 'mark' ? at - 1 : at
  return /^(?:weight|wt|contents?)$/.test(pieces[index]?.text ?? '') && pieces[index - 1]?.text === 'net'
}

/** What stands before an amount and bears it: "bottle of 60 capsules", "each capsule contains about 500 mg", "doses of up to 4 g". */
export function bearerBefore(pieces: readonly Piece[], at: number): string | undefined {
  let index = skipListed(pieces, beforeBounds(pieces, at))
  if (isNetWeight(pieces, index)) return 'package'
  if (pieces[index]?.text === 'of' && /^(?:maximum|minimum|max|total)$/.test(pieces[index - 1]?.text ?? '')) index -= 2
  const link = pieces[index]?.text ?? ''
  if (!PROVIDERS.has(link)) return undefined
  index--
  if (/ly$|^which$|^that$|^can$|^may$/.test(pieces[index]?.text ?? '')) index--
  const word = pieces[index]?.text
  const pack = packageNamed(word)
  const unit = unitNamed(word)
  const noun = unit?.kind === 'count' ? unit.unit : undefined
  if (noun === undefined) return pack
  // A day's dose is an amount a day.
  const adverb = pieces[index - 1]?.text
  if ((noun === 'dose' || noun === 'serving') && adverb !== undefined && periodOfAdverb(adverb))
    return periodOfAdverb(adverb)
  if ((link === 'with' || link === 'has') && !SHELLS.has(noun)) return pack
  return pack ?? noun
}

/** A period behind a number of times: "daily", "a day", "per week", "/day", "in a day", "-a-day"; and the piece behind it. */
export function readPeriod(pieces: readonly Piece[], at: number): { period: string; next: number } | undefined {
  let from = pieces[at]?.text === '-' && !pieces[at]?.gap ? at + 1 : at
  const adverb = periodOfAdverb(pieces[from]?.text)
  if (adverb !== undefined) return { period: adverb, next: from + 1 }
  if (
    /^(?:in|during|over|throughout)$/.test(pieces[from]?.text ?? '') &&
    /^(?:an?|the|one|each)$/.test(pieces[from + 1]?.text ?? '')
  )
    from++
  else if (pieces[from]?.text === 'each' && pieces[from + 1]?.text === 'and') from += 2
  else if (!LEADS.has(pieces[from]?.text ?? '')) return undefined
  const noun = pieces[from + 1]?.text === '-' ? from + 2 : from + 1
  const word = pieces[noun]?.text
  const period = pieces[from]?.text === '/' && word === 'd' ? 'day' : periodNamed(word)
  return period === undefined ? undefined : { period, next: noun + 1 }
}

/**
 * A rate of time on its own: "a day", "per week", "/day", "daily", "(daily)". "an hour before", "a week later" and
 * "within a day" are spans of time, no rates.
 */
export function readRate(pieces: readonly Piece[], at: number): { period: string; next: number } | undefined {
  const lead = pieces[at]?.text ?? ''
  if (!LEADS.has(lead) && periodOfAdverb(lead) === undefined) return undefined
  const rate = readPeriod(pieces, at)
  if (rate === undefined) return undefined
  if ((lead === 'a' || lead === 'an') && isSpanOfTime(pieces, at, rate.next)) return undefined
  return rate
}

const TIME_LEADS = new Set(
  'for within in after over than about around under lasts last lasting half nearly almost until'.split(' '),
)
const TIME_TAILS = new Set('before after prior later ago earlier'.split(' '))

/** Do the words around "an hour" make it a span of time: "for an hour", "an hour before", "a week or two"? */
export function isSpanOfTime(pieces: readonly Piece[], from: number, to: number): boolean {
  if (TIME_LEADS.has(pieces[from - 1]?.text ?? '')) return true
  const tail = pieces[to]?.text ?? ''
  const second = pieces[to + 1]?.text ?? ''
  if (tail === 'or') return second === 'two' || second === 'so'
  if (tail === 'and') return second === 'a' && pieces[to + 2]?.text === 'half'
  // "5 g a day before meals" tells a rate, "an hour before meals" a time.
  return TIME_TAILS.has(tail) && (periodNamed(pieces[to - 1]?.text) !== 'day' || !/^(?:before|after)$/.test(tail))
}
