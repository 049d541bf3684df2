import { counted } from './counts.ts'
import { printable } from './printable.ts'

/**
 * How one example of a rule came out: as it should (reported, validated, mended) or not (noisy: flagged wrongly; missing: not
 * flagged; unmended: its edit makes something else of it, which `made` tells).
 */
export interface ExampleOutcome {
  readonly text: string
  readonly expect: 'flag' | 'pass' | 'fix'
  readonly result: 'reported' | 'validated' | 'mended' | 'noisy' | 'missing' | 'unmended'
  readonly made?: string
}

export interface RuleOutcomes {
  readonly ruleId: string
  readonly outcomes: readonly ExampleOutcome[]
}

const WRONG = {
  noisy: 'flagged, but should pass',
  missing: 'passes, but should be flagged',
  unmended: 'should be mended otherwise',
} as const

/** The examples that came out wrong, rule by rule, and the counts of all; `failed` when there are any. */
export function renderRuleTests(results: readonly RuleOutcomes[]): { readonly text: string; readonly failed: boolean } {
  const counts = { reported: 0, validated: 0, mended: 0, noisy: 0, missing: 0, unmended: 0 }
  const lines: string[] = []
  for (const { ruleId, outcomes } of results) {
    for (const { result } of outcomes) counts[result] += 1
    const wrong = outcomes.flatMap(wrongLines)
    if (wrong.length > 0) lines.push(ruleId, ...wrong, '')
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tally = Object.entries(counts).filter(([result, count]) => count > 0 || !result.endsWith('mended'))
  const list = tally.map(([result, count]) => `${count} ${result}`).join(', ')
  lines.push(`${counted(results.length, 'rule')}, ${counted(total, 'example')}: ${list}`)
  return { text: `${lines.join('\n')}\n`, failed: counts.noisy + counts.missing + counts.unmended > 0 }
}

function wrongLines({ result, text, made }: ExampleOutcome): readonly string[] {
  if (result === 'reported' || result === 'validated' || result === 'mended') return []
  const line = `  ${result.padEnd(8)} ${WRONG[result]}: ${printable(text)}`
  return made === undefined ? [line] : [line, `           comes out as: ${printable(made)}`]
}
