import type { Cue } from '../model/claim.ts'
import type { Reading } from './reading.ts'

/** Fewer words in quotation marks are a term or a scare quote, which proves nothing. */
const FEWEST_WORDS = 4

/** Sets a quotation cue over each stretch of a sentence that stands in quotation marks; a quoted block is how articles cite, and no lighter than their own words. */
export function withQuotations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const { tokens } = reading.sentence
  const cues: Cue[] = []
  const add = (from: number, to: number) =>
    cues.push({ kind: 'quotation', entry: 'in quotation marks', scope: 'clause', direction: 'both', from, to })
  let open = -1
  for (const [index, token] of tokens.entries()) {
    if (token.normal !== '"') continue
    if (open >= 0 && index - open > FEWEST_WORDS) add(open, index + 1)
    open = open < 0 ? index : -1
  }
  // An opening mark that the sentence does not close: the quotation goes on in the next.
  if (open === 0 && tokens.length > FEWEST_WORDS) add(0, tokens.length)
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}
