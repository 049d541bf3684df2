import { counted } from './counts.ts'
import { printable } from './printable.ts'

/** How one example of a rule came out: as it should (reported, validated) or not (noisy: flagged wrongly; missing: not flagged). */
export interface ExampleOutcome {
  readonly text: string
  readonly expect: 'flag' | 'pass'
  readonly result: 'reported' | 'validated' | 'noisy' | 'missing'
}

export interface RuleOutcomes {
  readonly ruleId: string
  readonly outcomes: readonly ExampleOutcome[]
}

const WRONG = { noisy: 'flagged, but should pass', missing: 'passes, but should be flagged' } as const

/** The examples that came out wrong, rule by rule, and the counts of all; `failed` when there are any. */
export function renderRuleTests(results: readonly RuleOutcomes[]): { readonly text: string; readonly failed: boolean } {
  const counts = { reported: 0, validated: 0, noisy: 0, missing: 0 }
  const lines: string[] = []
  for (const { ruleId, outcomes } of results) {
    const wrong = outcomes.filter(({ result }) => result === 'noisy' || result === 'missing')
    for (const { result } of outcomes) counts[result] += 1
    if (wrong.length === 0) continue
    lines.push(ruleId)
    for (const { result, text } of wrong) {
      if (result === 'noisy' || result === 'missing') {
        lines.push(`  ${result.padEnd(7)}  ${WRONG[result]}: ${printable(text)}`)
      }
    }
    lines.push('')
  }
  const total = counts.reported + counts.validated + counts.noisy + counts.missing
  const tally = `${counts.reported} reported, ${counts.validated} validated, ${counts.noisy} noisy, ${counts.missing} missing`
  lines.push(`${counted(results.length, 'rule')}, ${counted(total, 'example')}: ${tally}`)
  return { text: `${lines.join('\n')}\n`, failed: counts.noisy + counts.missing > 0 }
}
