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

/** Relation, object and polarity of what a question asserts by its answer. */
const assertedIn = (text: string) =>
  claimsIn(text, { format: 'markdown' })
    .filter((claim) => claim.certainty === 'asserted' && claim.object !== '')
    .map((claim) => `${claim.relation} ${claim.object} ${claim.polarity}`)

describe('a question that the next line answers asserts', () => {
  it.each([
    ['Does kratom relieve pain? Yes.', ['treats pain affirmed']],
    ['Does kratom relieve pain? Absolutely!', ['treats pain affirmed']],
    ['Does kratom relieve pain? Yes, it does.', ['treats pain affirmed']],
    ['Does kratom relieve pain? Of course, no problem.', ['treats pain affirmed']],
    ['Does kratom relieve pain? No.', ['treats pain negated']],
    ['Does kratom relieve pain? Absolutely not.', ['treats pain negated']],
    ['Is kratom addictive? Not in the least.', ['causes dependence negated']],
    ['Does kratom relieve pain? Yes, says the shop on the corner.', []],
    ['Does kratom relieve pain? Ask your doctor.', []],
    ['Does kratom relieve pain? Is it sold here?', []],
    ['Does kratom relieve pain?', []],
  ])('%j', (text, expected) => {
    expect(assertedIn(text)).toEqual(expected)
  })
})
