import { describe, expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

/** Harms that a Markdown text denies by a bare answer. */
const deniedIn = (text: string) =>
  claimsIn(text, { format: 'markdown' })
    .filter((claim) => claim.polarity === 'negated')
    .map((claim) => claim.object)

describe('a bare answer denies the harm that is asked for', () => {
  it.each([
    ['# Kratom withdrawal\n\nNone at all.', ['withdrawal']],
    ['Any withdrawal with kratom? None.', ['withdrawal']],
    ['Kratom and withdrawal: Absolutely none.', []],
    ['# Kratom withdrawal\n\nZero known.', ['withdrawal']],
    ['# Kratom withdrawal\n\nNothing is as good.', []],
    ['# Kratom withdrawal\n\nIt happens.', []],
    ['# Kratom and sleep\n\nNone at all.', []],
    ['Kratom and withdrawal. None.', []],
  ])('%j', (text, expected) => {
    expect(deniedIn(text)).toEqual(expected)
  })

  it('is about the topic of the document', () => {
    const [claim] = claimsIn('# Kratom withdrawal\n\nNone at all.', { format: 'markdown' })
    expect(claim).toMatchObject({ subject: 'kratom', relation: 'causes', types: ['dependence', 'safety'] })
  })
})
