import type { Report, Severity } from '../report/index.ts'
import { countNotices, countSeverities, SEVERITIES } from '../report/index.ts'
import { usageError } from './usage.ts'

export const FAIL_ON = [...SEVERITIES.toReversed(), 'never'] as const
export type FailOn = Severity | 'never'

/** What the caller learns from the number alone. */
export const EXIT = { clean: 0, findings: 1, trouble: 2, interrupted: 130 } as const

export interface Gate {
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
  /** The paths of the documents that it stands before. */
  readonly paths: ReadonlySet<string>
}

/**
 * The exit code of a check: text that was not read weighs more than anything found, for it never counts as clean. Documents
 * under different config files pass different gates.
 */
export function exitCodeOf(
  report: Report,
  problems: number,
  { gates, exitZero }: { readonly gates: readonly Gate[]; readonly exitZero: boolean },
): number {
  if (problems > 0 || countNotices(report) > 0) return EXIT.trouble
  return !exitZero && gates.some((gate) => isShut(gate, report)) ? EXIT.findings : EXIT.clean
}

/**
 * Refuses gates that `--min-severity` blinds: a run that failed for what it does not show would be a riddle, and one that
 * passed would not be what was asked for.
 */
export function checkGates(gates: readonly Gate[], minSeverity: Severity): void {
  const dropped = (severity: Severity) => SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(minSeverity)
  const blind = gates.flatMap(({ failOn, maxWarnings }) => [
    ...(failOn !== 'never' && dropped(failOn) ? [{ gate: `fail-on ${failOn}`, least: failOn }] : []),
    ...(maxWarnings !== undefined && dropped('warning')
      ? [{ gate: `max-warnings ${maxWarnings}`, least: 'warning' }]
      : []),
  ])[0]
  if (blind === undefined) return
  const quiet = minSeverity === 'error' ? ' --quiet shows errors alone, and counts all.' : ''
  throw usageError(
    'gate-unseen',
    `${blind.gate} is about findings that --min-severity ${minSeverity} drops.`,
    `Lower --min-severity to ${blind.least}, or let the gate pass more.${quiet}`,
  )
}

/** What is said of gates that more warnings have shut than they let through, so that nobody wonders why a run failed. */
export function tooManyWarnings(report: Report, gates: readonly Gate[]): string {
  return gates
    .flatMap(({ maxWarnings, paths }) => {
      const { warning } = countSeverities(findingsBehind(report, paths))
      const most = maxWarnings ?? Number.POSITIVE_INFINITY
      return warning > most ? [`claimcheck: more warnings than allowed: ${warning}, at most ${most}\n`] : []
    })
    .join('')
}

function findingsBehind(report: Report, paths: ReadonlySet<string>): Report['documents'][number]['findings'] {
  return report.documents.filter(({ path }) => paths.has(path)).flatMap((document) => document.findings)
}

function isShut({ failOn, maxWarnings, paths }: Gate, report: Report): boolean {
  const findings = countSeverities(findingsBehind(report, paths))
  if (maxWarnings !== undefined && findings.warning > maxWarnings) return true
  if (failOn === 'never') return false
  return SEVERITIES.slice(SEVERITIES.indexOf(failOn)).some((severity) => findings[severity] > 0)
}

/** The exit code of a dry run: 1 tells that there are edits to make, whatever else is found; unread text weighs more. */
export function previewExitCode(
  report: Report,
  { problems, changes }: { readonly problems: number; readonly changes: number },
  { exitZero }: { readonly exitZero: boolean },
): number {
  if (problems > 0 || countNotices(report) > 0) return EXIT.trouble
  return changes > 0 && !exitZero ? EXIT.findings : EXIT.clean
}
