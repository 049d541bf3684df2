import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location, ReportDocument } from '../src/model/report.ts'
import { DOCUMENT_FORMATS } from '../src/model/document.ts'
import type { Engine } from '../src/run/engine.ts'
import { assembleReport, checkSource, createEngine, examine } from '../src/run/engine.ts'
import { defaultRulebook } from '../src/run/rulebook.ts'

const engine: Engine = createEngine(defaultRulebook())

/** Pieces that set the machinery going: claims, cues, marks of all formats, and characters that parsers trip over. */
const PIECES = [
  ...['kratom', 'Kratom', 'CBD', 'cures', 'relieves', 'pain', 'anxiety', 'cancer', 'addictive', 'side effects', 'opioids'],
  ...['not', 'no', 'may', 'not only', 'without', 'myth', 'there is no evidence that', 'users report', 'why does', 'if'],
  ...['take', '5 g', '2-4 grams', 'daily', 'twice a day', '500', '%', 'miracle', 'and', ',', 'but', ';', '–', '(', ')'],
  ...['. ', '? ', '! ', ': ', '"', '“', '”', '’', '\n', '\n\n', '\r\n', '\t', ' ', '\u00a0', '\u200b', '\u2028', '\ufeff'],
  ...['# ', '- ', '1. ', '> ', '*', '**', '`', '```\n', '[', '](', '|', '|-|\n', '---\n', '<p>', '</p>', '<li>', '<b', '>'],
  ...['&amp;', '&#x1F33F;', '&nope;', '<!--', '-->', '{', '}', 'import x', '\\', '\0', '🌿', '👩‍⚕️', 'é', 'e\u0301', 'نبات', 'שלום'],
  ...['\ud800', '\udc00', 'ﬁ', 'İ', 'ß', '①', '½'],
]

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
)
const formats = fc.constantFrom(...DOCUMENT_FORMATS)
const inputs = fc.record({ path: fc.constantFrom('a', 'b', 'c'), source: texts, format: formats })

/** All places that a report of a document names. */
function placesIn(document: ReportDocument): Location[] {
  const sentences = [...document.claims, ...document.findings].flatMap(({ sentence }) => sentence ?? [])
  return [
    ...document.claims.map((claim) => claim.location),
    ...document.claims.flatMap((claim) => claim.quantities.map((quantity) => quantity.location)),
    ...document.findings.map((finding) => finding.location),
    ...document.findings.flatMap((finding) => finding.related.map((place) => place.location)),
    ...sentences.map((sentence) => sentence.location),
  ]
}

const isOrdered = ({ start, end }: { start: number; end: number }, length: number) =>
  start >= 0 && start < end + 1 && end < length + 1

describe('on any text in any format', () => {
  it('every place lies in the source, and starts before it ends', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { start, end } of placesIn(checkSource(engine, input))) {
          expect(isOrdered({ start: start.offset, end: end.offset }, input.source.length)).toBe(true)
          expect(start.line).toBeGreaterThan(0)
          expect(start.column).toBeGreaterThan(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('sentences and tokens stand in order and inside one another', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { document } = examine(engine, input)
        for (const [index, sentence] of document.sentences.entries()) {
          expect(sentence.index).toBe(index)
          expect(isOrdered(sentence.span, document.source.length)).toBe(true)
          let last = sentence.span.start
          for (const { span } of sentence.tokens) {
            expect(span.start).toBeGreaterThanOrEqual(last)
            expect(isOrdered(span, sentence.span.end)).toBe(true)
            last = span.end
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a claim and its cues stand in its sentence', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { document, tagged } = examine(engine, input)
        for (const claim of tagged.claims) {
          const sentence = document.sentences[claim.sentence]
          for (const span of [claim.span, ...claim.cues.map((cue) => cue.span)]) {
            expect(span.start).toBeGreaterThanOrEqual(sentence?.span.start ?? Number.NaN)
            expect(isOrdered(span, sentence?.span.end ?? Number.NaN)).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('the same text gives the same result', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(checkSource(engine, input)).toEqual(checkSource(engine, input))
      }),
      { numRuns: 100 },
    )
  })
})

it('what a document yields does not depend on the documents around it', () => {
  fc.assert(
    fc.property(fc.array(inputs, { maxLength: 4 }), (documents) => {
      const forth = documents.map((input) => checkSource(engine, input))
      const back = [...documents].reverse().map((input) => checkSource(engine, input))
      expect([...back].reverse()).toEqual(forth)
      expect(assembleReport(engine, back, []).summary).toEqual(assembleReport(engine, forth, []).summary)
    }),
    { numRuns: 60 },
  )
})
