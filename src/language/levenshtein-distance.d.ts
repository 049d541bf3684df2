declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    /** Edits (insert, delete, substitute, swap two neighbours) that turn `source` into `target`. */
    DamerauLevenshteinDistance(source: string, target: string, options?: { readonly restricted?: boolean }): number
  }
  export default distances
}
