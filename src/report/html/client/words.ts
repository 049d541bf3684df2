import type { Severity, Verdict } from '../../../model/rule.ts'

/** Most severe first: the order of counts, bars and filters. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
export const VERDICTS: readonly Verdict[] = ['unsupported', 'overstated', 'contradictory']

/** A shape for each severity, so that colour is never all that tells. */
export const SHAPES: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '●' }

const number = new Intl.NumberFormat('en-GB')

/** "1 finding", "2,000 findings". */
export function counted(count: number, noun: string): string {
  return `${number.format(count)} ${count === 1 ? noun : `${noun}s`}`
}

/** "2,000" */
export function figure(count: number): string {
  return number.format(count)
}

/** "2 errors, 1 info": the severities that occur. */
export function severitiesOf(counts: Readonly<Record<Severity, number>>): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity),
  )
  return parts.join(', ')
}
