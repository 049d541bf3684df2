import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { renderCsv } from '../../src/report/csv.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderPretty } from '../../src/report/pretty.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { document, finding, locationOf, reportOf } from './sample-report.ts'

const source = '# Kratom and arthritis\n\n## Good days\n'
const page = finding({
  ruleId: 'kratom/page',
  location: locationOf(source, 'Kratom and arthritis'),
  severity: 'warning',
  related: [{ path: 'a.md', location: locationOf(source, 'Good days'), message: 'speaks of relief: “Good days”' }],
})
const report = reportOf([document({ path: 'a.md', findings: [page] })])
const textOf = (chunks: Iterable<string>) => [...chunks].join('')

it('names what adds up to a finding on the whole page, and sets nothing against it', () => {
  const texts = [
    textOf(renderPretty(report, { width: 80, color: false })),
    textOf(renderMarkdown(report)),
    textOf(renderSarif(report, { rules: [] })),
  ]
  for (const text of texts) {
    expect(text).toMatch(/With:.{0,10}line 3.{1,8} speaks of relief.{1,5} “Good days”/)
    expect(text).not.toContain('Against')
  }
})

it('stands in a column of its own in a table', () => {
  const [row] = parse(textOf(renderCsv(report)), { columns: true }) as Readonly<Record<string, string>>[]
  expect(row).toMatchObject({ against: '', with: 'line 3: speaks of relief: “Good days”' })
})

it('is linked from the contributors in SARIF', () => {
  const sarif = JSON.parse(textOf(renderSarif(report, { rules: [] })))
  const [place] = sarif.runs[0].results[0].relatedLocations
  expect(place).toMatchObject({ id: 1, message: { text: 'speaks of relief: “Good days”' } })
  expect(place.physicalLocation.region.startLine).toBe(3)
})
