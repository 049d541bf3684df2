import { describe, expect, it } from 'vitest'
import type { SubjectPath } from '../../src/model/claim.ts'
import { claimsIn } from './sample-rulebook.ts'

function subjectOf(text: string): string {
  const claim = claimsIn(text, { format: 'markdown' }).at(-1)
  if (claim === undefined) throw new Error(`no claim in "${text}"`)
  return `${claim.subject} from ${claim.subjectFrom}`
}

type Case = readonly [string, string, SubjectPath]

describe('the subject of the last claim', () => {
  const cases: readonly Case[] = [
    ['Kratom relieves pain.', 'kratom', 'clause'],
    ['Kratom and CBD relieve pain.', 'cbd', 'clause'],
    ['CBD is legal and kratom relieves pain.', 'kratom', 'clause'],
    ['Opioids relieve pain.', 'opioid', 'clause'],
    ['Unlike opioids, kratom relieves pain.', 'kratom', 'clause'],
    ['Unlike kratom, opioids relieve pain.', 'opioid', 'clause'],
    ['The effects of kratom relieve pain.', 'kratom', 'clause'],
    ['Relieve your pain with kratom.', 'kratom', 'with-by-from'],
    ['Try some kratom to relieve pain.', 'kratom', 'clause'],
    ['Switch to kratom and relieve pain.', 'kratom', 'clause'],
    ['Compared to kratom, opioids relieve pain.', 'opioid', 'clause'],
    ['Relieve your pain, all thanks to kratom.', 'kratom', 'with-by-from'],
    ['New in the shop is relief from pain: our own kratom.', 'kratom', 'sentence'],
    ['New in the shop is relief from pain, said a seller of kratom.', '', 'none'],
    ['Kratom is sold in shops, and it relieves pain.', 'kratom', 'sentence'],
    ['Kratom, which relieves pain, is sold.', 'kratom', 'sentence'],
    ['Kratom is sold beside opioids, which relieve pain.', 'opioid', 'sentence'],
    ['Each capsule holds opioids, which act fast and relieve pain.', 'opioid', 'sentence'],
    ['Kratom is sold, and relieves pain.', 'kratom', 'sentence'],
    ['Bramblewick Calm is never addictive.', '?bramblewick-calm', 'unknown-name'],
    ['Kratom is old. It relieves pain.', 'kratom', 'previous-sentence'],
    ['# Kratom\n\nOpioids are old. They relieve pain.', 'opioid', 'previous-sentence'],
    ['Kratom is old. Anxiety is common. It relieves pain.', 'anxiety', 'previous-sentence'],
    ['# Kratom\n\n## Anxiety\n\nIt relieves anxiety.', 'kratom', 'document'],
    ['# Kratom\n\nDue to that, the user relieves pain.', 'kratom', 'document'],
    ['# Kratom\n\nUse it sparingly to have no side effect.', '', 'none'],
    ['# Kratom\n\nUse it no more than once. This has no side effect.', '', 'none'],
    ['# Kratom\n\nUse it once. This has no side effect.', 'kratom', 'previous-sentence'],
    ['# Kratom\n\nUse it sparingly to relieve pain.', 'kratom', 'previous-sentence'],
    ['# Kratom\n\nUse it once. This relieves pain.', 'kratom', 'previous-sentence'],
    ['# CBD\n\nOne leaf.\n\n## Kratom\n\n- relief from pain', 'kratom', 'heading'],
    ['# Kratom\n\nRelieve your pain today.', 'kratom', 'document'],
    ['# Kratom\n\nThis herb relieves pain.', 'kratom', 'document'],
    ['This herb relieves pain.', 'supplement', 'clause'],
    ['# Kratom\n\nThe leaf relieves pain.', 'kratom', 'document'],
    ['# Kratom\n\nBirds relieve pain.', '', 'none'],
    ['Birds relieve pain.', '', 'none'],
    ['Take two kratom capsules a day.', 'kratom', 'clause'],
    ['# Kratom\n\nIn weeks the stuff relieves pain.', 'kratom', 'document'],
    ['# Kratom\n\nI use a torch, which relieves pain.', '', 'none'],
    ['# Kratom\n\nI use a leaf, which relieves pain.', 'kratom', 'document'],
    ['Thanks to kratom, users found relief from pain.', 'kratom', 'clause'],
    ['Here is an alternative to opioids: kratom is in.', 'kratom', 'sentence'],
    ['Who wants an alternative to opioids now that kratom is in?', 'kratom', 'sentence'],
    ['Swap ibuprofen for a daily dose of kratom.', 'kratom', 'clause'],
    ['Switch from ibuprofen to kratom.', 'kratom', 'with-by-from'],
    ['# CBD\n\nBirds swap ibuprofen for millet.', '', 'none'],
    ['# Kratom\n\nI use it daily, which is why it relieves pain.', 'kratom', 'previous-sentence'],
  ]
  it.each(cases)('%j: %s (%s)', (text, id, from) => {
    expect(subjectOf(text)).toBe(`${id} from ${from}`)
  })
})

describe('a named mention is no subject', () => {
  it.each([
    ['where the harm is one of approved care', 'The risk of addiction with opioids is known.', 'opioid'],
    ['behind "than"', 'Birds ease pain better than kratom.', ''],
    ['when it is the object', 'Kratom is an alternative to opioids.', 'kratom'],
  ])('%s', (_, text, subject) => {
    expect(claimsIn(text).at(-1)?.subject).toBe(subject)
  })
})

// Known miss: what stands behind "than" is no candidate, although a relative clause may follow it.
it.fails('a relative clause is about the word before it, whatever leads that in', () => {
  expect(subjectOf('Kratom is kinder than opioids, which relieve pain.')).toBe('opioid from sentence')
})

it('what the heading offers can be turned off', () => {
  const text = '# CBD\n\nOne leaf.\n\n## Kratom\n\n- relief from pain'
  expect(claimsIn(text, { format: 'markdown' }).at(-1)?.subjectFrom).toBe('heading')
  expect(claimsIn(text, { format: 'markdown', off: ['subjects'] }).at(-1)?.subjectFrom).toBe('document')
})

it('on a seller’s page a benefit is that of what is sold, whatever the sentence calls it', () => {
  const text = '# Kratom\n\nA long bath relieves pain.'
  expect(subjectOf(text)).toBe(' from none')
  expect(subjectOf(`${text} Add to cart.`)).toBe('kratom from document')
})

it('an item of a list leaves no treatment behind as subject of the next', () => {
  const text = '# Kratom\n\n- opioids\n- It eases pain'
  expect(claimsIn(text, { format: 'markdown' }).at(-1)?.subject).toBe('kratom')
})
