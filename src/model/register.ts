import type { Amount, Attribution, Certainty, ClaimType, Polarity, Relation } from './claim.ts'
import type { Notice } from './document.ts'
import type { Grade, Severity, Verdict } from './rule.ts'

/** What a claim is worth: the gravest finding that it led to, and how strong that finding's rule says the evidence is. */
export interface Worth {
  readonly ruleId: string
  readonly grade: Grade
  readonly verdict: Verdict
  readonly severity: Severity
}

/** What is claimed, whoever claims it. */
export interface Statement {
  readonly subject: string
  readonly relation: Relation
  readonly object: string
  readonly polarity: Polarity
}

/** One place where a claim is made. Line and column are 1-based. */
export interface RegisterEntry extends Statement {
  readonly types: readonly ClaimType[]
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly quantities: readonly Amount[]
  readonly path: string
  readonly line: number
  readonly column: number
  readonly sentence: string
  /** Normal forms of the sentence's words, each once, in code unit order; only where the text leaves subject or object out. */
  readonly words?: readonly string[]
  /** Absent where the claim led to no finding. */
  readonly worth?: Worth
}

/** The same claim, in whatever words, with all its places. */
export interface RegisterGroup extends Statement {
  /** "kratom does not cause dependence" */
  readonly claim: string
  /** The types of its places, each once. */
  readonly types: readonly ClaimType[]
  /** In how many documents it stands. */
  readonly documents: number
  /** The gravest worth of its places. */
  readonly worth?: Worth
  /** By path, line and column; the first is the first document's. */
  readonly places: readonly RegisterEntry[]
}

/** Every claim of a corpus, schema version 1 (`schemas/claims.schema.json`). */
export interface ClaimRegister {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'claimcheck'; readonly version: string; readonly rulesHash: string }
  readonly summary: { readonly documents: number; readonly claims: number; readonly groups: number }
  readonly groups: readonly RegisterGroup[]
  readonly notices: readonly Notice[]
}

export const REGISTER_CHANGES = ['added', 'dropped', 'changed'] as const

/** What became of a claim between two registers: it is new, gone, or stands in more or fewer places. */
export interface RegisterChange {
  readonly change: (typeof REGISTER_CHANGES)[number]
  /** Places before and after. */
  readonly before: number
  readonly after: number
  /** As it stands after the change; as it stood before, where it was dropped. */
  readonly group: RegisterGroup
}
