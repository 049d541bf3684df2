import { isLower, isUpper } from '../language/characters.ts'
import type { SentenceKind } from '../model/document.ts'
import { endsWithAbbreviation } from './repair/abbreviations.ts'

/** A stretch of a block that no sentence crosses. Offsets are UTF-16 offsets into the block's text. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Where the words begin, behind list marks and heading marks. */
  readonly words: number
  readonly kind: SentenceKind
  /** Rank, for a heading. */
  readonly level?: number
}

interface Line {
  readonly from: number
  readonly to: number
  readonly words: number
  readonly mark: 'list' | 'heading' | 'none'
  readonly level: number
  /** Short, begins with a capital, no final punctuation. */
  readonly headingLike: boolean
}

const LIST_MARK =
  /^(?:(?:[-–—*•·‣◦▪▫●○■□►▶➤➔→✓✔✗✘❌✅☑⁃+]|\p{Extended_Pictographic})\uFE0F?\s*(?=\s|[-–—*•✓✔])\s*|[•●▪◦‣✓✔✅☑❌✗✘⁃]\uFE0F?)+(?=\S)|^\(?(?:\d{1,3}|[a-zA-Z])[.)]{1,2}\s+(?=\S)|^\(?(?:x|iv|v?i{1,3})[.)]\s+(?=\S)/u
const HASHES = /^(#{1,6})\s+(?=\S)/
const FINAL = /[.!?…:;,‽]["'’”)\]»*_]*$/
const STRONG_FINAL = /[.!?…‽]["'’”)\]»*_]*$/
const HEADING_WORDS = 12
const HEADING_LENGTH = 90
const COLON_WORDS = 6
/** Nobody wraps prose at less. */
const LEAST_WIDTH = 56

function countBlanks(text: string, from: number, to: number): number {
  let blanks = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 32) blanks++
  return blanks
}

function startsHigh(text: string, at: number): boolean {
  const first = text.charAt(at)
  return isUpper(first) || (first >= '0' && first <= '9') || '"“‘\'(¿¡['.includes(first)
}

/** Where a single capital letter begins a line ("A. Benefits") it is a mark, but "I. " and initials of names are rare. */
function readLine(text: string, from: number, to: number, wrapped: boolean): Line {
  const head = text.slice(from, Math.min(to, from + 24))
  const hashes = wrapped ? HASHES.exec(head) : null
  const marks = hashes === null && !isUpper(head.charAt(0)) ? LIST_MARK.exec(head) : null
  const words = from + (hashes?.[0].length ?? marks?.[0].length ?? 0)
  const short = to - words <= HEADING_LENGTH
  const headingLike =
    short &&
    startsHigh(text, words) &&
    !FINAL.test(text.slice(Math.max(words, to - 8), to)) &&
    countBlanks(text, words, to) < HEADING_WORDS
  return {
    from,
    to,
    words,
    mark: hashes ? 'heading' : marks ? 'list' : 'none',
    level: hashes?.[1]?.length ?? 2,
    headingLike,
  }
}

function readLines(text: string, wrapped: boolean): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    let start = from
    while (start < to && text.charCodeAt(start) === 32) start++
    if (start < to) lines.push(readLine(text, start, to, wrapped))
    from = to + 1
  }
  return lines
}

/** Would the next line's first word have fitted? Then somebody ended the line on purpose. */
function endedOnPurpose(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.from
  while (end < next.to && text.charCodeAt(end) !== 32) end++
  return line.to - line.from + 1 + (end - next.from) + 8 <= width
}

/** Does the line end between `line` and `next` end a sentence? */
function separates(text: string, line: Line, next: Line, width: number): boolean {
  if (next.mark !== 'none' || line.mark === 'heading') return true
  const end = text.slice(Math.max(line.words, line.to - 8), line.to)
  if (STRONG_FINAL.test(end)) return !endsWithAbbreviation(text, line.from, line.to)
  if (isLower(text.charAt(next.words))) return false
  if (line.mark === 'list') return width === 0 || endedOnPurpose(text, line, next, width) || line.to - line.from < 40
  if (!startsHigh(text, next.words)) return width === 0
  return width === 0 || ((line.headingLike || end.endsWith(':')) && endedOnPurpose(text, line, next, width))
}

/** Longest line, when lines are wrapped; 0 where every line end is the author's. */
function wrapWidth(lines: readonly Line[], wrapped: boolean): number {
  return wrapped ? lines.reduce((width, line) => Math.max(width, line.to - line.from), LEAST_WIDTH) : 0
}

/** Groups the lines of a block into pieces: list items, heading-like lines, prose over several lines. */
export function splitLines(text: string, kind: SentenceKind, wrapped: boolean): Piece[] {
  if (!wrapped && kind !== 'body' && !text.includes('\n')) return [{ from: 0, to: text.length, words: 0, kind }]
  const lines = readLines(text, wrapped)
  const width = wrapWidth(lines, wrapped)
  const pieces: Piece[] = []
  let first = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined || (next !== undefined && !separates(text, line, next, width))) continue
    const start = lines[first] ?? line
    const single = first === index
    // What stands last beneath another line is its answer or signature, not a heading.
    const closes = index > 0 && next === undefined
    first = index + 1
    const piece = { from: start.from, to: line.to, words: start.words }
    if (start.mark === 'heading') pieces.push({ ...piece, kind: 'heading', level: start.level })
    else if (start.mark === 'list') pieces.push({ ...piece, kind: 'list-item' })
    else if (kind === 'body' && wrapped && single && !closes && isTitle(text, start, index))
      pieces.push({ ...piece, kind: 'heading', level: 2 })
    else pieces.push({ ...piece, kind: kind === 'body' ? bodyKind(text, start.from, line.to) : kind })
  }
  return pieces
}

/** A heading-like line that something follows in its block, or that stands alone (what follows is seen by `settleTitles`). */
function isTitle(text: string, line: Line, index: number): boolean {
  if (line.headingLike) return true
  const short = startsHigh(text, line.from) && line.to - line.from <= HEADING_LENGTH
  const end = text.charAt(line.to - 1)
  if (short && end === ':') return countBlanks(text, line.from, line.to) < COLON_WORDS
  // A question that stands alone is the heading of its answer.
  return (
    short &&
    end === '?' &&
    index === 0 &&
    countBlanks(text, line.from, line.to) < HEADING_WORDS &&
    !/[.!?]\s/.test(text.slice(line.from, line.to))
  )
}

/**
 * Short lines without a full stop are headings only where prose or a list follows. A run of four or more of them is a list
 * without marks: all but its first and its last become fragments, and so does one at the document's end.
 */
export function settleTitles(blocks: Piece[][]): void {
  const all = blocks.flatMap((pieces, block) => pieces.map((piece, index) => ({ piece, block, index })))
  let run = 0
  for (let at = 0; at <= all.length; at++) {
    if (all[at]?.piece.kind === 'heading') {
      run++
      continue
    }
    const first = at - run
    for (let title = first; title < at; title++) {
      const entry = all[title]
      const inside = run > 3 && title > first && title < at - 1
      const hashed = entry !== undefined && entry.piece.words > entry.piece.from
      if (entry === undefined || hashed || !(inside || (at === all.length && title === at - 1))) continue
      const pieces = blocks[entry.block]
      if (pieces !== undefined) pieces[entry.index] = { ...entry.piece, kind: 'fragment' }
    }
    run = 0
  }
}

const QUOTED = /^["“][^"“”]*[^"“”][”"]$/
const SPEAKER = /^(?:[QA]|Q&A|Interviewer)\s?[:.]\s/

/** Kind of a stretch of prose by its marks: quoted as a whole, speech, a line without an end, or body text. */
function bodyKind(text: string, from: number, to: number): SentenceKind {
  const first = text.charAt(from)
  if (first === '"' || first === '“') {
    const whole = text.slice(from, to)
    if (QUOTED.test(whole)) return 'quotation'
    return whole.length < 2000 && /[,.!?][”"]\s/.test(whole) ? 'dialogue' : 'body'
  }
  if (SPEAKER.test(text.slice(from, from + 16))) return 'dialogue'
  return FINAL.test(text.slice(Math.max(from, to - 8), to)) ? 'body' : 'fragment'
}
