import type { ReportDocument, ReportFinding } from '../model/report.ts'
import { applyEdits } from './apply-edits.ts'

/** Rounds of checking and editing after which a document is taken as it is. */
export const MOST_ROUNDS = 10

export interface Mended {
  /** As it was found. */
  readonly before: ReportDocument
  /** As it is after all edits. */
  readonly after: ReportDocument
  readonly source: string
  /** How many edits were made. */
  readonly made: number
}

/**
 * Makes the safe edits of the findings that are `meant`, checks again, and goes on until none is left: an edit can lay another
 * one bare. `check` checks a text.
 */
export function mend(
  source: string,
  check: (source: string) => ReportDocument,
  meant: (finding: ReportFinding) => boolean,
): Mended {
  const before = check(source)
  let after = before
  let text = source
  let made = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = after.findings.flatMap((finding) =>
      finding.edit?.safe === true && meant(finding) ? [finding.edit] : [],
    )
    const edited = applyEdits(text, edits)
    if (edited.source === text) break
    made += edited.made
    text = edited.source
    after = check(text)
  }
  return { before, after, source: text, made }
}
