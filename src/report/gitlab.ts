import { createHash } from 'node:crypto'
import type { Notice } from '../model/document.ts'
import type { Report, ReportFinding } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { jsonArray } from './json-layout.ts'
import { messageLines } from './whole-message.ts'

/** GitLab's scale is info, minor, major, critical, blocker. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/** GitLab's code quality report: one flat list for all documents. It has no place for notices of the run. */
export function* renderGitlab(report: Report): Generator<string> {
  yield* jsonArray(entriesOf(report), '')
  yield '\n'
}

function* entriesOf(report: Report): Generator<unknown> {
  for (const { path, findings, notices } of report.documents) {
    for (const finding of findings) yield findingEntry(path, finding)
    for (const notice of notices) yield noticeEntry(path, notice)
  }
}

function findingEntry(path: string, finding: ReportFinding): unknown {
  const { start, end } = finding.location
  return {
    description: messageLines(finding, path).join(' '),
    check_name: finding.ruleId,
    fingerprint: fingerprintIn(path, finding.fingerprint),
    severity: SEVERITIES[finding.severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  }
}

function noticeEntry(path: string, { code, message }: Notice): unknown {
  return {
    description: message,
    check_name: code,
    fingerprint: fingerprintIn(path, code),
    severity: 'blocker',
    location: { path, lines: { begin: 1 } },
  }
}

/** A finding's own fingerprint tells it from others of its document; here it must do so among all documents. */
function fingerprintIn(path: string, fingerprint: string): string {
  return createHash('sha256').update(`${path}\n${fingerprint}`).digest('hex').slice(0, 32)
}
