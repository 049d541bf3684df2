import type { Finding } from '../model/finding.ts'
import type { Severity } from '../model/rule.ts'
import { packOf } from '../model/rule.ts'

/** What the user wants findings to weigh, by rule id or pack; `off` is for rules that are not to judge at all. */
export type Weights = Readonly<Record<string, Severity | 'off'>>

/** The weight that is asked for a rule: its own entry before that of its pack. */
export function weightOf(ruleId: string, weights: Weights): Severity | 'off' | undefined {
  return weights[ruleId] ?? weights[packOf(ruleId)]
}

/** The findings with the severity that their rules are given. A rule that is `off` has made none. */
export function weighed(findings: readonly Finding[], weights: Weights): readonly Finding[] {
  if (Object.keys(weights).length === 0) return findings
  return findings.map((finding) => {
    const severity = weightOf(finding.ruleId, weights)
    return severity === undefined || severity === 'off' ? finding : { ...finding, severity }
  })
}
