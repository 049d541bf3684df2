import type { Report, ReportFinding } from '../model/report.ts'
import { printable } from './printable.ts'

/** One line a finding: `path:line:col: severity verdict rule-id message`, for grep and for editors that jump to it. */
export function* renderCompact(report: Report, options: { readonly quiet?: boolean } = {}): Generator<string> {
  for (const document of report.documents) {
    for (const finding of document.findings) {
      if (options.quiet !== true || finding.severity === 'error') yield `${lineOf(document.path, finding)}\n`
    }
  }
}

function lineOf(path: string, finding: ReportFinding): string {
  const { line, column } = finding.location.start
  const { severity, verdict, ruleId, message } = finding
  return printable(`${path}:${line}:${column}: ${severity} ${verdict} ${ruleId} ${message}`)
}
