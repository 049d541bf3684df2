import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { UserError } from '../../src/model/user-error.ts'
import { createEngine } from '../../src/run/engine.ts'
import { falseFlagFixture } from '../../src/run/false-flag.ts'
import { currentRulebook } from '../corpus.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)
const fixture = (source: string, line: number, ruleId?: string) =>
  falseFlagFixture(engine, { path: 'a.md', source }, { line, ruleId })
const passOf = (yaml: string) => (parse(yaml) as { examples: { pass: string[] } }).examples.pass

function problemOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('the fixture of a false flag', () => {
  it('is YAML that holds the sentence as an example to pass', () => {
    expect(passOf(fixture('Kratom relieves pain.', 1))).toEqual(['Kratom relieves pain.'])
  })

  it.each([
    '# a.md:1 is flagged, and should pass (rules',
    '# For packs/kratom/pain.yaml, packs/supplements/treats.yaml\n',
    '#   mentions Kratom = substance kratom\n',
    '#   claims   kratom treats pain: affirmed',
    '#   findings warning overstated kratom/pain (also supplements/treats)',
  ])('says in comments: %s', (line) => {
    expect(fixture('Kratom relieves pain.', 1)).toContain(line)
  })

  it('names one rule where one is asked for', () => {
    expect(fixture('Kratom relieves pain.', 1, 'supplements/treats')).toContain(
      '\n# For packs/supplements/treats.yaml\n',
    )
  })

  it('takes the sentence before along where that brings the subject', () => {
    const yaml = fixture('# Notes\n\nKratom is a plant. It relieves pain.', 3)
    expect(passOf(yaml)).toEqual(['Kratom is a plant.\n\nIt relieves pain.'])
  })

  it('quotes what YAML or a terminal would stumble over', () => {
    const yaml = fixture('"Kratom" relieves pain: it \u202edoes \\ # so.', 1)
    expect(yaml).not.toContain('\u202e')
    expect(passOf(yaml)).toEqual(['"Kratom" relieves pain: it \u202edoes \\ # so.'])
  })

  it('is one document for each flagged sentence of the line', () => {
    const parts = fixture('Kratom relieves pain. It is a plant. Kratom relieves anxiety.', 1).split('---\n')
    expect(parts.map((part) => passOf(part)[0])).toEqual(['Kratom relieves pain.', 'Kratom relieves anxiety.'])
  })

  it('takes the counterpart of a contradiction along', () => {
    const all = createEngine(currentRulebook())
    const source = 'Kratom is not addictive.\n\nIt grows in Asia.\n\nKratom can lead to dependence.'
    const place = { line: 1, ruleId: 'conflicts/no-dependence-and-dependence' }
    expect(passOf(falseFlagFixture(all, { path: 'a.md', source }, place))).toEqual([
      'Kratom is not addictive.\n\nKratom can lead to dependence.',
    ])
  })
})

describe('where nothing is flagged', () => {
  const source = 'It is a plant.\n\nKratom relieves pain.'
  it.each<[string, number, string | undefined, string]>([
    [source, 1, undefined, 'The nearest flagged line is 3.'],
    [source, 1, 'kratom/pain', 'The nearest flagged line is 3.'],
    [source, 3, 'kratom/other', 'Flagged it is by: kratom/pain, supplements/treats.'],
    ['It is a plant.', 1, undefined, 'Nothing is flagged in the whole document.'],
    [source, 2, undefined, 'Name a line that holds text.'],
  ])('%j, line %i, rule %s: the next step is named', (text, line, rule, next) => {
    expect(problemOf(() => fixture(text, line, rule))?.next).toContain(next)
  })
})

describe('the fixture of a page that is flagged as a whole', () => {
  const page = createEngine(currentRulebook())
  const source = `# Kratom and arthritis

It rains. The tin stands on the shelf.

## Quiet mornings

Ruth can knit again.

## Your first bag

Choose your bag, and we ship it. Rain again.
`

  it('is its title and what adds up to the promise, as a document', () => {
    const yaml = falseFlagFixture(page, { path: 'a.md', source }, { line: 1, ruleId: undefined })
    expect(yaml).toContain('# For packs/supplements/page-promises-treatment.yaml\n')
    expect(passOf(yaml)).toEqual([
      '# Kratom and arthritis\n\n## Quiet mornings\n\nRuth can knit again.\n\n## Your first bag\n\nChoose your bag, and we ship it.',
    ])
  })
})
