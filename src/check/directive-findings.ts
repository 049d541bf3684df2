import type { DirectiveFault } from '../model/directive.ts'
import { DIRECTIVE_FAULTS, DIRECTIVE_VERDICT, directiveRuleId } from '../model/directive.ts'
import type { Directive, DocumentFormat } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Cover } from './cover.ts'
import { fingerprint, normalSentence } from './fingerprint.ts'
import type { Malformed, WrittenDirective } from './read-directive.ts'
import { shown } from './read-directive.ts'

/** What is wrong with a directive, and what its author should do. */
export interface DirectiveFaultAt {
  readonly directive: Directive
  readonly fault: DirectiveFault
  readonly message: string
  readonly next: string
}

/** A fault as a finding of its page, without claim or sentence. `seen` counts equal directives, to tell them apart. */
export function directiveFinding(
  { directive, fault, message, next }: DirectiveFaultAt,
  seen: Map<string, number>,
): Finding {
  const ruleId = directiveRuleId(fault)
  const key = `${ruleId}\n${normalSentence(directive.text)}`
  const ordinal = seen.get(key) ?? 0
  seen.set(key, ordinal + 1)
  return {
    ruleId,
    alsoRules: [],
    verdict: DIRECTIVE_VERDICT,
    severity: DIRECTIVE_FAULTS[fault].severity,
    message,
    why: '',
    suggestion: next,
    span: directive.span,
    related: [],
    evidence: [],
    fingerprint: fingerprint(ruleId, normalSentence(directive.text), ordinal),
  }
}

/** A directive that cannot be read. */
export function malformed(directive: Directive, { message, next }: Malformed): DirectiveFaultAt {
  return { directive, fault: 'malformed', message: `${message} So it silences nothing.`, next }
}

/** A directive that does not say why. */
export function missingReason(
  directive: Directive,
  { written, format }: { readonly written: WrittenDirective; readonly format: DocumentFormat },
): DirectiveFaultAt {
  const names = written.selectors.map(({ name }) => name).join(', ')
  const example = commentOf(format, `claimcheck-${written.command} ${shown(names)} -- why it may stand`)
  return {
    directive,
    fault: 'missing-reason',
    message: 'Gives no reason, so it silences nothing.',
    next: `Put the reason behind two hyphens: ${example}`,
  }
}

/** Names that no rule and no pack has. */
export function unknownRule(
  directive: Directive,
  unknown: readonly string[],
  advice = 'List the rules with: claimcheck rules list',
): DirectiveFaultAt {
  return {
    directive,
    fault: 'unknown-rule',
    message: `There is no rule or pack ${shown(unknown.join(', '))} to silence, so this silences nothing.`,
    next: advice,
  }
}

/** A range that nothing ends. */
export function unclosed(directive: Directive, names: readonly string[], format: DocumentFormat): DirectiveFaultAt {
  const list = shown(names.join(', '))
  return {
    directive,
    fault: 'unclosed',
    message: `Nothing ends this range of ${list}, so it silences nothing.`,
    next: `Add ${commentOf(format, `claimcheck-enable ${list}`)} where it ends, or use claimcheck-disable-file.`,
  }
}

/** An `enable` that ends nothing. */
export function nothingToEnable(directive: Directive, names: readonly string[]): DirectiveFaultAt {
  const what = names.length === 0 ? 'Nothing' : `No range of ${shown(names.join(', '))}`
  return {
    directive,
    fault: 'unused',
    message: `${what} is disabled here.`,
    next: 'Take it out, or put claimcheck-disable in front of the range.',
  }
}

/** A sound directive of which nothing, or not all, silences a finding. */
export function unusedFinding(
  directive: Directive,
  about: { readonly covers: readonly Cover[]; readonly idle: readonly Cover[] },
): DirectiveFaultAt {
  const list = shown([...new Set(about.idle.map(({ name }) => name))].join(', '))
  return {
    directive,
    fault: 'unused',
    message: `Silences nothing of ${list}${placeOf(about.idle[0])}.`,
    next:
      about.idle.length < about.covers.length
        ? `Take ${list} out of it.`
        : 'Take it out, or move it to what it is meant for.',
  }
}

function placeOf(cover: Cover | undefined): string {
  if (cover?.line === undefined) return ''
  return cover.line === 0 ? ': no text stands below it' : ` on line ${cover.line}`
}

function commentOf(format: DocumentFormat, text: string): string {
  return format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`
}
