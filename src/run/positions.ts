import { lineAt, lineStarts } from '../model/lines.ts'
import type { Location, Position } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** Turns UTF-16 offsets into 1-based lines and columns. */
export function locator(source: string): (span: Span) => Location {
  const starts = lineStarts(source)
  const position = (offset: number): Position => {
    const line = lineAt(starts, offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset }
  }
  return (span) => ({ start: position(span.start), end: position(span.end) })
}
