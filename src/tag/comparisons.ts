import type { Field, PatternMatch } from '../language/verify.ts'
import type { Token } from '../model/document.ts'

/** "Avoid the supplements *during* chemotherapy": what is left off beside a treatment is no swap for it. */
export function isNoSwap({ sentence: { tokens } }: Field, { pattern, core, to }: PatternMatch): boolean {
  if (!('frame' in pattern.use) || pattern.use.frame.relation !== 'replaces') return false
  return tokens.slice(core[1], to).some(({ normal }) => /^(?:during|before|after|alongside)$/.test(normal))
}

/** Wordings that look like a comparison with a medicine and praise nothing: a list, a shared receptor, a likeness in harm. */
export function isNoComparison(field: Field, match: PatternMatch): boolean {
  const { pattern, core, to } = match
  if (!('frame' in pattern.use) || pattern.use.frame.relation !== 'compares') return false
  const { tokens } = field.sentence
  if (NO_PRAISE.some((is) => is(tokens, core[0], to)) || isOfClass(field, match)) return true
  return pattern.use.frame.form === 'nominal' && holdsCopula(tokens, core[1], to)
}

const NO_PRAISE = [isListing, isConjunction, isCount, isSharedTarget, isAsBad]

/** "Tannins *as well as* mitragynine" is a list; "it works *as well as* ibuprofen" compares. */
function isListing(tokens: readonly Token[], from: number): boolean {
  if (tokens[from + 1]?.normal !== 'well' || tokens[from + 2]?.normal !== 'as') return false
  return !DONE_WELL.has(tokens[from - 1]?.normal ?? '')
}

const DONE_WELL = new Set(
  'work do perform act function fare help treat ease relieve it just almost nearly about'.split(' '),
)

/** "Argued over, *as* the leaf *had* been touted as an alternative": behind a conjunction stands a verb. */
function isConjunction(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]?.normal === 'as' && tokens.slice(from, to).some(({ normal }) => /^(?:be|have)$/.test(normal))
}

/** "A small *number of* deaths": what is counted is not made light of. */
function isCount(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ normal }, at, all) => /^(?:number|handful)$/.test(normal) && all[at + 1]?.normal === 'of')
}

/** "The same *receptors* as morphine": where both bind is told, and not that one equals the other. */
function isSharedTarget(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]?.normal === 'same' && tokens.slice(from, to).some(({ normal }) => TARGETS.has(normal))
}

const TARGETS = new Set('receptor pathway system enzyme part region area site cell family'.split(' '))

/** "Just *as dangerous as* illegal drugs" is no praise; "not as dangerous as" is. */
function isAsBad(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens.slice(Math.max(0, from - 1), to).some(({ normal }) => DENIED.test(normal))) return false
  return tokens.slice(from, to).some(({ normal }, at, all) => BAD.has(normal) && all[at + 1]?.normal === 'as')
}

const BAD = new Set('dangerous harmful addictive risky deadly toxic bad lethal hazardous'.split(' '))
const DENIED = /^(?:not|never|nowhere|hardly|half|nearly|.+n't)$/

/** "It works *like an opioid*": what class it belongs to by its action is pharmacology; "like oxycodone" is a comparison. */
function isOfClass({ sentence, mentions }: Field, { core, to }: PatternMatch): boolean {
  const like = sentence.tokens.slice(core[0], to).some(({ normal }) => normal === 'like')
  return like && mentions.some((mention) => mention.concept === 'opioid' && mention.to === to)
}

/** "*Low blood sugar is* a danger": behind a copula stands another matter. */
function holdsCopula(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ normal }) => normal === 'be')
}
