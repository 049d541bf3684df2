import { expect, it } from 'vitest'
import type { Staleness } from '../../src/model/staleness.ts'
import { renderStaleJson, renderStaleTable } from '../../src/report/stale.ts'

const staleness: Staleness = {
  today: '2027-12-01',
  checked: 2,
  articles: [
    {
      path: 'a.md',
      rules: [
        { ruleId: 'kratom/pain', lines: [3, 12], reviewBy: '2027-11-22', changes: [] },
        { ruleId: 'cbd/sleep', lines: [4], changes: ['new source Doe 2026', 'source Roe 2019 is gone'] },
      ],
    },
  ],
}

it('shows each stale article with its lines, rules and reasons', () => {
  expect(renderStaleTable(staleness)).toBe(
    [
      'a.md',
      '  3, 12  kratom/pain  review was due by 2027-11-22',
      '  4      cbd/sleep    new source Doe 2026; source Roe 2019 is gone',
      '',
      '1 of 2 articles stale as of 2027-12-01',
      '',
    ].join('\n'),
  )
})

it.each<[NonNullable<Staleness['against']>, string]>([
  [{ rulesHash: 'a', isSame: true, unknown: [] }, 'the rules are those of the earlier report\n'],
  [{ rulesHash: 'a', isSame: false, unknown: [] }, 'the earlier report shows summaries and sources, but no grades\n'],
  [
    { rulesHash: 'a', isSame: false, unknown: ['cbd/x'] },
    '; 1 rule that the articles rest on is not in it, so changes there cannot be told\n',
  ],
])('says what the comparison is worth: %j', (against, line) => {
  expect(renderStaleTable({ ...staleness, against }).endsWith(line)).toBe(true)
})

it('prints no control character of a path', () => {
  expect(renderStaleTable({ ...staleness, articles: [{ path: 'a\u001b[31m.md', rules: [] }] })).not.toContain('\u001b')
})

it('is JSON for programs', () => {
  expect(JSON.parse(renderStaleJson(staleness))).toEqual(staleness)
})
