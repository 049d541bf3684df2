import type { Mention } from '../model/claim.ts'
import type { Reading } from './reading.ts'

const NIL = /^(none|zero|nothing|nil|no|never|nope)$/
const FILLER =
  /^(at|all|whatsoever|what|so|ever|absolutely|known|reported|simply|virtually|practically|there|are|is|not|a|single|one)$/

/**
 * A bare "None at all." under a heading or question that names a harm denies that harm: "Side effects" / "None." Returns the
 * harm that is denied.
 */
export function deniedByAnswer(reading: Reading, before: Reading | undefined): Mention | undefined {
  const harm = before?.mentions.find((mention) => mention.kind === 'harm')
  if (before === undefined || harm === undefined) return undefined
  const asks =
    before.sentence.kind === 'heading' ||
    before.sentence.text.trimEnd().endsWith('?') ||
    before.sentence.text.trimEnd().endsWith(':')
  if (!asks) return undefined
  const words = reading.sentence.tokens
    .filter((token) => token.kind === 'word')
    .map((token) => token.text.toLowerCase())
  if (words.length === 0 || words.length > 6 || !words.some((word) => NIL.test(word))) return undefined
  return words.every((word) => NIL.test(word) || FILLER.test(word)) ? harm : undefined
}
