import type { Report, ReportDocument, ReportFinding, SuppressedFinding } from '../model/report.ts'
import type { Severity, Verdict } from '../model/rule.ts'
import { SEVERITIES, VERDICTS } from '../model/rule.ts'

/** How many findings there are of each severity. */
export function countSeverities(findings: Iterable<ReportFinding>): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** How many findings there are of each verdict, over all documents. */
export function countVerdicts(report: Report): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { unsupported: 0, overstated: 0, contradictory: 0 }
  for (const document of report.documents) for (const finding of document.findings) counts[finding.verdict] += 1
  return counts
}

/** How many notices a report holds, of the run and of its documents: anything here was not read. */
export function countNotices(report: Report): number {
  return report.documents.reduce((sum, document) => sum + document.notices.length, report.notices.length)
}

/** How many findings have an edit that may be made unseen. */
export function countSafeEdits(report: Report): number {
  const isSafe = ({ edit }: ReportFinding) => edit?.safe === true
  return report.documents.reduce((sum, { findings }) => sum + findings.filter(isSafe).length, 0)
}

/** How many findings directives silence; those of a baseline are counted in the summary. */
export function countSilenced(report: Report): number {
  const isSilenced = ({ suppression }: SuppressedFinding) => suppression.by === 'directive'
  return report.documents.reduce((sum, { suppressed = [] }) => sum + suppressed.filter(isSilenced).length, 0)
}

/** "1 error", "3 errors": the number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 || noun === 'info' ? noun : `${noun}s`}`
}

/** "2 errors, 1 info": the severities that occur, most severe first. */
export function severityList(counts: Readonly<Record<Severity, number>>): readonly string[] {
  return SEVERITIES.toReversed()
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
}

/** "5 unsupported, 2 contradictory": the verdicts that occur. */
export function verdictList(counts: Readonly<Record<Verdict, number>>): readonly string[] {
  return VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`)
}

/** The keys that were counted most, equal counts by key in code unit order. */
export function mostCommon(keys: Iterable<string>, limit: number): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit)
}

/** The report without the findings below a severity; its summary counts what is left. */
export function withoutBelow(report: Report, least: Severity): Report {
  const rank = SEVERITIES.indexOf(least)
  if (rank === 0) return report
  const documents = report.documents.map((document) => ({
    ...document,
    findings: document.findings.filter((finding) => !(SEVERITIES.indexOf(finding.severity) < rank)),
  }))
  const findings = countSeverities(allFindings(documents))
  return { ...report, summary: { ...report.summary, findings }, documents }
}

function* allFindings(documents: readonly ReportDocument[]): Generator<ReportFinding> {
  for (const document of documents) yield* document.findings
}
