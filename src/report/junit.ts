import type { Notice } from '../model/document.ts'
import type { Report, ReportDocument, ReportFinding, SuppressedFinding } from '../model/report.ts'
import { countNotices } from './counts.ts'
import { messageLines } from './whole-message.ts'
import type { XmlElement } from './xml.ts'
import { xmlDocument } from './xml.ts'

/**
 * JUnit's XML, as CI servers read it: a suite a document, where a finding is a failed test, a suppressed one is skipped
 * and a notice is an error; a document without any of them is one test that passes.
 */
export function renderJunit(report: Report): Iterable<string> {
  const suites = report.documents.map(suiteOf)
  if (report.notices.length > 0) suites.push(runSuite(report.notices))
  const failures = report.documents.reduce((sum, { findings }) => sum + findings.length, 0)
  const tests = suites.reduce((sum, { children = [] }) => sum + children.length, 0)
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'claimcheck', tests, failures, errors: countNotices(report) },
    children: suites,
  })
}

function suiteOf({ path, findings, suppressed = [], notices }: ReportDocument): XmlElement {
  const cases = [
    ...findings.map((finding) => failedCase(path, finding)),
    ...suppressed.map((finding) => skippedCase(path, finding)),
    ...notices.map((notice) => noticeCase(path, notice)),
  ]
  return suiteElement(
    path,
    cases.length > 0 ? cases : [{ name: 'testcase', attributes: { classname: path, name: path } }],
  )
}

function runSuite(notices: readonly Notice[]): XmlElement {
  return suiteElement(
    'claimcheck',
    notices.map((notice) => noticeCase('claimcheck', notice)),
  )
}

function suiteElement(name: string, children: readonly XmlElement[]): XmlElement {
  const ended = (outcome: string) => children.filter(({ children: [first] = [] }) => first?.name === outcome).length
  const attributes = {
    name,
    tests: children.length,
    failures: ended('failure'),
    errors: ended('error'),
    skipped: ended('skipped'),
  }
  return { name: 'testsuite', attributes, children }
}

function failedCase(path: string, finding: ReportFinding): XmlElement {
  const { line, column } = finding.location.start
  const body = [
    `${path}:${line}:${column}: ${finding.severity} ${finding.verdict}`,
    ...(finding.sentence === undefined ? [] : [finding.sentence.text]),
    ...messageLines(finding, path),
    ...(finding.evidence.length === 0 ? [] : [`Sources: ${finding.evidence.map(({ short }) => short).join(', ')}`]),
  ]
  const { verdict: type, message } = finding
  return testCase(path, finding, { name: 'failure', attributes: { type, message }, text: body.join('\n') })
}

function skippedCase(path: string, finding: SuppressedFinding): XmlElement {
  const { by, justification } = finding.suppression
  const message = justification === '' ? `Suppressed by the ${by}.` : `Suppressed by the ${by}: ${justification}`
  return testCase(path, finding, { name: 'skipped', attributes: { message } })
}

/** Two tests of a suite need two names, and a rule may be broken often: the place makes the difference. */
function testCase(path: string, finding: ReportFinding, outcome: XmlElement): XmlElement {
  const { line, column } = finding.location.start
  const name = `${finding.ruleId} (${line}:${column})`
  return { name: 'testcase', attributes: { classname: path, name, file: path, line }, children: [outcome] }
}

function noticeCase(classname: string, { code, message }: Notice): XmlElement {
  const outcome: XmlElement = { name: 'error', attributes: { type: code, message } }
  return { name: 'testcase', attributes: { classname, name: `${code}: ${message}` }, children: [outcome] }
}
