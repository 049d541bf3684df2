import type { Suppressed } from '../check/suppress.ts'
import type { Claim } from '../model/claim.ts'
import type { Document, Notice } from '../model/document.ts'
import { excerptOf, ownCopy } from '../model/excerpt.ts'
import type { Finding } from '../model/finding.ts'
import type { Location, ReportClaim, ReportDocument, ReportFinding, ReportSentence } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { locator } from './positions.ts'

type Locate = (span: Span) => Location

/** What many reports have in common is kept once: a run of thousands of documents holds all of their reports. */
const NO_QUANTITIES: ReportClaim['quantities'] = []
const NO_PLACES: ReportFinding['related'] = []

/** A locator that gives equal spans one and the same location. */
function sharedLocator(source: string): Locate {
  const locate = locator(source)
  const known = new Map<number, Location>()
  return (span) => {
    const key = span.start * (source.length + 1) + span.end
    const location = known.get(key) ?? locate(span)
    known.set(key, location)
    return location
  }
}

/** One document's claims and findings as the report shows them, with lines and columns. */
export function toReportDocument(
  document: Document,
  claims: readonly Claim[],
  { findings, silenced }: Suppressed,
  notices: readonly Notice[],
): ReportDocument {
  const locate = sharedLocator(document.source)
  const sentences = new Map<number, ReportSentence>()
  const sentenceAt = (index: number): ReportSentence | undefined => {
    const sentence = document.sentences[index]
    if (sentence === undefined) return undefined
    const known = sentences.get(index) ?? { index, text: ownCopy(sentence.text), location: locate(sentence.span) }
    sentences.set(index, known)
    return known
  }
  return {
    path: document.path,
    title: ownCopy(document.title),
    sentences: document.sentences.length,
    claims: claims.map((claim, index) => toReportClaim(claim, `c${index + 1}`, locate, sentenceAt(claim.sentence))),
    findings: findings.map((finding) => toReportFinding(finding, document, locate, sentenceAt)),
    ...(silenced.length === 0
      ? {}
      : {
          suppressed: silenced.map(({ finding, reason }) => ({
            ...toReportFinding(finding, document, locate, sentenceAt),
            suppression: { by: 'directive', justification: ownCopy(reason) } as const,
          })),
        }),
    notices: [...document.notices, ...notices],
  }
}

function toReportClaim(claim: Claim, id: string, locate: Locate, sentence: ReportSentence | undefined): ReportClaim {
  const location = locate(claim.span)
  return {
    id,
    types: claim.types,
    subject: claim.subject,
    relation: claim.relation,
    object: claim.object,
    polarity: claim.polarity,
    certainty: claim.certainty,
    attribution: claim.attribution,
    subjectFrom: claim.subjectFrom,
    quantities:
      claim.quantities.length === 0
        ? NO_QUANTITIES
        : claim.quantities.map(({ span, ...quantity }) => ({ ...quantity, location: locate(span) })),
    location,
    sentence: sentence ?? { index: claim.sentence, text: '', location },
  }
}

function toReportFinding(
  finding: Finding,
  document: Document,
  locate: Locate,
  sentenceAt: (index: number) => ReportSentence | undefined,
): ReportFinding {
  const { span, sentence: index, claim, related, edit, ...rest } = finding
  const sentence = index === undefined ? undefined : sentenceAt(index)
  return {
    ruleId: rest.ruleId,
    alsoRules: rest.alsoRules,
    ...(claim === undefined ? {} : { claimId: `c${claim + 1}` }),
    verdict: rest.verdict,
    severity: rest.severity,
    message: rest.message,
    why: rest.why,
    suggestion: rest.suggestion,
    excerpt: flaggedWords(document, index, span),
    location: locate(span),
    ...(sentence === undefined ? {} : { sentence }),
    related:
      related.length === 0
        ? NO_PLACES
        : related.map((place) => ({ path: place.path, location: locate(place.span), message: place.message })),
    evidence: rest.evidence,
    ...(rest.jurisdictions === undefined ? {} : { jurisdictions: rest.jurisdictions }),
    // A Word file has no text of its own that an edit could be made in.
    ...(edit === undefined || document.format === 'docx'
      ? {}
      : { edit: { location: locate(edit.span), replacement: edit.replacement, safe: edit.safe } }),
    fingerprint: rest.fingerprint,
  }
}

/** More of a comment is not shown. */
const LONGEST_COMMENT = 200

/** The flagged words as the reader sees them; of a finding about the whole page its title, else the comment. */
function flaggedWords(document: Document, index: number | undefined, span: Span): string {
  if (index === undefined) {
    const title = document.sentences.find((one) => one.span.start === span.start && one.span.end === span.end)
    return ownCopy(title?.text ?? document.source.slice(span.start, Math.min(span.end, span.start + LONGEST_COMMENT)))
  }
  return excerptOf(document.sentences[index], span) ?? ownCopy(document.title)
}
