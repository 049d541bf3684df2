import type { Claim } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'

const DOSES = new Set('dose dosage amount quantity intake concentration serving use portion level'.split(' '))

/** Words that, beside a word for a dose, say which doses a statement is about. */
const DOSE_LEVELS: Readonly<Record<string, readonly string[]>> = {
  'high dose':
    'high higher highest large larger heavy big bigger strong massive increase more over exceed beyond above'.split(
      ' ',
    ),
  'low dose': 'low lower lowest small smaller light moderate proper correct recommend recommended right normal'.split(
    ' ',
  ),
}

/** Words that say by themselves under which circumstances a statement holds. Normal forms and what inflection leaves. */
const CIRCUMSTANCES: Readonly<Record<string, readonly string[]>> = {
  'high dose': 'excess excessive excessively overdose overuse misuse abuse megadose overconsumption'.split(' '),
  'low dose': 'moderation moderately responsibly microdose sparingly directed properly correctly'.split(' '),
  lasting: 'long term prolonged prolong year month daily regular regularly chronic chronically continuous'.split(' '),
  combined: 'combine combined combination mix mixed mixture alcohol alongside together'.split(' '),
  processed: 'extract concentrate concentrated isolate synthetic adulterated contaminated adulterant raw'.split(' '),
  inhaled: 'vape vaping smoke smoked inhale inhaled'.split(' '),
  topical: 'topical topically cream balm salve lotion skin'.split(' '),
}

const FORMS = 'powder capsule tablet tincture oil tea gummy extract leaf resin cream vape'.split(' ')

/** What a figure may be a figure for: an article that names a first dose and one that names a strong dose agree. */
const DOSE_LABELS: Readonly<Record<string, readonly string[]>> = {
  first: 'start begin beginner starter first initial initially new novice newcomer newbie'.split(' '),
  low: 'low lower light small mild micro threshold'.split(' '),
  medium: 'moderate medium mid middle'.split(' '),
  high: 'high higher large strong heavy experienced experience advanced veteran'.split(' '),
  most: 'maximum max most exceed limit never over above beyond than ceiling'.split(' '),
  least: 'least minimum minimal'.split(' '),
  morning: 'morning breakfast wake waking'.split(' '),
  night: 'night evening bedtime bed'.split(' '),
}

/**
 * What limits a statement beyond its qualifiers, by the words of its sentence; sorted. "High doses of kratom damage the liver"
 * leaves room for "kratom is safe", and a vapour is no capsule.
 */
export function circumstancesOf(sentence: Sentence): readonly string[] {
  const words = wordsOf(sentence)
  const found = namesIn(words, CIRCUMSTANCES)
  if (words.some((word) => DOSES.has(word))) for (const name of namesIn(words, DOSE_LEVELS)) found.add(name)
  return found.size === 0 ? UNLIMITED : [...found].sort()
}

const UNLIMITED: readonly string[] = []

/** Words by which a denial is measured against something else, or denies a part alone. */
const RELATIVE = new Set(
  `than compare compared associated unlike versus similar usual typical those drug medication pharmaceutical opioid opiate
  painkiller pill nsaid alcohol some many most intense severe harsh serious major significant unwanted`.split(/\s+/),
)

/** "Without the harsh side effects of opioids" does not say that there are none: it can be true beside a list of them. */
export function isRelative(sentence: Sentence): boolean {
  return wordsOf(sentence).some((word) => RELATIVE.has(word))
}

/** What else a figure depends on: the stage, time and form it is for, and what the sentence says that it is good for; sorted. */
export function doseContextOf(claim: Claim, sentence: Sentence, claims: readonly Claim[]): readonly string[] {
  const words = wordsOf(sentence)
  const purposes = claims
    .filter(
      ({ sentence: index, object, relation }) => index === claim.sentence && relation !== 'dosed-at' && object !== '',
    )
    .map(({ object }) => object)
  return [
    ...new Set([...namesIn(words, DOSE_LABELS), ...words.filter((word) => FORMS.includes(word)), ...purposes]),
  ].sort()
}

function namesIn(words: readonly string[], lists: Readonly<Record<string, readonly string[]>>): Set<string> {
  return new Set(Object.keys(lists).filter((name) => words.some((word) => lists[name]?.includes(word))))
}

/** Normal forms and surfaces, since not every inflection is stripped ("regularly"). */
function wordsOf({ tokens }: Sentence): readonly string[] {
  return tokens.flatMap(({ text, normal }) => [normal, text.toLowerCase()])
}
