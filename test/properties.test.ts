import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_FORMATS } from '../src/model/document.ts'
import type { Location, ReportDocument } from '../src/model/report.ts'
import type { Engine } from '../src/run/engine.ts'
import { assembleReport, checkSource, createEngine, examine } from '../src/run/engine.ts'
import { currentRulebook } from './corpus.ts'

const engine: Engine = createEngine(currentRulebook())

/** Pieces that set the machinery going: claims, cues, marks of all formats, and characters that parsers trip over. */
const PIECES = [
  ...[
    'kratom',
    'Kratom',
    'CBD',
    'cures',
    'relieves',
    'pain',
    'anxiety',
    'cancer',
    'addictive',
    'side effects',
    'opioids',
  ],
  ...['not', 'no', 'may', 'not only', 'without', 'myth', 'there is no evidence that', 'users report', 'why does', 'if'],
  ...['take', '5 g', '2-4 grams', 'daily', 'twice a day', '500', '%', 'miracle', 'and', ',', 'but', ';', '–', '(', ')'],
  ...[
    '. ',
    '? ',
    '! ',
    ': ',
    '"',
    '“',
    '”',
    '’',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '*',
    '**',
    '`',
    '```\n',
    '[',
    '](',
    '|',
    '|-|\n',
    '---\n',
    '<p>',
    '</p>',
    '<li>',
    '<b',
    '>',
  ],
  ...[
    '&amp;',
    '&#x1F33F;',
    '&nope;',
    '<!--',
    '-->',
    '{',
    '}',
    'import x',
    '\\',
    '\0',
    '🌿',
    '👩‍⚕️',
    'é',
    'e\u0301',
    'نبات',
    'שלום',
  ],
  ...['\ud800', '\udc00', 'ﬁ', 'İ', 'ß', '①', '½'],
]

/** Whole claims, so that some texts have findings for sure. */
const CLAIMS = [
  ...[
    'Kratom cures cancer. ',
    'CBD is not addictive. ',
    'Take 5 g of kratom twice a day. ',
    'It has no side effects. ',
  ],
  ...[
    'Kratom causes withdrawal. ',
    'It is a safe alternative to opioids. ',
    'A miracle herb! ',
    'Kratom relieves pain',
  ],
]

const texts = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...CLAIMS), fc.constantFrom(...PIECES)), { maxLength: 30 })
    .map((parts) => parts.join('')),

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
          // Tokens of one entity share its span, so they need not be apart.
          let last = sentence.span
          for (const { span } of sentence.tokens) {
            expect(span.start).toBeGreaterThanOrEqual(last.start)
            expect(isOrdered(span, sentence.span.end)).toBe(true)
            last = span
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('findings come in the order of the sentences', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const sentences = checkSource(engine, input).findings.map((finding) => finding.sentence?.index ?? -1)
        expect(sentences).toEqual([...sentences].sort((a, b) => a - b))
      }),
      { numRuns: 200 },
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

it('some of these texts hold claims and findings, so that the above says something', () => {
  const { documents } = assembleReport(
    engine,
    fc.sample(inputs, { numRuns: 400, seed: 1 }).map((input) => checkSource(engine, input)),
    [],
  )
  expect(documents.filter(({ claims }) => claims.length > 0).length).toBeGreaterThan(20)
  expect(documents.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(5)
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
