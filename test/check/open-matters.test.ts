import { describe, expect, it } from 'vitest'
import { mattersLeftOpen, withoutVaguer } from '../../src/check/open-matters.ts'
import { benchOf, claimOf } from './sample-claim.ts'

/** A statement that research is open. */
const open = (facets: Parameters<typeof claimOf>[0] = {}) =>
  claimOf({ relation: 'proves', object: '', objectKind: 'none', polarity: 'negated', ...facets })

const left = (text: string, claim = open()) => mattersLeftOpen(claim, benchOf(text).document.sentences[0])

describe('what a statement of open research leaves open', () => {
  it.each([
    ['everything, where it names nothing', 'More research on kratom is needed.', ['effect', 'safety', 'dose']],
    ['whether it works', 'Trials are needed before anyone can say how well it works.', ['effect']],
    ['whether it is safe', 'The safety of kratom is not proven.', ['safety']],
    ['how much to take', 'No dose of kratom has been established.', ['dose']],
    ['what it names, of several', 'Neither its effectiveness nor its safety is proven.', ['effect', 'safety']],
    ['whether it works for those whom no trial took in', 'There is no trial in people coming off opioids.', ['effect']],
    ['nothing of these, where something else is asked', 'Nobody knows how much that is.', []],
    ['nothing of these, where two were not compared', 'No study has compared the two.', []],
  ])('%s', (_, text, matters) => {
    expect(left(text)).toEqual(matters)
  })

  it('the effect on what it names', () => {
    expect(left('Not proven against flu.', open({ object: 'flu', objectKind: 'condition' }))).toEqual(['effect'])
  })

  it('nothing is left open by other claims', () => {
    expect(left('Kratom does not ease pain.', claimOf({ polarity: 'negated' }))).toBeUndefined()
    expect(left('Kratom is proven.', open({ polarity: 'affirmed' }))).toBeUndefined()
  })
})

describe('a statement that says for what proof is lacking', () => {
  const denied = claimOf({ polarity: 'negated' })

  it('takes the place of the vaguer one in its sentence', () => {
    expect(withoutVaguer([open()], [open(), denied])).toEqual([])
  })

  it('leaves those of other sentences', () => {
    const elsewhere = open({ sentence: 1 })
    expect(withoutVaguer([elsewhere], [elsewhere, denied])).toEqual([elsewhere])
  })

  it('is none where the same sentence asserts an effect', () => {
    expect(withoutVaguer([open()], [open(), claimOf()])).toEqual([open()])
  })
})
