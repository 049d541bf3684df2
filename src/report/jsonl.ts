import type { Report } from '../model/report.ts'
import { documentFields, headFields, noticeFields } from './json.ts'

/** The JSON report as JSON Lines: a head with the tool, the summary and the run's notices, then a line a document. */
export function* renderJsonLines(report: Report): Generator<string> {
  yield lineOf({ ...headFields(report), notices: report.notices.map(noticeFields) })
  for (const document of report.documents) yield lineOf(documentFields(document))
}

/** Some readers take these two separators for the end of a line, which JSON allows in a string. */
function lineOf(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}
