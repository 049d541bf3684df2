import type { RuleFamily } from '../model/rule.ts'
import { familyOf, JURISDICTIONS, ruleKind, SEVERITIES } from '../model/rule.ts'
import { overlaps } from '../model/span.ts'
import type { Candidate } from './candidate.ts'
import type { Settled } from './overlap.ts'
import { settleOverlaps, severityRank } from './overlap.ts'

/** Evidence comes first: its rules know the product, and are true wherever the reader lives. */
const FAMILIES: readonly RuleFamily[] = ['evidence', ...JURISDICTIONS]

/**
 * One fault, one finding, whatever is wrong with it: each family of rules is settled by itself; a jurisdiction's rule then joins
 * the finding that stands on its claim already, and reports where there is none. So neither law nor evidence silences the
 * other, and a claim that six laws forbid is one finding, as severe as the gravest of them says.
 */
export function settleFindings(candidates: readonly Candidate[]): Settled[] {
  const families = new Map<RuleFamily, Candidate[]>(FAMILIES.map((family) => [family, []]))
  for (const candidate of candidates) families.get(familyOf(candidate.rule.id))?.push(candidate)
  let settled: Settled[] = []
  for (const family of families.values()) if (family.length > 0) settled = join(settled, family)
  return settled
}

function join(settled: readonly Settled[], candidates: readonly Candidate[]): Settled[] {
  const bySentence = new Map<number | undefined, Settled[]>()
  for (const one of settled) {
    const { sentence } = one.candidate
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one])
  }
  const guests = new Map<Settled, Candidate[]>()
  const rest = candidates.filter((candidate) => {
    const host = bySentence.get(candidate.sentence)?.find((one) => isSameFault(one, candidate))
    if (host !== undefined) guests.set(host, [...(guests.get(host) ?? []), candidate])
    return host === undefined
  })
  return [...settled.map((one) => withGuests(one, guests.get(one) ?? [])), ...settleOverlaps(rest)]
}

/**
 * Two claim rules see the same fault in the same claim. Wording is the same fault where it overlaps and the finding that stands
 * weighs no less. A text that is missing and a contradiction are faults of their own.
 */
function isSameFault(host: Settled, { rule, claim, ...guest }: Candidate): boolean {
  const kinds = [ruleKind(host.candidate.rule), ruleKind(rule)]
  if (kinds.includes('require') || kinds.includes('conflict')) return false
  if (!kinds.includes('phrase')) return claim !== undefined && host.claims.includes(claim)
  return overlaps(host.candidate.span, guest.span) && severityRank(host.candidate) >= SEVERITIES.indexOf(guest.severity)
}

function withGuests(host: Settled, guests: readonly Candidate[]): Settled {
  if (guests.length === 0) return host
  const gravest = guests.reduce(
    (worst, guest) => (severityRank(guest) > severityRank(worst) ? guest : worst),
    host.candidate,
  )
  const also = new Set([...host.also, ...guests.flatMap((guest) => [guest.rule.id, ...guest.also])])
  return { ...host, candidate: { ...host.candidate, severity: gravest.severity }, also: [...also] }
}
