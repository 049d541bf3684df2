import type { Position, ReportDocument } from '../model/report.ts'

/** By path and then by offset: the 1-based column in bytes of UTF-8, where it differs from that in UTF-16 units. */
export type ByteColumns = ReadonlyMap<string, ReadonlyMap<number, number>>

/**
 * The columns of a document's findings, edits and claims (on which a finding can still come to stand) in bytes of UTF-8. They need the source, which no report holds, and are
 * few: only a line with letters beyond ASCII has any.
 */
export function byteColumnsOf(document: ReportDocument, source: string): ReadonlyMap<number, number> {
  const columns = new Map<number, number>()
  const { findings, claims } = document
  const places = [...findings, ...findings.flatMap(({ edit }) => edit ?? []), ...claims].map(({ location }) => location)
  for (const position of places.flatMap(({ start, end }) => [start, end])) {
    const column = byteColumnOf(position, source)
    if (column !== position.column) columns.set(position.offset, column)
  }
  return columns
}

function byteColumnOf({ offset, column }: Position, source: string): number {
  return Buffer.byteLength(source.slice(offset - column + 1, offset), 'utf8') + 1
}
