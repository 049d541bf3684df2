import type { Field, PatternMatch } from '../language/verify.ts'
import type { Mention } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'

/**
 * "Hold *the oil* under your tongue", "chlorophyll *drops*": what an article stands before, or what is part of a product's
 * name, is no verb; "the end *of* eczema" is meant as a noun.
 */
export function isNoun({ sentence, mentions }: Field, { pattern, core }: PatternMatch): boolean {
  if (!('frame' in pattern.use)) return false
  const { form, relation, object } = pattern.use.frame
  const { tokens } = sentence
  if (form === 'idiom' && object !== undefined) return isNamed(sentence, core[0])
  if (form !== 'verbal' || relation === 'dosed-at') return false
  if (mentions.some((mention) => isNameOver(mention, core))) return true
  return ARTICLES.has(tokens[core[0] - 1]?.normal ?? '') && tokens[core[0] + 1]?.normal !== 'of'
}

function isNameOver({ kind, from, to }: Mention, [start, end]: PatternMatch['core']): boolean {
  return (kind === 'substance' || kind === 'product') && from <= start && end <= to
}

/** "*Losing weight* is hard", "tired of losing weight": a gerund that is subject or stands behind a preposition names a thing. */
function isNamed({ tokens, kind }: Sentence, anchor: number): boolean {
  if (tokens[anchor]?.text.endsWith('ing') !== true) return false
  if (anchor === 0) return kind === 'body'
  return GOVERNORS.has(tokens[anchor - 1]?.normal ?? '')
}

const GOVERNORS = new Set(['to', 'of', 'about', 'at', 'from', 'on', 'in', 'without'])

const ARTICLES = new Set(['the', 'a', 'an', 'your', 'our', 'my', 'their', 'its'])
