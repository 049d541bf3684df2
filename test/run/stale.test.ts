import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import type { Rule } from '../../src/model/rule.ts'
import { assembleReport, checkSource, createEngine } from '../../src/run/engine.ts'
import { joinStaleness, relianceOf, staleEvidence } from '../../src/run/stale.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)
const article = (source: string) => ({ path: 'a.txt', source })
const FLAGGED = article('It is a plant.\nKratom relieves pain.')
const rest = (source: string) => [...relianceOf(engine, article(source))]

describe('an article rests on', () => {
  it('the rule that flags a sentence, by its line', () => {
    expect(rest('It is a plant.\n\nKratom relieves pain.')).toEqual([['kratom/pain', [3]]])
  })

  it('the rule that lets a hedged claim pass', () => {
    expect(rest('Kratom may relieve pain.')).toEqual([['kratom/pain', [1]]])
  })

  it('one rule once a line, however many claims it judges', () => {
    expect(rest('Kratom relieves pain.\n\nKratom may relieve pain. Kratom eases pain.')).toEqual([
      ['kratom/pain', [1, 3]],
    ])
  })

  it('nothing where a question is asked', () => {
    expect(rest('Does kratom relieve pain?')).toEqual([])
  })
})

/** The sample's rule about kratom and pain, reviewed by 2027-11-22. */
function withEvidence(change: Partial<Rule['evidence']>, more: Partial<Rule> = {}) {
  const rules = sampleRulebook.rules.map((rule) =>
    rule.id === 'kratom/pain' ? ({ ...rule, ...more, evidence: { ...rule.evidence, ...change } } as Rule) : rule,
  )
  return { ...sampleRulebook, rules, hash: 'other' }
}

const reliance = relianceOf(engine, FLAGGED)
const earlier: Report = assembleReport(engine, [checkSource(engine, FLAGGED)], [])
const now = '2027-01-01'

describe('evidence is stale', () => {
  it.each([
    ['2027-11-22', []],
    ['2027-11-23', [{ ruleId: 'kratom/pain', lines: [2], reviewBy: '2027-11-22', changes: [] }]],
  ])('on %s: %j', (today, rules) => {
    expect(staleEvidence(reliance, sampleRulebook, { today, against: undefined }).rules).toEqual(rules)
  })

  const source = sampleRulebook.rules.find(({ id }) => id === 'kratom/pain')?.evidence.sources[0]
  if (source === undefined) throw new Error('the sample rule has a source')
  it.each<[string, Partial<Rule['evidence']>, readonly string[]]>([
    ['nothing', {}, []],
    ['the summary', { summary: 'More is known.' }, ['the summary of the evidence has changed']],
    [
      'a source that came',
      { sources: [source, { ...source, title: 'B', short: 'Roe 2026' }] },
      ['new source Roe 2026'],
    ],
    ['a source that went', { sources: [] }, [`source ${source.short} is gone`]],
    ['the grade, which a report does not show', { grade: 'none' }, []],
  ])('when what has changed since the earlier report is: %s', (_, change, expected) => {
    const { rules } = staleEvidence(reliance, withEvidence(change), { today: now, against: earlier })
    expect(rules.flatMap(({ changes }) => changes)).toEqual(expected)
  })

  it('also where the rule has taken another id since', () => {
    const data = withEvidence({ summary: 'More is known.' }, { id: 'kratom/aches', replaces: ['kratom/pain'] })
    const { rules } = staleEvidence(new Map([['kratom/aches', [2]]]), data, { today: now, against: earlier })
    expect(rules[0]?.changes).toEqual(['the summary of the evidence has changed'])
  })
})

describe('what the earlier report cannot tell', () => {
  const passing = relianceOf(engine, article('Kratom may relieve pain.'))
  const silent = assembleReport(engine, [checkSource(engine, article('Kratom may relieve pain.'))], [])

  it('is named: rules that reported nothing', () => {
    expect(staleEvidence(passing, withEvidence({}), { today: now, against: silent }).unknown).toEqual(['kratom/pain'])
  })

  it('is nothing while the rules are the same', () => {
    expect(staleEvidence(passing, sampleRulebook, { today: now, against: silent }).unknown).toEqual([])
  })
})

describe('the articles of a run', () => {
  const part = { rules: [], unknown: [], rulesHash: 'a' }
  const rule = { ruleId: 'kratom/pain', lines: [1], changes: [] }

  it('are listed where something is stale, and counted in any case', () => {
    const checked = [
      { ...part, path: 'a.md' },
      { ...part, path: 'b.md', rules: [rule] },
    ]
    expect(joinStaleness(checked, { today: now, against: undefined })).toEqual({
      today: now,
      checked: 2,
      articles: [{ path: 'b.md', rules: [rule] }],
    })
  })

  it.each([
    [earlier.tool.rulesHash, true],
    ['other', false],
  ])('rest on the rules of the earlier report where the hash is %s: %s', (rulesHash, isSame) => {
    const checked = [{ ...part, path: 'a.md', rulesHash, unknown: ['cbd/x', 'cbd/x'] }]
    expect(joinStaleness(checked, { today: now, against: earlier }).against).toMatchObject({
      isSame,
      unknown: ['cbd/x'],
    })
  })
})
