import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { ReportFinding } from '../../src/model/report.ts'
import { renderCsv } from '../../src/report/csv.ts'
import { document, finding, fullReport, locationOf, reportOf } from './sample-report.ts'

const csvOf = (report: typeof fullReport): string => [...renderCsv(report)].join('')
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' })

/** The cells of a report with one finding. */
function row(path: string, part: Partial<ReportFinding>): Record<string, string> {
  const location = locationOf('It cures.', 'cures')
  const report = reportOf([document({ path, findings: [finding({ ruleId: 'a/b', location, ...part })] })])
  return rowsOf(csvOf(report))[0] ?? {}
}

describe('renderCsv', () => {
  it('is a table with a line a finding', () => {
    const rows = rowsOf(csvOf(fullReport))
    expect(rows.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 safety/fully-safe',
      '3 kratom/no-addiction-risk',
      '5 conflicts/treats-and-causes',
      '1 dosage/no-caution',
      '1 kratom/no-addiction-risk',
    ])
    expect(rows[2]).toMatchObject({ against: 'line 9: says that kratom causes hyperpigmentation.' })
    expect(rows[1]).toMatchObject({ sources: 'Singh 2014 https://example.org/singh; FDA 2018' })
  })

  it('has its line of names when nothing is found', () => {
    expect(csvOf(reportOf([]))).toMatch(/^path,line,.*\r\n$/)
  })

  it.each(['a,b', 'a "b"', ' a ', '""', 'a;b', 'plain'])('gives back %j', (message) => {
    expect(row('a.md', { message })).toMatchObject({ message })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '=HYPERLINK("x","y")'])(
    'keeps a spreadsheet from running %j',
    (words) => {
      expect(row('a.md', { excerpt: words })).toMatchObject({ words: `'${words}` })
      expect(row(words, {})).toMatchObject({ path: `'${words}` })
    },
  )

  it('keeps a record on its line, and control characters visible', () => {
    expect(row('a\nb.md', { excerpt: '\t=1\r\u0000' })).toMatchObject({
      path: 'a\\nb.md',
      words: '\\t=1\\r\\u0000',
    })
  })
})
