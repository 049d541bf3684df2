import type { Baseline, BaselineEntry, BaselineScope } from '../../src/model/baseline.ts'
import type { ReportDocument } from '../../src/model/report.ts'
import { document, finding, locationOf } from '../report/sample-report.ts'

const location = locationOf('It cures.', 'cures')

/** A document with one finding of the rule `a/rule` for each fingerprint. */
export function documentWith(path: string, fingerprints: readonly string[]): ReportDocument {
  return document({
    path,
    findings: fingerprints.map((mark) => finding({ ruleId: 'a/rule', location, fingerprint: mark })),
  })
}

/** An entry for a finding of such a document. */
export function entry(path: string, fingerprint: string, ruleId = 'a/rule'): BaselineEntry {
  return { path, ruleId, fingerprint, excerpt: `It cures ${fingerprint}.` }
}

export function baselineOf(...entries: readonly BaselineEntry[]): Baseline {
  return { schemaVersion: 1, entries }
}

/** All rules were asked, paths are the same on both sides, and of what was not checked only `there` exists. */
export function scopeWith(there: readonly string[] = [], part: Partial<BaselineScope> = {}): BaselineScope {
  return { pathOf: (path) => path, exists: (path) => there.includes(path), judges: () => true, ...part }
}
