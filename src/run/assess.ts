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
 * What is no text or no whole number is a `TypeError`, a span that is empty or not within the text a `RangeError`.
 */
export function assess(text: string, start: number, end: number): Assessment {
  if (typeof text !== 'string') throw new TypeError('The text to assess is a string.')
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw new TypeError(`A span starts and ends at whole numbers, not at ${start} and ${end}.`)
  }
  if (start < 0 || end <= start || end > text.length) {
    throw new RangeError(`A span of this text has 0 <= start < end <= ${text.length}, not ${start} and ${end}.`)
  }
  memo.lexicon ??= createEngine(defaultRulebook()).lexicon
  return assessSpan(parseDocument(text, { format: 'text' }), memo.lexicon, { start, end })
}
