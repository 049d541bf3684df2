import type { RulebookData } from '../model/rulebook.ts'
import { UserError } from '../model/user-error.ts'
import { applyEdits } from './apply-edits.ts'
import { readBuilt } from './built.ts'
import { checkSource, createEngine } from './engine.ts'

/** The rulebook that comes with the package, compiled to JSON by the build. Throws a `UserError` where it is missing. */
export function defaultRulebook(): RulebookData {
  const text = readBuilt('rulebook.json')
  if (text !== undefined) return JSON.parse(text) as RulebookData
  throw new UserError([{ code: 'no-rulebook', message: 'The built rulebook is missing.', next: 'Run: npm run build' }])
}

/**
 * How one example came out: as it should (reported, validated, mended) or not (noisy: flagged wrongly, missing: not flagged,
 * unmended: the edit makes something else of it, which `made` tells).
 */
export interface ExampleResult {
  readonly text: string
  readonly expect: 'flag' | 'pass' | 'fix'
  readonly result: 'reported' | 'validated' | 'mended' | 'noisy' | 'missing' | 'unmended'
  readonly made?: string
}

export interface RuleTestResult {
  readonly ruleId: string
  readonly outcomes: readonly ExampleResult[]
}

/** Runs every rule's own examples, each as a document of its own; a rule counts as reporting when it is named by a finding. */
export function testRules(data: RulebookData, ids?: readonly string[]): RuleTestResult[] {
  const engine = createEngine(data, { profile: 'all' })
  const chosen = ids === undefined ? data.rules : data.rules.filter((rule) => ids.includes(rule.id))
  const findingsIn = (text: string) =>
    checkSource(engine, { path: 'example.txt', source: text, format: 'text' }).findings
  const reports = (ruleId: string, text: string) =>
    findingsIn(text).some((finding) => finding.ruleId === ruleId || finding.alsoRules.includes(ruleId))
  const mends = (ruleId: string, text: string) =>
    applyEdits(
      text,
      findingsIn(text).flatMap(({ ruleId: id, edit }) => (id === ruleId && edit !== undefined ? [edit] : [])),
    ).source
  return chosen.map((rule) => ({
    ruleId: rule.id,
    outcomes: [
      ...rule.examples.flag.map((text) => {
        return { text, expect: 'flag', result: reports(rule.id, text) ? 'reported' : 'missing' } as const
      }),
      ...rule.examples.pass.map((text) => {
        return { text, expect: 'pass', result: reports(rule.id, text) ? 'noisy' : 'validated' } as const
      }),
      ...(rule.examples.fix ?? []).map(({ from, to }) => {
        const made = mends(rule.id, from)
        return { text: from, expect: 'fix', result: made === to ? 'mended' : 'unmended', made } as const
      }),
    ],
  }))
}
