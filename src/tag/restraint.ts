import type { Token } from '../model/document.ts'
import type { FrameMatch, Reading } from './reading.ts'

// Advice to use less: what it prevents is prevented by the restraint, and not by the product.

const RESTRAINT = /^(?:breaks|sparingly|responsibly|moderation|moderately|rotate|rotating|cycling|lowest)$/i
/** "A *break* from it", "*low* dose", "*days* off", "*no* more than". */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['low', new Set(['dose', 'dosage', 'amount'])],
  ['small', new Set(['dose', 'dosage', 'amount'])],
  ['break', new Set(['from'])],
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
 * such advice: only of harms, since nobody takes less of a product to be cured.
 */
export function isOfRestraint(reading: Reading, { from, objects }: FrameMatch, advised: boolean): boolean {
  if (objects.length === 0 || !objects.every(({ kind }) => kind === 'harm')) return false
  const { tokens } = reading.sentence
  if (/^(?:this|that|which|doing)$/i.test(tokens[0]?.text ?? '')) return advised
  return tokens[from - 1]?.normal === 'to' && holdsRestraint(tokens.slice(0, from))
}
