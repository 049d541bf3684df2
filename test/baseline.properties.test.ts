import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBaseline } from '../src/corpus/apply-baseline.ts'
import { parseBaseline, renderBaseline } from '../src/corpus/baseline-file.ts'
import { updateBaseline } from '../src/corpus/update-baseline.ts'
import type { Baseline } from '../src/model/baseline.ts'
import type { Report } from '../src/model/report.ts'
import { assembleReport, checkSource, createEngine } from '../src/run/engine.ts'
import { defaultRulebook } from '../src/run/rulebook.ts'
import { scopeWith } from './corpus/sample-baseline.ts'

const engine = createEngine(defaultRulebook())

const CLAIMS = [
  'Kratom is not "addictive" at all.',
  'CBD cures cancer.',
  "Kratom cures diabetes, and that's a fact.",
  'Ashwagandha melts stress away.',
  'Kratom cures chronic pain within 3-4 days.',
]
const NEUTRAL = ['Birds sing in the trees.', 'The river runs past the village.', 'We opened the shop on a Monday.']

/** An article: its path and its paragraphs, each a list of sentences. */
interface Article {
  readonly path: string
  readonly paragraphs: readonly (readonly string[])[]
  /** How it is written down. */
  readonly width: number
  readonly lineEnd: string
  readonly curly: boolean
}

type Edit = (article: Article) => Article

const article: Article = {
  path: 'articles/old.md',
  paragraphs: [
    [CLAIMS[0] ?? '', NEUTRAL[0] ?? ''],
    [CLAIMS[1] ?? ''],
    [NEUTRAL[1] ?? '', CLAIMS[2] ?? ''],
    [CLAIMS[1] ?? ''],
  ],
  width: 80,
  lineEnd: '\n',
  curly: false,
}

function sourceOf({ paragraphs, width, lineEnd, curly }: Article): string {
  const text = ['# Kratom and CBD', ...paragraphs.map((sentences) => wrapped(sentences.join(' '), width))].join('\n\n')
  const typeset = curly
    ? text
        .replace(/"(.*?)"/g, '“$1”')
        .replaceAll("'", '’')
        .replaceAll('3-4', '3–4')
    : text
  return `${typeset}\n`.replaceAll('\n', lineEnd)
}

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
}

const place = fc.nat({ max: 20 })
const at = (list: readonly unknown[], index: number) => index % (list.length + 1)
const inserted = <Item>(list: readonly Item[], index: number, item: Item) => list.toSpliced(at(list, index), 0, item)

/** A sentence becomes a paragraph of its own, or joins one at any place within it. */
const insertion = (sentences: readonly string[]): fc.Arbitrary<Edit> =>
  fc
    .tuple(fc.constantFrom(...sentences), place, place, fc.boolean())
    .map(([sentence, paragraph, index, alone]) => ({ paragraphs, ...rest }) => ({
      ...rest,
      paragraphs: alone
        ? inserted(paragraphs, paragraph, [sentence])
        : paragraphs.map((list, number) =>
            number === paragraph % paragraphs.length ? inserted(list, index, sentence) : list,
          ),
    }))

const moved = fc.tuple(place, place).map(
  ([from, to]): Edit =>
    ({ paragraphs, ...rest }) => {
      const [one] = paragraphs.slice(from % paragraphs.length)
      const others = paragraphs.filter((paragraph) => paragraph !== one)
      return { ...rest, paragraphs: one === undefined ? paragraphs : inserted(others, to, one) }
    },
)

const harmless: fc.Arbitrary<Edit> = fc.oneof(
  insertion(NEUTRAL),
  moved,
  fc.integer({ min: 20, max: 90 }).map(
    (width): Edit =>
      (known) => ({ ...known, width }),
  ),
  fc.constantFrom('\n', '\r\n').map(
    (lineEnd): Edit =>
      (known) => ({ ...known, lineEnd }),
  ),
  fc.boolean().map(
    (curly): Edit =>
      (known) => ({ ...known, curly }),
  ),
  fc.constantFrom('new.md', 'guides/old.md', 'articles/old.mdx').map(
    (path): Edit =>
      (known) => ({ ...known, path }),
  ),
)

const edited = (edits: readonly Edit[]): Article => edits.reduce((known, edit) => edit(known), article)

function check(known: Article): Report {
  return assembleReport(engine, [checkSource(engine, { path: known.path, source: sourceOf(known) })], [])
}

/** The baseline of the article as it was, written down and read again. */
const baseline: Baseline = parseBaseline(
  [
    ...renderBaseline(updateBaseline(check(article).documents, { schemaVersion: 1, entries: [] }, scopeWith()).grown),
  ].join(''),
  'b.json',
)

const left = (known: Article) =>
  applyBaseline(check(known), baseline, scopeWith()).documents.flatMap(({ findings }) =>
    findings.map(({ ruleId, sentence }) => `${ruleId}: ${sentence?.text}`),
  )

describe('a baseline', () => {
  it('knows several findings, two of them of equal sentences', () => {
    expect(baseline.entries.length).toBeGreaterThan(3)
    expect(baseline.entries.filter(({ excerpt }) => excerpt === CLAIMS[1])).toHaveLength(2)
  })

  it('is kept through 200 edits that touch no flagged sentence', () => {
    const edits = fc.sample(harmless, 200)
    edits.reduce((known, edit, index) => {
      const next = edit(known)
      // Each step builds on the last, so every tenth is enough to look at.
      if (index % 10 === 9) expect(left(next)).toEqual([])
      return next
    }, article)
  })

  it('is kept through any few such edits', () => {
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 6 }), (edits) => {
        expect(left(edited(edits))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is broken by every edit that adds a claim, be it a copy', () => {
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 4 }), insertion(CLAIMS), (edits, addition) => {
        expect(left(addition(edited(edits)))).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
