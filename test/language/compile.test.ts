import { describe, expect, it } from 'vitest'
import { compileLexicon, kindBit } from '../../src/language/compile.ts'
import { CONCEPT_KINDS } from '../../src/model/claim.ts'
import type { FrameFile } from '../../src/model/lexicon-schema.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'

const empty: RulebookData = { concepts: [], cues: [], frames: [], rules: [], hash: '' }

function withPattern(pattern: string, words: FrameFile['words'] = {}): RulebookData {
  return {
    ...empty,
    frames: [{ relation: 'treats', words, groups: [{ about: 'a test', form: 'verbal', patterns: [pattern] }] }],
  }
}

describe('concepts', () => {
  const lexicon = compileLexicon({
    ...empty,
    concepts: [
      {
        kind: 'condition',
        concepts: {
          cancer: { phrases: ['cancer'], serious: true },
          'breast-cancer': { phrases: ['breast cancer'], parents: ['cancer', 'odd'] },
          'early-breast-cancer': { phrases: ['early breast cancer'], parents: ['breast-cancer'] },
          'a-circle': { phrases: ['circle'], parents: ['b-circle'] },
          'b-circle': { phrases: ['round'], parents: ['a-circle'] },
        },
      },
    ],
  })

  it.each([
    ['cancer', ['cancer']],
    ['breast-cancer', ['breast-cancer', 'cancer', 'odd']],
    ['early-breast-cancer', ['early-breast-cancer', 'breast-cancer', 'cancer', 'odd']],
    ['a-circle', ['a-circle', 'b-circle']],
  ])('%s has itself and all broader ones in its lineage', (id, lineage) => {
    expect([...(lexicon.concepts.get(id)?.lineage ?? [])]).toEqual(lineage)
  })

  it('keep what their file says of them', () => {
    expect(lexicon.concepts.get('cancer')).toMatchObject({ kind: 'condition', serious: true, approved: false })
  })
})

describe('faulty patterns', () => {
  it.each([
    ['<missing> pain', 'unknown word list <missing>'],
    ['cure (side effects|harm)', 'has a blank in it'],
    ['the? a?', 'no word in it has to be there'],
  ])('%s: %s', (pattern, message) => {
    expect(() => compileLexicon(withPattern(pattern))).toThrow(message)
  })

  it('that stand for too many wordings are refused', () => {
    const many = `(${Array.from({ length: 30 }, (_, index) => `w${index}x`).join('|')})`
    expect(() => compileLexicon(withPattern(`${many} ${many} ${many}`))).toThrow('too many wordings')
  })
})

it('an empty rulebook compiles', () => {
  expect(compileLexicon(empty).concepts.size).toBe(0)
})

it('each concept kind has a bit of its own', () => {
  const bits = CONCEPT_KINDS.map(kindBit)
  expect(bits.reduce((sum, bit) => sum | bit, 0).toString(2)).toBe('1'.repeat(CONCEPT_KINDS.length))
})
