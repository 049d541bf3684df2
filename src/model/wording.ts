import type { Amount, Polarity, Relation } from './claim.ts'
import { amountWords } from './figures.ts'

const CAPITALS = new Set([
  'cbd',
  'thc',
  'fda',
  'adhd',
  'ptsd',
  'ibs',
  'hiv',
  'covid',
  'dhea',
  'nmn',
  'nac',
  'gaba',
  'ed',
  'uti',
  '7-oh',
  '5-htp',
  'copd',
  'glp-1',
])

/** A concept id as words: "high-blood-pressure" → "high blood pressure", "?bramblewick-calm" → "bramblewick calm". */
export function readable(id: string): string {
  const bare = id.replace(/^\?/, '')
  return CAPITALS.has(bare) ? bare.toUpperCase() : bare.replaceAll('-', ' ')
}

/** Names as English lists them: "pain, anxiety and stress". */
export function listed(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`
}

/** What a rule's message or suggestion names. */
export interface Named {
  readonly subject: string
  readonly objects: readonly string[]
  /** What disagrees, where two texts do: "another sentence". */
  readonly elsewhere?: string
  /** What adds up to the impression of a page, and what the page lacks. */
  readonly signals?: readonly string[]
  readonly missing?: readonly string[]
}

/**
 * Fills a rule's message or suggestion: `{subject}` and `{object}` become readable names, `{elsewhere}` what disagrees, and
 * of a page `{signals}` ("speaks of relief and offers it for sale") and `{missing}` ("a caution or a study").
 */
export function fillIn(template: string, named: Named): string {
  const { subject, objects, elsewhere = 'another sentence', signals = [], missing = [] } = named
  const names = objects.map(readable).filter((name) => name !== '')
  const object = names.length === 0 ? 'this' : listed(names)
  return template
    .replaceAll('{subject}', () => readable(subject) || 'the product')
    .replaceAll('{object}', () => object)
    .replaceAll('{elsewhere}', () => elsewhere)
    .replaceAll('{signals}', () => listed(signals))
    .replaceAll('{missing}', () => listed(missing, 'or'))
}

/** Each relation affirmed and denied, between its subject and its object. */
const RELATION_WORDS: Readonly<Record<Relation, Readonly<Record<Polarity, string>>>> = {
  treats: { affirmed: 'treats', negated: 'does not treat' },
  prevents: { affirmed: 'prevents', negated: 'does not prevent' },
  supports: { affirmed: 'supports', negated: 'does not support' },
  causes: { affirmed: 'causes', negated: 'does not cause' },
  compares: { affirmed: 'compares with', negated: 'does not compare with' },
  replaces: { affirmed: 'replaces', negated: 'does not replace' },
  'acts-on': { affirmed: 'acts on', negated: 'does not act on' },
  'dosed-at': { affirmed: 'is taken at', negated: 'is not taken at' },
  proves: { affirmed: 'is proven for', negated: 'is not proven for' },
  'approved-by': { affirmed: 'is approved by', negated: 'is not approved by' },
  'legal-in': { affirmed: 'is legal in', negated: 'is not legal in' },
  guarantees: { affirmed: 'guarantees', negated: 'does not guarantee' },
  'hyped-as': { affirmed: 'is hyped as', negated: 'is not hyped as' },
  'rated-as': { affirmed: 'is rated as', negated: 'is not rated as' },
  'endorsed-by': { affirmed: 'is endorsed by', negated: 'is not endorsed by' },
  'studied-for': { affirmed: 'is studied for', negated: 'is not studied for' },
}

/** A claim in plain words, "kratom does not cause dependence"; what the text leaves out is an ellipsis. */
export function claimWords(claim: {
  readonly subject: string
  readonly relation: Relation
  readonly object: string
  readonly polarity: Polarity
  readonly quantities: readonly Amount[]
}): string {
  const { subject, relation, object, polarity, quantities } = claim
  const dose = relation === 'dosed-at' ? listed(quantities.map(amountWords)) : ''
  return [readable(subject) || '…', RELATION_WORDS[relation][polarity], readable(object) || dose || '…'].join(' ')
}
