import type { Claim, ConceptKind } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClaimShape, ConceptPattern } from '../model/rule.ts'

const SOLD = new Set<ConceptKind>(['substance', 'product', 'practice'])

/** Why a claim does not have the shape that a rule looks for; undefined where it has. The reason is shown by `explain`. */
export function mismatch(claim: Claim, shape: ClaimShape, lexicon: Lexicon): string | undefined {
  if (!shape.relation.includes(claim.relation)) return `relation is ${claim.relation}`
  if (claim.subject === '') return 'subject is not found'
  if (
    !(shape.subject ?? ['product']).some((pattern) => isConcept(claim.subject, claim.subjectKind, pattern, lexicon))
  ) {
    return `subject is ${claim.subject}`
  }
  if (
    shape.object !== undefined &&
    !shape.object.some((pattern) => isConcept(claim.object, claim.objectKind, pattern, lexicon))
  ) {
    return claim.object === '' ? 'object is not found' : `object is ${claim.object}`
  }
  if (claim.polarity !== (shape.polarity ?? 'affirmed')) return `polarity is ${claim.polarity}`
  if (shape.certainty !== undefined && !shape.certainty.includes(claim.certainty))
    return `certainty is ${claim.certainty}`
  if (shape.attribution !== undefined && !shape.attribution.includes(claim.attribution.source)) {
    return `attributed to ${claim.attribution.source}`
  }
  if (shape.types !== undefined && !shape.types.some((type) => claim.types.includes(type)))
    return `types are ${claim.types.join(', ')}`
  if (shape.quantity !== undefined && shape.quantity !== claim.quantities.length > 0) {
    return shape.quantity ? 'no figure given' : 'a figure is given'
  }
  return undefined
}

/** Is a concept the one that a rule names, narrower than it, or of the kind it names? `product` is anything sold for health. */
export function isConcept(id: string, kind: ConceptKind | 'none', pattern: ConceptPattern, lexicon: Lexicon): boolean {
  if (typeof pattern !== 'string') return kind === pattern.kind
  if (pattern === 'product') return SOLD.has(kind as ConceptKind)
  return id === pattern || (lexicon.concepts.get(id)?.lineage.has(pattern) ?? false)
}

/**
 * How narrowly a shape fits a claim: the narrowest rule reports. A named object counts more than a named subject, names more
 * than kinds, and the concept itself more than a broader one.
 */
export function specificity(shape: ClaimShape, claim: Claim, lexicon: Lexicon): number {
  const subject = closeness(shape.subject, claim.subject, claim.subjectKind, lexicon)
  const object = closeness(shape.object, claim.object, claim.objectKind, lexicon)
  const more = [shape.certainty, shape.attribution, shape.types, shape.quantity].filter(
    (field) => field !== undefined,
  ).length
  return subject * 4 + object * 5 + more
}

function closeness(
  patterns: readonly ConceptPattern[] | undefined,
  id: string,
  kind: ConceptKind | 'none',
  lexicon: Lexicon,
): number {
  let best = 0
  for (const pattern of patterns ?? []) {
    if (!isConcept(id, kind, pattern, lexicon)) continue
    best = Math.max(best, typeof pattern !== 'string' || pattern === 'product' ? 1 : pattern === id ? 4 : 3)
  }
  return best
}
