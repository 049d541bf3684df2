import { describe, expect, it } from 'vitest'
import { normaliseWord, phraseWords } from '../../src/language/normalise.ts'

describe('normaliseWord', () => {
  it.each([
    ['Kratom’s', 'kratom'],
    ['studies', 'study'],
    ['leaves', 'leaf'],
    ['women', 'woman'],
    ['children', 'child'],
    ['headaches', 'headache'],
    ['approaches', 'approach'],
    ['diseases', 'disease'],
    ['viruses', 'virus'],
    ['analyses', 'analysis'],
    ['vertebrae', 'vertebra'],
    ['gummies', 'gummy'],
    ['calories', 'calorie'],
    ['cravings', 'crave'],
    ['bacteria', 'bacterium'],
    ['has', 'have'],
    ['had', 'have'],
    ['was', 'be'],
    ['taken', 'take'],
    ["doesn't", "don't"],
    ['weren’t', "isn't"],
  ])('reduces %s to %s', (surface, normal) => {
    expect(normaliseWord(surface)).toBe(normal)
  })

  it.each(
    `arthritis psoriasis hepatitis cannabis tinnitus virus stress process nervous always news diabetes thing evening need speed
species anxious ibs covid lupus pancreas less this his during nothing rabies series analysis addictive addiction painful
painless better safely psychosis herpes regimen ginseng flaxseed hundred`.split(/\s+/),
  )('leaves %s alone', (word) => {
    expect(normaliseWord(word)).toBe(word)
  })

  it.each([
    ['tumours', 'tumor'],
    ['colour', 'color'],
    ['oestrogen', 'estrogen'],
    ['anaemia', 'anemia'],
    ['diarrhoea', 'diarrhea'],
    ['stabilised', 'stabilize'],
    ['organising', 'organize'],
    ['exercises', 'exercise'],
    ['promised', 'promise'],
    ['fibre', 'fiber'],
    ['ageing', 'age'],
    ['analysed', 'analyze'],
    ['paediatric', 'pediatric'],
  ])('folds British %s into %s', (surface, normal) => {
    expect(normaliseWord(surface)).toBe(normal)
  })

  it.each([
    ['–', '-'],
    ['—', '-'],
    ['“', '"'],
    ['’', "'"],
    ['co\u00ADoperate', 'cooperate'],
    ['Ménière’s', 'meniere'],
    ['1,500', '1500'],
    ['½', '½'],
    ['U.S.', 'u.s'],
    ['U.S', 'u.s'],
    ['!!!', '!'],
    ['ﬁt', 'fit'],
    ["it's", "it's"],
  ])('folds %s into %s', (surface, normal) => {
    expect(normaliseWord(surface)).toBe(normal)
  })

  it('gives a normal form again for a normal form', () => {
    for (const word of ['relieve', 'dose', 'study', 'crave', 'u.s', "don't", 'color'])
      expect(normaliseWord(word)).toBe(word)
  })
})

describe('phraseWords', () => {
  it.each([
    ['pain-relieving herbs', ['pain', 'relieve', 'herb']],
    ['non‑addictive', ['non', 'addictive']],
    ['7-OH', ['7', 'oh']],
    ['omega-3', ['omega', '3']],
    ['COVID-19', ['covid', '19']],
    ['1-5 g', ['1', '-', '5', 'g']],
    ['100% natural', ['100', '%', 'natural']],
    ['3x', ['3', 'x']],
    ['500mg', ['500', 'mg']],
    ['24/7', ['24', '/', '7']],
    ['2nd', ['2nd']],
    ["don't", ["don't"]],
    ['St. John’s wort', ['st', '.', 'john', 'wort']],
    ['=aids ^WHO cures', ['=aids', '^WHO', 'cure']],
    ['B12', ['b12']],
    ['Kratom™ tea', ['kratom', 'tea']],
    ['', []],
  ])('splits %j', (phrase, words) => {
    expect(phraseWords(phrase)).toEqual(words)
  })
})
