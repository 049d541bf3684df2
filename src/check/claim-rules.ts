import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClaimRule, Grade, Rule, Severity } from '../model/rule.ts'
import type { Candidate, Silence } from './candidate.ts'
import { weighGuards } from './guards.ts'
import { mismatch, specificity } from './shapes.ts'
import { baseSeverity, floorOf, shift, verdictFor } from './verdict.ts'

/** What judging needs beside the claim. */
export interface Bench {
  readonly document: Document
  readonly lexicon: Lexicon
  /** A shop's own page: links to carts, coupons. */
  readonly commercial: boolean
}

/** Claim rules by relation, so that a claim meets only those that can fit it. */
export function indexClaimRules(rules: readonly Rule[]): ReadonlyMap<string, readonly ClaimRule[]> {
  const byRelation = new Map<string, ClaimRule[]>()
  for (const rule of rules) {
    if (!('claim' in rule)) continue
    for (const relation of rule.claim.relation) byRelation.set(relation, [...(byRelation.get(relation) ?? []), rule])
  }
  return byRelation
}

/** Tries one rule on one claim: a candidate, or why there is none. */
export function tryClaimRule(rule: ClaimRule, claim: Claim, bench: Bench): Candidate | Silence {
  const reason = mismatch(claim, rule.claim, bench.lexicon)
  if (reason !== undefined) return { rule, claim, reason }
  const grade = rule.evidence.grade
  const effect = weighGuards(claim, grade)
  if ('silencedBy' in effect) return { rule, claim, reason: `silenced by ${effect.silencedBy}` }
  const strength = effect.weak ? 'weak' : claim.certainty === 'boosted' ? 'boosted' : 'asserted'
  const verdict = verdictFor(grade, strength)
  if (verdict === undefined)
    return { rule, claim, reason: `wording (${strength}) stays within the evidence (${grade})` }
  const severity = severityOf(rule, claim, bench, effect.steps)
  if (severity === undefined) return { rule, claim, reason: `lowered to nothing by ${effect.guards.join(', ')}` }
  return {
    rule,
    verdict: rule.verdict ?? verdict,
    severity,
    specificity: 10 + specificity(rule.claim, claim, bench.lexicon),
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: [],
    objects: claim.object === '' ? [] : [claim.object],
  }
}

function severityOf(rule: ClaimRule, claim: Claim, bench: Bench, lowered: number): Severity | undefined {
  const grade: Grade = rule.evidence.grade
  const base = rule.severity ?? baseSeverity(claim, grade, bench.lexicon)
  const severity = shift(base, -lowered, floorOf(claim, grade))
  if (severity === undefined) return undefined
  const kind = bench.document.sentences[claim.sentence]?.kind
  // A heading presupposes rather than asserts; absolute safety and dose figures stay what they are.
  if (
    kind === 'heading' &&
    !claim.types.some((type) => type === 'safety' || type === 'dependence' || type === 'dosage')
  )
    return 'info'
  return bench.commercial && severity === 'warning' && hasReadSource(rule) && claim.types[0] === 'disease'
    ? 'error'
    : severity
}

/** An error needs a source that was really opened. */
function hasReadSource(rule: Rule): boolean {
  return rule.evidence.sources.some((source) => source.read === 'yes')
}
