import type { Report } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { familyOf } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import type { Staleness, StaleRule } from '../model/staleness.ts'
import type { CheckInput, Engine } from './engine.ts'
import { examine } from './engine.ts'
import { locator } from './positions.ts'

/** The rules that an article's claims rest on, each with the lines of the sentences that it judges. */
export type Reliance = ReadonlyMap<string, readonly number[]>

/**
 * What an article rests on: the rules that flag a sentence, and those that let a claim pass because its wording stays within
 * the evidence. A rule that only yields to a narrower one, or that a question or a negation silences, decides nothing here.
 */
export function relianceOf(engine: Engine, input: CheckInput): Reliance {
  const { document, judged } = examine(engine, input)
  const locate = locator(input.source)
  const lines = new Map<string, Set<number>>()
  const spanOf = (sentence: number | undefined, span: Span) => document.sentences[sentence ?? -1]?.span ?? span
  const rest = (ruleId: string, span: Span) => {
    const line = locate(span).start.line
    lines.set(ruleId, (lines.get(ruleId) ?? new Set()).add(line))
  }
  for (const finding of judged.findings) {
    const { ruleId, alsoRules } = finding
    const span = spanOf(finding.sentence, finding.span)
    rest(ruleId, span)
    // Law that joins a finding has evidence of its own; a wider rule of the same family has had no say.
    for (const id of alsoRules) if (familyOf(id) !== familyOf(ruleId)) rest(id, span)
  }
  for (const { rule, claim, reason } of judged.silences) {
    if (reason.startsWith('wording ')) rest(rule.id, spanOf(claim.sentence, claim.span))
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(sorted.map(([id, at]) => [id, [...at].sort((a, b) => a - b)]))
}

export interface StaleOptions {
  /** As YYYY-MM-DD. */
  readonly today: string
  /** An earlier report, to compare the evidence with. */
  readonly against: Report | undefined
}

/** What is stale of the evidence that one article rests on. */
export interface StaleEvidence {
  readonly rules: readonly StaleRule[]
  /** Rules that it rests on and the earlier report does not show, though it was made with other rules. */
  readonly unknown: readonly string[]
  readonly rulesHash: string
}

/** Which rules of those that an article rests on are overdue for review, or stand otherwise in the earlier report. */
export function staleEvidence(reliance: Reliance, data: RulebookData, { today, against }: StaleOptions): StaleEvidence {
  const rules = new Map(data.rules.map((rule) => [rule.id, rule]))
  const isSame = against === undefined || against.tool.rulesHash === data.hash
  const earlier = isSame ? undefined : evidenceIn(against)
  return {
    rules: [...reliance].flatMap(([id, lines]) => staleRule(rules.get(id), { lines, today, earlier })),
    unknown: earlier === undefined ? [] : [...reliance.keys()].filter((id) => !earlier.has(id)),
    rulesHash: data.hash,
  }
}

/** Joins the articles of a run. */
export function joinStaleness(
  checked: readonly (StaleEvidence & { readonly path: string })[],
  { today, against }: StaleOptions,
): Staleness {
  const articles = checked.filter(({ rules }) => rules.length > 0).map(({ path, rules }) => ({ path, rules }))
  const result = { today, checked: checked.length, articles }
  if (against === undefined) return result
  const { rulesHash } = against.tool
  const isSame = checked.every((one) => one.rulesHash === rulesHash)
  const unknown = [...new Set(checked.flatMap((one) => one.unknown))].sort()
  return { ...result, against: { rulesHash, isSame, unknown } }
}

/** What a report shows of a rule's evidence: the summary and the sources, not the grade. */
interface ShownEvidence {
  readonly why: string
  readonly sources: ReadonlyMap<string, string>
}

const nameOf = ({ title, url = '' }: { readonly title: string; readonly url?: string | undefined }) => `${title} ${url}`

/** The evidence of every rule that reports something in it, by the rule's id. */
function evidenceIn(report: Report): ReadonlyMap<string, ShownEvidence> {
  const findings = report.documents.flatMap((document) => [...document.findings, ...(document.suppressed ?? [])])
  return new Map(
    findings.map(({ ruleId, why, evidence }) => [
      ruleId,
      { why, sources: new Map(evidence.map((source) => [nameOf(source), source.short])) },
    ]),
  )
}

function staleRule(
  rule: Rule | undefined,
  {
    lines,
    today,
    earlier,
  }: {
    readonly lines: readonly number[]
    readonly today: string
    readonly earlier: ReadonlyMap<string, ShownEvidence> | undefined
  },
): StaleRule[] {
  if (rule === undefined) return []
  const reviewBy = rule.evidence['review-by']
  const isDue = reviewBy < today
  const before = [rule.id, ...(rule.replaces ?? [])].flatMap((id) => earlier?.get(id) ?? [])[0]
  const changes = before === undefined ? [] : changesOf(before, rule)
  if (!isDue && changes.length === 0) return []
  return [{ ruleId: rule.id, lines, ...(isDue ? { reviewBy } : {}), changes }]
}

function changesOf(before: ShownEvidence, { evidence }: Rule): string[] {
  const now = new Map(evidence.sources.map((source) => [nameOf(source), source.short]))
  const added = [...now].filter(([name]) => !before.sources.has(name)).map(([, short]) => `new source ${short}`)
  const gone = [...before.sources].filter(([name]) => !now.has(name)).map(([, short]) => `source ${short} is gone`)
  return [...(before.why === evidence.summary ? [] : ['the summary of the evidence has changed']), ...added, ...gone]
}
