import { describe, expect, it } from 'vitest'
import { counted, countNotices, mostCommon, withoutBelow } from '../../src/report/counts.ts'
import { sampleReport } from './sample-report.ts'

describe('withoutBelow', () => {
  it.each([
    ['info', [1, 3, 0], { error: 1, warning: 2, info: 1 }],
    ['warning', [1, 2, 0], { error: 1, warning: 2, info: 0 }],
    ['error', [0, 1, 0], { error: 1, warning: 0, info: 0 }],
  ] as const)('%s', (least, perDocument, counts) => {
    const report = withoutBelow(sampleReport, least)
    expect(report.documents.map(({ findings }) => findings.length)).toEqual(perDocument)
    expect(report.summary).toEqual({ ...sampleReport.summary, findings: counts })
  })
})

it('counts the notices of the run and of the documents', () => {
  expect(countNotices(sampleReport)).toBe(2)
})

it('orders by count, then by name', () => {
  expect(mostCommon(['b', 'a', 'c', 'c', 'b', 'd'], 3)).toEqual([
    ['b', 2],
    ['c', 2],
    ['a', 1],
  ])
})

it.each([
  [1, 'error', '1 error'],
  [0, 'error', '0 errors'],
  [2, 'info', '2 info'],
])('%i %s', (count, noun, expected) => {
  expect(counted(count, noun)).toBe(expected)
})
