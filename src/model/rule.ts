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

export type { Grade, Severity, Verdict } from './grades.ts'
export { GRADES, JURISDICTIONS, SEVERITIES, VERDICTS } from './grades.ts'

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
