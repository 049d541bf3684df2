import { describe, expect, it } from 'vitest'
import { parseBaseline, renderBaseline } from '../../src/corpus/baseline-file.ts'
import { excerptOf } from '../../src/corpus/excerpt.ts'
import type { Problem } from '../../src/model/user-error.ts'
import { UserError } from '../../src/model/user-error.ts'
import { baselineOf, entry } from './sample-baseline.ts'

const sample = baselineOf(entry('a "b"\n.md', '1'), entry('é.md', '2'))
const text = [...renderBaseline(sample)].join('')

function problemsOf(source: string): readonly Problem[] {
  try {
    parseBaseline(source, 'b.json')
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  return []
}

describe('a baseline file', () => {
  it('has one entry a line', () => {
    expect(text.split('\n')).toEqual([
      '{',
      '  "schemaVersion": 1,',
      '  "entries": [',
      '    { "path": "a \\"b\\"\\n.md", "ruleId": "a/rule", "fingerprint": "1", "excerpt": "It cures 1." },',
      '    { "path": "é.md", "ruleId": "a/rule", "fingerprint": "2", "excerpt": "It cures 2." }',
      '  ]',
      '}',
      '',
    ])
  })

  it.each([
    ['as it was written', text],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\uFEFF${text}`],
    ['laid out anew', JSON.stringify(JSON.parse(text))],
    ['with a field of a later version', text.replace('"excerpt"', '"note": "", "excerpt"')],
  ])('is read %s', (_, source) => {
    expect(parseBaseline(source, 'b.json')).toEqual(sample)
  })

  it('may be without entries', () => {
    const empty = [...renderBaseline(baselineOf())].join('')
    expect(empty).toBe('{\n  "schemaVersion": 1,\n  "entries": []\n}\n')
    expect(parseBaseline(empty, 'b.json').entries).toEqual([])
  })
})

describe('a broken baseline is told with its place:', () => {
  const line4 = text.split('\n')[3] ?? ''
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['nothing in it', '', 'b.json:1', 'empty'],
    ['no JSON', 'hello', 'b.json:1', 'no JSON'],
    ['a comma too many', text.replace('"It cures 2." }', '"It cures 2." },'), 'b.json:5', 'no JSON'],
    ['a comma too few', text.replace('"It cures 1." },', '"It cures 1." }'), 'b.json:5', 'no JSON'],
    [
      'a broken entry',
      text.replace('"ruleId": "a/rule", "fingerprint": "2"', '"ruleId": a/rule'),
      'b.json:5',
      'no JSON',
    ],
    ['an end too early', text.slice(0, -5), 'b.json:6', 'no JSON'],
    [
      'a merge conflict',
      text.replace(line4, `<<<<<<< HEAD\n${line4}\n=======\n>>>>>>> b`),
      'b.json:4',
      'merge conflict',
    ],
    ['another version', text.replace('1,', '2,'), 'b.json', 'schema version 2'],
    ['a list', '[]', 'b.json', 'no baseline'],
    ['null', 'null', 'b.json', 'no baseline'],
    ['no version', '{"entries": []}', 'b.json', 'no baseline'],
    ['an entry that is none', text.replace(line4, '    7,'), 'b.json', 'Entry 1 is no object'],
    [
      'a field of another kind',
      text.replace('"fingerprint": "2"', '"fingerprint": 2'),
      'b.json:5',
      'has no "fingerprint"',
    ],
    ['an entry twice', text.replace(line4, `${line4}\n${line4}`), 'b.json:5', 'Entry 2 says the same as entry 1'],
  ]
  it.each(cases)('%s', (_, source, place, message) => {
    const [problem] = problemsOf(source)
    expect(problem).toMatchObject({ code: 'bad-baseline', message: expect.stringContaining(message) })
    expect(problem?.place).toMatch(new RegExp(`^${place}$`))
    expect(problem?.next).not.toBe('')
  })

  it('a long list of faults is cut', () => {
    const many = { schemaVersion: 1, entries: Array.from({ length: 50 }, () => 7) }
    const problems = problemsOf(JSON.stringify(many))
    expect(problems).toHaveLength(11)
    expect(problems.at(-1)?.message).toBe('40 more entries are faulty.')
  })
})

describe('an excerpt', () => {
  it.each([
    ['a short sentence', 'It cures.', 'It cures.'],
    ['invisible characters', 'It\u202e cures\u00a0\n all\u0007.', 'It cures all .'],
    ['a long sentence', 'It cures '.repeat(20), `${'It cures '.repeat(8)}It…`],
    ['a long word', '🌿'.repeat(60), `${'🌿'.repeat(39)}…`],
  ])('of %s', (_, sentence, expected) => {
    expect(excerptOf(sentence)).toBe(expected)
  })
})
