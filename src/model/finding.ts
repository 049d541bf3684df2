import type { Directive } from './document.ts'
import type { Jurisdiction, Severity, Verdict } from './rule.ts'
import type { Span } from './span.ts'

/** Another place that a finding points to: the counterpart of a contradiction, a part of what a page suggests. */
export interface RelatedPlace {
  readonly path: string
  readonly span: Span
  readonly message: string
}

export interface EvidenceLink {
  readonly title: string
  readonly short: string
  readonly url?: string
}

/** A change of the source that mends a finding: the text of `span` gives way to `replacement`. */
export interface Edit {
  readonly span: Span
  readonly replacement: string
  /** It may be made without a person looking. */
  readonly safe: boolean
}

export interface Finding {
  readonly ruleId: string
  /** Less specific rules that saw the same fault. */
  readonly alsoRules: readonly string[]
  readonly verdict: Verdict
  readonly severity: Severity
  readonly message: string
  /** What the evidence says, one or two sentences. */
  readonly why: string
  readonly suggestion: string
  readonly span: Span
  /** Index of the sentence, absent on a page-level finding. */
  readonly sentence?: number
  /** Index into the document's claims. */
  readonly claim?: number
  readonly related: readonly RelatedPlace[]
  readonly evidence: readonly EvidenceLink[]
  /** Whose law or policy the rules rest on that saw it; absent where it is a matter of evidence alone. */
  readonly jurisdictions?: readonly Jurisdiction[]
  readonly edit?: Edit
  readonly fingerprint: string
}

/** A finding that a directive silences: it is kept on record and counts for nothing. */
export interface SilencedFinding {
  readonly finding: Finding
  readonly directive: Directive
  /** What the directive gives as its reason. */
  readonly reason: string
}
