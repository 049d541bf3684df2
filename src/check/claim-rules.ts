import type { Claim, ClaimType } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClaimRule, Grade, Rule, Severity } from '../model/rule.ts'
import type { Candidate, Silence } from './candidate.ts'
import { weighGuards } from './guards.ts'
import { concerns, misfit, specificity } from './shapes.ts'
import type { Strength } from './verdict.ts'
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

/**
 * Judges a claim by the narrowest rule that fits it: the evidence for "kratom, pain" counts, not that for "any product, any
 * symptom", also where it silences. Returns that rule's candidate, which names the wider ones, or why it is silent, and why the
 * other rules about this subject and object are.
 */
export function judgeClaim(rules: readonly ClaimRule[], claim: Claim, bench: Bench): (Candidate | Silence)[] {
  const results: (Candidate | Silence)[] = []
  const fitting: { rule: ClaimRule; specificity: number }[] = []
  for (const rule of rules) {
    if (!concerns(claim, rule.claim, bench.lexicon)) continue
    const reason = misfit(claim, rule.claim)
    if (reason !== undefined) results.push({ rule, claim, reason })
    else fitting.push({ rule, specificity: specificity(rule.claim, claim, bench.lexicon) })
  }
  fitting.sort((a, b) => b.specificity - a.specificity || (a.rule.id < b.rule.id ? -1 : 1))
  const [narrowest, ...wider] = fitting.map(({ rule }) => rule)
  if (narrowest === undefined) return results
  for (const rule of wider) results.push({ rule, claim, reason: `yields to ${narrowest.id}` })
  results.push(apply(narrowest, claim, bench, wider))
  return results
}

function apply(rule: ClaimRule, claim: Claim, bench: Bench, wider: readonly ClaimRule[]): Candidate | Silence {
  const grade = rule.evidence.grade
  const effect = weighGuards(claim, grade)
  if ('silencedBy' in effect) return { rule, claim, reason: `silenced by ${effect.silencedBy}` }
  const strength = strengthOf(claim, effect.weak)
  const verdict = verdictFor(grade, strength)
  if (verdict === undefined) {
    return { rule, claim, reason: `wording (${strength}) stays within the evidence (${grade})` }
  }
  const severity = severityOf(rule, claim, bench, effect.steps)
  if (severity === undefined) return { rule, claim, reason: `lowered to nothing by ${effect.guards.join(', ')}` }
  return {
    rule,
    also: wider.map((other) => other.id),
    verdict: rule.verdict ?? verdict,
    severity,
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: [],
    objects: claim.object === '' ? [] : [claim.object],
  }
}

/** A booster takes back what a hedge or a vague source gives: "researchers have found that it ends pain for good". */
function strengthOf({ certainty }: Claim, weak: boolean): Strength {
  if (certainty === 'boosted') return weak ? 'asserted' : 'boosted'
  return weak ? 'weak' : 'asserted'
}

function severityOf(rule: ClaimRule, claim: Claim, bench: Bench, lowered: number): Severity | undefined {
  const grade: Grade = rule.evidence.grade
  const base = rule.severity ?? baseSeverity(claim, grade, bench.lexicon)
  const lower = shift(base, -lowered, floorOf(claim, grade))
  if (lower === undefined) return undefined
  const severity = isUsersWord(claim) ? 'info' : lower
  const kind = bench.document.sentences[claim.sentence]?.kind
  // A heading presupposes rather than asserts; absolute safety and dose figures stay what they are.
  const standing =
    claim.relation === 'dosed-at' ? claim.quantities.length > 0 : claim.types.some((type) => STANDING.has(type))
  if (kind === 'heading' && !standing) return shift(severity, -1, undefined) ?? 'info'
  return bench.commercial ? raised(severity, rule) : severity
}

/** "Users say that it cured them": the disease is named, and the word is theirs (annotation guide, attribution). */
function isUsersWord({ attribution, types, certainty }: Claim): boolean {
  return attribution.source === 'users' && types[0] === 'disease' && certainty !== 'boosted'
}

const STANDING: ReadonlySet<ClaimType> = new Set(['safety', 'dependence'])

/** On a seller's page a fault weighs one step more; what follows from no opened source never becomes an error. */
export function raised(severity: Severity, rule: Rule): Severity {
  const higher = shift(severity, 1, undefined) ?? severity
  return higher === 'error' && !hasReadSource(rule) ? severity : higher
}

/** An error needs a source that was really opened. */
function hasReadSource(rule: Rule): boolean {
  return rule.evidence.sources.some((source) => source.read === 'yes')
}
