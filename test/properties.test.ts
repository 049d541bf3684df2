import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DOCUMENT_FORMATS } from '../src/model/document.ts'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook } from './corpus.ts'

const engine = createEngine(currentRulebook())
const words = [
  'kratom',
  'CBD',
  'cures',
  'chronic pain',
  'not',
  'without',
  'addiction',
  'take',
  '5 g',
  'twice a day',
  'is safe',
  'instead of',
  'opioids',
  ',',
  '.',
  'but',
  'may',
  '(',
  ')',
  '"',
  '?',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '**',
  '&nbsp;',
  '😀',
  '\u00ad',
  'İ',
  '\ud800',
]
const prose = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), { maxLength: 60 })
  .map((parts) => parts.join(' '))

test('any text in any format: no crash, and every place lies in the source, in order', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(...DOCUMENT_FORMATS), (source, format) => {
      const report = checkSource(engine, { path: 'x', source, format })
      for (const { location } of [...report.claims, ...report.findings]) {
        expect(location.start.offset).toBeGreaterThanOrEqual(0)
        expect(location.end.offset).toBeGreaterThanOrEqual(location.start.offset)
        expect(location.end.offset).toBeLessThanOrEqual(source.length)
      }
      const sentences = report.findings.map((finding) => finding.sentence?.index ?? -1)
      expect(sentences).toEqual([...sentences].sort((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})

test('the same text gives the same report, whatever was checked before', () => {
  const source = 'Kratom cures chronic pain without addiction. It can cause dependence.'
  const first = checkSource(engine, { path: 'a.txt', source })
  checkSource(engine, { path: 'b.txt', source: 'CBD heals anxiety. Take 20 mg twice a day.' })
  expect(checkSource(engine, { path: 'a.txt', source })).toEqual(first)
  expect(first.findings.length).toBeGreaterThan(1)
})
