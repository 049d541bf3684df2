import { ANTECEDENT } from '../model/lexicon.ts'
import type { FrameMatch, Reading } from './reading.ts'

/** The condition or symptom named last in a sentence, before the token `limit`. */
export function ailmentBefore(reading: Reading, limit: number): string | undefined {
  return reading.mentions.findLast(
    (mention) => (mention.kind === 'condition' || mention.kind === 'symptom') && mention.to <= limit,
  )?.concept
}

/** Gives a frame whose object is a pronoun the ailment that was named last; undefined where none was. */
export function resolveObject(
  reading: Reading,
  frame: FrameMatch,
  earlier: string | undefined,
): FrameMatch | undefined {
  if (frame.sense.object !== ANTECEDENT) return frame
  const object = ailmentBefore(reading, frame.core[0]) ?? earlier
  return object === undefined ? undefined : { ...frame, sense: { ...frame.sense, object } }
}
