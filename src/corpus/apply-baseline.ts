import type { Baseline, BaselineScope } from '../model/baseline.ts'
import type { Report, ReportDocument } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { matchBaseline } from './match-baseline.ts'

/** The report with the findings that the baseline knows among the suppressed ones; its summary says how many, and how many entries are stale. */
export function applyBaseline(report: Report, baseline: Baseline, scope: BaselineScope): Report {
  const { documents, stale } = matchBaseline(report.documents, baseline, scope)
  const summary = { ...report.summary, baseline: { suppressed: 0, stale: stale.length } }
  return recount({ ...report, summary, documents })
}

/**
 * The report with nothing but what is new. `fresh` gives the fingerprints of a document's new findings by its path; where it
 * has none, the whole document is new.
 */
export function onlyNew(report: Report, fresh: ReadonlyMap<string, ReadonlySet<string>>): Report {
  const documents = report.documents.map((document): ReportDocument => {
    const news = fresh.get(document.path)
    if (news === undefined) return document
    const isNew = ({ fingerprint }: { readonly fingerprint: string }) => news.has(fingerprint)
    const { suppressed, ...rest } = document
    const findings = document.findings.filter(isNew)
    return { ...rest, findings, ...(suppressed === undefined ? {} : { suppressed: suppressed.filter(isNew) }) }
  })
  return recount({ ...report, documents })
}

function recount(report: Report): Report {
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let suppressed = 0
  for (const document of report.documents) {
    for (const { severity } of document.findings) findings[severity] += 1
    for (const { suppression } of document.suppressed ?? []) if (suppression.by === 'baseline') suppressed += 1
  }
  const { baseline } = report.summary
  return {
    ...report,
    summary: {
      ...report.summary,
      findings,
      ...(baseline === undefined ? {} : { baseline: { ...baseline, suppressed } }),
    },
  }
}
