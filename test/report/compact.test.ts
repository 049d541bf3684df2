import { expect, it } from 'vitest'
import { renderCompact } from '../../src/report/compact.ts'
import { document, finding, locationOf, reportOf, sampleReport } from './sample-report.ts'

it('prints a line a finding', () => {
  expect([...renderCompact(sampleReport)].join('')).toMatchInlineSnapshot(`
    "corpus/cbd 日本.html:1:55: warning overstated safety/fully-safe Says that CBD is safe without exception.
    corpus/kratom-and-pain.md:3:83: error unsupported kratom/no-addiction-risk Says that kratom carries no risk of dependence.
    corpus/kratom-and-pain.md:5:27: warning contradictory conflicts/treats-and-causes Says that kratom treats hyperpigmentation; another sentence says that it causes it.
    corpus/kratom-and-pain.md:1:1: info overstated dosage/no-caution Gives a dose, and no page of this article says who should not take it.
    "
  `)
})

it('prints errors alone when it is to be quiet', () => {
  expect([...renderCompact(sampleReport, { quiet: true })].map((line) => line.split(' ')[1])).toEqual(['error'])
})

it('keeps to one line, whatever the names hold', () => {
  const location = locationOf('It cures.', 'cures')
  const odd = finding({ ruleId: 'a/b', message: 'Says\r\n"\u202ecures".', location })
  const lines = [...renderCompact(reportOf([document({ path: 'a\nb\u001b.md', findings: [odd] })]))]
  expect(lines).toEqual(['a\\nb\\u001b.md:1:4: error unsupported a/b Says\\r\\n"\\u202ecures".\n'])
})
