import type { Collector } from '../collector.ts'
import { addComment } from '../collector.ts'

/** A part of the source that is no Markdown. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The source with the ranges as blanks, line ends kept: offsets stay true. Ranges are in order. */
export function blankOut(source: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return source
  const parts: string[] = []
  let at = 0
  for (const { from, to } of ranges) {
    if (from < at) continue
    parts.push(source.slice(at, from), source.slice(from, to).replace(/[^\r\n]/g, ' '))
    at = to
  }
  parts.push(source.slice(at))
  return parts.join('')
}

const TEMPLATE = /\{\{[<%][^\n]{0,500}?[%>]\}\}|\{%[^\n]{0,500}?%\}|^:::+[^\n]*$/gm

/** Template tags of site generators (`{{< … >}}`, `{% … %}`) and fences of containers (`:::note`). */
export function templateRanges(source: string, from: number): Range[] {
  const ranges: Range[] = []
  if (!source.includes('{{') && !source.includes('{%') && !source.includes(':::')) return ranges
  for (const match of source.matchAll(TEMPLATE)) {
    if (match.index >= from) ranges.push({ from: match.index, to: match.index + match[0].length })
  }
  return ranges
}

/** Longest expression or tag that is taken for one: an unclosed brace must not swallow the article. */
const LONGEST = 20_000

/** End of the balanced `{…}` that opens at `at`, strings and comments respected; −1 without an end. */
function expressionEnd(source: string, at: number): number {
  const limit = Math.min(source.length, at + LONGEST)
  let depth = 0
  let index = at
  while (index < limit) {
    const character = source.charAt(index)
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return index + 1
    else if (character === '/' && source.charAt(index + 1) === '*') {
      const close = source.indexOf('*/', index + 2)
      if (close === -1) return -1
      index = close + 1
    } else if (
      character === '`' ||
      ((character === '"' || character === "'") && /[=({[,:\s]/.test(source.charAt(index - 1)))
    ) {
      const close = source.indexOf(character, index + 1)
      if (close !== -1 && close < limit) index = close
    }
    index++
  }
  return -1
}

/** End of the JSX tag that opens at `at`; −1 where none does. */
function tagEnd(source: string, at: number): number {
  if (!/^<\/?(?:[A-Z][\w.]*|>)/.test(source.slice(at, at + 60))) return -1
  const limit = Math.min(source.length, at + LONGEST)
  let index = at + 1
  while (index < limit) {
    const character = source.charAt(index)
    if (character === '>') return index + 1
    if (character === '{') {
      const close = expressionEnd(source, index)
      if (close === -1) return -1
      index = close
    } else if (character === '"' || character === "'") {
      const close = source.indexOf(character, index + 1)
      if (close === -1) return -1
      index = close + 1
    } else index++
  }
  return -1
}

const ESM = /^(?:import|export)\s/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** End of the paragraph that begins at `from`: the next blank line. */
function paragraphEnd(source: string, from: number): number {
  const blank = /\n[ \t]*\r?\n/g
  blank.lastIndex = from
  return blank.exec(source)?.index ?? source.length
}

/** Unclosed braces and tags after which no more are looked for: each costs a search. */
const MOST_FAILURES = 100

interface Scan {
  readonly collector: Collector
  readonly ranges: Range[]
  failures: number
}

/** Finds what is JSX or an expression in one line; returns where the last of them ends, which may be in a later line. */
function scanLine(scan: Scan, from: number, to: number): number {
  const { collector, ranges } = scan
  const { source } = collector
  let at = from
  while (at < to) {
    const character = source.charAt(at)
    let end = -1
    const opens = (character === '{' || character === '<') && scan.failures < MOST_FAILURES
    if (character === '`') {
      const close = source.indexOf('`', at + 1)
      at = close !== -1 && close < to ? close : at
    } else if (character === '\\') at++
    else if (opens && character === '{') {
      end = expressionEnd(source, at)
      if (end !== -1 && source.startsWith('{/*', at))
        addComment(collector, source.slice(at + 3, end - 1).replace(/\*\/\s*$/, ''), at, end)
    } else if (opens) end = tagEnd(source, at)
    if (opens && end === -1) scan.failures++
    if (end === -1) at++
    else {
      ranges.push({ from: at, to: end })
      at = end
    }
  }
  return at
}

/** What MDX adds to Markdown and is no prose: imports, exports, JSX tags, expressions. Comments are kept as directives. */
export function mdxRanges(collector: Collector, start: number): Range[] {
  const { source } = collector
  const ranges: Range[] = []
  const scan: Scan = { collector, ranges, failures: 0 }
  let fence = ''
  let at = start
  while (at < source.length) {
    let end = source.indexOf('\n', at)
    if (end === -1) end = source.length
    const head = source.slice(at, Math.min(end, at + 80))
    const mark = FENCE.exec(head)?.[1]
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    else if (fence === '' && ESM.test(head)) {
      end = paragraphEnd(source, at)
      ranges.push({ from: at, to: end })
    } else if (fence === '') {
      const reached = scanLine(scan, at, end)
      if (reached > end) {
        at = reached
        continue
      }
    }
    at = end + 1
  }
  return ranges
}
