import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { renderGithub } from '../../src/report/github.ts'
import { document, finding, fullReport, locationOf, reportOf, sampleReport } from './sample-report.ts'

const linesOf = (report: Report, options = {}): readonly string[] => [...renderGithub(report, options)]

describe('renderGithub', () => {
  it('is one command a finding and a notice, whatever the texts hold', () => {
    const text = linesOf(fullReport).join('')
    const lines = text.split(/[\r\n]+/).slice(0, -1)
    expect(lines).toHaveLength(8)
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::[^:].*$/)
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('says %s as %s', (severity, command) => {
    const location = locationOf('It cures.', 'cures')
    const report = reportOf([document({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location, severity })] })])
    expect(linesOf(report)).toEqual([
      `::${command} file=a.md,line=1,endLine=1,col=4,endColumn=9,title=unsupported (a/b)::Says something.\n`,
    ])
  })

  it('escapes what would end a property or the command', () => {
    const location = locationOf('It\ncures.', 'It\ncures')
    const odd = finding({ ruleId: 'a/b', location, message: '100%', suggestion: 'Say:\nless, "more".\u001b' })
    expect(linesOf(reportOf([document({ path: 'a%,b:c\n.md', findings: [odd] })]))).toEqual([
      '::error file=a%25%2Cb%3Ac\\n.md,line=1,endLine=2,title=unsupported (a/b)::100%25%0ASafer: Say:\\nless, "more".\\u001b\n',
    ])
  })

  it('shows errors alone when it is to be quiet, and what was not read', () => {
    const commands = linesOf(sampleReport, { quiet: true }).map((line) => /title=([^:]*)::/.exec(line)?.[1])
    expect(commands).toEqual([
      'not read (sentence-too-long)',
      'unsupported (kratom/no-addiction-risk)',
      'not read (binary)',
    ])
  })
})
