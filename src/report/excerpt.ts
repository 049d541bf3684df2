import type { ReportFinding, ReportSentence } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Grapheme } from './cells.ts'
import { graphemesOf } from './cells.ts'
import { printableText } from './printable.ts'

/** A sentence cut to the width, and the marks to print beneath it. `marked` holds offsets into `line`. */
export interface Excerpt {
  readonly line: string
  readonly marks: string
  readonly marked: Span
}

/** How much of the room beside the flagged words goes to the left: what leads to them matters a little more. */
const LEFT_SHARE = 0.6

/**
 * Where the flagged words stand in the sentence as the reader sees it. The report knows places in the source only, and
 * markup or entities before the words shift them: of several equal wordings the nearest to the shift-free place is meant.
 */
export function flaggedWithin(finding: ReportFinding, sentence: ReportSentence): Span | undefined {
  const wording = finding.excerpt
  const expected = finding.location.start.offset - sentence.location.start.offset
  let best: number | undefined
  if (wording === '') return undefined
  for (let at = sentence.text.indexOf(wording); at >= 0; at = sentence.text.indexOf(wording, at + 1)) {
    if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  }
  return best === undefined ? undefined : { start: best, end: best + wording.length }
}

/** The part of a text around the flagged words that fits into `width` cells, with "…" where something is left out. */
export function excerptAround(text: string, flagged: Span, width: number): Excerpt {
  const letters = graphemesOf(printableText(text))
  const first = letters.findIndex((letter) => letter.offset + letter.text.length > flagged.start)
  const behind = letters.findIndex((letter) => !(letter.offset < flagged.end))
  const marked = { start: Math.max(0, first), end: behind < 0 ? letters.length : behind }
  const shown = windowAround(letters, marked, width)
  const before = shown.start > 0 ? '…' : ''
  const after = shown.end < letters.length ? '…' : ''
  const lead = before + textOf(letters, shown.start, marked.start)
  const words = textOf(letters, marked.start, Math.min(marked.end, shown.end))
  const tail = textOf(letters, Math.min(marked.end, shown.end), shown.end) + after
  const indent = before.length + widthOf(letters, shown.start, marked.start)
  const underlined = widthOf(letters, marked.start, Math.min(marked.end, shown.end))
  return {
    line: lead + words + tail,
    marks: ' '.repeat(indent) + '━'.repeat(underlined),
    marked: { start: lead.length, end: lead.length + words.length },
  }
}

/** Which graphemes are shown: all, or the flagged ones with as much on both sides as there is room for. */
function windowAround(letters: readonly Grapheme[], marked: Span, width: number): Span {
  if (!(widthOf(letters, 0, letters.length) > width)) return { start: 0, end: letters.length }
  // Room for an ellipsis on either side, needed or not.
  const room = width - 2 - widthOf(letters, marked.start, marked.end)
  if (room < 0) return { start: marked.start, end: reach(letters, marked.start, width - 2) }
  const available = { left: widthOf(letters, 0, marked.start), right: widthOf(letters, marked.end, letters.length) }
  const left = Math.min(available.left, Math.max(Math.floor(room * LEFT_SHARE), room - available.right))
  const start = reachBack(letters, marked.start, left)
  const end = reach(letters, marked.end, room - widthOf(letters, start, marked.start))
  return { start: wordStart(letters, start, marked.start), end: wordEnd(letters, end, marked.end) }
}

function reach(letters: readonly Grapheme[], from: number, cells: number): number {
  let end = from
  let used = 0
  for (let letter = letters[end]; letter !== undefined; letter = letters[end]) {
    used += letter.width
    if (used > cells) break
    end += 1
  }
  return end
}

function reachBack(letters: readonly Grapheme[], from: number, cells: number): number {
  let start = from
  let used = 0
  for (let letter = letters[start - 1]; letter !== undefined; letter = letters[start - 1]) {
    used += letter.width
    if (used > cells) break
    start -= 1
  }
  return start
}

/** Half a word reads badly: move the cut to the next blank, as long as that does not reach the flagged words. */
function wordStart(letters: readonly Grapheme[], start: number, limit: number): number {
  if (start === 0) return start
  for (let at = start; at < limit; at += 1) if (letters[at - 1]?.text === ' ') return at
  return start
}

function wordEnd(letters: readonly Grapheme[], end: number, limit: number): number {
  if (end === letters.length) return end
  for (let at = end; at > limit; at -= 1) if (letters[at]?.text === ' ') return at
  return end
}

function widthOf(letters: readonly Grapheme[], from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at += 1) width += letters[at]?.width ?? 0
  return width
}

function textOf(letters: readonly Grapheme[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) text += letters[at]?.text ?? ''
  return text
}
