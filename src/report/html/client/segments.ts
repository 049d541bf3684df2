/** A range of a sentence's text that something is said about. */
export interface Marked<Owner> {
  readonly start: number
  readonly end: number
  readonly owner: Owner
}

/** A stretch of text with all that mark it, and those whose range ends with it. */
export interface Segment<Owner> {
  readonly text: string
  readonly owners: readonly Owner[]
  readonly ending: readonly Owner[]
}

/** Cuts a text where a range begins or ends: ranges may overlap, elements may not. */
export function segmentsOf<Owner>(text: string, ranges: readonly Marked<Owner>[]): readonly Segment<Owner>[] {
  const kept = ranges.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    return {
      text: text.slice(from, to),
      owners: kept.filter(({ start, end }) => start <= from && end >= to).map(({ owner }) => owner),
      ending: kept.filter(({ end }) => end === to).map(({ owner }) => owner),
    }
  })
}
