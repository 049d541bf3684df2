import type { Report, Severity } from '../report/index.ts'
import { countNotices, SEVERITIES } from '../report/index.ts'

export const FAIL_ON = [...SEVERITIES.toReversed(), 'never'] as const
export type FailOn = Severity | 'never'

/** What the caller learns from the number alone. */
export const EXIT = { clean: 0, findings: 1, trouble: 2, interrupted: 130 } as const

export interface Gate {
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
  readonly exitZero: boolean
}

/** The exit code of a check: text that was not read weighs more than anything found, for it never counts as clean. */
export function exitCodeOf(report: Report, problems: number, gate: Gate): number {
  if (problems > 0 || countNotices(report) > 0) return EXIT.trouble
  if (gate.exitZero) return EXIT.clean
  const { findings } = report.summary
  if (gate.maxWarnings !== undefined && findings.warning > gate.maxWarnings) return EXIT.findings
  if (gate.failOn === 'never') return EXIT.clean
  const failing = SEVERITIES.slice(SEVERITIES.indexOf(gate.failOn))
  return failing.some((severity) => findings[severity] > 0) ? EXIT.findings : EXIT.clean
}
