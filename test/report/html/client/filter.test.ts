import { describe, expect, it } from 'vitest'
import type { Filter } from '../../../../src/report/html/client/filter.ts'
import {
  createSearch,
  entriesOf,
  NO_FILTER,
  narrows,
  passes,
  toggled,
} from '../../../../src/report/html/client/filter.ts'
import { pageData, pageFinding } from './sample-page.ts'

const data = pageData([
  pageFinding({
    background: 0,
    severity: 'error',
    verdict: 'unsupported',
    message: 'Says it cures.',
    types: ['disease'],
  }),
  pageFinding({ background: 1, severity: 'info', verdict: 'overstated', also: ['kratom/wide'] }),
  pageFinding({ background: 1, severity: 'error', suppressed: 'in the baseline' }),
])

/** The findings that a filter lets through, by their place in the report. */
function shown(part: Partial<Filter>): readonly number[] {
  const search = createSearch(data)
  const filter = { ...NO_FILTER, ...part }
  return entriesOf(data)
    .filter((entry) => passes(entry, filter, search))
    .map(({ at }) => at)
}

describe('passes', () => {
  it.each<[string, Partial<Filter>, readonly number[]]>([
    ['nothing asked', {}, [0, 1]],
    ['suppressed ones too', { suppressed: true }, [0, 1, 2]],
    ['a severity', { severities: ['error'] }, [0]],
    ['two severities', { severities: ['error', 'info'] }, [0, 1]],
    ['a verdict', { verdicts: ['overstated'] }, [1]],
    ['a rule', { rule: 'kratom/cures' }, [0]],
    ['a rule that saw the same', { rule: 'kratom/wide' }, [1]],
    ['a pack', { rule: 'kratom/' }, [0, 1]],
    ['another pack', { rule: 'cbd/' }, [1]],
    ['the start of a pack', { rule: 'krat' }, []],
    ['a claim type', { type: 'disease' }, [0]],
    ['words of the message in any order and case', { text: 'CURES says' }, [0]],
    ['words of the sentence', { text: 'morning' }, [0, 1]],
    ['words of the path', { text: 'a.md' }, [0, 1]],
    ['a word that is nowhere', { text: 'cures nowhere' }, []],
    ['all at once', { severities: ['error'], verdicts: ['overstated'] }, []],
  ])('%s', (_name, filter, expected) => {
    expect(shown(filter)).toEqual(expected)
  })
})

it('only what holds something back narrows', () => {
  expect(narrows({ ...NO_FILTER, suppressed: true })).toBe(false)
  expect(narrows({ ...NO_FILTER, text: 'a' })).toBe(true)
  expect(narrows({ ...NO_FILTER, verdicts: ['overstated'] })).toBe(true)
})

it('an item is taken up and put down', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})
