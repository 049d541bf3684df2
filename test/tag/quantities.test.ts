import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quantity } from '../../src/model/claim.ts'
import { extractQuantities, isDoseLike } from '../../src/tag/quantities.ts'

const round = (value: number) => Number(value.toFixed(4))
const between = (low: number, high: number) => (low === high ? `${round(low)}` : `${round(low)}..${round(high)}`)

/** A quantity in one line: "mass 1..5 g per kg, 2 a day oral". */
function told({ kind, low, high, unit, per, frequency, route }: Quantity): string {
  const by = per === undefined ? '' : ` per ${per}`
  const often = frequency === undefined ? '' : `, ${between(frequency.low, frequency.high)} a ${frequency.per}`
  return `${kind} ${between(low, high)} ${unit}${by}${often}${route === undefined ? '' : ` ${route}`}`
}

/** Text, then the quantities that it holds. */
type Case = readonly [text: string, ...expected: string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'values in figures': [
    ['500 mg', 'mass 500 mg'],
    ['500mg', 'mass 500 mg'],
    ['75ml', 'volume 75 ml'],
    ['200lbs', 'mass 200 lb'],
    ['.5 g', 'mass 0.5 g'],
    ['0.5 g of extract', 'mass 0.5 g'],
    ['4,000 IU', 'activity 4000 IU'],
    ['1,458,000 tons', 'mass 1458000 t'],
    ['1\u2009500 mg', 'mass 1500 mg'],
    ['2\u202f500 mg', 'mass 2500 mg'],
    ['0,5 g', 'mass 0.5 g'],
    ['1,25 mg', 'mass 1.25 mg'],
    ['0,125 mg', 'mass 0.125 mg'],
    ['4,5 and 6 kg', 'mass 6 kg'],
    ['10,000+ IU', 'activity 10000 IU'],
    ['420 ± 30 mg', 'mass 420 mg'],
    ['25 lakh tonnes', 'mass 2500000 t'],
    ['2.5 million IU', 'activity 2500000 IU'],
    ['50 billion CFU', 'activity 50000000000 CFU'],
    ['50B CFU', 'activity 50000000000 CFU'],
    ['10k IU', 'activity 10000 IU'],
    ['10⁹ CFU', 'activity 1000000000 CFU'],
    ['1 x 10^9 CFU', 'activity 1000000000 CFU'],
    ['500\u00a0mg', 'mass 500 mg'],
    ['10\u2011mg', 'mass 10 mg'],
    ['20 (kg)', 'mass 20 kg'],
    ['20 [kg]', 'mass 20 kg'],
    ['a 68-ounce can', 'mass 68 oz'],
    ['6 and 13 kg', 'mass 6 kg', 'mass 13 kg'],
  ],
  'fractions and mixed numbers': [
    ['½ teaspoon', 'volume 0.5 tsp'],
    ['1/2 oz', 'mass 0.5 oz'],
    ['1½ tsp', 'volume 1.5 tsp'],
    ['10 1/2 cups', 'volume 10.5 cup'],
    ['1-1/2 tsp', 'volume 1.5 tsp'],
    ['1 and a half teaspoons', 'volume 1.5 tsp'],
    ['one and a half cups', 'volume 1.5 cup'],
    ['half a teaspoon', 'volume 0.5 tsp'],
    ['half-teaspoon', 'volume 0.5 tsp'],
    ['a teaspoon and a half', 'volume 1.5 tsp'],
    ['a quarter of a teaspoon', 'volume 0.25 tsp'],
    ['three quarters of a cup', 'volume 0.75 cup'],
    ['one-third cup', 'volume 0.3333 cup'],
    ['an eighth of an ounce', 'mass 0.125 oz'],
  ],
  'numbers in words': [
    ['twenty-five milligrams', 'mass 25 mg'],
    ['two hundred and fifty mg', 'mass 250 mg'],
    ['one hundred fifty mg', 'mass 150 mg'],
    ['a hundred micrograms', 'mass 100 mcg'],
    ['a few hundred mg', 'mass 300..500 mg'],
    ['zero point five grams', 'mass 0.5 g'],
    ['two pounds', 'mass 2 lb'],
    ['a dozen capsules', 'count 12 capsule'],
    ['half a dozen gummies', 'count 6 gummy'],
    ['a couple of droppers', 'count 2 dropper'],
    ['a few drops', 'count 3..5 drop'],
    ['several tablets', 'count 3..5 tablet'],
    ['one scoop', 'count 1 scoop'],
    ['a gram of powder', 'mass 1 g'],
  ],
  'ranges and bounds': [
    ['1-5 grams', 'mass 1..5 g'],
    ['0.5–4 g', 'mass 0.5..4 g'],
    ['2 to 4 g', 'mass 2..4 g'],
    ['2g-6g', 'mass 2..6 g'],
    ['from 2g up to 6g', 'mass 2..6 g'],
    ['between 2 and 4 grams', 'mass 2..4 g'],
    ['500 mg - 8,000 mg', 'mass 500..8000 mg'],
    ['500 mg to 1 g', 'mass 500..1000 mg'],
    ['1 or 2 capsules', 'count 1..2 capsule'],
    ['one to two teaspoons', 'volume 1..2 tsp'],
    ['1/2 to 1 teaspoon', 'volume 0.5..1 tsp'],
    ['1 to 1½ tsp', 'volume 1..1.5 tsp'],
    ['a gram or two', 'mass 1..2 g'],
    ['up to 6 g', 'mass 0..6 g'],
    ['no more than 3 capsules', 'count 1..3 capsule'],
    ['less than 5 g', 'mass 0..5 g'],
    ['<5 mg', 'mass 0..5 mg'],
    ['at least 2 g', 'mass 2 g'],
    ['no less than 2 g', 'mass 2 g'],
    ['more than 3 g', 'mass 3 g'],
    ['0% to 80%', 'percent 0..80 %'],
    ['five to ten percent', 'percent 5..10 %'],
  ],
  units: [
    ['3 kilos', 'mass 3 kg'],
    ['250 mgs', 'mass 250 mg'],
    ['50 µg', 'mass 50 mcg'],
    ['50 μg', 'mass 50 mcg'],
    ['25 mcg', 'mass 25 mcg'],
    ['25 ug', 'mass 25 mcg'],
    ['5 gm', 'mass 5 g'],
    ['a kilogram of sugar', 'mass 1 kg'],
    ['1.5 litres', 'volume 1.5 l'],
    ['5 cl', 'volume 50 ml'],
    ['2 fl oz', 'volume 2 fl oz'],
    ['8 fluid ounces', 'volume 8 fl oz'],
    ['a pint', 'volume 1 pint'],
    ['2 Tbsp', 'volume 2 tbsp'],
    ['one tablespoonful', 'volume 1 tbsp'],
    ['a cup', 'volume 1 cup'],
    ['30 drops', 'count 30 drop'],
    ['2 dropperfuls', 'count 2 dropper'],
    ['a spoonful', 'count 1 spoon'],
    ['a pinch', 'count 1 pinch'],
    ['a sip', 'count 1 sip'],
    ['2 soft gels', 'count 2 softgel'],
    ['3 caplets', 'count 3 tablet'],
    ['2 tea bags', 'count 2 bag'],
    ['2 sachets', 'count 2 packet'],
    ['5 pills', 'count 5 pill'],
    ['600 international units', 'activity 600 IU'],
    ['1 million i.u.', 'activity 1000000 IU'],
    ['50 colony-forming units', 'activity 50 CFU'],
    ['45%', 'percent 45 %'],
    ['45 percent', 'percent 45 %'],
    ['45 per cent', 'percent 45 %'],
  ],
  'what an amount is taken by': [
    ['10 mg/kg', 'mass 10 mg per kg'],
    ['5 mg per kg a day', 'mass 5 mg per kg, 1 a day'],
    ['10 mg/kg/day', 'mass 10 mg per kg, 1 a day'],
    ['5 mg per pound of body weight', 'mass 5 mg per lb'],
    ['4,000 IU a day', 'activity 4000 IU per day'],
    ['10,000+ IU (daily)', 'activity 10000 IU per day'],
    ['600 mg/day', 'mass 600 mg per day'],
    ['50,000 IU weekly', 'activity 50000 IU per week'],
    ['8 g per 24 hours', 'mass 8 g per day'],
    ['8 grams in 24 hours', 'mass 8 g per day'],
    ['5 g of kratom daily', 'mass 5 g per day'],
    ['three cups of tea a day', 'volume 3 cup per day'],
    ['a daily dose of 500 mg', 'count 1 dose per day', 'mass 500 mg per day'],
    ['your daily intake of up to 4 g', 'mass 0..4 g per day'],
    ['a daily gummy', 'count 1 gummy per day'],
    ['a dose of 2 to 4 g', 'mass 2..4 g per dose'],
    ['a dose a day', 'count 1 dose per day'],
    ['500 mg per serving', 'mass 500 mg per serving'],
    ['each capsule contains 500 mg', 'mass 500 mg per capsule'],
    ['25 mg CBD gummies', 'mass 25 mg per gummy'],
    ['5-gram doses', 'mass 5 g per dose'],
    ['two capsules at a time', 'count 2 capsule per dose'],
    ['10 mg/ml', 'mass 10 mg per ml'],
    ['0.3 g per 100 g', 'mass 0.3 g per 100 g'],
    ['5 drops per 10 lbs', 'count 5 drop per 10 lb'],
  ],
  'things with a strength': [
    ['two 500 mg capsules every six hours', 'count 2 capsule, 4 a day', 'mass 500 mg per capsule'],
    ['a 500 mg capsule', 'count 1 capsule', 'mass 500 mg per capsule'],
    ['two 25 mg CBD gummies', 'count 2 gummy', 'mass 25 mg per gummy'],
    ['2 x 500 mg tablets', 'count 2 tablet', 'mass 500 mg per tablet'],
    ['2 five-gram doses', 'count 2 dose', 'mass 5 g per dose'],
    ['two capsules of 500 mg twice daily', 'count 2 capsule, 2 a day', 'mass 500 mg per capsule'],
    ['1 teaspoon (about 2.5 g) twice a day', 'volume 1 tsp, 2 a day', 'mass 2.5 g, 2 a day'],
  ],
  packages: [
    ['60 capsules a bottle', 'count 60 capsule per bottle'],
    ['bottle of 60 capsules', 'count 60 capsule per bottle'],
    ['The bottle holds 60 capsules.', 'count 60 capsule per bottle'],
    ['a 60-capsule bottle', 'count 60 capsule per bottle'],
    ['30 capsules per pack', 'count 30 capsule per pack'],
    ['packs of 30 gummies', 'count 30 gummy per pack'],
    ['30 capsules in a bottle', 'count 30 capsule per bottle'],
    ['a 30 ml bottle', 'volume 30 ml per bottle'],
    ['a 1 fl. oz. bottle', 'volume 1 fl oz per bottle'],
    ['bottles of 60, 120 and 250 capsules', 'count 250 capsule per bottle'],
    ['The kit holds ninety capsules.', 'count 90 capsule per kit'],
    ['Net weight: 22 g', 'mass 22 g per package'],
    ['750mg CBD oil bottle', 'mass 750 mg per bottle'],
  ],
  'frequencies with an amount': [
    ['1-5 grams up to 3x daily', 'mass 1..5 g, 1..3 a day'],
    ['500mg twice daily', 'mass 500 mg, 2 a day'],
    ['300 to 600 mg, two to three times a day', 'mass 300..600 mg, 2..3 a day'],
    ['5 grams of powder in tea three times a day', 'mass 5 g, 3 a day'],
    ['1 tbsp. three times daily', 'volume 1 tbsp, 3 a day'],
    ['600 mg every day', 'mass 600 mg, 1 a day'],
    ['2 capsules every 4-6 hours', 'count 2 capsule, 4..6 a day'],
    ['Every six hours take two capsules.', 'count 2 capsule, 4 a day'],
    ['1 g or 2 capsules twice daily', 'mass 1 g', 'count 2 capsule, 2 a day'],
    ['5 g daily or 10 g weekly', 'mass 5 g per day', 'mass 10 g per week'],
    ['0.5 g every 2 weeks', 'mass 0.5 g, 0.5 a week'],
    ['Raise it to 10 mg. Take it each day.', 'mass 10 mg', 'frequency 1 times per day, 1 a day'],
    ['Take 5 g. Twice a day you rest.', 'mass 5 g', 'frequency 2 times per day, 2 a day'],
  ],
  'frequencies by themselves': [
    ['once a day', 'frequency 1 times per day, 1 a day'],
    ['once or twice a day', 'frequency 1..2 times per day, 1..2 a day'],
    ['twice daily', 'frequency 2 times per day, 2 a day'],
    ['three times per week', 'frequency 3 times per week, 3 a week'],
    ['2-3x a week', 'frequency 2..3 times per week, 2..3 a week'],
    ['3x/day', 'frequency 3 times per day, 3 a day'],
    ['three-times-daily', 'frequency 3 times per day, 3 a day'],
    ['up to twice a day', 'frequency 1..2 times per day, 1..2 a day'],
    ['every day', 'frequency 1 times per day, 1 a day'],
    ['each morning', 'frequency 1 times per day, 1 a day'],
    ['every other day', 'frequency 0.5 times per day, 0.5 a day'],
    ['every 3 days', 'frequency 0.3333 times per day, 0.3333 a day'],
    ['every four to six hours', 'frequency 4..6 times per day, 4..6 a day'],
    ['once every 8 hours', 'frequency 3 times per day, 3 a day'],
    ['five days a week', 'frequency 5 times per week, 5 a week'],
    ['several times a day', 'frequency 3..5 times per day, 3..5 a day'],
  ],
  routes: [
    ['30 drops under the tongue', 'count 30 drop sublingual'],
    ['two sprays under your tongue twice a day', 'count 2 spray, 2 a day sublingual'],
    ['one tablet by mouth every night', 'count 1 tablet, 1 a day oral'],
    ['5 ml orally', 'volume 5 ml oral'],
    ['apply 2 ml to the skin', 'volume 2 ml topical'],
    ['take by mouth 500 mg', 'mass 500 mg oral'],
    ['5 g of powder in tea', 'mass 5 g'],
  ],
  durations: [
    ['for 8 weeks', 'duration 8 week'],
    ['within 15 minutes', 'duration 15 minute'],
    ['six months', 'duration 6 month'],
    ['an 8-week trial', 'duration 8 week'],
    ['half an hour', 'duration 0.5 hour'],
    ['an hour before bed', 'duration 1 hour'],
    ['2 capsules an hour before bed', 'count 2 capsule', 'duration 1 hour'],
    ['for a year and a half', 'duration 1.5 year'],
    ['for a day or two', 'duration 1..2 day'],
    ['30 seconds', 'duration 30 second'],
    ['24 hours a day', 'duration 24 hour'],
  ],
  'percentages and ratios': [
    ['100% natural', 'percent 100 %'],
    ['91% of 2,798 users', 'percent 91 %'],
    ['a 1:1 ratio', 'ratio 1 ratio'],
    ['1:2 CBD:THC', 'ratio 0.5 ratio'],
    ['20:1 extract', 'ratio 20 ratio'],
    ['a ratio of 10:1', 'ratio 10 ratio'],
  ],
  'no quantities': [
    ['2,798 users'],
    ['in 2019'],
    ['In 2019 capsules became popular.'],
    ['24/7 support'],
    ['7-OH'],
    ['5-HTP'],
    ['B12 and D3'],
    ['vitamin B-12'],
    ['COVID-19'],
    ['omega-3 capsules'],
    ['omega 3 capsules'],
    ['Delta-8 gummies'],
    ['Phase 2 tablets'],
    ['Top 10 gummies'],
    ['The 5 Best CBD Gummies'],
    ['$29.99'],
    ['$29.99/oz'],
    ['$10 a gram'],
    ['9 calories a gram'],
    ['50 states'],
    ['18 years old'],
    ['an 18-year-old'],
    ['21 years of age'],
    ['page 5'],
    ['[1]'],
    ['call 1-800-555-0199'],
    ['on 5 March 2020'],
    ['12/05/2020'],
    ['version 1.2.3 g'],
    ["4 o'clock"],
    ['8:30 a.m.'],
    ['at 9:30'],
    ['the 1990s'],
    ['2nd dose'],
    ['5G networks'],
    ['5 t-shirts'],
    ['5 L-theanine capsules'],
    ['a Gram-negative germ'],
    ['2 000 mg'],
    ['2\u00a0000 mg'],
    ['10 times stronger'],
    ['twice the dose'],
    ['once in a while'],
    ['daily life'],
    ['a dose'],
    ['a drop in blood pressure'],
    ['one day it will work'],
    ['4 out of 5 users'],
  ],
}

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(extractQuantities(text).map(told)).toEqual(expected)
    })
  })
}

test('the quantities of a sentence come in the order of their first character', () => {
  const text = 'Take 5 g twice a day, or two 500 mg capsules, for 8 weeks; 91% felt it within 15 minutes.'
  expect(extractQuantities(text).map(told)).toEqual([
    'mass 5 g, 2 a day',
    'count 2 capsule',
    'mass 500 mg per capsule',
    'duration 8 week',
    'percent 91 %',
    'duration 15 minute',
  ])
})

describe('spans are UTF-16 offsets over the words that say it', () => {
  test.each([
    { text: 'Users take 1-5 grams up to 3x daily.', said: ['1-5 grams up to 3x daily'] },
    { text: 'Take 10,000+ IU (daily) with food.', said: ['10,000+ IU (daily)'] },
    { text: '💊 Take two 500 mg capsules.', said: ['two 500 mg capsules', '500 mg'] },
    { text: 'Every six hours take two capsules.', said: ['Every six hours take two capsules'] },
    { text: 'Take 5 g of powder in tea.', said: ['5 g'] },
    { text: 'The bottle holds 60 capsules.', said: ['60 capsules'] },
    { text: 'Hold 30 drops under the tongue for 60 seconds.', said: ['30 drops', '60 seconds'] },
  ])('$text', ({ text, said }) => {
    expect(extractQuantities(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(said)
  })
})

describe('isDoseLike', () => {
  test.each([
    { text: '5 g', doses: [true] },
    { text: 'half a teaspoon', doses: [true] },
    { text: '4,000 IU a day', doses: [true] },
    { text: 'two 500 mg capsules', doses: [true, true] },
    { text: '10 mg/kg', doses: [true] },
    { text: '5 drops per 10 lbs', doses: [true] },
    { text: 'a pinch', doses: [true] },
    { text: '60 capsules a bottle', doses: [false] },
    { text: 'a 30 ml bottle', doses: [false] },
    { text: '10 mg/ml', doses: [false] },
    { text: '0.3 g per 100 g', doses: [false] },
    { text: 'I lost 5 kg', doses: [false] },
    { text: '200lbs', doses: [false] },
    { text: '45%', doses: [false] },
    { text: 'for 8 weeks', doses: [false] },
    { text: 'twice a day', doses: [false] },
    { text: 'a 1:1 ratio', doses: [false] },
  ])('$text', ({ text, doses }) => {
    expect(extractQuantities(text).map(isDoseLike)).toEqual(doses)
  })
})

test('any text yields quantities with ordered ends, finite values and spans inside the text', () => {
  const words = [
    '5',
    '0,5',
    '1/2',
    '½',
    'two',
    'a',
    'half',
    'dozen',
    'g',
    'mg',
    'capsules',
    'bottle',
    'of',
    'per',
    'daily',
  ]
  const more = [
    'every',
    'other',
    'hours',
    'up',
    'to',
    '-',
    '–',
    '/',
    '(',
    ')',
    '.',
    'once',
    'x',
    'by',
    'mouth',
    '$',
    '💊',
    ':',
  ]
  const word = fc.oneof(fc.constantFrom(...words, ...more), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ' ', '\u00a0')), { maxLength: 30 }), (parts) => {
      const text = parts.map(([part, gap]) => part + gap).join('')
      let start = 0
      for (const quantity of extractQuantities(text)) {
        expect(quantity.low).toBeLessThanOrEqual(quantity.high)
        expect(JSON.parse(JSON.stringify(quantity))).toEqual(quantity)
        expect(quantity.span.start).toBeGreaterThanOrEqual(start)
        expect(quantity.span.end).toBeGreaterThan(quantity.span.start)
        expect(quantity.span.end).toBeLessThanOrEqual(text.length)
        start = quantity.span.start
      }
    }),
    { numRuns: 2000 },
  )
})
