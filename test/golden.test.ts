import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Accuracy } from '../eval/measure.ts'
import { articlesOf, checkCorpus, compare } from '../eval/measure.ts'
import { drops } from '../eval/table.ts'
import { packOf } from '../src/model/rule.ts'
import { parseDocument } from '../src/parse/index.ts'
import { createEngine, formatOf } from '../src/run/engine.ts'
import { currentRulebook, expectedOf, ROOT } from './corpus.ts'
import { kept } from './known.ts'

const engine = createEngine(currentRulebook())
const articles = articlesOf()
const sourceOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const checked = checkCorpus(engine)
const reports = new Map(checked.map(({ report }) => [report.path, report]))
const findingsIn = (path: string) => reports.get(path)?.findings ?? []
const { verdicts, severities, wrong, ...measured } = compare(checked, engine.data.rules)
const baseline = JSON.parse(readFileSync(join(ROOT, 'test/golden.baseline.json'), 'utf8')) as Accuracy

describe('the labels of the corpus', () => {
  test.each(articles)('%s: each names exactly one sentence', (path) => {
    const { sentences } = parseDocument(sourceOf(path), { path, format: formatOf(path) })
    const { must = [], may = [], contradictions = [] } = expectedOf(path)
    const starts = [
      ...[...must, ...may].map((marked) => marked.starts),
      ...contradictions.flatMap((pair) => [pair.starts, ...pair.against]),
    ]
    const unclear = starts
      .map((start) => ({ start, named: sentences.filter(({ text }) => text.startsWith(start)).length }))
      .filter(({ named }) => named !== 1)
    expect(unclear).toEqual([])
  })
})

describe('the findings in the corpus, at warning or above', () => {
  test('each label says which verdict and severity would be right', () => {
    const hit = measured.sentences['all']?.hit
    expect([verdicts.all, severities.all]).toEqual([hit, hit])
  })

  test('recall and precision of no pack and no kind of rule drop', () => {
    expect(drops(baseline, measured), `at present:\n${wrong.join('\n')}\n`).toEqual([])
  })

  // The docs and `explain` show the kept figures: better ones must be written too.
  test('the kept figures are those of now (npm run eval writes them)', () => {
    expect(measured).toEqual(baseline)
  })

  test('most kratom findings come from claim rules', () => {
    const claimRules = new Set(engine.data.rules.filter((rule) => 'claim' in rule).map((rule) => rule.id))
    const kratom = articles.flatMap(findingsIn).filter((finding) => packOf(finding.ruleId) === 'kratom')
    const byClaim = kratom.filter((finding) => claimRules.has(finding.ruleId))
    expect(kratom.length).toBeGreaterThan(20)
    expect(byClaim.length / kratom.length).toBeGreaterThanOrEqual(0.8)
  })
})

const cleanArticles = articles.filter((path) => path.startsWith('corpus/clean/'))
/** Errors on clean articles: each is the engine's fault, and stands here until it is mended. */
const cleanErrors = cleanArticles.flatMap((path) =>
  findingsIn(path)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => `${path} ${finding.ruleId}: ${finding.sentence?.text ?? ''}`),
)
const knownErrors = kept('clean.known.json', cleanErrors)

describe('clean articles', () => {
  // A new error fails, and so does a known one that no longer shows: the list can only shrink.
  test.each(cleanArticles)('%s: no error but the known ones', (path) => {
    const inThis = (entry: string) => entry.startsWith(`${path} `)
    expect(cleanErrors.filter(inThis)).toEqual(knownErrors.filter(inThis))
    // A notice would make the run exit with 2 although nothing was found.
    expect(reports.get(path)?.notices).toEqual([])
  })

  test('every known error belongs to a clean article', () => {
    expect(knownErrors.filter((entry) => !cleanArticles.some((path) => entry.startsWith(`${path} `)))).toEqual([])
  })
})
