import type { Amount, Attribution, Certainty, ClaimType, Polarity, Relation, SubjectPath } from './claim.ts'
import type { Notice, SentenceKind } from './document.ts'
import type { Jurisdiction, Severity, Verdict } from './rule.ts'
import type { Span } from './span.ts'

/** By this tag a page in HTML tells that it is a report of ours, and no article. */
export const REPORT_TAG = '<meta name="generator" content="claimcheck">'

/**
 * 1-based line and column (UTF-16 units); offset counts UTF-16 units from 0 in the decoded file, a byte-order mark not counted.
 * Of a Word file the line is the paragraph, and the offset counts in its text with one line a paragraph.
 */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Location {
  readonly start: Position
  readonly end: Position
}

export interface ReportSentence {
  readonly index: number
  readonly text: string
  readonly location: Location
}

export interface ReportQuantity extends Amount {
  readonly location: Location
}

export interface ReportClaim {
  readonly id: string
  readonly types: readonly ClaimType[]
  readonly subject: string
  readonly relation: Relation
  readonly object: string
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly subjectFrom: SubjectPath
  readonly quantities: readonly ReportQuantity[]
  readonly location: Location
  readonly sentence: ReportSentence
}

export interface ReportRelated {
  readonly path: string
  readonly location: Location
  readonly message: string
}

/** A change of the source that mends a finding: the text of `location` gives way to `replacement`. */
export interface ReportEdit {
  readonly location: Location
  readonly replacement: string
  /** It may be made without a person looking: grammar and meaning stay, only the fault goes. */
  readonly safe: boolean
}

export interface ReportFinding {
  readonly ruleId: string
  readonly alsoRules: readonly string[]
  readonly claimId?: string
  readonly verdict: Verdict
  readonly severity: Severity
  readonly message: string
  /** What the evidence says. */
  readonly why: string
  readonly suggestion: string
  /** The flagged words as the reader sees them. */
  readonly excerpt: string
  /** Where the flagged words stand in the sentence's text. Only in a report with text, and never in JSON. */
  readonly flagged?: Span
  readonly location: Location
  readonly sentence?: ReportSentence
  readonly related: readonly ReportRelated[]
  readonly evidence: readonly { readonly title: string; readonly short: string; readonly url?: string }[]
  /** Whose law or policy it touches, of the rule that reports and of those in `alsoRules`; absent where it touches none. */
  readonly jurisdictions?: readonly Jurisdiction[]
  /** Where the safer wording is mechanical, the edit that writes it. */
  readonly edit?: ReportEdit
  readonly fingerprint: string
}

/** A finding that somebody has decided to live with: it is kept on record and counts for nothing. */
export interface SuppressedFinding extends ReportFinding {
  readonly suppression: {
    /** A comment in the document, or the baseline file. */
    readonly by: 'directive' | 'baseline'
    /** The reason that was given; empty for a baseline, which gives none. */
    readonly justification: string
  }
}

/** A sentence of an article as its reader sees it; `span` is its place in the source. */
export interface ReportText {
  readonly index: number
  readonly text: string
  readonly span: Span
}

/** A paragraph, heading, list item, quote or cell: what stands together on the page. */
export interface ReportBlock {
  readonly kind: SentenceKind
  /** Rank of a heading, 1 to 6. */
  readonly level?: number
  /** A cell that opens a row of its table. */
  readonly opensRow?: true
  readonly sentences: readonly ReportText[]
}

export interface ReportDocument {
  readonly path: string
  readonly title: string
  /** How many sentences were read. */
  readonly sentences: number
  readonly claims: readonly ReportClaim[]
  readonly findings: readonly ReportFinding[]
  /** Findings that a directive or the baseline silences; not part of any count. */
  readonly suppressed?: readonly SuppressedFinding[]
  /** The whole text. Only where a report format asks for it, since it is kept in memory, and never in JSON. */
  readonly blocks?: readonly ReportBlock[]
  readonly notices: readonly Notice[]
}

/** The JSON report, schema version 1 (`schemas/report.schema.json`). */
export interface Report {
  readonly schemaVersion: 1
  readonly tool: {
    readonly name: 'claimcheck'
    readonly version: string
    readonly rulesHash: string
    readonly profile: string
  }
  readonly summary: {
    readonly documents: number
    readonly sentences: number
    readonly claims: number
    readonly findings: Readonly<Record<Severity, number>>
    /** Where a baseline was applied: findings that it silences, and entries whose finding is no longer there. */
    readonly baseline?: { readonly suppressed: number; readonly stale: number }
  }
  readonly documents: readonly ReportDocument[]
  readonly notices: readonly Notice[]
}
