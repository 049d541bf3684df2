import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { RequireRule, Rule } from '../model/rule.ts'
import type { Candidate } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { raised } from './claim-rules.ts'
import { weighGuards } from './guards.ts'
import { fits } from './shapes.ts'

/** Sentences in which a required text of a rule was found, by rule id. */
export type RequiredTexts = ReadonlyMap<string, ReadonlySet<number>>

/** Claims that stand without the text that must go with them, in the sentence, the section or the document. */
export function findMissingTexts(
  rules: readonly Rule[],
  claims: readonly Claim[],
  texts: RequiredTexts,
  bench: Bench,
): Candidate[] {
  const found: Candidate[] = []
  for (const rule of rules) {
    if (!('require' in rule)) continue
    const severity = rule.severity ?? 'warning'
    const present = texts.get(rule.id) ?? new Set<number>()
    for (const claim of claims) {
      if (!fits(claim, rule.require.when, bench.lexicon)) continue
      if ('silencedBy' in weighGuards(claim, rule.evidence.grade)) continue
      if (isPresent(rule, claim.sentence, present, bench.document)) continue
      found.push({
        rule,
        verdict: rule.verdict ?? 'overstated',
        severity: bench.commercial ? raised(severity, rule) : severity,
        also: [],
        span: claim.span,
        sentence: claim.sentence,
        claim,
        related: [],
        objects: claim.object === '' ? [] : [claim.object],
      })
      // Once a document: the text is missing from the page, not from each claim.
      if (rule.require.within === 'document') break
    }
  }
  return found
}

function isPresent(rule: RequireRule, sentence: number, present: ReadonlySet<number>, document: Document): boolean {
  if (rule.require.within === 'sentence') return present.has(sentence)
  if (rule.require.within === 'document') return present.size > 0
  const section = document.sentences[sentence]?.section
  for (const index of present) if (document.sentences[index]?.section === section) return true
  return false
}
