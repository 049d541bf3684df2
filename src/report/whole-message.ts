import type { ReportFinding } from '../model/report.ts'

/** What a finding says and what the evidence says, as running text; a reason that the message holds already is not said twice. */
export function wholeMessage({ message, why }: Pick<ReportFinding, 'message' | 'why'>): string {
  return why === '' || message.includes(why) ? message : `${message} ${why}`
}

/**
 * All that a reader must know beside the place: the message, what else belongs to it (`path` is the finding's), whose law it
 * touches, a safer wording.
 */
export function messageLines(finding: ReportFinding, path: string): readonly string[] {
  const { suggestion } = finding
  const touched = touchedBy(finding)
  return [
    wholeMessage(finding),
    ...relatedLines(finding, path).map((line) => `${relatedLabel(finding)}: ${line}`),
    ...(touched === '' ? [] : [`Touches: ${touched}.`]),
    ...(suggestion === '' ? [] : [`Safer: ${suggestion}`]),
  ]
}

/** What the other places of a finding are to it: what stands against it, or what it comes of together. */
export function relatedLabel({ verdict }: Pick<ReportFinding, 'verdict'>): 'Against' | 'With' {
  return verdict === 'contradictory' ? 'Against' : 'With'
}

/** The other places of a finding, such as the counterparts of a contradiction: "line 9: says that kratom causes pain." */
export function relatedLines({ related }: ReportFinding, path: string): readonly string[] {
  return related.map(({ path: other, location: { start }, message }) =>
    other === path ? `line ${start.line}: ${message}` : `${other}:${start.line}: ${message}`,
  )
}

/** Whose law or policy a finding touches: "US, EU, platforms". */
export function touchedBy({ jurisdictions = [] }: ReportFinding): string {
  return jurisdictions.map((name) => (name === 'platforms' ? name : name.toUpperCase())).join(', ')
}
