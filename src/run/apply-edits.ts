import type { ReportEdit } from '../model/report.ts'

export interface Edited {
  readonly source: string
  /** How many edits were made. */
  readonly made: number
}

/** Makes edits in a source. Of two that overlap the first one wins; what is left of the other comes out in the next check. */
export function applyEdits(source: string, edits: readonly ReportEdit[]): Edited {
  const inOrder = edits.toSorted((a, b) => a.location.start.offset - b.location.start.offset)
  const parts: string[] = []
  let at = 0
  let made = 0
  for (const { location, replacement } of inOrder) {
    if (location.start.offset < at) continue
    parts.push(source.slice(at, location.start.offset), replacement)
    at = location.end.offset
    made++
  }
  return { source: parts.join('') + source.slice(at), made }
}
