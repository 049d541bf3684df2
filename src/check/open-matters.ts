import type { Claim, Matter, Relation } from '../model/claim.ts'
import { MATTERS } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'

/** Words by which a statement of open research says what it is about. Normal forms. */
const MATTER_WORDS: Readonly<Record<Matter, readonly string[]>> = {
  effect:
    'effect work effective effectively effectiveness efficacy benefit help treat cure relieve ease protect improve potential difference reach placebo confirm'.split(
      ' ',
    ),
  safety: 'safe safely safety harm harmful harmless risk danger dangerous toxic toxicity effect side long'.split(' '),
  dose: 'dose dosage dosing serving'.split(' '),
}

const STATES_OPENNESS: readonly Relation[] = ['proves', 'studied-for']

/**
 * What a sentence that calls research open leaves open, as its words say; undefined for claims that say no such thing. "Nobody
 * knows why" leaves open nothing of these, and a trial that is missing in some people leaves open whether it works for them.
 */
export function mattersLeftOpen(
  { relation, polarity, object }: Claim,
  sentence: Sentence | undefined,
): readonly Matter[] | undefined {
  if (polarity !== 'negated' || !STATES_OPENNESS.includes(relation) || sentence === undefined) return undefined
  const words = sentence.tokens.flatMap(({ text, normal }) => [normal, text.toLowerCase()])
  const said = sentence.tokens.map(({ normal }) => normal).join(' ')
  if (object === '' && LEANS_BACK.test(said)) return []
  const named = MATTERS.filter((matter) => MATTER_WORDS[matter].some((word) => words.includes(word)))
  if (named.length > 0) return named
  if (object !== '' || TESTED_IN.test(said)) return ['effect']
  return ASKS_FOR_ELSE.test(said) ? [] : MATTERS
}

/** "*Other groups have found no difference*", "*so* the jury is out", "… would have to confirm *that*": about the sentence before, and nothing else. */
const LEANS_BACK =
  /^so\b|\bothers? (group |study |trial |team |researcher )?(have )?(find|see|show) no\b|\bany of (it|this|that|them)\b|\b(confirm|replicate|repeat|settle) (that|this|it|them)\b/

/** "No trial of kratom *in people coming off opioids*". */
const TESTED_IN = /\bin (people|person|patient|adult|child|woman|man|those|anyone) (with|who|come|leave|take|have)\b/

/** "Nobody knows *how much that is*", "no study has *compared* the two", "no evidence that it can *take the place* of treatment". */
const ASKS_FOR_ELSE =
  /\b((know|say|tell|clear|sure|guess) (how|why|where|who|what|when|which)|compare|take the place)\b/

const OF_AN_OBJECT: readonly Relation[] = ['proves', 'studied-for', 'treats', 'prevents', 'supports']

/**
 * Without statements of openness whose own sentence says for what it is that proof is lacking: "no evidence that vinegar helps
 * reflux" is one statement, of reflux, and none of everything else.
 */
export function withoutVaguer(cautions: readonly Claim[], claims: readonly Claim[]): readonly Claim[] {
  if (!cautions.some(isVague)) return cautions
  const specific = new Set(claims.filter(namesWhatIsOpen).map(({ sentence }) => sentence))
  return cautions.filter((claim) => !(isVague(claim) && specific.has(claim.sentence)))
}

function isVague({ relation, polarity, object }: Claim): boolean {
  return object === '' && polarity === 'negated' && STATES_OPENNESS.includes(relation)
}

function namesWhatIsOpen({ relation, polarity, certainty, object }: Claim): boolean {
  return (polarity === 'negated' || certainty === 'hypothetical') && object !== '' && OF_AN_OBJECT.includes(relation)
}
