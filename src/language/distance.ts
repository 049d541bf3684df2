import distances from 'natural/lib/natural/distance/levenshtein_distance.js'

/** How many letters must be put in, taken out, changed or swapped with their neighbour to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  return distances.DamerauLevenshteinDistance(a, b, { restricted: true })
}
