import { describe, expect, it } from 'vitest'
import { checkDocument, indexRules } from '../../src/check/index.ts'
import { compileLexicon } from '../../src/language/compile.ts'
import type { DocumentFormat } from '../../src/model/document.ts'
import type { Rule } from '../../src/model/rule.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { tagDocument } from '../../src/tag/index.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'
import { ruleOf } from './sample-claim.ts'

const LOOK = {
  subject: 'kratom',
  object: [{ kind: 'condition' }],
  signals: {
    'speaks of relief': { in: ['title', 'heading', 'meta'], phrases: ['good days'], strong: true },
    'tells of users': { phrases: ['back to work'], strong: true },
    'comes back to it': { in: 'heading', names: 'object' },
  },
  'at-least': { signals: 3, strong: 2 },
  without: { 'a word of risk': { claims: { relation: 'causes' } } },
  'not-on': { 'a report': { names: { kind: 'drug' } } },
  'fine-print': ['not medical advice'],
}

const impression = (look: object = {}, parts: Parameters<typeof ruleOf>[2] = {}) =>
  ruleOf('impression', { ...LOOK, ...look }, { id: 'kratom/page', ...parts })

interface Setting {
  readonly rules?: readonly Rule[]
  readonly format?: DocumentFormat
  readonly commercial?: boolean
}

/** All that is said of a text: its findings on the whole page, those on sentences, and why rules about the page are silent. */
function judge(source: string, { rules = [impression()], format = 'markdown', commercial }: Setting = {}) {
  const lexicon = compileLexicon({ ...sampleRulebook, rules })
  const document = parseDocument(source, { path: 'a.md', format })
  const tagged = tagDocument(document, lexicon)
  const evidence = { document, ...tagged, ...(commercial === undefined ? {} : { commercial }) }
  const { findings, pageSilences } = checkDocument(indexRules(rules), evidence, lexicon)
  return {
    document,
    page: findings.filter(({ sentence }) => sentence === undefined),
    onSentences: findings.filter(({ sentence }) => sentence !== undefined),
    reasons: pageSilences.map(({ rule, reason }) => `${rule.id}: ${reason}`),
  }
}

const PAGE = `# Kratom and arthritis

Ruth is back to work.

## Good days

The tin stands on the shelf.

## Life with arthritis

It rains.
`

describe('a page that promises as a whole', () => {
  it('is found on its title, with the contributors and their places in text order', () => {
    const { page, document } = judge(PAGE)
    expect(page).toHaveLength(1)
    expect(page[0]).toMatchObject({ ruleId: 'kratom/page', verdict: 'unsupported', span: document.sentences[0]?.span })
    expect(page[0]?.related.map(({ message, path }) => [path, message])).toEqual([
      ['a.md', 'tells of users: “Ruth is back to work.”'],
      ['a.md', 'speaks of relief: “Good days”'],
      ['a.md', 'comes back to it: “Life with arthritis”'],
    ])
  })

  it('is told in the words of its signs', () => {
    const rule = { ...impression(), message: '{subject} and {object}: {signals}; lacks {missing}.' }
    expect(judge(PAGE, { rules: [rule] }).page[0]?.message).toBe(
      'kratom and arthritis: speaks of relief, tells of users and comes back to it; lacks a word of risk.',
    )
  })

  it('is info, and a warning where somebody sells', () => {
    const severities = [false, true].map((commercial) => judge(PAGE, { commercial }).page[0]?.severity)
    expect(severities).toEqual(['info', 'warning'])
  })

  it('keeps the severity and verdict that its rule names', () => {
    const rules = [impression({}, { severity: 'warning', verdict: 'overstated' })]
    expect(judge(PAGE, { rules }).page[0]).toMatchObject({ severity: 'warning', verdict: 'overstated' })
  })

  it('has a fingerprint that a new title does not change', () => {
    const prints = [PAGE, PAGE.replace('Kratom and arthritis', 'Arthritis, kratom')].map((text) => judge(text).page[0])
    expect(prints[0]?.fingerprint).toBe(prints[1]?.fingerprint)
    expect(prints[0]?.span).not.toEqual(prints[1]?.span)
  })

  it('comes out the same whatever the order of its sections and of the rules', () => {
    const [head = '', ...sections] = PAGE.split(/^(?=## )/m)
    const turned = judge(head + sections.toReversed().join('\n')).page[0]
    expect(turned?.related.map(({ message }) => message).sort()).toEqual(
      judge(PAGE)
        .page[0]?.related.map(({ message }) => message)
        .sort(),
    )
    const wide = impression({ subject: 'product' }, { id: 'supplements/page' })
    const ids = [
      [wide, impression()],
      [impression(), wide],
    ].map((rules) => judge(PAGE, { rules }).page[0]?.ruleId)
    expect(ids).toEqual(['kratom/page', 'kratom/page'])
  })

  it('may name the complaint in the front matter, and a sentence for each signal in HTML', () => {
    const html =
      '<title>Kratom and arthritis</title><h1>The leaf</h1><p>Ruth is back to work.</p><h2>Good days</h2><p>Kratom.</p><h2>Arthritis</h2>'
    const { page, document } = judge(html, { format: 'html' })
    expect(page[0]?.span).toEqual(document.sentences[0]?.span)
  })
})

describe('a page is let pass', () => {
  it.each([
    ['whose title names no complaint', PAGE.replace('Kratom and arthritis', 'Kratom'), 'the title names nothing'],
    ['whose title denies', PAGE.replace('and arthritis', 'does not help arthritis'), 'the title holds negation'],
    ['whose title names a harm', PAGE.replace('and arthritis', 'withdrawal and arthritis'), 'the title names harm'],
    ['with too few signals', PAGE.replace('## Life with arthritis', '## Rain'), '2 of 3 signals show'],
    ['with too few strong ones', PAGE.replace('back to work', 'at work'), '2 of 3 signals show'],
    ['that names a risk', `${PAGE}\nKratom causes dependence.`, 'the page gives a word of risk: “Kratom causes'],
    ['of another kind', `${PAGE}\nShe took ibuprofen.`, 'the page is a report: “She took ibuprofen.”'],
  ])('%s', (_, text, reason) => {
    const { page, reasons } = judge(text)
    expect(page).toEqual([])
    expect(reasons[0]).toContain(`kratom/page: ${reason}`)
  })

  it('where signals stand in one sentence alone', () => {
    const text = PAGE.replace('Ruth is back to work.', 'Ruth is here.').replace(
      '## Good days',
      '## Good days back to work',
    )
    expect(judge(text).reasons[0]).toContain('2 of 3 signals show')
  })

  it('where what would be a signal is denied, doubted or asked', () => {
    for (const line of [
      'Ruth is not back to work.',
      'Is Ruth back to work?',
      'It is a myth that Ruth is back to work.',
    ]) {
      expect(judge(PAGE.replace('Ruth is back to work.', line)).page).toEqual([])
    }
  })

  it('where the title asks, unless one signal more shows', () => {
    const asking = PAGE.replace('Kratom and arthritis', 'Can kratom help arthritis?')
    expect(judge(asking).reasons[0]).toContain('3 of 4 signals show, one more since the title asks')
    const rules = [impression({ 'at-least': { signals: 2, strong: 1 } })]
    expect(judge(asking, { rules }).page).toHaveLength(1)
  })

  it('that is about a product which the rule leaves out', () => {
    const rules = [impression({ subject: 'product', except: 'kratom' })]
    expect(judge(PAGE, { rules })).toMatchObject({ page: [], reasons: [] })
  })

  it('about another product', () => {
    const cbd = PAGE.replace('Kratom', 'CBD')
    expect(judge(cbd)).toMatchObject({ page: [], reasons: [] })
  })

  it('where the evidence bears the promise', () => {
    const rules = [impression({}, { grade: 'established' })]
    expect(judge(PAGE, { rules }).reasons[0]).toContain('the evidence (established) bears the promise')
  })

  it('in plain text where the first line is no title', () => {
    const text =
      'It rained all day in the valley.\n\nKratom and arthritis\n\nRuth is back to work.\n\nGood days\n\nArthritis\n'
    expect(judge(text, { format: 'text' }).page).toEqual([])
  })
})

describe('one fault, one finding', () => {
  const treats = (severity: 'info' | 'warning', id = 'kratom/treats') =>
    ruleOf('claim', { relation: 'treats' }, { id, severity })
  const claiming = `${PAGE}\nKratom relieves arthritis.`

  it('lets the page pass where a sentence is flagged for the same', () => {
    const { page, onSentences, reasons } = judge(claiming, { rules: [impression(), treats('warning')] })
    expect([page.length, onSentences.length]).toEqual([0, 1])
    expect(reasons).toEqual(['kratom/page: kratom/treats flags a sentence for it'])
  })

  it.each([
    ['at info alone', claiming, treats('info')],
    ['for another complaint', `${PAGE}\nKratom relieves headache.`, treats('warning')],
    ['for another product', `${PAGE}\nTurmeric relieves arthritis.`, treats('warning')],
    ['by the law of a jurisdiction', claiming, treats('warning', 'us/treats')],
  ])('but not where one is flagged %s', (_, text, rule) => {
    const { page, onSentences } = judge(text, { rules: [impression(), rule] })
    expect([page.length, onSentences.length]).toEqual([1, 1])
  })
})

describe('fine print', () => {
  it('does not set a page right', () => {
    const text = `${PAGE}\nKratom causes dependence, and this is not medical advice.`
    expect(judge(text).page).toHaveLength(1)
  })
})
