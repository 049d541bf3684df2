import type { Severity, Verdict } from './rule.ts'

/** What a directive can ask for: the word behind `claimcheck-`. */
export const DIRECTIVE_COMMANDS = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const
export type DirectiveCommand = (typeof DIRECTIVE_COMMANDS)[number]

/** The pack of findings about directives. No rule file may stand in it. */
export const DIRECTIVE_PACK = 'directives'

/** What can be wrong with a directive. One that silences nothing although it is meant to is an error, for the author relies on it. */
export const DIRECTIVE_FAULTS = {
  malformed: { severity: 'error', title: 'A directive that cannot be read' },
  'missing-reason': { severity: 'error', title: 'A directive without a reason' },
  'unknown-rule': { severity: 'error', title: 'A directive that names no rule that there is' },
  unclosed: { severity: 'error', title: 'A disabled range without an end' },
  unused: { severity: 'warning', title: 'A directive that has nothing to do' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly title: string }>>
export type DirectiveFault = keyof typeof DIRECTIVE_FAULTS

/** None of the three verdicts is about comments; of a directive at fault this one is nearest: nothing supports what it asks for. */
export const DIRECTIVE_VERDICT: Verdict = 'unsupported'

/** The rule id of a finding about a directive: `directives/unused`. */
export function directiveRuleId(fault: DirectiveFault): string {
  return `${DIRECTIVE_PACK}/${fault}`
}
