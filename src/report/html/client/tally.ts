import type { Severity } from '../../../model/rule.ts'
import type { Entry } from './filter.ts'
import { SEVERITIES } from './words.ts'

export type Counts = Readonly<Record<Severity, number>>

/** How many findings of each severity there are under each key; a finding may have several keys. */
export function tally<Key>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly Key[],
): ReadonlyMap<Key, Counts> {
  const counts = new Map<Key, Record<Severity, number>>()
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const count = counts.get(key) ?? { error: 0, warning: 0, info: 0 }
      count[entry.finding.severity] += 1
      counts.set(key, count)
    }
  }
  return counts
}

/** How many findings of each severity there are in all. */
export function total(entries: readonly Entry[]): Counts {
  return tally(entries, () => ['all']).get('all') ?? NONE
}

export const NONE: Counts = { error: 0, warning: 0, info: 0 }

export function sum({ error, warning, info }: Counts): number {
  return error + warning + info
}

/** Worst first: more errors, then more warnings, then more infos. */
export function byWeight(a: Counts, b: Counts): number {
  for (const severity of SEVERITIES) {
    if (a[severity] !== b[severity]) return b[severity] - a[severity]
  }
  return 0
}
