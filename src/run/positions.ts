import type { Location, Position } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** Turns UTF-16 offsets into 1-based lines and columns by binary search over the line starts (\n, \r\n and \r end lines). */
export function locator(source: string): (span: Span) => Location {
  const starts = [0]
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 10 || (code === 13 && source.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
  }
  const position = (offset: number): Position => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
  return (span) => ({ start: position(span.start), end: position(span.end) })
}
