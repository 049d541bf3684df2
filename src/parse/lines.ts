import { isLower, isUpper } from '../language/characters.ts'
import type { SentenceKind } from '../model/document.ts'
import type { Block } from './block.ts'
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
  /** A heading with a number in front, that may yet be an item of a list. */
  readonly numbered?: boolean
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
function readLine(text: string, from: number, to: number, plain: boolean): Line {
  const head = text.slice(from, Math.min(to, from + 24))
  const hashes = plain ? HASHES.exec(head) : null
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

function readLines(text: string, plain: boolean): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    let start = from
    while (start < to && text.charCodeAt(start) === 32) start++
    let end = to
    while (end > start && text.charCodeAt(end - 1) === 32) end--
    if (start < end) lines.push(readLine(text, start, end, plain))
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

/** Groups the lines of a block into pieces: list items, heading-like lines, prose over several lines. */
export function splitLines(block: Block): Piece[] {
  const { text, kind, wrapWidth: width } = block
  if (kind !== 'body' && !text.includes('\n')) return [{ from: 0, to: text.length, words: 0, kind }]
  const plain = width !== undefined
  const lines = readLines(text, plain)
  const pieces: Piece[] = []
  let first = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined || (next !== undefined && !separates(text, line, next, width ?? 0))) continue
    const start = lines[first] ?? line
    // What stands last beneath another line is its answer or signature, not a heading.
    const mayTitle = kind === 'body' && plain && first === index && (index === 0 || next !== undefined)
    first = index + 1
    const piece = { from: start.from, to: line.to, words: start.words }
    if (start.mark === 'heading') pieces.push({ ...piece, kind: 'heading', level: start.level })
    else if (start.mark === 'list')
      pieces.push({ ...piece, ...itemKind(text, start, mayTitle && next?.mark !== 'list') })
    else if (mayTitle && isTitle(text, start, index)) pieces.push({ ...piece, kind: 'heading', level: 2 })
    else pieces.push({ ...piece, kind: kind === 'body' ? bodyKind(text, start.from, line.to) : kind })
  }
  return pieces
}

/** "2. Before you take it" above prose is a numbered heading; `settleTitles` turns a row of them into a list again. */
function itemKind(text: string, line: Line, mayTitle: boolean): Pick<Piece, 'kind' | 'level' | 'numbered'> {
  const numbered = /^\(?\d/.test(text.slice(line.from, line.words))
  return mayTitle && numbered && line.headingLike ? { kind: 'heading', level: 2, numbered } : { kind: 'list-item' }
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

/** How many heading-like lines in a row are a list without marks. */
const LIST_RUN = 4

/** What a heading-like line turns out to be, at index `at` of its run; `last`: nothing follows the run. */
function settledKind(run: readonly Piece[], at: number, last: boolean): SentenceKind {
  const piece = run[at]
  if (piece?.numbered === true) {
    return run[at - 1]?.numbered === true || run[at + 1]?.numbered === true ? 'list-item' : 'heading'
  }
  // A "#" is no matter of looks.
  if (piece === undefined || piece.words > piece.from) return 'heading'
  const inside = run.length >= LIST_RUN && at > 0 && at < run.length - 1
  return inside || (last && at === run.length - 1) ? 'fragment' : 'heading'
}

/**
 * Short lines without a full stop are headings only where prose or a list follows. A run of four or more of them is a list
 * without marks: all but its first and its last become fragments, and so does one at the document's end.
 */
export function settleTitles(blocks: Piece[][]): void {
  const all = blocks.flatMap((pieces) => pieces.map((piece, index) => ({ piece, pieces, index })))
  let first = 0
  for (let at = 0; at <= all.length; at++) {
    if (all[at]?.piece.kind === 'heading') continue
    const run = all.slice(first, at)
    const heads = run.map(({ piece }) => piece)
    for (const [title, { piece, pieces, index }] of run.entries()) {
      pieces[index] = { ...piece, kind: settledKind(heads, title, at === all.length) }
    }
    first = at + 1
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
