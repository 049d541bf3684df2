import type { Notice } from '../model/document.ts'
import type { Report, ReportDocument, ReportFinding } from '../model/report.ts'
import { messageLines } from './whole-message.ts'
import type { XmlElement } from './xml.ts'
import { xmlDocument } from './xml.ts'

/** Checkstyle's XML, as CI servers read it: a `file` a document that has something to say, an `error` a finding. */
export function renderCheckstyle(report: Report): Iterable<string> {
  const { documents, notices } = report
  const files = documents.filter((document) => document.findings.length > 0 || document.notices.length > 0)
  const unread = notices.length === 0 ? [] : [fileElement('claimcheck', notices.map(noticeElement))]
  return xmlDocument({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    children: [...files.map(documentElement), ...unread],
  })
}

function documentElement({ path, findings, notices }: ReportDocument): XmlElement {
  return fileElement(path, [...findings.map((finding) => findingElement(path, finding)), ...notices.map(noticeElement)])
}

function fileElement(name: string, children: readonly XmlElement[]): XmlElement {
  return { name: 'file', attributes: { name }, children }
}

function findingElement(path: string, finding: ReportFinding): XmlElement {
  const { line, column } = finding.location.start
  return {
    name: 'error',
    attributes: {
      line,
      column,
      severity: finding.severity,
      message: messageLines(finding, path).join(' '),
      source: `claimcheck.${finding.ruleId}`,
    },
  }
}

/** What was not read never passes as clean, so it is an error here too. */
function noticeElement({ code, message }: Notice): XmlElement {
  return { name: 'error', attributes: { line: 1, severity: 'error', message, source: `claimcheck.${code}` } }
}
