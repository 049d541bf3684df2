import type { Location, Report, ReportDocument, ReportEdit, ReportFinding } from '../model/report.ts'
import type { ByteColumns } from './byte-columns.ts'
import { jsonArray } from './json-layout.ts'
import { messageLines } from './whole-message.ts'

/**
 * The Reviewdog Diagnostic Format. Its columns count bytes of UTF-8, and `byteColumns` has those that are not the same in
 * UTF-16 units. It has no place for notices of the run.
 */
export function* renderRdjson(
  report: Report,
  { byteColumns }: { readonly byteColumns: ByteColumns },
): Generator<string> {
  yield '{\n  "source": { "name": "claimcheck" },\n  "diagnostics": '
  yield* jsonArray(diagnosticsOf(report, byteColumns), '  ')
  yield '\n}\n'
}

function* diagnosticsOf(report: Report, byteColumns: ByteColumns): Generator<unknown> {
  for (const document of report.documents) {
    const columns = byteColumns.get(document.path) ?? new Map<number, number>()
    for (const finding of document.findings) yield findingDiagnostic(document, finding, columns)
    for (const { code, message } of document.notices) {
      yield { message, location: { path: document.path }, severity: 'ERROR', code: { value: code } }
    }
  }
}

function findingDiagnostic(
  { path }: ReportDocument,
  finding: ReportFinding,
  columns: ReadonlyMap<number, number>,
): unknown {
  const { ruleId, edit } = finding
  const url = finding.evidence[0]?.url
  return {
    message: messageLines(finding, path).join('\n'),
    location: { path, range: rangeOf(finding.location, columns) },
    severity: finding.severity.toUpperCase(),
    code: { value: ruleId, ...(url === undefined ? {} : { url }) },
    ...(edit === undefined ? {} : { suggestions: [suggestionOf(edit, columns)] }),
  }
}

function suggestionOf({ location, replacement }: ReportEdit, columns: ReadonlyMap<number, number>): unknown {
  return { range: rangeOf(location, columns), text: replacement }
}

function rangeOf({ start, end }: Location, columns: ReadonlyMap<number, number>): unknown {
  return {
    start: { line: start.line, column: columns.get(start.offset) ?? start.column },
    end: { line: end.line, column: columns.get(end.offset) ?? end.column },
  }
}
