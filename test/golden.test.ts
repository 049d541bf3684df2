import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportDocument, ReportFinding } from '../src/model/report.ts'
import { packOf, SEVERITIES } from '../src/model/rule.ts'
import { parseDocument } from '../src/parse/index.ts'
import { checkSource, createEngine, formatOf } from '../src/run/engine.ts'
import type { Marked } from './corpus.ts'
import { currentRulebook, expectedOf, filesBeneath, ROOT } from './corpus.ts'
import { kept } from './known.ts'

const engine = createEngine(currentRulebook())
const articles = filesBeneath('corpus', /\.(md|mdx|txt|html)$/)
const sourceOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const reports = new Map<string, ReportDocument>(
  articles.map((path) => [path, checkSource(engine, { path, source: sourceOf(path) })]),
)
const findingsIn = (path: string) => reports.get(path)?.findings ?? []

interface Tally {
  hit: number
  missed: number
  false: number
}

const tallies = new Map<string, Tally>()
const conflicts = { hit: 0, missed: 0, false: 0 }
const verdicts = { right: 0, all: 0 }
const severities = { right: 0, all: 0 }
/** What is wrong at present, a line each, to be read when a figure has dropped. */
const wrong: string[] = []

function count(pack: string, key: keyof Tally): void {
  for (const name of [pack, 'all']) {
    const tally = tallies.get(name) ?? { hit: 0, missed: 0, false: 0 }
    tally[key]++
    tallies.set(name, tally)
  }
}

const stands = (finding: ReportFinding, starts: string) => finding.sentence?.text.startsWith(starts) === true
const gravity = (finding: ReportFinding) => SEVERITIES.indexOf(finding.severity)

/** A sentence that must be found; its verdict and severity are those of its gravest finding. */
function judge(path: string, { starts, pack = 'supplements', verdict, severity }: Marked): void {
  const found = findingsIn(path)
    .filter((finding) => finding.severity !== 'info' && stands(finding, starts))
    .sort((a, b) => gravity(b) - gravity(a))
  const gravest = found[0]
  count(pack, gravest === undefined ? 'missed' : 'hit')
  if (gravest === undefined) {
    wrong.push(`missed  ${path}  ${starts}`)
    return
  }
  if (verdict !== undefined) {
    verdicts.all++
    if (verdict.includes(gravest.verdict)) verdicts.right++
  }
  if (severity !== undefined) {
    severities.all++
    if (severity === gravest.severity) severities.right++
  }
}

for (const path of articles) {
  const { must = [], may = [], contradictions = [] } = expectedOf(path)
  for (const marked of must) judge(path, marked)
  const contradictory = findingsIn(path).filter((finding) => finding.verdict === 'contradictory')
  for (const { starts, against } of contradictions) {
    const isFound = contradictory.some((finding) => [starts, ...against].some((start) => stands(finding, start)))
    conflicts[isFound ? 'hit' : 'missed']++
    if (!isFound) wrong.push(`missed contradiction  ${path}  ${starts}`)
  }
  const labelled = [...must, ...may, ...contradictions].map(({ starts }) => starts)
  const flagged = new Set<string>()
  for (const finding of findingsIn(path)) {
    const { sentence, ruleId, severity } = finding
    if (severity === 'info' || sentence === undefined || flagged.has(sentence.text)) continue
    if (labelled.some((starts) => stands(finding, starts))) continue
    flagged.add(sentence.text)
    count(packOf(ruleId), 'false')
    wrong.push(`false   ${path}  ${ruleId}: ${sentence.text}`)
  }
}

const share = (part: number, all: number) => (all === 0 ? 1 : part / all)
const recallOf = ({ hit, missed }: Tally) => share(hit, hit + missed)
const precisionOf = ({ hit, false: flaggedWrongly }: Tally) => share(hit, hit + flaggedWrongly)
const measured: Readonly<Record<string, Tally>> = {
  ...Object.fromEntries([...tallies].sort(([a], [b]) => (a < b ? -1 : 1))),
  contradictions: conflicts,
}
const baseline = kept('golden.baseline.json', measured)

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
  const figuresOf = (pack: string, from: Readonly<Record<string, Tally>>) => {
    const tally = from[pack] ?? { hit: 0, missed: 0, false: 0 }
    return { ...tally, recall: recallOf(tally), precision: precisionOf(tally) }
  }

  test('each label says which verdict and severity would be right', () => {
    for (const pack of Object.keys(measured)) {
      const { recall, precision, hit, missed, false: flaggedWrongly } = figuresOf(pack, measured)
      const counts = `${hit} found, ${missed} missed, ${flaggedWrongly} false`
      console.log(`${pack}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)} (${counts})`)
    }
    console.log(
      `verdict right: ${verdicts.right} of ${verdicts.all}, severity: ${severities.right} of ${severities.all}`,
    )
    const { hit } = figuresOf('all', measured)
    expect([verdicts.all, severities.all]).toEqual([hit, hit])
  })

  test.each(Object.keys({ ...baseline, ...measured }))('%s: recall and precision do not drop', (pack) => {
    const now = figuresOf(pack, measured)
    const before = figuresOf(pack, baseline)
    const atPresent = `at present:\n${wrong.join('\n')}\n`
    expect(now.recall, `recall; ${atPresent}`).toBeGreaterThanOrEqual(before.recall)
    expect(now.precision, `precision; ${atPresent}`).toBeGreaterThanOrEqual(before.precision)
    // Precision alone would let a false flag in for every few sentences that are newly found.
    expect(now.false, `false flags; ${atPresent}`).toBeLessThanOrEqual(before.false)
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
