import type { Claim } from '../model/claim.ts'
import type { RelatedPlace } from '../model/finding.ts'
import type { Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import type { Named } from '../model/wording.ts'
import type { Judgement } from './verdict.ts'

/** A finding in the making: a rule that fired, before overlaps are settled and words are found for it. */
export interface Candidate extends Judgement {
  readonly rule: Rule
  /** Ids of wider rules that saw the same fault. */
  readonly also: readonly string[]
  readonly span: Span
  readonly sentence: number | undefined
  readonly claim: Claim | undefined
  readonly related: readonly RelatedPlace[]
  /** Objects that the message names, where one finding stands for several claims. */
  readonly objects: readonly string[]
  /** On a finding about the page as a whole, what its message names. */
  readonly page?: Pick<Named, 'subject' | 'signals' | 'missing'>
}

/** Why a rule that looked at a claim did not report it. */
export interface Silence {
  readonly rule: Rule
  readonly claim: Claim
  readonly reason: string
}
