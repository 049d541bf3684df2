import type { ReportFinding } from '../model/report.ts'
import type { Rule, Severity } from '../model/rule.ts'
import { packOf } from '../model/rule.ts'
import { link, plainText } from './markdown-text.ts'

/** SARIF's words for our severities. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** GitHub shows ten tags of a rule and no more. */
const MOST_TAGS = 10

/**
 * The rules that occur in the findings as SARIF describes them, by id: what they are about, what the evidence is and how
 * to say it safely. A rule that is not among `rules` is there by its id alone.
 */
export function ruleDescriptors(findings: Iterable<ReportFinding>, rules: readonly Rule[]): readonly RuleDescriptor[] {
  const verdicts = new Map<string, Set<string>>()
  for (const { ruleId, verdict } of findings) {
    verdicts.set(ruleId, (verdicts.get(ruleId) ?? new Set()).add(verdict))
  }
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [...verdicts].sort(byId).map(([id, seen]) => {
    const rule = known.get(id)
    // The packs of law bear the names of their jurisdictions, and a tag may stand there once.
    const tags = new Set(['health-claim', packOf(id), ...[...seen].sort(), ...(rule?.jurisdictions ?? [])])
    return {
      id,
      name: pascalCase(id),
      ...(rule === undefined ? {} : describe(rule)),
      properties: { tags: [...tags].slice(0, MOST_TAGS) },
    }
  })
}

export interface RuleDescriptor {
  readonly id: string
  readonly [property: string]: unknown
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function describe(rule: Rule): Readonly<Record<string, unknown>> {
  const { evidence } = rule
  const url = evidence.sources[0]?.url
  return {
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: sentence(evidence.summary) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(url === undefined ? {} : { helpUri: url }),
    // Where a rule leaves it open, the wording of each sentence decides, and each result says it.
    defaultConfiguration: { level: LEVELS[rule.severity ?? 'warning'] },
  }
}

function helpText(rule: Rule): string {
  const sources = rule.evidence.sources.map(({ short, title, url }) => `- ${short}: ${title}${url ? ` (${url})` : ''}`)
  return [
    `Evidence (${rule.evidence.grade}): ${sentence(rule.evidence.summary)}`,
    `Safer: ${safer(rule)}`,
    ...(sources.length === 0 ? [] : [`Sources:\n${sources.join('\n')}`]),
    standing(rule),
  ].join('\n\n')
}

function helpMarkdown(rule: Rule): string {
  const sources = rule.evidence.sources.map(({ short, title, url }) => `- ${link(short, url)}: ${plainText(title)}`)
  return [
    `**Evidence (${rule.evidence.grade}):** ${plainText(sentence(rule.evidence.summary))}`,
    `**Safer:** ${plainText(safer(rule))}`,
    ...(sources.length === 0 ? [] : [`**Sources:**\n\n${sources.join('\n')}`]),
    `_${standing(rule)}_`,
  ].join('\n\n')
}

/** The suggestion without a claim to fill it in. */
function safer({ suggestion }: Rule): string {
  return sentence(suggestion.replaceAll('{subject}', 'the product').replaceAll('{object}', 'this'))
}

function standing(rule: Rule): string {
  const state = rule.status === 'draft' ? 'A draft that no medical reviewer has signed' : 'Reviewed'
  return `${state}; to be reviewed by ${rule.evidence['review-by']}.`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** `kratom/no-dependence` as a name for readers: `KratomNoDependence`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_match, letter: string) => letter.toUpperCase())
}
