import type { Jurisdiction } from './grades.ts'
import { JURISDICTIONS } from './grades.ts'
import type {
  ClaimRule,
  ClaimShape,
  ConceptPattern,
  ConflictRule,
  ImpressionRule,
  PageSign,
  PhraseRule,
  PositionRule,
  Replacement,
  RequireRule,
  Source,
} from './rule-schema.ts'

export type { Grade, Jurisdiction, Severity, Verdict } from './grades.ts'
export { GRADES, JURISDICTIONS, SEVERITIES, VERDICTS } from './grades.ts'
export type {
  ClaimRule,
  ClaimShape,
  ConceptPattern,
  ConflictRule,
  ImpressionRule,
  PageSign,
  PhraseRule,
  PositionRule,
  Replacement,
  RequireRule,
  Source,
}

export type Rule = ClaimRule | PhraseRule | ConflictRule | RequireRule | ImpressionRule | PositionRule

export const RULE_KINDS = ['claim', 'phrase', 'conflict', 'require', 'impression', 'position'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** Which kind a rule is: one of the five that packs hold, or a position of the house. */
export function ruleKind(rule: Rule): RuleKind {
  if ('claim' in rule) return 'claim'
  if ('phrases' in rule) return 'phrase'
  if ('conflict' in rule) return 'conflict'
  if ('impression' in rule) return 'impression'
  if ('position' in rule) return 'position'
  return 'require'
}

/** The pack is the first part of the id. */
export function packOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.indexOf('/'))
}

/** Rules that decide a claim among themselves: all that weigh evidence, or one jurisdiction's pack. */
export type RuleFamily = 'evidence' | Jurisdiction

/**
 * The family of a rule. A pack that is named after a jurisdiction (`us`, `eu`) says what its law makes of a claim, which is
 * another question than what the evidence says: neither answer silences the other.
 */
export function familyOf(ruleId: string): RuleFamily {
  const pack = packOf(ruleId)
  return JURISDICTIONS.find((name) => name === pack) ?? 'evidence'
}
