import type { Claim, CueKind } from '../model/claim.ts'
import type { PhraseRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import type { Candidate, Silence } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { raised } from './claim-rules.ts'
import { weighGuards } from './guards.ts'
import { fits } from './shapes.ts'
import { shift, verdictFor } from './verdict.ts'

/** A phrase of a phrase rule found in a sentence, with a claim standing for the cues that reach it. */
export interface PhraseHit {
  readonly rule: PhraseRule
  readonly span: Span
  /** Carries sentence, polarity, certainty and cues; relation and object say nothing. */
  readonly context: Claim
}

/** Judges a phrase: negated or silenced wording is none, hedged wording a step milder, `near` needs such a claim beside it. */
export function tryPhraseRule(hit: PhraseHit, claims: readonly Claim[], bench: Bench): Candidate | Silence {
  const { rule, context, span } = hit
  const near = rule.near
  if (
    near !== undefined &&
    !claims.some((claim) => claim.sentence === context.sentence && fits(claim, near, bench.lexicon))
  ) {
    return { rule, claim: context, reason: 'no such claim in the sentence' }
  }
  if (context.polarity === 'negated') return { rule, claim: context, reason: 'negated' }
  const effect = weighGuards(withoutOwnExcuses(hit), rule.evidence.grade)
  if ('silencedBy' in effect) return { rule, claim: context, reason: `silenced by ${effect.silencedBy}` }
  const verdict = rule.verdict ?? verdictFor(rule.evidence.grade, effect.weak ? 'weak' : 'asserted')
  const severity = shift(rule.severity ?? 'info', -effect.steps, undefined)
  if (verdict === undefined || severity === undefined) return { rule, claim: context, reason: 'lowered to nothing' }
  return {
    rule,
    verdict,
    severity: bench.commercial ? raised(severity, rule) : severity,
    also: [],
    span,
    sentence: context.sentence,
    claim: undefined,
    related: [],
    objects: [],
  }
}

/** Cues that make what they stand beside milder: how sure it is, of whom it holds, who says so, that it will be told. */
const EXCUSES: ReadonlySet<CueKind> = new Set([
  'announcement',
  'hedge',
  'quantifier',
  'reported',
  'study-detail',
  'tradition',
  'users',
  'vague-attribution',
])

/** "*Studies show*", "*trusted for centuries*": an excuse that the phrase is made of is what the rule is about. */
function withoutOwnExcuses({ context, span }: PhraseHit): Claim {
  // Cues of other sentences have no width; a quotation starts before the words that it holds.
  const isOwn = ({ start, end }: Span) => start < end && start >= span.start && start < span.end
  const cues = context.cues.filter((cue) => !(EXCUSES.has(cue.kind) && isOwn(cue.span)))
  const isHedged = context.certainty !== 'hedged' || cues.some(({ kind }) => kind === 'hedge')
  return { ...context, cues, certainty: isHedged ? context.certainty : 'asserted' }
}
