import type { Notice } from '../model/document.ts'
import type { Report, ReportFinding } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { printable } from './printable.ts'
import { messageLines } from './whole-message.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub's workflow commands, one a finding: the runner shows each beside the line it is about. */
export function* renderGithub(report: Report, options: { readonly quiet?: boolean } = {}): Generator<string> {
  for (const { path, findings, notices } of report.documents) {
    for (const finding of findings) {
      if (options.quiet !== true || finding.severity === 'error') yield findingCommand(path, finding)
    }
    for (const notice of notices) yield noticeCommand(notice, path)
  }
  for (const notice of report.notices) yield noticeCommand(notice)
}

function findingCommand(path: string, finding: ReportFinding): string {
  const { start, end } = finding.location
  // The runner takes columns only within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const title = `${finding.verdict} (${finding.ruleId})`
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title }
  return command(COMMANDS[finding.severity], properties, messageLines(finding, path))
}

/** What was not read makes the run fail, so it is an error here too. */
function noticeCommand({ code, message }: Notice, path?: string): string {
  return command('error', { ...(path === undefined ? {} : { file: path }), title: `not read (${code})` }, [message])
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${propertyValue(printable(String(value)))}`)
  return `::${name} ${list.join(',')}::${data(lines.map(printable).join('\n'))}\n`
}

/** Percent signs first, since they escape the others. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function propertyValue(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
