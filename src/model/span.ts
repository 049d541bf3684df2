/** A half-open range of UTF-16 offsets into the decoded source (a byte-order mark is not counted). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Do two spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start < inner.start + 1 && inner.end < outer.end + 1
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
