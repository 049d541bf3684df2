import type { Attribution, ClaimType, ConceptKind, Polarity, Relation } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'

const BY_RELATION: Readonly<Record<Relation, ClaimType>> = {
  treats: 'efficacy',
  prevents: 'efficacy',
  supports: 'efficacy',
  causes: 'risk',
  compares: 'comparative',
  replaces: 'substitution',
  'acts-on': 'mechanism',
  'dosed-at': 'dosage',
  proves: 'evidence-status',
  'approved-by': 'regulatory',
  'legal-in': 'regulatory',
  guarantees: 'certainty',
  'hyped-as': 'certainty',
  'rated-as': 'quality',
  'endorsed-by': 'testimonial',
  'studied-for': 'testimonial',
}

/** What a claim is made of, as far as its types depend on it. */
export interface TypeFacts {
  readonly relation: Relation
  readonly polarity: Polarity
  readonly object: string
  readonly objectKind: ConceptKind | 'none'
  readonly attribution: Attribution
}

/** The types of a claim, most important first, three at most: "relieves arthritis" is disease, "never addictive" dependence. */
export function typesOf(facts: TypeFacts, lexicon: Lexicon): ClaimType[] {
  const { relation, object, objectKind, polarity, attribution } = facts
  const lineage = lexicon.concepts.get(object)?.lineage
  const types: ClaimType[] = []
  if (relation === 'causes' || objectKind === 'harm') {
    if (lineage?.has('dependence')) types.push('dependence')
    if (relation === 'causes') types.push(polarity === 'negated' ? 'safety' : 'risk')
  }
  if ((relation === 'treats' || relation === 'prevents') && objectKind === 'condition') types.push('disease')
  if (relation !== 'causes' && !types.includes('disease')) types.push(BY_RELATION[relation])
  if (relation === 'studied-for' || (relation === 'proves' && objectKind === 'condition')) types.push('evidence-status')
  if (attribution.source === 'users' || attribution.source === 'tradition' || attribution.source === 'experts')
    types.push('testimonial')
  if (attribution.source === 'research' || attribution.source === 'named-source') types.push('evidence-status')
  return [...new Set(types)].slice(0, 3)
}
