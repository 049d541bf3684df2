import { describe, expect, it } from 'vitest'
import type { Labelled } from '../../eval/disagreement.ts'
import { bySurety, disagreements, exampleSamples, leaveOneOut, vetoEarnsItsPlace } from '../../eval/disagreement.ts'
import { sentencesOf } from '../../eval/features.ts'
import { createEngine } from '../../src/run/engine.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)
const seen = (source: string) => sentencesOf(engine, { path: 'a.txt', source })

describe('the features of a sentence', () => {
  it('name what was tagged and which kind of rule fired', () => {
    const [one] = seen('Kratom relieves pain.')
    expect(one?.features).toEqual(
      expect.arrayContaining(['mention substance', 'relation treats affirmed', 'rule claim warning', 'rule kratom']),
    )
    expect(one?.fired).toEqual(['kratom/pain'])
  })

  it('hold no word of the text', () => {
    const words = seen('Kratom may relieve pain, but nobody knows.').flatMap(({ features }) =>
      features.join(' ').split(' '),
    )
    expect(words.filter((word) => ['relieve', 'pain', 'but', 'nobody', 'knows'].includes(word))).toEqual([])
  })

  it('tell the line', () => {
    expect(seen('It is a plant.\n\nKratom relieves pain.').map(({ line }) => line)).toEqual([1, 3])
  })
})

const model = {
  bias: 0,
  weights: new Map([
    ['good', 3],
    ['bad', -3],
  ]),
}
const sentence = (features: readonly string[], fired: readonly string[] = []) => ({
  text: 't',
  line: 1,
  features,
  fired,
})

describe('model and rules disagree', () => {
  it.each([
    ['an unflagged sentence that looks like a claim', sentence(['good']), ['miss']],
    ['a flagged one that looks like none', sentence(['bad'], ['a/b']), ['false flag']],
    ['a flagged one that looks like a claim', sentence(['good'], ['a/b']), []],
    ['an unflagged one that looks like none', sentence(['bad']), []],
    ['one that could be either', sentence([]), []],
  ])('on %s', (_, one, expected) => {
    expect(disagreements(model, 'a.md', [one]).map(({ candidate }) => candidate)).toEqual(expected)
  })

  it('and the surest case comes first', () => {
    const all = [0.75, 0.05, 0.9].map((p) => ({ ...sentence([]), path: 'a', p, candidate: 'miss' as const }))
    expect(all.sort(bySurety).map(({ p }) => p)).toEqual([0.05, 0.9, 0.75])
  })
})

describe('leaving one article out', () => {
  const labelled = (article: string, label: boolean, features: string[], fired: string[]): Labelled => ({
    ...sentence(features, fired),
    article,
    label,
  })
  const articles = ['a', 'b', 'c'].flatMap((article) => [
    ...Array.from({ length: 9 }, () => labelled(article, true, ['claim'], ['x/y'])),
    ...Array.from({ length: 9 }, () => labelled(article, false, ['caution'], [])),
    labelled(article, false, ['caution'], ['x/y']),
  ])

  it('counts what rules, model and both get right', () => {
    expect(leaveOneOut([], articles)).toEqual({
      'rules alone': { hit: 27, missed: 0, false: 3 },
      'model alone': { hit: 27, missed: 0, false: 0 },
      'rules with veto': { hit: 27, missed: 0, false: 0 },
    })
  })

  it('judges no article by its own labels', () => {
    const lone = articles.map((one) => (one.article === 'a' ? { ...one, features: ['only here'] } : one))
    expect(leaveOneOut([], lone)['rules with veto'].false).toBe(1)
  })
})

it.each([
  [{ hit: 9, missed: 1, false: 2 }, { hit: 9, missed: 1, false: 1 }, true],
  [{ hit: 9, missed: 1, false: 2 }, { hit: 8, missed: 2, false: 0 }, false],
  [{ hit: 9, missed: 1, false: 2 }, { hit: 9, missed: 1, false: 2 }, false],
])('a veto that makes %j into %j earns its place: %s', (rules, veto, earned) => {
  expect(vetoEarnsItsPlace(rules, veto)).toBe(earned)
})

it('examples of one sentence are samples, those of several have no one label', () => {
  const [rule] = sampleRulebook.rules
  if (rule === undefined) throw new Error('the sample has rules')
  const examples = { flag: ['Kratom relieves pain.', 'Kratom relieves pain. It is a plant.'], pass: ['It is a plant.'] }
  const data = { ...sampleRulebook, rules: [{ ...rule, examples }] }
  expect(exampleSamples(createEngine(data)).map(({ label }) => label)).toEqual([true, false])
})
