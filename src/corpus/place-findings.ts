import type { ReportDocument, ReportFinding, SuppressedFinding } from '../model/report.ts'

/** A finding that another document gave cause for, and the reason of the directive that silences it, if one does. */
export interface FoundBetween {
  readonly finding: ReportFinding
  readonly justification?: string
}

/** The report with the findings put in; those that a directive silences are kept on record. */
export function withFindings(report: ReportDocument, found: readonly FoundBetween[]): ReportDocument {
  if (found.length === 0) return report
  const counting = found.filter(({ justification }) => justification === undefined).map(({ finding }) => finding)
  const silenced = found.flatMap(({ finding, justification }): SuppressedFinding[] =>
    justification === undefined ? [] : [{ ...finding, suppression: { by: 'directive', justification } }],
  )
  const suppressed = placed(report.suppressed ?? [], silenced)
  return {
    ...report,
    findings: placed(report.findings, counting),
    ...(suppressed.length === 0 ? {} : { suppressed }),
  }
}

/**
 * The findings of a document, in text order, with others put in: beside one of the same rule in the same sentence they only add
 * their places to it, else they stand behind all others of their sentence.
 */
function placed<Kind extends ReportFinding>(own: readonly Kind[], others: readonly Kind[]): readonly Kind[] {
  if (others.length === 0) return own
  const guests = new Map(others.map((finding) => [seatOf(finding), finding]))
  const hosts = own.map((finding) => {
    const guest = guests.get(seatOf(finding))
    guests.delete(seatOf(finding))
    return guest === undefined ? finding : { ...finding, related: [...finding.related, ...guest.related] }
  })
  const waiting = [...guests.values()].sort((a, b) => sentenceOf(a) - sentenceOf(b))
  const merged: Kind[] = []
  let next = 0
  for (const finding of hosts) {
    for (; next < waiting.length && isBefore(waiting[next], finding); next++)
      merged.push(...waiting.slice(next, next + 1))
    merged.push(finding)
  }
  return [...merged, ...waiting.slice(next)]
}

function seatOf(finding: ReportFinding): string {
  return `${finding.ruleId} ${sentenceOf(finding)}`
}

/** What is said of a page, or of a directive, stands in no sentence. */
function sentenceOf({ sentence }: ReportFinding): number {
  return sentence?.index ?? -1
}

function isBefore(waiting: ReportFinding | undefined, finding: ReportFinding): boolean {
  return waiting !== undefined && sentenceOf(waiting) < sentenceOf(finding)
}
