import type { Claim, ConceptKind } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClaimShape, ConceptPattern } from '../model/rule.ts'

/** Has a claim the shape that a rule looks for? */
export function fits(claim: Claim, shape: ClaimShape, lexicon: Lexicon): boolean {
  return concerns(claim, shape, lexicon) && misfit(claim, shape) === undefined
}

/** Is a rule of this shape about the claim at all: about its relation, subject and object? */
export function concerns(claim: Claim, shape: ClaimShape, lexicon: Lexicon): boolean {
  if (claim.subject === '' || !shape.relation.includes(claim.relation)) return false
  const isSubject = (pattern: ConceptPattern) => isConcept(claim.subject, claim.subjectKind, pattern, lexicon)
  const isObject = (pattern: ConceptPattern) => isConcept(claim.object, claim.objectKind, pattern, lexicon)
  return (shape.subject ?? ANY_PRODUCT).some(isSubject) && (shape.object?.some(isObject) ?? true)
}

const ANY_PRODUCT: readonly ConceptPattern[] = ['product']

/** What keeps a claim that a rule is about from having its shape, as `explain` shows it; undefined where nothing does. */
export function misfit(claim: Claim, shape: ClaimShape): string | undefined {
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
  if (pattern === 'product') return PRODUCT_KINDS.has(kind as ConceptKind)
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

/** How closely a list of patterns names a concept: 0 not at all, 4 itself. */
export function closeness(
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
