import type { Attribution, Certainty, CuePlace, Polarity } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { parseDocument } from '../parse/index.ts'
import { assessSpan } from '../tag/assess.ts'
import { createEngine } from './engine.ts'
import { defaultRulebook } from './rulebook.ts'

/** What the context makes of a stretch of text. */
export interface Assessment {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly cues: readonly CuePlace[]
}

/** The default lexicon, compiled when it is first asked for. */
const memo: { lexicon?: Lexicon } = {}

/**
 * Polarity, certainty and attribution of any span of any sentence, with the cues that reach it (ConText). Offsets are UTF-16
 * units in `text`. "Kratom does *not cure* pain": negated, asserted, one negation cue.
 */
export function assess(text: string, start: number, end: number): Assessment {
  memo.lexicon ??= createEngine(defaultRulebook()).lexicon
  return assessSpan(parseDocument(text, { format: 'text' }), memo.lexicon, { start, end })
}
