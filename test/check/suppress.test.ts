import { describe, expect, it } from 'vitest'
import { ruleNames } from '../../src/check/rule-names.ts'
import { suppress } from '../../src/check/suppress.ts'
import type { DocumentFormat } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { lineAt, lineStarts } from '../../src/model/lines.ts'
import type { Rule } from '../../src/model/rule.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { ruleOf } from './sample-claim.ts'

const pain = ruleOf('claim', { relation: 'treats' }, { id: 'kratom/pain' })
const sleep: Rule = { ...ruleOf('claim', { relation: 'treats' }, { id: 'kratom/sleep' }), replaces: ['kratom/naps'] }
const other = ruleOf('claim', { relation: 'treats' }, { id: 'cbd/pain' })
const RULES = [pain, sleep, other]
/** The word that each rule of these tests stumbles over. */
const WORDS = { 'kratom/pain': 'pain', 'kratom/sleep': 'sleep', 'cbd/pain': 'CBD' } as const

/** A finding for every occurrence of a rule's word. */
function findingsIn(source: string, format: DocumentFormat) {
  const document = parseDocument(source, { path: 'a.md', format })
  const findings = document.sentences.flatMap((sentence) =>
    Object.entries(WORDS).flatMap(([ruleId, word]): Finding[] => {
      const token = sentence.tokens.find(({ text }) => text === word)
      if (token === undefined) return []
      return [
        {
          ruleId,
          alsoRules: ['kratom/sleep'],
          verdict: 'unsupported',
          severity: 'error',
          message: '',
          why: '',
          suggestion: '',
          span: token.span,
          sentence: sentence.index,
          related: [],
          evidence: [],
          fingerprint: `${sentence.index}`,
        },
      ]
    }),
  )
  return { document, findings }
}

interface Scene {
  readonly format?: DocumentFormat
  readonly active?: readonly Rule[]
}

/** What is left and what is silenced, as `line rule` each, in the order of the report. */
function outcome(lines: readonly string[], { format = 'markdown', active = RULES }: Scene = {}) {
  const source = lines.join('\n')
  const { document, findings } = findingsIn(source, format)
  const { findings: left, silenced } = suppress(findings, document, ruleNames(RULES, active))
  const starts = lineStarts(source)
  const named = ({ span, ruleId }: Finding) => `${lineAt(starts, span.start)} ${ruleId}`
  return { left: left.map(named), silenced: silenced.map(({ finding }) => named(finding)), raw: { left, silenced } }
}

const left = (lines: readonly string[], scene?: Scene) => outcome(lines, scene).left
const silenced = (lines: readonly string[], scene?: Scene) => outcome(lines, scene).silenced

describe('claimcheck-disable-next-line', () => {
  it('silences the rule on the next line and leaves the others', () => {
    const { left, silenced, raw } = outcome([
      '<!-- claimcheck-disable-next-line kratom/pain -- quotes a leaflet -->',
      'It eases pain and sleep.',
      '',
      'It eases pain.',
    ])
    expect([silenced, left]).toEqual([['2 kratom/pain'], ['2 kratom/sleep', '4 kratom/pain']])
    expect(raw.silenced[0]?.reason).toBe('quotes a leaflet')
  })

  it.each([
    ['blank lines', ['']],
    ['other comments', ['<!-- a note -->']],
    ['code', ['```', 'pain', '```']],
  ])('reaches over %s to the next line with prose', (_, between) => {
    const lines = ['<!-- claimcheck-disable-next-line kratom/pain -- why -->', ...between, 'It eases pain.']
    expect(left(lines)).toEqual([])
  })

  it('covers the whole of a hard-wrapped paragraph that begins there, and no more', () => {
    const paragraph = ['It is a tree.', 'It eases', 'all pain. Or so.', 'Less pain.']
    const lines = ['<!-- claimcheck-disable-next-line kratom/pain -- why -->', ...paragraph, '', 'More pain.']
    expect(outcome(lines)).toMatchObject({ silenced: ['4 kratom/pain', '5 kratom/pain'], left: ['7 kratom/pain'] })
  })

  it('within a paragraph covers the sentences that stand on the next line', () => {
    const lines = [
      'First pain. Here <!-- claimcheck-disable-next-line kratom/pain -- why --> goes',
      'more pain. And pain',
      'again. Last pain.',
    ]
    expect(outcome(lines)).toMatchObject({ silenced: ['2 kratom/pain', '2 kratom/pain'] })
    expect(left(lines)).toEqual(['1 kratom/pain', '3 kratom/pain'])
  })

  it('covers one list item, and every cell of a table row', () => {
    const items = ['- <!-- claimcheck-disable-next-line kratom/pain -- why --> one', '- pain', '- pain']
    expect(left(items)).toEqual(['3 kratom/pain'])
    const mark = '<!-- claimcheck-disable-next-line kratom/pain -- why -->'
    const table = ['| a | b |', '|---|---|', `| c ${mark} | pain |`, '| pain | pain |', '| pain | d |']
    expect(left(table)).toEqual(['3 kratom/pain', '5 kratom/pain'])
  })

  it('does not cover its own line', () => {
    expect(left(['It eases pain. <!-- claimcheck-disable-next-line kratom/pain -- why -->', 'It is a tree.'])).toEqual([
      '1 kratom/pain',
      '1 directives/unused',
    ])
  })

  it('stacks', () => {
    const lines = [
      '<!-- claimcheck-disable-next-line kratom/pain -- why -->',
      '<!-- claimcheck-disable-next-line kratom/sleep -- why -->',
      'It eases pain and sleep.',
    ]
    expect(outcome(lines)).toMatchObject({ left: [], silenced: ['3 kratom/pain', '3 kratom/sleep'] })
  })
})

describe('what a directive names', () => {
  const next = (names: string) => [`<!-- claimcheck-disable-next-line ${names} -- why -->`, 'It eases pain and CBD.']

  it('a pack stands for all its rules', () => {
    expect(outcome(next('kratom'))).toMatchObject({ silenced: ['2 kratom/pain'], left: ['2 cbd/pain'] })
  })

  it('a rule is known by its former id too', () => {
    expect(left(['<!-- claimcheck-disable-next-line kratom/naps -- why -->', 'Good sleep.'])).toEqual([])
  })

  it('a wider rule that a finding also names does not silence it', () => {
    expect(silenced(next('kratom/sleep'))).toEqual([])
  })

  it('a text limits it to the sentences that hold it', () => {
    const lines = [
      '<!-- claimcheck-disable-next-line kratom/pain["Old  “pain”"] -- why -->',
      'An *old* "pain". New pain.',
    ]
    expect(outcome(lines)).toMatchObject({ silenced: ['2 kratom/pain'], left: ['2 kratom/pain'] })
  })

  it('findings about directives cannot be silenced', () => {
    const lines = ['<!-- claimcheck-disable-file directives -- why -->', '<!-- claimcheck-enable -->']
    expect(left(lines)).toEqual(['1 directives/unknown-rule', '2 directives/unused'])
  })
})

describe('ranges and files', () => {
  it('a range reaches from its comment to the one that ends it', () => {
    const lines = [
      'It eases pain.',
      '',
      'More <!-- claimcheck-disable kratom/pain -- why -->pain<!-- claimcheck-enable kratom/pain --> here.',
      '',
      'It eases pain.',
    ]
    expect(outcome(lines)).toMatchObject({ silenced: ['3 kratom/pain'], left: ['1 kratom/pain', '5 kratom/pain'] })
  })

  it('an inner range ends with the outer one, and gives its own reason', () => {
    const { left, raw } = outcome([
      '<!-- claimcheck-disable kratom/pain -- outer -->',
      'It eases pain.',
      '<!-- claimcheck-disable kratom/pain -- inner -->',
      '',
      'It eases pain.',
      '',
      '<!-- claimcheck-enable -->',
      '',
      'It eases pain.',
    ])
    expect(raw.silenced.map(({ reason }) => reason)).toEqual(['outer', 'inner'])
    expect(left).toEqual(['9 kratom/pain'])
  })

  it('a pack’s enable ends the ranges of its rules alone', () => {
    const lines = [
      '<!-- claimcheck-disable kratom/pain, cbd -- why -->',
      'It eases pain like CBD.',
      '<!-- claimcheck-enable kratom -->',
      '',
      'It eases pain like CBD.',
      '',
      '<!-- claimcheck-enable -->',
    ]
    expect(left(lines)).toEqual(['5 kratom/pain'])
  })

  it('disable-file counts wherever it stands, for the front matter too', () => {
    const lines = [
      '---',
      'title: No pain',
      '---',
      'It eases pain.',
      '',
      '<!-- claimcheck-disable-file kratom -- why -->',
    ]
    expect(outcome(lines)).toMatchObject({ left: [], silenced: ['2 kratom/pain', '4 kratom/pain'] })
  })

  it('the narrower directive speaks for a finding, and the wider one is then unused', () => {
    const lines = [
      '<!-- claimcheck-disable-file kratom/pain -- file -->',
      '<!-- claimcheck-disable-next-line kratom/pain -- line -->',
      'It eases pain.',
    ]
    const { left, raw } = outcome(lines)
    expect(raw.silenced.map(({ reason }) => reason)).toEqual(['line'])
    expect(left).toEqual(['1 directives/unused'])
  })
})

describe('comments of each format', () => {
  it.each([
    ['markdown', '[//]: # (claimcheck-disable-next-line kratom/pain["pain"] -- why)', 'It eases pain.'],
    ['mdx', '{/* claimcheck-disable-next-line kratom/pain -- why */}', 'It eases pain.'],
    ['html', '<!-- claimcheck-disable-next-line kratom/pain -- why -->', '<p>It eases pain.</p>'],
  ] as const)('%s: %s', (format, comment, text) => {
    expect(outcome([comment, text], { format })).toMatchObject({ left: [], silenced: ['2 kratom/pain'] })
  })

  it('plain text has none: what looks like one is text', () => {
    const lines = ['claimcheck-disable-next-line kratom/pain -- why', '', 'It eases pain.']
    expect(left(lines, { format: 'text' })).toEqual(['1 kratom/pain', '3 kratom/pain'])
  })

  it.each([
    ['a code block', ['```', '<!-- claimcheck-disable-file kratom -- why -->', '```', '', 'It eases pain.']],
    ['inline code', ['`<!-- claimcheck-disable-file kratom -- why -->`', 'It eases pain.']],
    ['front matter', ['---', '# <!-- claimcheck-disable-file kratom -- why -->', '---', '', 'It eases pain.']],
  ])('in %s there is none', (_, lines) => {
    expect(outcome(lines)).toMatchObject({ silenced: [] })
    expect(left(lines)).toHaveLength(1)
  })
})

describe('faults of directives', () => {
  const BELOW = ['', 'It eases pain.']
  it.each([
    ['a reason is missing', ['<!-- claimcheck-disable-next-line kratom/pain -->', ...BELOW], 'missing-reason'],
    ['no such rule', ['<!-- claimcheck-disable-next-line kratom/pian -- why -->', ...BELOW], 'unknown-rule'],
    ['one such rule and one not', ['<!-- claimcheck-disable-file kratom/pain, x -- why -->', ...BELOW], 'unknown-rule'],
    ['no such directive', ['<!-- claimcheck-disable-nextline kratom/pain -- why -->', ...BELOW], 'malformed'],
    ['all rules', ['<!-- claimcheck-disable-file * -- why -->', ...BELOW], 'malformed'],
    ['a range without an end', ['<!-- claimcheck-disable kratom/pain -- why -->', ...BELOW], 'unclosed'],
  ])('%s: an error, and nothing is silenced', (_, lines, fault) => {
    const { raw, left, silenced } = outcome(lines)
    expect([left, silenced]).toEqual([[`1 directives/${fault}`, '3 kratom/pain'], []])
    expect(raw.left[0]).toMatchObject({ severity: 'error', span: { start: 0, end: lines[0]?.length } })
    expect(raw.left[0]).not.toHaveProperty('sentence')
  })

  it.each([
    ['nothing to silence', ['<!-- claimcheck-disable-file cbd/pain -- why -->'], 'Silences nothing of cbd/pain.'],
    [
      'nothing on the line',
      ['<!-- claimcheck-disable-next-line kratom/sleep -- why -->', '', 'It eases pain.'],
      'Silences nothing of kratom/sleep on line 3.',
    ],
    [
      'no line',
      ['<!-- claimcheck-disable-next-line kratom/sleep -- why -->'],
      'Silences nothing of kratom/sleep: no text stands below it.',
    ],
    ['an end without a range', ['<!-- claimcheck-enable kratom/pain -->'], 'No range of kratom/pain is disabled here.'],
    [
      'one of two',
      ['<!-- claimcheck-disable-file kratom/pain, cbd -- y -->', '', 'A pain.'],
      'Silences nothing of cbd.',
    ],
  ])('unused, a warning: %s', (_, lines, message) => {
    const [finding] = outcome(lines).raw.left
    expect(finding).toMatchObject({ ruleId: 'directives/unused', severity: 'warning', message })
  })

  it('rules that rest in this run make no directive unused', () => {
    const lines = ['<!-- claimcheck-disable-file cbd/pain, kratom -- why -->', '', 'It is a tree.']
    expect(left(lines, { active: [pain] })).toEqual([])
  })

  it('the end of a range at fault is none too many', () => {
    const range = (opening: string) => [`<!-- ${opening} -->`, '', 'A tree.', '', '<!-- claimcheck-enable -->']
    expect(left(range('claimcheck-disable kratom/pain'))).toEqual(['1 directives/missing-reason'])
    expect(left(range('claimcheck-disable x -- why'))).toEqual(['1 directives/unknown-rule'])
    expect(left(range('claimcheck-disable * -- why'))).toEqual(['1 directives/malformed'])
  })

  it('stand in text order among the other findings, with fingerprints of their own', () => {
    const enable = '<!-- claimcheck-enable -->'
    const { left, raw } = outcome([enable, '', 'It eases pain.', '', enable, '', 'It eases pain.'])
    expect(left).toEqual(['1 directives/unused', '3 kratom/pain', '5 directives/unused', '7 kratom/pain'])
    const prints = raw.left.map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(4)
  })
})

describe('hostile documents', () => {
  const MANY = 20_000

  it('thousands of directives on one line, nested and stacked, are all read', () => {
    const stacked = Array.from({ length: MANY }, () => '<!-- claimcheck-disable-next-line kratom/pain -- why -->')
    const open = Array.from({ length: MANY }, () => '<!-- claimcheck-disable kratom -- why -->')
    const source = `${open.join('')}\n\n${stacked.join('')}\n\nIt eases pain.\n\n<!-- claimcheck-enable -->`
    const { left, silenced } = outcome([source], { format: 'html' })
    expect(silenced).toEqual(['5 kratom/pain'])
    // Of all those above the line the last one works.
    expect(left).toHaveLength(2 * MANY - 1)
  })

  it('thousands of unknown names are one fault a directive', () => {
    const names = Array.from({ length: MANY }, (_, index) => `kratom/no-such-rule-${index}`)
    const mistaken = names.map((name) => `<!-- claimcheck-disable-file ${name} -- why -->`)
    const source = `<!-- claimcheck-disable ${names.join()} -- why -->${mistaken.join('')}`
    expect(left([source], { format: 'html' })).toHaveLength(MANY + 1)
  })

  it('thousands of ranges each find their own', () => {
    const range =
      '<!-- claimcheck-disable kratom/pain -- why --><p>It eases pain.</p><!-- claimcheck-enable --><p>A pain.</p>'
    const { left, silenced } = outcome([range.repeat(MANY / 4)], { format: 'html' })
    expect([left.length, silenced.length]).toEqual([MANY / 4, MANY / 4])
  })
})
