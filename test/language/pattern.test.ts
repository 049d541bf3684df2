import { describe, expect, it } from 'vitest'
import { parsePattern, readPattern } from '../../src/language/pattern.ts'

const word = (...words: string[]) => ({ kind: 'words', words, optional: false })
const optional = (...words: string[]) => ({ kind: 'words', words, optional: true })

describe('parsePattern', () => {
  const cases: readonly [string, readonly unknown[]][] = [
    ['relieves pain', [word('relieve'), word('pain')]],
    ['  pain-relieving  ', [word('pain'), word('relieve')]],
    ['=may cause', [word('=may'), word('cause')]],
    ['^ED drug', [word('^ED'), word('drug')]],
    ['(eases|ease|soothe) it', [word('ease', 'soothe'), word('it')]],
    ['cure the? flu', [word('cure'), optional('the'), word('flu')]],
    ['cure (the|your)? flu', [word('cure'), optional('the', 'your'), word('flu')]],
    [
      '<verb> <adverb>?',
      [
        { kind: 'list', name: 'verb', optional: false },
        { kind: 'list', name: 'adverb', optional: true },
      ],
    ],
    ['treat {condition, symptom}', [word('treat'), { kind: 'slot', kinds: ['condition', 'symptom'] }]],
    ['{=side-effect} free', [{ kind: 'concept', id: 'side-effect' }, word('free')]],
    ['help .. with * now', [word('help'), { kind: 'gap' }, word('with'), { kind: 'any' }, word('now')]],
    ['really ?', [word('really'), word('?')]],
    ['100% safe', [word('100'), word('%'), word('safe')]],
  ]
  it.each(cases)('%j', (pattern, expected) => {
    expect(parsePattern(pattern)).toEqual(expected)
  })
})

describe('faults of a pattern', () => {
  const cases: readonly [string, string, number, number][] = [
    ['cure (side effects|harm)', 'has a blank in it', 5, 19],
    ['cure (a|b', '")" is missing', 5, 4],
    ['cure {condition}now', 'a blank is missing behind "}"', 5, 14],
    ['cure {illness}', '"illness" is no kind of concept', 5, 9],
    ['cure {condition}?', 'a slot cannot be optional', 5, 12],
    ['cure (non-toxic|safe)', 'is several tokens', 5, 16],
    ['cure non-toxic?', 'only one can be optional', 5, 10],
    ['cure (|safe)', 'holds no word', 5, 7],
    ['cure a|b', 'neither a word nor a bracket', 5, 3],
    ['cure ...', 'neither a word nor a bracket', 5, 3],
    ['cure <A B>', 'is no name of a word list', 5, 5],
    ['cure {=A b}', 'is no concept id', 5, 6],
    ['cure =', 'marks no word', 5, 1],
    ['cure =May', 'has capitals', 5, 4],
    ['cure ..', 'a gap needs something on both sides', 0, 7],
    ['cure .. .. it', 'two gaps in a row', 0, 13],
    ['{condition} the?', 'no word in it has to be there', 0, 16],
    ['', 'no word in it has to be there', 0, 0],
  ]
  it.each(cases)('%j: %s', (pattern, message, offset, length) => {
    const reading = readPattern(pattern)
    expect(reading).toMatchObject({ fault: { offset, length } })
    expect(() => parsePattern(pattern)).toThrow(message)
  })
})
