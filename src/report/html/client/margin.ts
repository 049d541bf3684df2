/** A note in the margin: where its words stand, and how high it is, in pixels. */
export interface MarginNote {
  readonly wanted: number
  readonly height: number
}

const GAP = 12

/**
 * The tops of notes that stand beside their words and do not cover each other. The chosen one stands exactly beside its
 * words; those above it make room upwards, as far as there is any.
 */
export function placeNotes(notes: readonly MarginNote[], chosen: number | undefined): readonly number[] {
  const tops = pushDown(notes, 0, 0)
  const note = chosen === undefined ? undefined : notes[chosen]
  if (note === undefined || chosen === undefined) return tops
  let limit = note.wanted
  for (let at = chosen - 1; at >= 0; at -= 1) {
    limit = Math.min(tops[at] ?? 0, limit - GAP - (notes[at]?.height ?? 0))
    tops[at] = limit
  }
  // No room above: all up to the chosen one come down by what is missing.
  const missing = Math.max(0, -(tops[0] ?? 0))
  const shift = chosen === 0 ? 0 : missing
  for (let at = 0; at < chosen; at += 1) tops[at] = (tops[at] ?? 0) + shift
  tops[chosen] = note.wanted + shift
  return [...tops.slice(0, chosen + 1), ...pushDown(notes, chosen + 1, note.wanted + shift + note.height + GAP)]
}

function pushDown(notes: readonly MarginNote[], from: number, free: number): number[] {
  let next = free
  return notes.slice(from).map(({ wanted, height }) => {
    const top = Math.max(wanted, next)
    next = top + height + GAP
    return top
  })
}
