import { characterClass, isUpper, LETTER, SPACE } from '../language/characters.ts'
import { englishBoundaries } from './english.ts'
import type { Piece } from './lines.ts'
import { decideAbbreviation, wordStart } from './repair/abbreviations.ts'
import { skipCitations } from './repair/citations.ts'
import { decideEllipsis, decideGlued, joinLowerCase, splitAfterPlainWord } from './repair/continuation.ts'
import { inlineItems } from './repair/enumerations.ts'
import { decideSingleLetter } from './repair/initials.ts'
import type { BoundaryRepair, Place } from './repair/place.ts'
import { nextInitial } from './repair/place.ts'
import { decideNumber, decideUnit } from './repair/quantities.ts'

/** In order: the first repair with an opinion decides; without one the sentence parser does. */
const REPAIRS: readonly BoundaryRepair[] = [
  decideGlued,
  decideEllipsis,
  decideUnit,
  decideSingleLetter,
  decideAbbreviation,
  decideNumber,
  joinLowerCase,
  splitAfterPlainWord,
]

const CLOSERS = '"\'’”)]»*_'
const isStop = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x203d

function stopRunEnd(text: string, at: number, to: number): number {
  let end = at + 1
  for (;;) {
    while (end < to && isStop(text.charCodeAt(end))) end++
    // Spaced dots (". . .") are one ellipsis.
    if (
      text.charCodeAt(at) === 46 &&
      text.charCodeAt(end) === 32 &&
      text.charCodeAt(end + 1) === 46 &&
      end + 1 < to &&
      !isDecimal(text, end + 2)
    )
      end += 2
    else return end
  }
}

const isDecimal = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57

/** Ends and next starts of places where a sentence may end, flat: stop, stopEnd, end, next. */
function findPlaces(text: string, from: number, to: number): number[] {
  const places: number[] = []
  let at = from
  while (at < to) {
    if (!isStop(text.charCodeAt(at))) {
      at++
      continue
    }
    const stop = at
    const stopEnd = stopRunEnd(text, at, to)
    at = stopEnd
    let end = stopEnd
    while (end < to && CLOSERS.includes(text.charAt(end))) end++
    end = Math.min(to, skipCitations(text, end))
    while (end < to && CLOSERS.includes(text.charAt(end))) end++
    let next = end
    while (next < to && characterClass(text.charCodeAt(next)) === SPACE) next++
    if (next >= to) break
    const glued = next === end
    // "3.5", "node.js", "?=": a place only where a letter follows directly.
    if (glued && (end > stopEnd || characterClass(text.charCodeAt(next)) !== LETTER)) continue
    places.push(stop, stopEnd, end, next)
    at = end
  }
  return places
}

/** Does a sentence end at the place? `ask` tells what the sentence parser says, and is asked only in doubt: it is slow. */
function endsSentence(place: Place, ask: (place: Place) => boolean): boolean {
  for (const repair of REPAIRS) {
    const decision = repair(place)
    if (decision !== undefined) return decision === 'split'
  }
  return ask(place) || (place.stopEnd < place.end && isUpper(nextInitial(place)))
}

/** The sentence parser's opinion on places of one piece, in rising order; the piece is parsed at the first question. */
function askParser(text: string, from: number, to: number): (place: Place) => boolean {
  let ends: readonly number[] | undefined
  let seen = 0
  return (place) => {
    ends ??= englishBoundaries(text, from, to)
    while (seen < ends.length && (ends[seen] ?? 0) <= place.stop) seen++
    return seen < ends.length && (ends[seen] ?? 0) <= place.next
  }
}

const ITEM_MARK = /^[•⁃◦▪●‣►▶➤]?\s*\(?\w{1,3}$/

/** Ends of the sentences of a piece of a block's text, the last one included. */
export function sentenceEnds(text: string, piece: Pick<Piece, 'from' | 'words' | 'to'>): number[] {
  const { words: from, to } = piece
  const ends: number[] = []
  const places = findPlaces(text, from, to)
  const items = inlineItems(text, piece.from, to)
  const ask = askParser(text, from, to)
  let item = 0
  let start = from
  for (let index = 0; index < places.length; index += 4) {
    const stop = places[index] ?? 0
    const next = places[index + 3] ?? 0
    for (; item < items.length && (items[item] ?? 0) < stop; item++) {
      start = items[item] ?? start
      ends.push(endBefore(text, start))
    }
    // The stop of an item's own number ends nothing.
    if (item > 0 && ITEM_MARK.test(text.slice(start, Math.min(stop, start + 8)))) continue
    const wordFrom = wordStart(text, start, stop)
    const place: Place = {
      text,
      from: start,
      stop,
      stopEnd: places[index + 1] ?? 0,
      end: places[index + 2] ?? 0,
      next,
      word: text.slice(wordFrom, stop),
      wordFrom,
    }
    if (endsSentence(place, ask)) {
      ends.push(place.end)
      start = next
    }
  }
  for (; item < items.length; item++) ends.push(endBefore(text, items[item] ?? to))
  ends.push(to)
  return ends
}

/** Just behind the last character before `start` that is no blank. */
function endBefore(text: string, start: number): number {
  let end = start
  while (end > 0 && characterClass(text.charCodeAt(end - 1)) === SPACE) end--
  return end
}
