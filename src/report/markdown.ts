import type { Report, ReportDocument, ReportFinding } from '../model/report.ts'
import { counted, countNotices, countSeverities, countVerdicts, severityList, verdictList } from './counts.ts'
import { link, plainText, quoted } from './markdown-text.ts'
import { relatedLabel, relatedLines, touchedBy, wholeMessage } from './whole-message.ts'

export interface MarkdownOptions {
  /** Only errors are listed; the counts are those of all findings. */
  readonly quiet?: boolean
  /** How long the text may become, in UTF-16 units. What no longer fits goes: the reasons of a document, then its table. */
  readonly longest?: number
}

/** GitHub takes a comment of 65,536 characters; the last lines need some room. */
const LONGEST_COMMENT = 65_000
const MOST_NOTICES = 50

/** The report as a comment on a pull request: the counts, then a table a document, with the reasons folded beneath it. */
export function* renderMarkdown(report: Report, options: MarkdownOptions = {}): Generator<string> {
  const head = headOf(report)
  yield head
  let room = (options.longest ?? LONGEST_COMMENT) - head.length
  let left = 0
  for (const document of report.documents) {
    const listed = options.quiet === true ? onlyErrors(document) : document
    if (listed.findings.length === 0) continue
    const table = tableText(listed)
    const details = detailsText(listed)
    const text = [table + details, table].find(({ length }) => !(length > room))
    if (text === undefined) left += listed.findings.length
    else yield text
    room -= text?.length ?? 0
  }
  if (left > 0) yield `\n${counted(left, 'more finding')} did not fit in here; the other formats have all of them.\n`
}

function onlyErrors(document: ReportDocument): ReportDocument {
  return { ...document, findings: document.findings.filter(({ severity }) => severity === 'error') }
}

function headOf(report: Report): string {
  const { documents, sentences, claims, findings } = report.summary
  const found =
    severityList(findings).join(', ') || (countNotices(report) > 0 ? 'not everything was read' : 'nothing found')
  const read = [counted(documents, 'document'), counted(sentences, 'sentence'), counted(claims, 'claim')].join(', ')
  const verdicts = verdictList(countVerdicts(report))
  const suppressed = report.documents.reduce((sum, document) => sum + (document.suppressed?.length ?? 0), 0)
  const silent = suppressed === 0 ? '' : ` (${suppressed} suppressed)`
  return [
    `### claimcheck: ${found}\n`,
    `\n${read}${verdicts.length === 0 ? '' : `: ${verdicts.join(', ')}`}${silent}\n`,
    noticesText(report),
  ].join('')
}

/** What was not read stands at the top: without it, few findings look like good news. */
function noticesText(report: Report): string {
  const lines = [
    ...report.notices.map(({ message }) => `- ${plainText(message)}\n`),
    ...report.documents.flatMap(({ path, notices }) =>
      notices.map(({ message }) => `- ${quoted(path)} ${plainText(message)}\n`),
    ),
  ]
  if (lines.length === 0) return ''
  const more = lines.length > MOST_NOTICES ? `- and ${lines.length - MOST_NOTICES} more\n` : ''
  return `\n**Not read**\n\n${lines.slice(0, MOST_NOTICES).join('')}${more}`
}

function tableText(document: ReportDocument): string {
  const counts = severityList(countSeverities(document.findings)).join(', ')
  return [
    `\n#### ${quoted(document.path)} ${counts}\n`,
    '\n| Line | Severity | Verdict | Words |\n| ---: | --- | --- | --- |\n',
    ...document.findings.map(rowText),
  ].join('')
}

function detailsText({ path, findings }: ReportDocument): string {
  const list = findings.map((finding) => detailText(path, finding)).join('')
  return `\n<details><summary>Why, and how to say it</summary>\n\n${list}\n</details>\n`
}

function rowText({ location, severity, verdict, excerpt }: ReportFinding): string {
  return `| ${location.start.line} | ${severity} | ${verdict} | ${excerpt === '' ? '' : quoted(excerpt)} |\n`
}

function detailText(path: string, finding: ReportFinding): string {
  const { line, column } = finding.location.start
  const sources = finding.evidence.map(({ short, url }) => link(short, url)).join(', ')
  const touched = touchedBy(finding)
  const parts = [
    `**${line}:${column}** ${quoted(finding.ruleId)} ${plainText(wholeMessage(finding))}`,
    ...relatedLines(finding, path).map((line) => `**${relatedLabel(finding)}:** ${plainText(line)}`),
    ...(touched === '' ? [] : [`Touches: ${touched}`]),
    ...(finding.suggestion === '' ? [] : [`**Safer:** ${plainText(finding.suggestion)}`]),
    ...(sources === '' ? [] : [`Sources: ${sources}`]),
  ]
  return `- ${parts.join('<br>')}\n`
}
