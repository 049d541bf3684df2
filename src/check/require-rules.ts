import type { Claim } from '../model/claim.ts'
import type { Document, Sentence } from '../model/document.ts'
import { beginningOf } from '../model/excerpt.ts'
import type { RequireRule, Rule } from '../model/rule.ts'
import type { Candidate, Silence } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { raised } from './claim-rules.ts'
import { weighGuards } from './guards.ts'
import { fits } from './shapes.ts'

/** Sentences in which a text that a rule looks for was found, by the text's key. */
export type RequiredTexts = ReadonlyMap<string, ReadonlySet<number>>

/**
 * Claims that stand without the text that must go with them, or with one that may not: in the sentence, the paragraph, the
 * section or the document. Also the claims that are as they should be, with the reason.
 */
export function findMissingTexts(
  rules: readonly Rule[],
  claims: readonly Claim[],
  texts: RequiredTexts,
  bench: Bench,
): (Candidate | Silence)[] {
  const found: (Candidate | Silence)[] = []
  for (const rule of rules) {
    if (!('require' in rule)) continue
    const { within, text } = rule.require
    const present = firstByPlace(texts.get(rule.id) ?? [], within, bench.document)
    for (const claim of claims) {
      if (!fits(claim, rule.require.when, bench.lexicon)) continue
      const effect = weighGuards(claim, rule.evidence.grade)
      if ('silencedBy' in effect) {
        found.push({ rule, claim, reason: `silenced by ${effect.silencedBy}` })
        continue
      }
      const other = present.get(placeOf(bench.document.sentences[claim.sentence], within))
      if ((other !== undefined) === (text === 'present')) {
        const stands = text === 'present' ? 'the text stands' : 'the text does not stand'
        found.push({ rule, claim, reason: `${stands} in the ${within}` })
        continue
      }
      found.push(candidateFor(rule, claim, other, bench))
      // Once a document: the text is missing from the page, or too much on it, and not of each claim.
      if (within === 'document') break
    }
  }
  return found
}

function candidateFor(rule: RequireRule, claim: Claim, other: Sentence | undefined, bench: Bench): Candidate {
  const severity = rule.severity ?? 'warning'
  return {
    rule,
    verdict: rule.verdict ?? 'overstated',
    severity: bench.commercial ? raised(severity, rule) : severity,
    also: [],
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related:
      other === undefined || other.index === claim.sentence
        ? []
        : [
            {
              path: bench.document.path,
              span: other.span,
              message: `says what may not go with it: “${beginningOf(other.text)}”`,
            },
          ],
    objects: claim.object === '' ? [] : [claim.object],
  }
}

type Within = RequireRule['require']['within']

/** Where a sentence stands, as far as `within` tells places apart. */
function placeOf(sentence: Sentence | undefined, within: Within): number | undefined {
  if (within === 'sentence') return sentence?.index
  if (within === 'paragraph') return sentence?.block
  return within === 'section' ? sentence?.section : 0
}

/** The first sentence that holds the text, by its place. */
function firstByPlace(
  present: Iterable<number>,
  within: Within,
  { sentences }: Document,
): ReadonlyMap<number | undefined, Sentence> {
  const first = new Map<number | undefined, Sentence>()
  for (const index of present) {
    const sentence = sentences[index]
    const place = placeOf(sentence, within)
    if (sentence !== undefined && !first.has(place)) first.set(place, sentence)
  }
  return first
}
