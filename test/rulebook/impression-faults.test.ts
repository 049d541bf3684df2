import { describe, expect, it } from 'vitest'
import { loadRulebook } from '../../src/rulebook/index.ts'
import { HARMS, LEXICON, SOUND_RULE } from './rule-text.ts'

const SOUND = SOUND_RULE.replace(/^claim: .*$/m, () =>
  [
    'impression:',
    '  subject: kratom',
    '  object: dependence',
    '  at-least: { signals: 2, strong: 1 }',
    '  signals:',
    '    speaks of relief: { phrases: [relief], strong: true }',
    '    comes back to it: { in: heading, names: object }',
    '  without:',
    '    a caution: { cues: caution }',
  ].join('\n'),
)

/** What is wrong with the sound rule about a page once a piece of it is replaced: code, place and what could stand there. */
function problemsOf(from: string, to: string) {
  if (!SOUND.includes(from)) throw new Error(`the sound rule does not hold "${from}"`)
  const rule = { path: 'packs/kratom/no-risk.yaml', text: SOUND.replace(from, () => to) }
  return loadRulebook([LEXICON, HARMS, rule]).problems.map(
    ({ code, place, next }) => `${code} ${place?.replace(/^.*yaml:/, '')} ${next}`,
  )
}

describe('a rule about the whole page', () => {
  it('is sound', () => {
    expect(problemsOf('kratom', 'kratom')).toEqual([])
  })

  it.each([
    ['signals: 2, strong: 1', 'signals: 3, strong: 1', 'too-few-signals 6:24 Give more signals, or ask for fewer.'],
    ['strong: 1 }', 'strong: 2 }', 'too-few-signals 6:35 Give more strong signals, or ask for fewer.'],
    ['signals: 2, strong', 'signals: 1, strong', 'bad-number 6:24 Give a number from 2 up.'],
    [
      '    a caution: { cues: caution }',
      '    {}',
      'nothing-missing 11:5 Name what would set the page right: a caution, what studies found.',
    ],
    ['a caution:', 'speaks of relief:', 'name-twice 11:23 Give each its own words.'],
    ['a caution:', '"a caution #1":', 'bad-name 11:5 Use plain words without #, { and }.'],
    ['in: heading', 'in: headline', 'unknown-value 9:29 Did you mean "heading"? Allowed: title, heading, meta, body.'],
    ['cues: caution', 'cues: cauton', 'unknown-value 11:24'],
    ['object: dependence', 'object: dependance', 'unknown-concept 5:11'],
    ['phrases: [relief]', 'phrases: ["(a|b"]', 'bad-pattern 8:'],
    ['{ cues: caution }', '{ in: body }', 'bad-value 11:16'],
    ['{ cues: caution }', '{ claims: { subject: krato, relation: causes } }', 'unknown-concept 11:'],
    ['message:', 'severity: error\nmessage:', 'impression-too-severe 18:11 Allowed: info, warning.'],
    [
      'carries no risk',
      'says {nothing}',
      'unknown-placeholder 18:35 Known: {subject}, {object}, {elsewhere}, {signals}, {missing}.',
    ],
  ])('with %j replaced by %j is told: %s', (from, to, expected) => {
    expect(problemsOf(from, to).join('\n')).toContain(expected)
  })

  it('makes no edits', () => {
    const edit = 'replace: [{ words: [miracle], with: good, safe: false }]\nmessage:'
    expect(problemsOf('message:', edit).join('\n')).toContain('nothing-to-replace')
  })
})

it('only such a rule may speak of signals', () => {
  const rule = { path: 'packs/kratom/no-risk.yaml', text: SOUND_RULE.replace('carries no risk', '{signals}') }
  const [problem] = loadRulebook([LEXICON, HARMS, rule]).problems
  expect(problem).toMatchObject({ code: 'unknown-placeholder', next: 'Known: {subject}, {object}, {elsewhere}.' })
})
