import type { Mention } from '../model/claim.ts'
import type { FrameMatch, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

const NIL = /^(none|zero|nothing|nil|no|never|nope)$/
const FILLER =
  /^(at|all|whatsoever|what|so|ever|absolutely|known|reported|simply|virtually|practically|there|are|is|not|a|single|one)$/

/** A bare "None at all." under a heading or question that names a harm denies that harm: "Side effects?" / "None." */
export function answerFrame(reading: Reading, before: Reading | undefined): FrameMatch[] {
  const harm = deniedByAnswer(reading, before)
  if (harm === undefined) return []
  const to = reading.sentence.tokens.length
  const sense = impliedSense('causes', 'answer under a heading', { polarity: 'negated', object: harm.concept })
  return [{ sense, pattern: '(answer) none', from: 0, to, core: [0, to], objects: [], subject: undefined }]
}

function deniedByAnswer(reading: Reading, before: Reading | undefined): Mention | undefined {
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
