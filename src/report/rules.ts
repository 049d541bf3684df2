import type { Rule } from '../model/rule.ts'
import { ruleKind } from '../model/rule.ts'
import { padEnd } from './cells.ts'
import { counted } from './counts.ts'

const COLUMNS = ['rule', 'kind', 'evidence', 'severity', 'status', 'title'] as const

/** All rules as a table, by id. A severity that the evidence decides sentence by sentence is shown as "-". */
export function renderRulesTable(rules: readonly Rule[]): string {
  const rows = sorted(rules).map((rule) => [
    rule.id,
    ruleKind(rule),
    rule.evidence.grade,
    rule.severity ?? '-',
    rule.status,
    rule.title,
  ])
  const widths = COLUMNS.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padEnd(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[line(COLUMNS), ...rows.map(line)].join('\n')}\n\n${counted(rules.length, 'rule')}\n`
}

/** All rules as a JSON array, by id. */
export function renderRulesJson(rules: readonly Rule[]): string {
  const list = sorted(rules).map((rule) => ({
    id: rule.id,
    title: rule.title,
    kind: ruleKind(rule),
    status: rule.status,
    grade: rule.evidence.grade,
    verdict: rule.verdict,
    severity: rule.severity,
    jurisdictions: rule.jurisdictions,
    reviewBy: rule.evidence['review-by'],
    sources: rule.evidence.sources.map(({ title, short, url }) => ({ title, short, url })),
  }))
  return `${JSON.stringify(list, undefined, 2)}\n`
}

function sorted(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
