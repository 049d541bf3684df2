import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/model/user-error.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'
import { brokenRule, HARMS, LEXICON, SOUND_RULE } from './rule-text.ts'

const RULE = { path: 'packs/kratom/no-risk.yaml', text: SOUND_RULE }
const brief = (problems: readonly Problem[]) => problems.map(({ code, place }) => `${code} ${place}`)

describe('a sound rulebook', () => {
  it('loads without problems, defaults filled in and single values made lists', () => {
    const { data, problems } = loadRulebook([RULE, LEXICON, HARMS])
    expect(problems).toEqual([])
    expect(data.rules[0]).toMatchObject({ status: 'draft', claim: { subject: ['kratom'], relation: ['causes'] } })
    expect(data.concepts.map((file) => file.kind)).toEqual(['harm', 'substance'])
  })

  it('has one hash whatever the order of files and keys', () => {
    const { hash } = loadRulebook([RULE, LEXICON, HARMS]).data
    const [id = '', title = '', ...rest] = SOUND_RULE.split('\n')
    const turned = { path: RULE.path, text: [title, id, ...rest].join('\n') }
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(loadRulebook([HARMS, turned, LEXICON]).data.hash).toBe(hash)
    expect(loadRulebook([RULE, LEXICON, { ...HARMS, text: `${HARMS.text}  harm: [harm]\n` }]).data.hash).not.toBe(hash)
  })
})

it('no rule may stand in the pack of the findings about directives', () => {
  const rule = { path: 'packs/directives/unused.yaml', text: SOUND_RULE.replace('kratom/no-risk', 'directives/unused') }
  const { data, problems } = loadRulebook([rule, LEXICON, HARMS])
  expect(brief(problems)).toEqual(['reserved-pack packs/directives/unused.yaml:1:5'])
  expect(data.rules).toEqual([])
})

describe('edits of a rule', () => {
  const withEdits = (replace: string, fix = '  fix: [{ from: a, to: b }]\n') => {
    const text = `${SOUND_RULE.replace('examples:', `replace: ${replace}\nexamples:`)}${fix}`
    const { data, problems } = loadRulebook([{ path: RULE.path, text }, LEXICON, HARMS])
    return { problems: brief(problems).map((problem) => problem.replace(` ${RULE.path}:`, ' ')), rules: data.rules }
  }
  const sound = '[{ words: [never fails], with: may fail }]'

  it('load, and are not safe unless they say so', () => {
    const { problems, rules } = withEdits(sound)
    expect(problems).toEqual([])
    expect(rules[0]?.replace).toEqual([{ words: ['never fails'], with: 'may fail', safe: false }])
  })

  it.each([
    ['[{ words: [Never], with: often }]', 'bad-words 12:21'],
    ['[{ words: ["<b>"], with: often }]', 'bad-words 12:21'],
    ['[{ words: [never], with: "*often*" }]', 'bad-words 12:35'],
    ['[{ words: [never], with: "" }]', 'drop-without-follower 12:11'],
    ['[{ words: [never], with: "", followed-by: [it fails] }]', 'bad-words 12:53'],
    ['[{ words: [never] }]', 'missing-key 12:11'],
    ['[{ words: [never], with: often, sure: true }]', 'unknown-key 12:42'],
    ['[]', 'too-few-entries 12:10'],
  ])('%s: %s', (replace, expected) => {
    const { problems, rules } = withEdits(replace)
    expect(problems).toEqual([expected])
    expect(rules).toEqual([])
  })

  it('need an example, and an example needs them', () => {
    expect(withEdits(sound, '').problems).toEqual(['missing-examples 12:1'])
    const text = `${SOUND_RULE}  fix: [{ from: a, to: b }]\n`
    const { problems } = loadRulebook([{ path: RULE.path, text }, LEXICON, HARMS])
    expect(brief(problems)).toEqual([`fix-without-replace ${RULE.path}:15:8`])
  })
})

describe('a broken rule is reported by code and place, and left out', () => {
  const cases: readonly [string, string, string][] = [
    ['title: Kratom', 'tittle: Kratom', 'missing-key 1:1, unknown-key 2:1'],
    ['relation: causes', 'relation: cause', 'unknown-value 3:37'],
    ['grade: refuted', 'grade: strong', 'unknown-value 5:10'],
    ['  grade: refuted\n', '', 'missing-key 5:3'],
    ['read: yes', 'read: maybe', 'unknown-value 8:85'],
    ['review-by: 2027-11-22', 'review-by: next year', 'bad-date 9:14'],
    ['review-by: 2027-11-22', 'review-by: 2027-02-30', 'bad-date 9:14'],
    ['subject: kratom', 'subject: kratm', 'unknown-concept 3:19'],
    ['subject: kratom', 'subject: [kratom, {kind: drugs}]', 'unknown-value 3:35'],
    ['subject: kratom', 'subject: 7', 'wrong-type 3:19'],
    ['id: kratom/no-risk', 'id: kratom/no-harm', 'id-mismatch 1:5'],
    ['id: kratom/no-risk', 'id: No Risk', 'bad-id 1:5'],
    ['claim: {', 'claims: {', 'no-rule-kind 1:1'],
    ['message: Says', 'phrases: [safe]\nmessage: Says', 'two-rule-kinds 10:1'],
    ['{subject} carries', '{product} carries', 'unknown-placeholder 10:20'],
    [', You cannot get hooked.', '', 'too-few-examples 13:9'],
    [SOUND_RULE.slice(SOUND_RULE.indexOf('examples:')), '', 'missing-examples 1:1'],
    ['message: Says', 'severity: error\nmessage: Says', ''],
    [
      'read: yes }\n  review-by: 2027-11-22',
      'read: via }\n  review-by: 2027-11-22\nseverity: error',
      'error-without-read-source 10:11',
    ],
    ['title: Kratom', 'title: "Kratom', 'yaml-syntax'],
    ['title: Kratom', 'title: A\ntitle: Kratom', 'duplicate-key 3:1'],
    ['title: Kratom can cause dependence', 'title: 7', 'wrong-type 2:8'],
    ['message: Says', 'replaces: [kratom/no-risk]\nmessage: Says', 'replaced-id-in-use 10:12'],
  ]
  it.each(cases)('%j → %j', (from, to, expected) => {
    const { data, problems } = loadRulebook([brokenRule(from, to), LEXICON, HARMS])
    const found = brief(problems).map((line) => line.replace('packs/kratom/no-risk.yaml:', ''))
    if (expected === 'yaml-syntax') expect(found[0]).toMatch(/^yaml-syntax \d+:\d+$/)
    else expect(found.join(', ')).toBe(expected)
    expect(data.rules.length).toBe(expected === '' ? 1 : 0)
  })
})

describe('patterns of phrase rules', () => {
  const cases: readonly [string, string][] = [
    ['clinically proven', ''],
    ['(cure|heal) {condition} ..  now', ''],
    ['{=kratom} be safe', ''],
    ['(side effect|harm) free', 'bad-pattern 3:13'],
    ['safe (and|or', 'bad-pattern 3:18'],
    ['<verb> now', 'unknown-word-list 3:13'],
    ['cure {conditions}', 'unknown-kind 3:18'],
    ['take {=kratm}', 'unknown-concept 3:18'],
    ['.. proven', 'bad-pattern 3:13'],
    ['the? {condition}', 'bad-pattern 3:13'],
    ['=non-toxic', 'bad-pattern 3:13'],
  ]
  it.each(cases)('%j → %j', (pattern, expected) => {
    const file = brokenRule(SOUND_RULE.split('\n')[2] ?? '', `phrases: [ "${pattern}" ]`)
    const { problems } = loadRulebook([file, LEXICON, HARMS])
    expect(brief(problems).join(', ').replace(`${file.path}:`, '')).toBe(expected)
  })
})

describe('a broken lexicon entry is left out alone', () => {
  const cases: readonly [string, string, string][] = [
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: [harm, harms]', 'duplicate-phrase 3:16'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  risk: [risk]\n  harm: [risks, harm]', 'duplicate-phrase 4:10'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: ["^ME/CFS", harm]', 'never-matches 3:10'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: [" ", harm]', 'never-matches 3:10'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: ["(a|b) harm", harm]', 'pattern-in-phrase 3:10'],
    [
      'concepts/a.yaml',
      'kind: harm\nconcepts:\n  harm: [{phrase: harm, not-before: [of luck]}, x]',
      'never-matches 3:38',
    ],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: {phrases: [harm], parents: [kratum]}', 'unknown-concept 3:37'],
    [
      'concepts/a.yaml',
      'kind: harm\nconcepts:\n  a: {phrases: [aaa], parents: [b]}\n  b: {phrases: [bbb], parents: [a]}',
      'circular-parents 4:33',
    ],
    ['concepts/z.yaml', 'kind: substance\nconcepts:\n  kratom: [ketum]', 'duplicate-concept 3:3'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  Bad Id: [harm]', 'bad-id 3:3'],
    ['concepts/a.yaml', 'kind: harms\nconcepts:\n  harm: [harm]', 'unknown-value 1:7'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: [harm, 5]', 'wrong-type 3:16'],
    ['concepts/a.yaml', 'kind: harm\nconcepts:\n  harm: [{phrase: harm, not-befor: [x]}]', 'unknown-key 3:25'],
    [
      'cues/a.yaml',
      'kind: negation\ngroups:\n  - { direction: forward, scope: clause, phrases: ["no .. way", not] }',
      'bad-pattern 3:52',
    ],
    [
      'cues/a.yaml',
      `kind: negation\ngroups:\n  - { direction: forward, scope: clause, phrases: ["${'(a|b|c|d|e|f|g|h|i|j)? '.repeat(5)}z", not] }`,
      'too-many-wordings 3:52',
    ],
    [
      'cues/a.yaml',
      'kind: negation\ngroups:\n  - { direction: left, scope: clause, phrases: [not] }',
      'unknown-value 3:18',
    ],
    [
      'cues/a.yaml',
      'kind: negation\ngroups:\n  - { direction: both, scope: clause, phrases: [not, not] }',
      'duplicate-phrase 3:54',
    ],
    [
      'frames/a.yaml',
      'relation: treats\ngroups:\n  - { about: a, form: verbal, patterns: ["<verbs> it"] }',
      'unknown-word-list 3:43',
    ],
    [
      'frames/a.yaml',
      'relation: treats\nwords: { verb: [heal, healing] }\ngroups:\n  - { about: a, form: verbal, patterns: ["<verb> it"] }',
      'duplicate-phrase 2:23',
    ],
    [
      'frames/a.yaml',
      'relation: causes\ngroups:\n  - { about: a, form: adjectival, object: dependance, patterns: [addictive] }',
      'unknown-concept 3:43',
    ],
    ['rules/a.yaml', 'id: a', 'stray-file 1:1'],
    ['packs/README.md', 'words', ''],
  ]
  it.each(cases)('%s %j → %s', (path, text, expected) => {
    const { data, problems } = loadRulebook([{ path, text }, LEXICON, HARMS, RULE])
    expect(brief(problems).join(', ').replace(`${path}:`, '')).toBe(expected)
    expect(data.rules.map((rule) => rule.id)).toEqual(['kratom/no-risk'])
  })

  it('keeps what is sound of the same file', () => {
    const text = 'kind: condition\nconcepts:\n  pain: [pain, pains, ache]\n'
    const { data } = loadRulebook([{ path: 'concepts/c.yaml', text }])
    expect(data.concepts).toEqual([{ kind: 'condition', concepts: { pain: ['pain', 'ache'] } }])
  })
})

describe('one fault is one problem', () => {
  it('does not call concepts unknown whose file cannot be used', () => {
    const { problems } = loadRulebook([
      RULE,
      { ...LEXICON, text: LEXICON.text.replace('substance', 'substances') },
      HARMS,
    ])
    expect(brief(problems)).toEqual(['unknown-value concepts/substances.yaml:1:7'])
    const torn = loadRulebook([RULE, { ...LEXICON, text: `${LEXICON.text}  kava: [` }, HARMS])
    expect(torn.problems.map((problem) => problem.code)).toEqual(['yaml-syntax'])
    expect(torn.data.rules).toHaveLength(1)
  })

  it('reports all files in order of place', () => {
    const files = [brokenRule('grade: refuted', 'grade: x'), { path: 'cues/a.yaml', text: 'kind: x' }, LEXICON, HARMS]
    expect(brief(loadRulebook(files).problems)).toEqual([
      'missing-key cues/a.yaml:1:1',
      'unknown-value cues/a.yaml:1:7',
      'unknown-value packs/kratom/no-risk.yaml:5:10',
    ])
  })

  it('survives hostile files', () => {
    const deep = { path: 'cues/deep.yaml', text: '['.repeat(50_000) }
    const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\n'
    const levels = [...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`)
    const laughs = { path: 'cues/laughs.yaml', text: bomb + levels.join('\n') }
    const { data, problems } = loadRulebook([deep, laughs, LEXICON, HARMS, RULE])
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['yaml-syntax', 'too-many-aliases']))
    expect(data.rules).toHaveLength(1)
  })
})

describe('laid over another rulebook', () => {
  const base = loadRulebook([RULE, LEXICON, HARMS]).data

  it('knows the concepts beneath', () => {
    const file = { path: 'packs/mine/risk.yaml', text: SOUND_RULE.replace('kratom/no-risk', 'mine/risk') }
    const { data, problems } = loadRulebook([file], { base })
    expect(problems).toEqual([])
    expect(data.rules.map((rule) => rule.id)).toEqual(['kratom/no-risk', 'mine/risk'])
  })

  it('takes the place of rules and concepts with the same id, and of what it replaces', () => {
    const again = { path: RULE.path, text: SOUND_RULE.replace('Kratom can', 'Kratom may') }
    expect(loadRulebook([again], { base }).data.rules.map((rule) => rule.title)).toEqual([
      'Kratom may cause dependence',
    ])
    const text = SOUND_RULE.replace('kratom/no-risk', 'mine/risk').replace(
      'message:',
      'replaces: [kratom/no-risk]\nmessage:',
    )
    const renamed = loadRulebook([{ path: 'packs/mine/risk.yaml', text }], { base })
    expect(renamed.data.rules.map((rule) => rule.id)).toEqual(['mine/risk'])
    const hemp = { path: 'concepts/mine.yaml', text: 'kind: substance\nconcepts:\n  hemp: [hemp, cannabidiol]\n' }
    expect(loadRulebook([hemp], { base }).data.concepts.slice(1)).toEqual([
      { kind: 'substance', concepts: { kratom: ['kratom', 'mitragyna speciosa'], cbd: ['cbd'] } },
      { kind: 'substance', concepts: { hemp: ['hemp', 'cannabidiol'] } },
    ])
  })
})

describe('the text of a problem', () => {
  it('shows the lines, the place, and what was meant', () => {
    const { problems } = loadRulebook([brokenRule('subject: kratom', 'subject: kratm'), LEXICON, HARMS])
    const [problem] = problems
    expect(`${problem?.place}: ${problem?.message}\n${problem?.excerpt}\n${problem?.next}`).toMatchInlineSnapshot(`
      "packs/kratom/no-risk.yaml:3:19: "kratm" is no concept of the lexicon.
      2 | title: Kratom can cause dependence
      3 | claim: { subject: kratm, relation: causes, object: dependence, polarity: negated }
        |                   ^^^^^
      Did you mean "kratom"?"
    `)
  })

  it('lists what is allowed', () => {
    const { problems } = loadRulebook([brokenRule('grade: refuted', 'grade: etablished'), LEXICON, HARMS])
    expect(problems[0]).toMatchObject({
      message: '"evidence.grade" cannot be "etablished".',
      next: 'Did you mean "established"? Allowed: refuted, none, preclinical, limited, established.',
    })
  })

  it('names the keys that can stand there', () => {
    const { problems } = loadRulebook([brokenRule('summary:', 'xyz: 1\n  summary:'), LEXICON, HARMS])
    expect(problems[0]).toMatchObject({ next: 'Known here: grade, summary, sources, review-by.' })
  })
})
