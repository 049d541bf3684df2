import { describe, expect, it } from 'vitest'
import type { Severity } from '../src/model/rule.ts'
import { SEVERITIES } from '../src/model/rule.ts'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook } from './corpus.ts'

const engine = createEngine(currentRulebook())

/** The worst severity found in a text. */
function worstIn(source: string): Severity | 'none' {
  const found = checkSource(engine, { path: 'a.txt', source }).findings.map(({ severity }) =>
    SEVERITIES.indexOf(severity),
  )
  return found.length === 0 ? 'none' : (SEVERITIES[Math.max(...found)] ?? 'none')
}

/** What the guard is, a text that must be flagged, and the same under the guard, which must not be. */
type Pair = readonly [guard: string, flagged: string, passing: string]

const PAIRS: readonly Pair[] = [
  ['negation', 'Kratom cures cancer.', 'Kratom does not cure cancer.'],
  ['negation', 'Turmeric treats depression.', 'Turmeric has never been shown to treat depression.'],
  ['negation', 'Turmeric can replace your insulin.', 'Turmeric cannot replace your insulin.'],
  ['negation of a harm', 'Kratom is not addictive.', 'Kratom is addictive.'],
  ['negation of a harm', 'CBD has no side effects.', 'CBD has side effects.'],
  ['negation of a harm', 'Kratom comes without the risk of dependence.', 'Kratom comes with the risk of dependence.'],
  ['negation of a harm', 'Kratom is non-addictive.', 'Kratom is not non-addictive.'],
  ['negator in a name', 'This tea is free of chemicals.', 'No tea is free of chemicals.'],
  ['pseudo', 'Kratom not only treats depression but is legal.', 'Kratom does not treat depression but is legal.'],
  ['pseudo', 'No doubt kratom cures arthritis.', 'No herb such as kratom cures arthritis.'],
  ['double', 'Kratom is without side effects.', 'Kratom is not without side effects.'],
  ['double', 'Kratom is free of risk.', 'Kratom is hardly free of risk.'],
  ['double', 'Kratom is risk-free.', 'Kratom is by no means risk-free.'],
  ['clause', 'Kratom is not a drug but cures cancer.', 'Kratom is a plant but does not cure cancer.'],
  [
    'clause',
    'Kratom is not sold here because it cures cancer.',
    'Kratom is sold here although it does not cure cancer.',
  ],
  ['refutation', 'Kratom cures cancer, a fact.', 'That kratom cures cancer is a myth.'],
  ['refutation', 'Turmeric treats epilepsy.', 'There is no evidence that turmeric treats epilepsy.'],
  ['refutation', 'Kratom is harmless.', 'The claim that kratom is harmless is wrong.'],
  ['refutation', 'Kratom is completely safe.', 'Contrary to popular belief, kratom is not completely safe.'],
  ['refutation', 'It is a myth that kratom is addictive.', 'It is a myth that kratom is not addictive.'],
  ['refutation', 'Fact: kratom cures cancer.', 'Myth: kratom cures cancer.'],
  ['reported', 'Kratom cures diabetes.', 'Sellers claim that kratom cures diabetes.'],
  ['reported', 'Kratom is a cure for cancer.', 'Kratom has been marketed as a cure for cancer.'],
  ['reported', 'CBD cures cancer.', 'The agency warned a firm for saying that CBD cures cancer.'],
  ['announcement', 'Kratom eases stress.', 'This article explores whether kratom eases stress.'],
  ['announcement', 'CBD improves sleep.', 'In this guide we look at how CBD may improve sleep.'],
  ['popularity', 'Kratom relieves pain.', 'Kratom has gained attention as a way to relieve pain.'],
  ['popularity', 'Turmeric treats anxiety.', 'Interest in turmeric for anxiety has grown.'],
  ['quantifier', 'CBD helps every user sleep.', 'CBD does not help every user sleep.'],
  ['unknown', 'Kratom treats depression.', 'Kratom has an unclear effect on depression.'],
  ['unknown', 'CBD is safe in pregnancy.', 'Whether CBD is safe in pregnancy is not known.'],
  ['question', 'Kratom is not addictive.', 'Is kratom addictive?'],
  ['question', 'Kratom cures cancer.', 'Does kratom cure cancer?'],
  ['question', 'Why does kratom cure cancer?', 'Can kratom cure cancer?'],
  ['question', 'Did you know that kratom cures cancer?', 'Do we know that kratom cures cancer?'],
  ['condition', 'Kratom treats depression.', 'If trials confirm that kratom treats depression, doctors may use it.'],
  ['future', 'Turmeric treats dementia.', 'A trial will test turmeric in dementia.'],
  ['caution', 'Use kratom daily.', 'Ask your doctor before you use kratom daily.'],
  ['caution', 'Kratom is safe with alcohol.', 'Avoid kratom with alcohol.'],
  ['caution', 'Stop your antidepressant and take kratom.', 'Never stop your antidepressant to take kratom.'],
  ['caution cancelled', 'You need not ask a doctor: kratom is safe.', 'Ask a doctor: kratom is not safe.'],
  ['nil result', 'I took kratom and my arthritis was gone.', 'I took kratom and my arthritis stayed as it was.'],
  ['study detail', 'CBD relieves pain.', 'In a trial with 120 adults CBD relieved pain no better than placebo.'],
  ['named source', 'Take 20 mg of CBD a day.', 'The trial of Doe et al. (2019) gave 20 mg of CBD a day.'],
  ['users', 'Kratom improves mood.', 'Some users report that kratom improves mood.'],
  ['quotation, answered', 'Kratom cures cancer.', '"Kratom cures cancer." This is false.'],
  ['approved care', 'Kratom treats opioid addiction.', 'Buprenorphine treats opioid addiction.'],
  ['approved care', 'Kratom lowers blood sugar in diabetes.', 'Insulin lowers blood sugar in diabetes.'],
  ['substitution', 'Use CBD instead of your medication.', 'Do not use CBD instead of your medication.'],
  ['substitution', 'Kratom is a safe alternative to opioids.', 'Kratom is not a safe alternative to opioids.'],
  ['next sentence', 'Kratom cures cancer. Try it.', 'Kratom cures cancer. That is not true.'],
]

describe('a guard decides between a finding and none', () => {
  it.each(PAIRS)('%s: %s', (_, flagged) => {
    expect(worstIn(flagged)).not.toBe('none')
  })

  it.each(PAIRS)('%s, passing “%s”: %s', (_, __, passing) => {
    expect(worstIn(passing)).toBe('none')
  })
})

describe('a guard lowers a finding', () => {
  const cases: readonly [string, Severity, string, Severity | 'none'][] = [
    ['Kratom cures cancer.', 'error', 'Kratom may cure cancer.', 'warning'],
    ['Kratom is not addictive.', 'error', 'Kratom may not be addictive.', 'warning'],
    ['Kratom treats eczema.', 'warning', 'Users report that kratom treats eczema.', 'info'],
    ['Kratom treats eczema.', 'warning', 'Experts say that kratom treats eczema.', 'info'],
    ['Kratom treats eczema.', 'warning', 'Traditionally, kratom treats eczema.', 'info'],
    ['Kratom treats eczema.', 'warning', '"Kratom treats eczema and more," she says.', 'info'],
    ['Kratom treats eczema.', 'warning', 'Users report that kratom may treat eczema.', 'none'],
    ['Take 5 g of kratom a day.', 'error', 'Ask your doctor, then take 5 g of kratom a day.', 'error'],
  ]
  it.each(cases)('%s (%s) and under the guard, %s (%s)', (plain, severity, guarded, lowered) => {
    expect([worstIn(plain), worstIn(guarded)]).toEqual([severity, lowered])
  })
})

it.each([
  'It is not known whether kratom treats depression.',
  'No one has studied whether kratom treats depression.',
  'A trial will test whether turmeric treats dementia.',
  'Nobody knows if kratom treats depression.',
  'It is unclear whether kratom treats depression.',
  'Ask a doctor whether kratom is safe.',
  'Ask your doctor if kratom is safe for you.',
  'Talk to your doctor about whether kratom is safe.',
  'If kratom treats depression, doctors will use it.',
  'Before you mix kratom with any medicine, ask a pharmacist.',
  "Don't fall for the hype: kratom does not treat depression.",
  'If large trials confirm that kratom treats depression, doctors may use it.',
])('what is open is no claim: %s', (text) => {
  expect(worstIn(text)).toBe('none')
})

it.each<readonly [string, Severity]>([
  ['CBD treats dementia.', 'error'],
  ['Take kratom every day.', 'error'],
  ['Studies suggest that kratom treats eczema.', 'info'],
])('no guard takes more than its step: %s (%s)', (text, severity) => {
  expect(worstIn(text)).toBe(severity)
})

it.each(['If you want kratom that treats depression, order here.', 'If you suffer, kratom treats depression.'])(
  'what looks like a guard and is none: %s',
  (text) => {
    expect(worstIn(text)).not.toBe('none')
  },
)
