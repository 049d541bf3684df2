/** 1-based line and column of an offset, in UTF-16 units, with the line's own start and end offsets. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly lineStart: number
  readonly lineEnd: number
}

/** Lines longer than this are shown in part, so that a folded paragraph does not bury its fault. */
const WIDEST = 100

/** Where an offset lies in a text whose lines end in LF, CRLF or CR. */
export function placeAt(text: string, offset: number): Place {
  let line = 1
  let lineStart = 0
  for (let index = 0; index < offset; index++) {
    const char = text[index]
    if (char === '\n' || (char === '\r' && text[index + 1] !== '\n')) {
      line++
      lineStart = index + 1
    }
  }
  const ending = text.slice(lineStart).search(/[\r\n]/)
  return { line, column: offset - lineStart + 1, lineStart, lineEnd: ending === -1 ? text.length : lineStart + ending }
}

/** The line that holds `start`, its number, the line before it, and carets under `start` to `end`. */
export function excerptAt(text: string, start: number, end: number): string {
  const { line, column, lineStart, lineEnd } = placeAt(text, start)
  const gutter = String(line).length
  const rows: string[] = []
  if (lineStart > 0) {
    const before = placeAt(text, lineStart - 1)
    const content = text.slice(before.lineStart, before.lineEnd)
    if (content.trim() !== '') rows.push(row(String(line - 1).padStart(gutter), cut(content, 0)))
  }
  const skipped = column > WIDEST - 20 ? column - 41 : 0
  const shown = cut(text.slice(lineStart, lineEnd), skipped)
  rows.push(row(String(line), shown))
  const carets = Math.max(1, Math.min(end, lineEnd) - start)
  const indent = column - 1 - skipped + (skipped > 0 ? 1 : 0)
  // Tabs stay tabs, so that the caret stands under its letter whatever the terminal makes of them.
  const pad = shown.slice(0, indent).replace(/[^\t]/g, ' ').padEnd(indent)
  rows.push(row(' '.repeat(gutter), `${pad}${'^'.repeat(Math.min(carets, Math.max(1, WIDEST - indent)))}`))
  return rows.join('\n')
}

function row(label: string, content: string): string {
  return `${label} | ${content}`.trimEnd()
}

function cut(content: string, skipped: number): string {
  const head = skipped > 0 ? `…${content.slice(skipped)}` : content
  return head.length > WIDEST ? `${head.slice(0, WIDEST - 1)}…` : head
}
