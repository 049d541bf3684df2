import { describe, expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const objectsIn = (text: string) => claimsIn(text).map((claim) => `${claim.relation} ${claim.object}`)

describe('a list is several objects', () => {
  it.each([
    [
      'Kratom eases anxiety, depression and chronic pain.',
      ['treats anxiety', 'treats depression', 'treats chronic-pain'],
    ],
    ['Kratom eases anxiety or depression.', ['treats anxiety', 'treats depression']],
    ['Kratom eases pain as well as anxiety.', ['treats pain', 'treats anxiety']],
    ['Kratom eases pain and even stubborn old headaches.', ['treats pain', 'treats headache']],
    ['Kratom eases pain and is sold with turmeric.', ['treats pain']],
    ['Kratom eases pain, opioids and anxiety.', ['treats pain']],
    ['Kratom is an alternative to opioids and physical therapy.', ['replaces opioid', 'replaces physical-therapy']],
    ['Kratom eases pain. Anxiety and depression are common.', ['treats pain']],
    ['Kratom eases pain and even the most stubborn headaches.', ['treats pain', 'treats headache']],
    ['Kratom eases pain and improves sleep.', ['treats pain', 'supports sleep']],
    ['Kratom eases pain and may cause withdrawal.', ['treats pain', 'causes withdrawal']],
    ['Anxiety and pain relieving kratom is sold.', ['treats anxiety', 'treats pain']],
  ])('%s', (text, expected) => {
    expect(objectsIn(text)).toEqual(expected)
  })
})
