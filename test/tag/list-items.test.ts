import { describe, expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const claimed = (text: string) =>
  claimsIn(text, { format: 'markdown' }).map((claim) => `${claim.subject} ${claim.relation} ${claim.object}`)

describe('a bare item makes a claim with the line it stands under', () => {
  it.each([
    ['# Benefits of kratom\n\n- Sleep', ['kratom supports sleep']],
    ['# Benefits of kratom\n\n- Arthritis and pain', ['kratom treats arthritis', 'kratom treats pain']],
    ['# Kratom\n\nIts benefits:\n\n- Sleep\n- Pain', ['kratom supports sleep', 'kratom treats pain']],
    ['# Dosage of kratom\n\n- 5 g with water', ['kratom dosed-at ']],
    ['# Dosage of kratom\n\n- 1-2 hours before the exam', ['kratom dosed-at ']],
    ['# Dosage of kratom\n\n- Gone in 1-2 hours', []],
    ['# Side effects of kratom\n\n- Addiction', ['kratom causes dependence']],
    ['# Kratom in the news\n\n- Sleep', []],
    ['# Benefits of kratom\n\nSleep is a state of rest.', []],
    ['# Benefits of kratom\n\n- Sleep is a state of rest that comes and goes at night', []],
    ['# Benefits of kratom\n\n- What sleep is', []],
    [
      '# Kratom\n\n- Eases pain\n- Eases arthritis\n- Sleep',
      ['kratom treats pain', 'kratom treats arthritis', 'kratom supports sleep'],
    ],
    ['# Kratom\n\n- Eases pain\n- Is sold\n- Sleep', ['kratom treats pain']],
    ['# Benefits of kratom\n\n- 5 g with water', []],
    ['# Benefits of kratom\n\n- Kratom is addictive, and sleep is gone', ['kratom causes dependence']],
  ])('%j', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})
