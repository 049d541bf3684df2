import type { ClaimType } from '../../model/claim.ts'
import type { SentenceKind } from '../../model/document.ts'
import type { Jurisdiction, Severity, Verdict } from '../../model/rule.ts'

/** What the page carries as JSON: everything but the articles' text, which each has an element of its own. */
export interface PageData {
  /** Name and version of the program. */
  readonly tool: string
  readonly rulesHash: string
  readonly sentences: number
  readonly claims: number
  readonly documents: readonly PageDocument[]
  /** What all findings of one rule tend to share, told once. */
  readonly backgrounds: readonly Background[]
  readonly notices: readonly string[]
}

export interface PageDocument {
  readonly path: string
  readonly title: string
  readonly sentences: number
  readonly findings: readonly PageFinding[]
  readonly notices: readonly string[]
}

export interface Background {
  readonly rule: string
  readonly why: string
  readonly suggestion: string
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly title: string
  readonly short: string
  /** Always http or https. */
  readonly url?: string
}

export interface PageFinding {
  /** Index into `PageData.backgrounds`. */
  readonly background: number
  readonly verdict: Verdict
  readonly severity: Severity
  readonly message: string
  /** Of the claim that is flagged; empty where a wording is flagged, or the page as a whole. */
  readonly types: readonly ClaimType[]
  readonly also: readonly string[]
  readonly line: number
  readonly sentence?: { readonly index: number; readonly text: string }
  /** The flagged words in the sentence's text, half-open. */
  readonly flagged?: readonly [number, number]
  readonly counterparts: readonly Counterpart[]
  /** Whose law or policy it touches; empty where none. */
  readonly jurisdictions: readonly Jurisdiction[]
  /** What a mechanical edit writes in place of the flagged words. */
  readonly replacement?: string
  readonly fingerprint: string
  /** Why the finding counts for nothing, where somebody has decided so. */
  readonly suppressed?: string
}

/** Another place of a finding: what stands against it, or adds up to it. */
export interface Counterpart {
  readonly path: string
  readonly line: number
  readonly message: string
  /** Its sentence, where the report holds the text of its document. */
  readonly sentence?: number
}

/** A block of an article. The sentences are numbered through: `first` is the index of `texts[0]`. */
export interface PageBlock {
  readonly kind: SentenceKind
  readonly level?: number
  readonly opensRow?: true
  readonly first: number
  readonly texts: readonly string[]
}

/** The elements that hold the JSON. */
export const DATA_ID = 'report'
export const textId = (document: number): string => `text-${document}`
