import type { Claim } from '../model/claim.ts'

/** What a page is about, as its claims tell, and the unknown name under which it sells it. */
export interface PageSubject {
  readonly topic: string
  readonly brand: string | undefined
}

/**
 * The subject of most claims that name none themselves; undefined where all do. The brand is the unknown name that most of the
 * claims about unknown names are about: "SlimLeaf soothes" and "you may notice cramps" speak of one product.
 */
export function pageSubject(claims: readonly Claim[]): PageSubject | undefined {
  const topic = mostFrequent(claims.filter(({ subjectFrom }) => subjectFrom === 'document').map(subjectOf))
  if (topic === undefined) return undefined
  const names = claims.filter(isOfUnknownProduct).map(subjectOf)
  const name = mostFrequent(names)
  const count = names.filter((other) => other === name).length
  return { topic, brand: count * 2 > names.length ? name : undefined }
}

const subjectOf = ({ subject }: Claim) => subject

/** People have names too: what they say or know is no effect of a product. */
function isOfUnknownProduct({ subject, relation }: Claim): boolean {
  return subject.startsWith('?') && relation !== 'proves' && relation !== 'endorsed-by' && relation !== 'studied-for'
}

/** The value that stands most often, the first of several. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
