import type { Field, PatternMatch } from '../language/verify.ts'
import type { Cue, Mention, Quantity } from '../model/claim.ts'
import type { FrameSense } from '../model/lexicon.ts'

/** A relation recognised in a sentence by one pattern, with what stands in its slots. */
export interface FrameMatch {
  readonly sense: FrameSense
  /** The pattern as written, for `explain`. */
  readonly pattern: string
  readonly from: number
  readonly to: number
  readonly core: readonly [number, number]
  readonly objects: readonly Mention[]
  /** A product that the pattern itself names as subject. */
  readonly subject: Mention | undefined
}

/** The sense of a frame that no pattern found: the sentence's place or its context makes it, and it is about the topic. */
export function impliedSense(
  relation: FrameSense['relation'],
  about: string,
  more: Partial<Pick<FrameSense, 'form' | 'polarity' | 'object'>> = {},
): FrameSense {
  const { form = 'idiom', polarity = 'affirmed', object } = more
  return { relation, about, form, polarity, object, certainty: undefined, subject: 'topic' }
}

/** Everything that was seen in one sentence, before claims are made of it. */
export interface Reading extends Field {
  readonly cues: readonly Cue[]
  /** Clause and segment number per token; a bracket is a clause of its own. */
  readonly clauseOf: readonly number[]
  readonly segmentOf: readonly number[]
  readonly frames: readonly FrameMatch[]
  /** Matches of phrase rules and required texts, for `check`. */
  readonly phrases: readonly PatternMatch[]
  readonly quantities: readonly Quantity[]
}

/** Ablation switches: mechanisms that can be turned off to measure what they are worth. */
export const MECHANISMS = [
  'negation',
  'clause-scope',
  'pseudo',
  'refutation',
  'hedges',
  'caution',
  'announcement',
  'named-source',
  'question',
  'subjects',
  'sections',
] as const
export type Mechanism = (typeof MECHANISMS)[number]
