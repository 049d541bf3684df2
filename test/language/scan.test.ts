import { describe, expect, it } from 'vitest'
import { compileLexicon, compileLexiconData } from '../../src/language/compile.ts'
import { openLexicon } from '../../src/language/open.ts'
import { HIT_STRIDE, passes, scan, wordIds } from '../../src/language/scan.ts'
import type { LexiconData } from '../../src/model/lexicon.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { parseDocument } from '../../src/parse/index.ts'

const data: RulebookData = {
  concepts: [
    { kind: 'symptom', concepts: { pain: ['pain', 'nerve pain'] } },
    { kind: 'condition', concepts: { aids: ['^AIDS'], crohn: ["crohn's disease"], nerves: ['nerve pain'] } },
  ],
  cues: [
    {
      kind: 'negation',
      groups: [
        { direction: 'forward', scope: 'clause', phrases: ['no', '=may not', 'no (hope|chance) of', 'not at? all'] },
      ],
    },
  ],
  frames: [
    {
      relation: 'treats',
      words: { ease: ['ease', 'take away'] },
      groups: [{ about: 'a test', form: 'verbal', patterns: ['<ease> the {symptom}'] }],
    },
  ],
  rules: [],
  hash: '',
}
const compiled = compileLexicon(data)

/** The words of every hit, by what was hit. */
function hitsIn(text: string, lexicon = compiled): Record<'concepts' | 'cues' | 'patterns', string[]> {
  const [sentence] = parseDocument(text, { format: 'text' }).sentences
  if (sentence === undefined) throw new Error(`no sentence in "${text}"`)
  const hits = scan(wordIds(sentence, lexicon), lexicon)
  const words = (found: readonly number[]) =>
    Array.from({ length: found.length / HIT_STRIDE }, (_, index) =>
      sentence.tokens
        .slice(found[index * HIT_STRIDE + 1], found[index * HIT_STRIDE + 2])
        .map((token) => token.text)
        .join(' '),
    )
  return { concepts: words(hits.concepts), cues: words(hits.cues), patterns: words(hits.patterns) }
}

describe('scan finds every phrase', () => {
  it.each([
    ['The pains of nerve-pain.', ['pains', 'nerve pain', 'nerve pain', 'pain']],
    ['NERVE PAIN', ['NERVE PAIN', 'NERVE PAIN', 'PAIN']],
    ['Crohn’s disease', ['Crohn’s disease']],
    ['It aids us.', []],
    ['AIDS', ['AIDS']],
    ['nerve', []],
    ['nothing', []],
  ])('concepts in %j', (text, expected) => {
    expect(hitsIn(text).concepts).toEqual(expected)
  })

  it.each([
    ['No hope of no chance of it.', ['No', 'No hope of', 'no', 'no chance of']],
    ['It may not.', ['may not']],
    ['In May not.', ['May not']],
    ['MAY NOT', []],
    ['Not all, not at all.', ['Not all', 'not at all']],
  ])('cues in %j', (text, expected) => {
    expect(hitsIn(text).cues).toEqual(expected)
  })

  it.each([
    ['It takes away the pain.', ['takes away the']],
    ['It eases the nerves.', ['eases the']],
    ['It takes the pain.', []],
  ])('cores of patterns in %j', (text, expected) => {
    expect(hitsIn(text).patterns).toEqual(expected)
  })
})

it('what was written as JSON finds the same', () => {
  const written = JSON.parse(JSON.stringify(compileLexiconData(data))) as LexiconData
  const text = 'No hope of AIDS, nerve pain and Crohn’s disease: it may not ease the pain.'
  expect(hitsIn(text, openLexicon(written, []))).toEqual(hitsIn(text))
})

describe('passes', () => {
  const guard = { notBefore: [7], notAfter: [5] }
  it.each([
    [guard, [5, 6, 8], false],
    [guard, [4, 6, 7], false],
    [guard, [7, 6, 5], true],
    [undefined, [5, 6, 7], true],
  ])('%j around %j: %s', (known, ids, expected) => {
    expect(passes(known, ids, 1, 2)).toBe(expected)
  })

  it('holds at the edges of a sentence', () => {
    expect(passes(guard, [6], 0, 1)).toBe(true)
  })
})
