import { describe, expect, it } from 'vitest'
import { claimIn } from './sample-rulebook.ts'

describe('the leaflet of a medicine', () => {
  const kindsOf = (text: string) => claimIn(text).cues.map(({ kind }) => kind)

  it('takes two of its wordings', () => {
    const text = 'This medicine is kratom. Ask a doctor before you take this medicine. Kratom eases pain.'
    expect(kindsOf(text)).toEqual(['leaflet'])
  })

  it('is not made by one wording, however often it comes', () => {
    expect(kindsOf('This medicine is kratom. This medicine is green. Kratom eases pain.')).toEqual([])
  })

  it('is not made where somebody sells', () => {
    const text = 'This medicine is kratom. Ask before you take this medicine. Add to cart. Kratom eases pain.'
    expect(kindsOf(text)).toEqual([])
  })

  it('is named as the page in what a claim shows', () => {
    const text = 'This medicine is kratom. Ask a doctor before you take this medicine. Kratom eases pain.'
    expect(claimIn(text).cues[0]?.entry).toBe('this medicine is (page)')
  })
})
