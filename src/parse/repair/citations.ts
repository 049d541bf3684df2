const BRACKETED = /\[(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*|[a-z]|citation needed|note \d+)\]/iy
const RAISED = /[¹²³⁰⁴-⁹]+/y
/** "relief.12 Kratom": digits stuck to the stop, as copied superscripts come out. */
const GLUED = /\d{1,3}(?:[,–-]\d{1,3})*(?=\s+["“(]?\p{Lu}|\s*$)/uy

const MAY_CITE = /[[\d¹²³⁰⁴-⁹]/

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** End of the citations at `at`, behind a full stop ("[1]", "[2, 3]", "¹²", "12"): they belong to the sentence before. */
export function skipCitations(text: string, at: number): number {
  let end = at
  // Most stops have none: tell by one character.
  if (!MAY_CITE.test(text.charAt(end)) && !(text.charAt(end) === ' ' && text.charAt(end + 1) === '[')) return end
  for (;;) {
    const start = text.charAt(end) === ' ' && text.charAt(end + 1) === '[' ? end + 1 : end
    let more = matchAt(BRACKETED, text, start)
    if (more === start) more = matchAt(RAISED, text, end)
    // Digits behind a digit and its stop are a decimal.
    if (more === end && !/\d/.test(text.charAt(at - 2))) more = matchAt(GLUED, text, end)
    if (more === start || more === end) return end
    end = more
  }
}
