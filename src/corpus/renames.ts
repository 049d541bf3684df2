import type { BaselineEntry } from '../model/baseline.ts'

/** The fingerprints of a document's findings, or of its entries, by path. */
export type FingerprintsByPath = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Which document that is gone lives on under which new path: more than half of its fingerprints are found there. Those
 * with most fingerprints choose first; of equal choices the one with the same file name, then the first by path.
 * Gives back the old path by the new one.
 */
export function findRenames(gone: FingerprintsByPath, newcomers: FingerprintsByPath): ReadonlyMap<string, string> {
  const renames = new Map<string, string>()
  if (gone.size === 0 || newcomers.size === 0) return renames
  const holders = holdersOf(newcomers)
  const largestFirst = [...gone].sort(([a, as], [b, bs]) => bs.size - as.size || (a < b ? -1 : 1))
  for (const [path, fingerprints] of largestFirst) {
    const shared = new Map<string, number>()
    for (const fingerprint of fingerprints) {
      for (const holder of holders.get(fingerprint) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1)
    }
    const choices = [...shared].filter(([to, count]) => !renames.has(to) && 2 * count > fingerprints.size)
    const best = choices.reduce<readonly [string, number] | undefined>(
      (before, choice) => (before === undefined || isBetter(choice, before, path) ? choice : before),
      undefined,
    )
    if (best !== undefined) renames.set(best[0], path)
  }
  return renames
}

function isBetter(a: readonly [string, number], b: readonly [string, number], from: string): boolean {
  const sameName = (path: string) => Number(fileName(path) === fileName(from))
  return (a[1] - b[1] || sameName(a[0]) - sameName(b[0]) || (a[0] < b[0] ? 1 : -1)) > 0
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function holdersOf(documents: FingerprintsByPath): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>()
  for (const [path, fingerprints] of documents) {
    for (const fingerprint of fingerprints) {
      const known = holders.get(fingerprint)
      if (known === undefined) holders.set(fingerprint, [path])
      else known.push(path)
    }
  }
  return holders
}

/** The fingerprints of entries. */
export function fingerprintsOf(entries: readonly BaselineEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ fingerprint }) => fingerprint))
}
