import type { ReportFinding } from '../model/report.ts'

/** What a finding says and what the evidence says, as running text; a reason that the message holds already is not said twice. */
export function wholeMessage({ message, why }: Pick<ReportFinding, 'message' | 'why'>): string {
  return why === '' || message.includes(why) ? message : `${message} ${why}`
}
