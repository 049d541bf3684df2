import type { Field } from '../language/verify.ts'
import type { ConceptKind, Mention } from '../model/claim.ts'
import { isFiniteVerb } from './clauses.ts'

/** So many words may lead in the next member of a list ("and even *the most stubborn* migraines"). */
const LEAD_IN = 4

/** Kinds that can stand in one list: what a product is said to act on, and what it may replace. */
const FAMILIES: readonly (readonly ConceptKind[])[] = [
  ['condition', 'symptom', 'function', 'harm'],
  ['drug', 'therapy'],
  // A receptor "in the brain and body" is one thing acted on.
  ['biology'],
  ['body'],
]

/** Tells where the wording of some relation starts. */
export type VerbAt = (index: number) => boolean

/** What opens or carries a clause of its own. */
const OPENS_CLAUSE = /^(may|might|can|could|will|would|should|must|do|be|have|which|who|that)$/

/** Adds to a relation's objects the other members of the list they stand in: "anxiety, depression and chronic pain" is three. */
export function coordinate(field: Field, objects: readonly Mention[], verbAt: VerbAt): Mention[] {
  const all = [...objects]
  for (const object of objects) {
    const family = FAMILIES.find((kinds) => kinds.includes(object.kind))
    if (family === undefined) continue
    const behind = (member: Mention) => memberBehind(field, member, { family, verbAt })
    for (let next = behind(object); next !== undefined && !all.includes(next); next = behind(next)) all.push(next)
    for (
      let before = memberBefore(field, object, family);
      before !== undefined;
      before = memberBefore(field, before, family)
    ) {
      if (all.includes(before)) break
      all.push(before)
    }
  }
  return all.sort((a, b) => a.from - b.from)
}

function isJoint(text: string | undefined): boolean {
  return text === ',' || text === 'and' || text === 'or' || text === '&' || text === '/' || text === 'nor'
}

function memberBehind(
  field: Field,
  member: Mention,
  { family, verbAt }: { readonly family: readonly ConceptKind[]; readonly verbAt: VerbAt },
): Mention | undefined {
  const { tokens } = field.sentence
  let at = member.to
  if (tokens[at]?.normal === 'as' && tokens[at + 1]?.normal === 'well' && tokens[at + 2]?.normal === 'as') at += 3
  else if (isJoint(tokens[at]?.normal)) while (isJoint(tokens[at]?.normal)) at++
  else return undefined
  for (let skipped = 0; skipped <= LEAD_IN; skipped++, at++) {
    const mention = field.mentions[field.startsAt[at] ?? -1]
    if (mention !== undefined) return family.includes(mention.kind) ? mention : undefined
    const token = tokens[at]
    if (token?.kind !== 'word' || isJoint(token.normal)) return undefined
    // "…pain and *improves* sleep", "…and *may* cause nausea", "…, *which* brings pain": another verb has objects of its own.
    if (OPENS_CLAUSE.test(token.normal) || isFiniteVerb(token, verbAt(at))) return undefined
  }
  return undefined
}

/** Backwards only over joints that touch the member: what leads in a member cannot be told from a verb there. */
function memberBefore(field: Field, member: Mention, family: readonly ConceptKind[]): Mention | undefined {
  const { tokens } = field.sentence
  let at = member.from
  while (isJoint(tokens[at - 1]?.normal)) at--
  if (at === member.from) return undefined
  const mention = field.mentions[field.endsAt[at] ?? -1]
  return mention !== undefined && family.includes(mention.kind) ? mention : undefined
}
