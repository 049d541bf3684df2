import type { Report, ReportFinding } from '../model/report.ts'
import { printable } from './printable.ts'
import { relatedLabel, relatedLines, touchedBy } from './whole-message.ts'

const COLUMNS = [
  'path',
  'line',
  'column',
  'severity',
  'verdict',
  'rule',
  'words',
  'message',
  'why',
  'against',
  'touches',
  'suggestion',
  'sources',
  'fingerprint',
  'with',
] as const

/** A table for spreadsheets by RFC 4180: a line of names, then a line a finding, all with CRLF. It has no place for notices. */
export function* renderCsv(report: Report): Generator<string> {
  yield record(COLUMNS)
  for (const { path, findings } of report.documents) for (const finding of findings) yield record(cells(path, finding))
}

function cells(path: string, finding: ReportFinding): readonly string[] {
  const { line, column } = finding.location.start
  const sources = finding.evidence.map(({ short, url }) => (url === undefined ? short : `${short} ${url}`))
  const label = relatedLabel(finding)
  const related = relatedLines(finding, path).join('; ')
  return [
    path,
    String(line),
    String(column),
    finding.severity,
    finding.verdict,
    finding.ruleId,
    finding.excerpt,
    finding.message,
    finding.why,
    label === 'Against' ? related : '',
    touchedBy(finding),
    finding.suggestion,
    sources.join('; '),
    finding.fingerprint,
    label === 'With' ? related : '',
  ]
}

function record(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/** What a spreadsheet takes for a formula and runs, in its full-width forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/

/** A quotation mark before it makes a formula text, to the eye and to the spreadsheet. */
function cell(value: string): string {
  const text = printable(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
