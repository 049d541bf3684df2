import { expect, it } from 'vitest'
import { entriesOf } from '../../../../src/report/html/client/filter.ts'
import { byWeight, NONE, sum, tally, total } from '../../../../src/report/html/client/tally.ts'
import { pageData, pageFinding } from './sample-page.ts'

const entries = entriesOf(
  pageData([
    pageFinding({ severity: 'error', types: ['safety', 'risk'] }),
    pageFinding({ severity: 'info', types: ['safety'] }),
    pageFinding(),
  ]),
)

it('a finding counts under each of its keys', () => {
  expect([...tally(entries, ({ finding }) => finding.types)]).toEqual([
    ['safety', { error: 1, warning: 0, info: 1 }],
    ['risk', { error: 1, warning: 0, info: 0 }],
  ])
})

it('the total counts each once', () => {
  expect(total(entries)).toEqual({ error: 1, warning: 1, info: 1 })
  expect(total([])).toEqual(NONE)
  expect(sum(total(entries))).toBe(3)
})

it('one error weighs more than any number of warnings', () => {
  const counts = [{ ...NONE, info: 9 }, { ...NONE, warning: 9 }, NONE, { ...NONE, error: 1 }]
  expect(counts.sort(byWeight)).toEqual([{ ...NONE, error: 1 }, { ...NONE, warning: 9 }, { ...NONE, info: 9 }, NONE])
})
