import { closest } from '../language/closest.ts'
import type { DirectiveFault } from '../model/directive.ts'
import { DIRECTIVE_FAULTS, directiveRuleId } from '../model/directive.ts'
import type { Flags, Measured } from '../model/precision.ts'
import { countOf, ENOUGH_FLAGS, flagsOf, precisionOf } from '../model/precision.ts'
import type { Rule } from '../model/rule.ts'
import { ruleKind } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { UserError } from '../model/user-error.ts'

/**
 * A rule in words: what it looks for, on what evidence, how often it was right in the labelled corpus, its examples. Throws a
 * `UserError` for an unknown id.
 */
export function explainRule(data: RulebookData, id: string, measured: Measured): string {
  const fault = DIRECTIVE_FAULT_NAMES.find((name) => directiveRuleId(name) === id)
  if (fault !== undefined) return explainFault(fault)
  const rule = data.rules.find((candidate) => candidate.id === id || candidate.replaces?.includes(id))
  if (rule === undefined) {
    const near = closest(
      id,
      data.rules.map((candidate) => candidate.id),
    )
    const next =
      near === undefined
        ? 'List them with: claimcheck rules list'
        : `Did you mean ${near}? List all with: claimcheck rules list`
    throw new UserError([{ code: 'unknown-rule', message: `There is no rule ${id}.`, next }])
  }
  const { evidence } = rule
  const lines = [
    `${rule.id}  ${rule.title}`,
    '',
    `kind       ${ruleKind(rule)}${rule.severity === undefined ? '' : `, ${rule.severity}`}${rule.verdict === undefined ? '' : `, ${rule.verdict}`} (${rule.status})`,
    `looks for  ${JSON.stringify(shapeOf(rule))}`,
    `evidence   ${evidence.grade}: ${evidence.summary}`,
    ...evidence.sources.map(
      (source) => `           ${source.short}${source.url === undefined ? '' : `  ${source.url}`}`,
    ),
    `review by  ${evidence['review-by']}`,
    `precision  ${precisionLine(flagsOf(measured, rule.id))}`,
    `says       ${rule.message}`,
    `safer      ${rule.suggestion}`,
    '',
    ...rule.examples.flag.map((text) => exampleLines('flags', text)),
    ...rule.examples.pass.map((text) => exampleLines('passes', text)),
  ]
  return `${lines.join('\n')}\n`
}

/** An example, whose further lines stand beneath its first. */
function exampleLines(title: string, text: string): string {
  return `  ${title.padEnd(9)}${text.trimEnd().replaceAll('\n', `\n${' '.repeat(11)}`)}`
}

function precisionLine(flags: Flags): string {
  const all = countOf(flags)
  if (all < ENOUGH_FLAGS) return `too few to tell (${all} ${all === 1 ? 'flag' : 'flags'} in the labelled corpus)`
  const { share, low, high } = precisionOf(flags)
  const interval = `95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}`
  return `${share.toFixed(2)} (${flags.true} of ${all} flags in the labelled corpus; ${interval})`
}

const DIRECTIVE_FAULT_NAMES = Object.keys(DIRECTIVE_FAULTS) as DirectiveFault[]

function explainFault(fault: DirectiveFault): string {
  const { title, severity } = DIRECTIVE_FAULTS[fault]
  const lines = [
    `${directiveRuleId(fault)}  ${title}`,
    '',
    `kind       about directives, ${severity}`,
    'looks for  comments such as <!-- claimcheck-disable-next-line pack/rule -- reason -->',
  ]
  return `${lines.join('\n')}\n`
}

function shapeOf(rule: Rule): unknown {
  if ('claim' in rule) return rule.claim
  if ('phrases' in rule) return rule.phrases
  if ('conflict' in rule) return rule.conflict
  if ('impression' in rule) return rule.impression
  return 'require' in rule ? rule.require : rule.position
}
