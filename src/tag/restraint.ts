import type { Relation } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { FrameMatch, Reading } from './reading.ts'

// Advice to use less: what it prevents is prevented by the restraint, and not by the product.

/** What restraint is good for: "to prevent tolerance", "lowers the risk of dependence". */
const SPARED: ReadonlySet<Relation> = new Set(['treats', 'prevents', 'compares'])

const RESTRAINT =
  /^(?:break|breaks|sparingly|responsibly|moderation|moderately|rotate|rotating|rotation|cycling|avoid|avoiding|limit|limiting|slowly|gradually|lowest|hydrated|hydration|water)$/i
/** "*Low* dose", "*days* off", "*no* more than". */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['low', new Set(['dose', 'dosage', 'amount', 'and'])],
  ['small', new Set(['dose', 'dosage', 'amount'])],
  ['day', new Set(['off'])],
  ['no', new Set(['more'])],
  ['not', new Set(['exceed'])],
])

function holdsRestraint(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text, normal }, at) => RESTRAINT.test(text) || PAIRS.get(normal)?.has(tokens[at + 1]?.normal ?? '') === true,
  )
}

/** Does a sentence advise to use less ("use it no more than twice a week, with days off in between")? */
export function advisesRestraint({ sentence }: Reading): boolean {
  return sentence.kind !== 'heading' && holdsRestraint(sentence.tokens)
}

/**
 * Is it restraint that a frame speaks of? "Take breaks *to prevent tolerance*", "*This* reduces the risk of dependence" behind
 * such advice.
 */
export function isOfRestraint(reading: Reading, { sense, from }: FrameMatch, advised: boolean): boolean {
  if (!SPARED.has(sense.relation)) return false
  const { tokens } = reading.sentence
  if (/^(?:this|that|which|doing)$/i.test(tokens[0]?.text ?? '')) return advised
  return tokens[from - 1]?.normal === 'to' && holdsRestraint(tokens.slice(0, from))
}
