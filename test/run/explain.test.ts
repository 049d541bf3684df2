import { describe, expect, it } from 'vitest'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { UserError } from '../../src/model/user-error.ts'
import { createEngine } from '../../src/run/engine.ts'
import { explainLine, explainText } from '../../src/run/explain.ts'
import { explainRule } from '../../src/run/explain-rule.ts'
import { currentRulebook } from '../corpus.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)

/** The problems of the `UserError` that `act` throws. */
function problemsOf(act: () => unknown): UserError['problems'] {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('explainRule', () => {
  it.each([
    'kratom/pain  Kratom and pain',
    'kind       claim (draft)',
    '"relation":["treats"]',
    'evidence   limited: What is known.',
    'Doe 2014',
    'review by  2027-11-22',
    'says       {subject}: {object}.',
    'safer      Say less.',
    'flags    a',
    'passes   c',
  ])('shows %s', (line) => {
    expect(explainRule(sampleRulebook, 'kratom/pain', {})).toContain(line)
  })

  it('knows a rule by the id it replaces', () => {
    const rules = sampleRulebook.rules.map((rule) =>
      rule.id === 'kratom/pain' ? { ...rule, replaces: ['kratom/aches'] } : rule,
    )
    const data: RulebookData = { ...sampleRulebook, rules }
    expect(explainRule(data, 'kratom/aches', {})).toContain('kratom/pain  ')
  })

  it.each([
    [{ true: 11, false: 1 }, 'precision  0.92 (11 of 12 flags in the labelled corpus; 95 % interval 0.65 to 0.99)'],
    [{ true: 8, false: 1 }, 'precision  too few to tell (9 flags in the labelled corpus)'],
    [{ true: 1, false: 0 }, 'precision  too few to tell (1 flag in the labelled corpus)'],
  ])('of a rule that was measured with %j says: %s', (flags, line) => {
    const measured = { 'kratom/pain': { kind: 'claim', ...flags } } as const
    expect(explainRule(sampleRulebook, 'kratom/pain', measured)).toContain(`\n${line}\n`)
  })

  it('says of a rule without figures that there are too few', () => {
    expect(explainRule(sampleRulebook, 'kratom/pain', {})).toContain('too few to tell (0 flags in the labelled corpus)')
  })

  it.each([
    ['kratom/pian', 'Did you mean kratom/pain?'],
    ['entirely/something-else', 'List them with'],
  ])('of %s says: %s', (id, next) => {
    const [problem] = problemsOf(() => explainRule(sampleRulebook, id, {}))
    expect(problem).toMatchObject({ code: 'unknown-rule', message: `There is no rule ${id}.` })
    expect(problem?.next).toContain(next)
  })

  it('knows the findings about directives too', () => {
    expect(explainRule(sampleRulebook, 'directives/unclosed', {})).toContain('A disabled range without an end')
    expect(problemsOf(() => explainRule(sampleRulebook, 'directives/other', {}))).toMatchObject([
      { code: 'unknown-rule' },
    ])
  })
})

describe('explainText', () => {
  it.each([
    ['Kratom relieves pain.', 'warning overstated kratom/pain'],
    ['Kratom relieves pain.', 'supplements/treats: yields to kratom/pain'],
    ['Kratom relieves pain.', 'Kratom = substance kratom'],
    ['Kratom relieves pain.', 'treats (verbal) by "<ease> '],
    ['Kratom does not relieve pain.', 'negation "not" (forward, clause): reaches "relieve pain ."'],
    [
      'Kratom does not relieve pain.',
      'kratom treats pain: negated, asserted, author endorsed, subject from clause, efficacy',
    ],
    ['Kratom does not relieve pain.', 'kratom/pain: polarity is negated'],
    ['Take 5 g of kratom.', '5 g = quantity'],
    ['Birds relieve pain.', '(no subject) treats pain'],
    ['Birds sing.', 'claims   none'],
  ])('of %j shows %s', (text, line) => {
    expect(explainText(engine, text)).toContain(line)
  })

  it('shows what an edit would write', () => {
    const rules = sampleRulebook.rules.map((rule) =>
      rule.id === 'kratom/pain'
        ? { ...rule, replace: [{ words: ['relieves'], with: 'is taken for', safe: false }] }
        : rule,
    )
    const edited = createEngine({ ...sampleRulebook, hash: 'edited', rules })
    expect(explainText(edited, 'Kratom relieves pain.')).toContain(
      'edits    "relieves" → "is taken for" (to be looked at)',
    )
  })

  it('takes every sentence', () => {
    expect(explainText(engine, 'Birds sing. Kratom grows.').match(/^body: .*$/gm)).toEqual([
      'body: Birds sing.',
      'body: Kratom grows.',
    ])
  })

  it('of nothing is nothing', () => {
    expect(explainText(engine, '')).toBe('')
  })
})

describe('explainText names what silenced a rule, with the rules that ship', () => {
  const real = createEngine(currentRulebook())
  it.each([
    ['Sellers claim that kratom cures cancer.', 'reported'],
    ['Does kratom cure cancer?', 'question'],
    ['This article explores how kratom eases stress.', 'announcement'],
  ])('%s: %s', (text, guard) => {
    const explained = explainText(real, text)
    expect(explained).toMatch(new RegExp(`^ +(?:silent +)?[a-z0-9-]+/[a-z0-9-]+: silenced by ${guard} "`, 'm'))
    expect(explained).toContain('findings none')
  })
})

describe('explainLine', () => {
  const input = { path: 'a.md', source: '# Kratom\n\nIt relieves\npain.\n\nBirds sing.\n' }
  it.each([
    [1, 'heading: Kratom'],
    [3, 'body: It relieves pain.'],
    [4, 'body: It relieves pain.'],
    [6, 'body: Birds sing.'],
  ])('of line %i shows %s', (line, text) => {
    const explained = explainLine(engine, input, line)
    expect(explained.split('\n')[0]).toBe(text)
    expect(explained.match(/^\w+: .*$/gm)).toHaveLength(1)
  })

  it('tells what is silenced, by which line and why', () => {
    const source = '<!-- claimcheck-disable-next-line kratom/pain -- a quotation -->\nKratom relieves pain.\n'
    const explained = explainLine(engine, { path: 'a.md', source }, 2)
    expect(explained).toContain('findings none')
    expect(explained).toContain('silenced warning overstated kratom/pain')
    expect(explained).toContain('(by line 1: a quotation)')
  })

  it('of a directive tells what it silences, or what is wrong with it', () => {
    const source =
      '<!-- claimcheck-disable-next-line kratom/pain -- why -->\nKratom relieves pain.\n\n<!-- claimcheck-enable -->\n'
    const explained = [1, 4].map((line) => explainLine(engine, { path: 'a.md', source }, line))
    expect(explained[0]).toContain('directive: claimcheck-disable-next-line kratom/pain -- why')
    expect(explained[0]).toContain('silences line 2: warning overstated kratom/pain')
    expect(explained[1]).toContain('silences none')
    expect(explained[1]).toContain('warning unsupported directives/unused: Nothing is disabled here.')
  })

  it.each([
    [2, 'No sentence stands on this line.'],
    [99, 'a.md has 7 lines.'],
  ])('of line %i says: %s', (line, message) => {
    expect(problemsOf(() => explainLine(engine, input, line))).toMatchObject([
      { code: 'no-sentence', message, place: `a.md:${line}` },
    ])
  })
})

describe('explainLine on a title', () => {
  const page = createEngine(currentRulebook())
  const source =
    '# Kratom and arthritis\n\n## Quiet mornings\n\nRuth can knit again.\n\n## Your first bag\n\nOrder yours.\n'

  it('shows the finding on the whole page, with its contributors', () => {
    const explained = explainLine(page, { path: 'a.md', source }, 1)
    expect(explained).toContain('findings warning overstated supplements/page-promises-treatment: The page as a whole')
    expect(explained).toContain('with     a.md:3 speaks of relief: “Quiet mornings”')
  })

  it.each([
    [
      'lacks signals',
      source.replace('Ruth can knit again.', 'Rain.').replace('Order yours.', 'Rain.'),
      '2 of 3 signals show',
    ],
    [
      'names a risk',
      `${source}\nKratom is habit forming.`,
      'the page gives a word of risk: “Kratom is habit forming.”',
    ],
    ['names no complaint', source.replace('arthritis', 'rain'), 'the title names nothing that the rule looks for'],
  ])('tells why a page is let pass that %s', (_, text, reason) => {
    expect(explainLine(page, { path: 'a.md', source: text }, 1)).toContain(
      `supplements/page-promises-treatment: ${reason}`,
    )
  })
})
