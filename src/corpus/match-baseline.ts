import type { Baseline, BaselineEntry, BaselineScope } from '../model/baseline.ts'
import type { ReportDocument, ReportFinding, SuppressedFinding } from '../model/report.ts'
import { excerptOf } from './excerpt.ts'
import { findRenames, fingerprintsOf } from './renames.ts'

export interface BaselineMatch {
  /** The documents with the known findings among the suppressed ones. */
  readonly documents: readonly ReportDocument[]
  /** Entries that stay: their finding is still there, or nothing is known of it. Paths are today's. */
  readonly kept: readonly BaselineEntry[]
  /** Entries whose finding is no longer there. */
  readonly stale: readonly BaselineEntry[]
  /** Findings that the baseline does not know, as the entries they would be. */
  readonly unknown: readonly BaselineEntry[]
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Holds the findings of a run against a baseline. An entry silences one finding: that of its rule, sentence and ordinal in
 * its document, or in the document that this one was renamed to.
 */
export function matchBaseline(
  documents: readonly ReportDocument[],
  baseline: Baseline,
  scope: BaselineScope,
): BaselineMatch {
  const known = entriesByPath(baseline)
  const renames = renamesOf(documents, known, scope)
  const kept: BaselineEntry[] = []
  const stale: BaselineEntry[] = []
  const unknown: BaselineEntry[] = []
  const settled = documents.map((document) => {
    const path = scope.pathOf(document.path)
    const entries = known.get(renames.get(path) ?? path) ?? []
    const { left, unmatched, ...rest } = matchDocument(document, entries)
    kept.push(...rest.matched.map((entry) => ({ ...entry, path })))
    unknown.push(...left.map((finding) => entryOf(finding, path)))
    // In a document that was read in part, a finding may be there all the same.
    const isSure = ({ ruleId }: BaselineEntry) => document.notices.length === 0 && scope.judges(ruleId, document.path)
    for (const entry of unmatched) (isSure(entry) ? stale : kept).push({ ...entry, path })
    return rest.document
  })
  const read = new Set([...documents.map(({ path }) => scope.pathOf(path)), ...renames.values()])
  for (const [path, entries] of known) {
    if (read.has(path)) continue
    const isThere = scope.exists(path)
    for (const entry of entries) (isThere || !scope.judges(entry.ruleId) ? kept : stale).push(entry)
  }
  const renamed = Array.from(renames, ([to, from]) => ({ from, to }))
  return { documents: settled, kept, stale, unknown, renamed }
}

function entriesByPath({ entries }: Baseline): ReadonlyMap<string, readonly BaselineEntry[]> {
  const byPath = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const known = byPath.get(entry.path)
    if (known === undefined) byPath.set(entry.path, [entry])
    else known.push(entry)
  }
  return byPath
}

function renamesOf(
  documents: readonly ReportDocument[],
  known: ReadonlyMap<string, readonly BaselineEntry[]>,
  scope: BaselineScope,
): ReadonlyMap<string, string> {
  const read = new Map(documents.map((document) => [scope.pathOf(document.path), document]))
  const gone = new Map<string, ReadonlySet<string>>()
  for (const [path, entries] of known) {
    if (read.has(path) || scope.exists(path)) continue
    gone.set(path, fingerprintsOf(entries.filter(({ ruleId }) => scope.judges(ruleId))))
  }
  // Only a document without entries of its own can be the new home of others.
  const newcomers = new Map<string, ReadonlySet<string>>()
  for (const [path, document] of read) {
    if (!known.has(path)) newcomers.set(path, new Set(document.findings.map(({ fingerprint }) => fingerprint)))
  }
  return findRenames(gone, newcomers)
}

interface DocumentMatch {
  readonly document: ReportDocument
  readonly matched: readonly BaselineEntry[]
  readonly unmatched: readonly BaselineEntry[]
  /** Findings without an entry. */
  readonly left: readonly ReportFinding[]
}

function matchDocument(document: ReportDocument, entries: readonly BaselineEntry[]): DocumentMatch {
  if (entries.length === 0) return { document, matched: [], unmatched: [], left: document.findings }
  const waiting = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const left: ReportFinding[] = []
  const matched: BaselineEntry[] = []
  const suppressed: SuppressedFinding[] = [...(document.suppressed ?? [])]
  for (const finding of document.findings) {
    const entry = waiting.get(keyOf(finding))
    if (entry === undefined) {
      left.push(finding)
      continue
    }
    waiting.delete(keyOf(finding))
    matched.push(entry)
    suppressed.push({ ...finding, suppression: { by: 'baseline', justification: '' } })
  }
  const unmatched = [...waiting.values()]
  if (matched.length === 0) return { document, matched, unmatched, left }
  return { document: { ...document, findings: left, suppressed }, matched, unmatched, left }
}

function keyOf({ ruleId, fingerprint }: { readonly ruleId: string; readonly fingerprint: string }): string {
  return `${ruleId} ${fingerprint}`
}

function entryOf(finding: ReportFinding, path: string): BaselineEntry {
  const { ruleId, fingerprint } = finding
  return { path, ruleId, fingerprint, excerpt: excerptOf(finding.sentence?.text ?? finding.excerpt) }
}
