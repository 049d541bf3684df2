import { editDistance } from './distance.ts'

/** The distance costs time by the product of both lengths; nobody misspells a name of more letters than this by hand. */
const LONGEST = 48

/**
 * The candidate that `word` was most likely meant to be ("kratm" → "kratom"): the nearest by letters, at most a third of
 * them wrong. Of equally near ones the first; none when nothing is near or the word is one of them.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  const folded = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate === word) return undefined
    if (!(Math.abs(candidate.length - word.length) < bestDistance)) continue
    const distance = editDistance(folded, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
