import type { DocumentFormat } from '../model/document.ts'
import type { ReportFinding } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { UserError } from '../model/user-error.ts'
import { applyEdits } from './apply-edits.ts'
import { readBuilt } from './built.ts'
import type { Engine } from './engine.ts'
import { checkSource, createEngine } from './engine.ts'
import { checkForJoin, joinCorpus } from './join.ts'

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
  const reports = (rule: Rule, text: string) =>
    findingsIn(engine, textsOf(rule, text), exampleFormatOf(rule)).some(
      (finding) => finding.ruleId === rule.id || finding.alsoRules.includes(rule.id),
    )
  const mends = (ruleId: string, text: string) =>
    applyEdits(
      text,
      findingsIn(engine, [text], 'text').flatMap(({ ruleId: id, edit }) =>
        id === ruleId && edit !== undefined ? [edit] : [],
      ),
    ).source
  return chosen.map((rule) => ({
    ruleId: rule.id,
    outcomes: [
      ...rule.examples.flag.map((text) => {
        return { text, expect: 'flag', result: reports(rule, text) ? 'reported' : 'missing' } as const
      }),
      ...rule.examples.pass.map((text) => {
        return { text, expect: 'pass', result: reports(rule, text) ? 'noisy' : 'validated' } as const
      }),
      ...(rule.examples.fix ?? []).map(({ from, to }) => {
        const made = mends(rule.id, from)
        return { text: from, expect: 'fix', result: made === to ? 'mended' : 'unmended', made } as const
      }),
    ],
  }))
}

/** Examples of a rule about the whole page are small documents in Markdown, all others plain text. */
export function exampleFormatOf(rule: Rule): DocumentFormat {
  return 'impression' in rule ? 'markdown' : 'text'
}

/** A rule between documents has examples of several texts, with a line of three dashes between them. */
function textsOf(rule: Rule, example: string): readonly string[] {
  const isBetween = 'conflict' in rule && rule.conflict.between === 'documents'
  return isBetween ? example.split(/^---$/m) : [example]
}

function findingsIn(engine: Engine, texts: readonly string[], format: DocumentFormat): readonly ReportFinding[] {
  const inputs = texts.map((source, index) => ({ path: `example-${index}`, source, format }))
  const [only, second] = inputs
  if (only !== undefined && second === undefined) return checkSource(engine, only).findings
  const documents = inputs.map((input) => checkForJoin(engine, input))
  return joinCorpus(engine, documents).flatMap(({ findings }) => findings)
}
