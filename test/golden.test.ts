import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportFinding } from '../src/model/report.ts'
import { packOf } from '../src/model/rule.ts'
import { parseDocument } from '../src/parse/index.ts'
import { checkSource, createEngine, formatOf } from '../src/run/engine.ts'
import { currentRulebook, expectedOf, filesBeneath, ROOT } from './corpus.ts'

const BASELINE = join(ROOT, 'test/golden.baseline.json')
const engine = createEngine(currentRulebook())
const articles = filesBeneath('corpus', /\.(md|mdx|txt|html)$/)

interface Tally {
  hit: number
  missed: number
  false: number
}

const tallies = new Map<string, Tally>()
const tallyOf = (pack: string): Tally => {
  const tally = tallies.get(pack) ?? { hit: 0, missed: 0, false: 0 }
  tallies.set(pack, tally)
  return tally
}
const count = (pack: string, key: keyof Tally) => {
  tallyOf(pack)[key]++
  tallyOf('all')[key]++
}

const isGrave = (finding: ReportFinding) => finding.severity !== 'info' && finding.sentence !== undefined

describe('the corpus', () => {
  test.each(articles)('%s is labelled by sentences that stand in it', (path) => {
    const document = parseDocument(readFileSync(join(ROOT, path), 'utf8'), { path, format: formatOf(path) })
    const { must = [], may = [] } = expectedOf(path)
    for (const { starts } of [...must, ...may]) {
      const found = document.sentences.filter((sentence) => sentence.text.startsWith(starts))
      expect(found.length, starts).toBeGreaterThan(0)
    }
  })

  test('precision and recall at warning do not drop, by pack and in all', () => {
    for (const path of articles) {
      const { must = [], may = [], contradictions = [] } = expectedOf(path)
      const findings = checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }).findings.filter(
        isGrave,
      )
      for (const { starts, pack = 'supplements' } of must) {
        const isHit = findings.some((finding) => finding.sentence?.text.startsWith(starts))
        count(pack, isHit ? 'hit' : 'missed')
      }
      const labelled = [...must, ...may, ...contradictions].map(({ starts }) => starts)
      const wrong = new Map<string, string>()
      for (const { sentence, ruleId } of findings) {
        const text = sentence?.text ?? ''
        if (!labelled.some((starts) => text.startsWith(starts)) && !wrong.has(text)) wrong.set(text, packOf(ruleId))
      }
      for (const pack of wrong.values()) count(pack, 'false')
    }
    const measured = Object.fromEntries([...tallies].sort(([a], [b]) => a.localeCompare(b)))
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(BASELINE, `${JSON.stringify(measured, null, 2)}\n`)
    const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Tally>
    for (const [pack, tally] of Object.entries(measured)) {
      const share = (a: number, b: number) => (a + b === 0 ? '-' : (a / (a + b)).toFixed(2))
      console.log(`${pack}: recall ${share(tally.hit, tally.missed)}, precision ${share(tally.hit, tally.false)}`)
      expect(tally.hit, `${pack}: sentences found`).toBeGreaterThanOrEqual(baseline[pack]?.hit ?? 0)
      expect(tally.false, `${pack}: false flags`).toBeLessThanOrEqual(baseline[pack]?.false ?? 0)
    }
  })

  test.each(articles.filter((path) => path.startsWith('corpus/clean/')))('%s deserves no error', (path) => {
    const report = checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') })
    expect(
      report.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.sentence?.text),
    ).toEqual([])
  })

  test('most kratom findings come from claim rules', () => {
    const claimRules = new Set(engine.data.rules.filter((rule) => 'claim' in rule).map((rule) => rule.id))
    const kratom = articles.flatMap((path) =>
      checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }).findings.filter(
        (finding) => packOf(finding.ruleId) === 'kratom',
      ),
    )
    const byClaim = kratom.filter((finding) => claimRules.has(finding.ruleId))
    expect(kratom.length).toBeGreaterThan(20)
    expect(byClaim.length / kratom.length).toBeGreaterThanOrEqual(0.8)
  })
})
