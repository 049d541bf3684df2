import type { RulebookData } from '../model/rulebook.ts'
import { UserError } from '../model/user-error.ts'
import { readBuilt } from './built.ts'
import { checkSource, createEngine } from './engine.ts'

/** The rulebook that comes with the package, compiled to JSON by the build. Throws a `UserError` where it is missing. */
export function defaultRulebook(): RulebookData {
  const text = readBuilt('rulebook.json')
  if (text !== undefined) return JSON.parse(text) as RulebookData
  throw new UserError([{ code: 'no-rulebook', message: 'The built rulebook is missing.', next: 'Run: npm run build' }])
}

/** How one example came out: as it should (reported, validated) or not (noisy: flagged wrongly, missing: not flagged). */
export interface ExampleResult {
  readonly text: string
  readonly expect: 'flag' | 'pass'
  readonly result: 'reported' | 'validated' | 'noisy' | 'missing'
}

export interface RuleTestResult {
  readonly ruleId: string
  readonly outcomes: readonly ExampleResult[]
}

/** Runs every rule's own examples, each as a document of its own; a rule counts as reporting when it is named by a finding. */
export function testRules(data: RulebookData, ids?: readonly string[]): RuleTestResult[] {
  const engine = createEngine(data, { profile: 'all' })
  const chosen = ids === undefined ? data.rules : data.rules.filter((rule) => ids.includes(rule.id))
  const reports = (ruleId: string, text: string) =>
    checkSource(engine, { path: 'example.txt', source: text, format: 'text' }).findings.some(
      (finding) => finding.ruleId === ruleId || finding.alsoRules.includes(ruleId),
    )
  return chosen.map((rule) => ({
    ruleId: rule.id,
    outcomes: [
      ...rule.examples.flag.map((text) => {
        return { text, expect: 'flag', result: reports(rule.id, text) ? 'reported' : 'missing' } as const
      }),
      ...rule.examples.pass.map((text) => {
        return { text, expect: 'pass', result: reports(rule.id, text) ? 'noisy' : 'validated' } as const
      }),
    ],
  }))
}
