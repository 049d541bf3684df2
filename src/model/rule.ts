import type {
  ClaimRule,
  ClaimShape,
  ConceptPattern,
  ConflictRule,
  PhraseRule,
  RequireRule,
  Source,
} from './rule-schema.ts'

export type { ClaimRule, ClaimShape, ConceptPattern, ConflictRule, PhraseRule, RequireRule, Source }

export const VERDICTS = ['unsupported', 'overstated', 'contradictory'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Least to most severe. */
export const SEVERITIES = ['info', 'warning', 'error'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How strong the evidence for the claim's direction is (GRADE, coarsened); `refuted`: established evidence says the opposite. */
export const GRADES = ['refuted', 'none', 'preclinical', 'limited', 'established'] as const
export type Grade = (typeof GRADES)[number]

export const JURISDICTIONS = ['us', 'eu', 'uk', 'ca', 'au', 'platforms'] as const

export type Rule = ClaimRule | PhraseRule | ConflictRule | RequireRule

export const RULE_KINDS = ['claim', 'phrase', 'conflict', 'require'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** Which of the four kinds a rule is. */
export function ruleKind(rule: Rule): RuleKind {
  if ('claim' in rule) return 'claim'
  if ('phrases' in rule) return 'phrase'
  if ('conflict' in rule) return 'conflict'
  return 'require'
}

/** The pack is the first part of the id. */
export function packOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.indexOf('/'))
}
