import type { Report, ReportDocument } from '../model/report.ts'
import { SEVERITIES } from '../model/rule.ts'
import { cellWidth, cutEnd, padEnd, wrap } from './cells.ts'
import {
  counted,
  countSafeEdits,
  countSeverities,
  countSilenced,
  countVerdicts,
  mostCommon,
  severityList,
  verdictList,
} from './counts.ts'
import { renderFinding } from './finding.ts'
import type { Paint } from './paint.ts'
import { paintFor } from './paint.ts'
import { printable } from './printable.ts'

export interface PrettyOptions {
  /** Cells in a line of the terminal. */
  readonly width: number
  readonly color: boolean
  /** Only errors are shown; the summary still counts everything. */
  readonly quiet?: boolean
  /** Sources become links (OSC 8), and the rule one to its first source. */
  readonly hyperlinks?: boolean
}

/** Below this the excerpts show nothing useful, and lines run over instead. */
const NARROWEST = 40
/** Fewer cells of a title say nothing. */
const SHORTEST_TITLE = 10
/** How many documents and rules the tables at the end name. */
const TABLE_ROWS = 5

/**
 * The report for a reader at a terminal: what was found sentence by sentence, then how much of what there is; a chunk a finding,
 * so that a document with a hundred thousand of them never stands in one string.
 */
export function* renderPretty(report: Report, options: PrettyOptions): Generator<string> {
  const width = Math.max(NARROWEST, options.width)
  const paint = paintFor(options)
  const listed = report.documents
    .map((document) => (options.quiet === true ? onlyErrors(document) : document))
    .filter((document) => document.findings.length > 0 || document.notices.length > 0)
  for (const document of listed) {
    yield* renderDocument(document, width, paint)
    yield '\n\n'
  }
  const end = [
    ...tables(report, width, paint),
    ...noticeLines(report, width, paint),
    ...summaryLines(report, width, paint),
  ]
  yield `${end.join('\n')}\n`
}

function onlyErrors(document: ReportDocument): ReportDocument {
  return { ...document, findings: document.findings.filter((finding) => finding.severity === 'error') }
}

function* renderDocument(document: ReportDocument, width: number, paint: Paint): Generator<string> {
  let column = 5
  for (const { location } of document.findings) {
    column = Math.max(column, `${location.start.line}:${location.start.column}`.length)
  }
  yield heading(document, width, paint).join('\n')
  for (const finding of document.findings) {
    yield ['\n', ...renderFinding(finding, document, { width, column, paint })].join('\n')
  }
  for (const notice of document.notices) {
    const wrapped = wrap(printable(notice.message), width - column - 4)
    yield ['\n', ...hanging(padEnd('  !', column + 2), wrapped, paint.severity.warning)].join('\n')
  }
}

/** Path and title on the left, the counts on the right; the title gives way first, then the counts get their own line. */
function heading(document: ReportDocument, width: number, paint: Paint): readonly string[] {
  const counts = countSeverities(document.findings)
  const present = SEVERITIES.toReversed().filter((severity) => counts[severity] > 0)
  const words = present.map((severity) => counted(counts[severity], severity))
  const painted = present.map((severity, index) => paint.severity[severity](words[index] ?? '')).join('  ')
  const tail = words.join('  ').length
  const path = printable(document.path)
  const room = width - cellWidth(path) - tail - 4
  const title = room < SHORTEST_TITLE ? '' : cutEnd(printable(document.title), room)
  const left = paint.strong(path) + (title === '' ? '' : `  ${paint.faint(title)}`)
  if (words.length === 0) return [left]
  const gap = width - cellWidth(path) - tail - (title === '' ? 0 : cellWidth(title) + 2)
  return gap < 2 ? [left, `  ${painted}`] : [left + ' '.repeat(gap) + painted]
}

function tables(report: Report, width: number, paint: Paint): readonly string[] {
  const found = report.documents.filter((document) => document.findings.length > 0)
  if (found.length < 2) return []
  const byDocument = mostCommon(
    found.flatMap((document) => document.findings.map(() => document.path)),
    TABLE_ROWS,
  )
  const byRule = mostCommon(
    found.flatMap((document) => document.findings.map((finding) => finding.ruleId)),
    TABLE_ROWS,
  )
  return [
    ...table('Most findings', byDocument, { width, paint }),
    '',
    ...table('Most common rules', byRule, { width, paint }),
    '',
  ]
}

function table(
  title: string,
  rows: readonly (readonly [string, number])[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const digits = Math.max(...rows.map(([, count]) => String(count).length))
  return [
    paint.strong(title),
    ...rows.map(
      ([name, count]) => `  ${String(count).padStart(digits)}  ${cutEnd(printable(name), width - digits - 4)}`,
    ),
  ]
}

function noticeLines(report: Report, width: number, paint: Paint): readonly string[] {
  if (report.notices.length === 0) return []
  const lines = report.notices.flatMap(({ message }) =>
    hanging('  ! ', wrap(printable(message), width - 4), paint.severity.warning),
  )
  return [paint.strong('Not checked'), ...lines, '']
}

function summaryLines(report: Report, width: number, paint: Paint): readonly string[] {
  return [
    summaryLine(report, width, paint),
    ...directiveLines(report),
    ...baselineLines(report, width),
    ...editLines(report),
  ]
}

function summaryLine(report: Report, width: number, paint: Paint): string {
  const { documents, sentences, claims, findings, baseline } = report.summary
  const read = [counted(documents, 'document'), counted(sentences, 'sentence'), counted(claims, 'claim')].join(', ')
  const verdicts = verdictList(countVerdicts(report))
  if (verdicts.length === 0) return `${read}: ${paint.good(baseline === undefined ? 'nothing found' : 'nothing new')}`
  const text = `${read}: ${verdicts.join(', ')} (${severityList(findings).join(', ')})`
  return wrap(text, width).map(paint.strong).join('\n')
}

function directiveLines(report: Report): readonly string[] {
  const silenced = countSilenced(report)
  return silenced === 0 ? [] : [`${counted(silenced, 'finding')} suppressed by directives`]
}

function editLines(report: Report): readonly string[] {
  const edits = countSafeEdits(report)
  return edits === 0 ? [] : [`${counted(edits, 'finding')} that --fix mends`]
}

function baselineLines({ summary: { baseline } }: Report, width: number): readonly string[] {
  if (baseline === undefined) return []
  const known = `${counted(baseline.suppressed, 'finding')} in the baseline`
  if (baseline.stale === 0) return [known]
  const stale = baseline.stale === 1 ? '1 entry is stale' : `${baseline.stale} entries are stale`
  return wrap(`${known}; ${stale} (claimcheck baseline --prune takes them out)`, width)
}

function hanging(lead: string, lines: readonly string[], mark: (text: string) => string): readonly string[] {
  const blank = ' '.repeat(lead.length)
  return lines.map((line, index) => (index === 0 ? mark(lead) : blank) + line)
}
