import type { PatternMatch } from '../language/verify.ts'
import type { Sentence } from '../model/document.ts'

/** "Had *a drop in* pain", "pain caused *by* arthritis": of what grows less, or what is the cause itself, nothing is caused. */
export function isNoEffect({ tokens }: Sentence, { pattern, core, to }: PatternMatch): boolean {
  if (!('frame' in pattern.use)) return false
  const { relation, polarity } = pattern.use.frame
  if (relation !== 'causes') return false
  // "*No* convincing *evidence that outweighs the risk*": it is the evidence that is denied.
  if (polarity === 'negated') return tokens.slice(core[1], to).some(({ normal }) => EVIDENCE.has(normal))
  if (tokens[core[1]]?.normal === 'by') return true
  return tokens.slice(core[1], to).some(({ normal }) => LESSENING.has(normal))
}

const EVIDENCE = new Set(['evidence', 'proof', 'data'])

const LESSENING = new Set('reduction decrease decline drop relief improvement alleviation easing lessening'.split(' '))
