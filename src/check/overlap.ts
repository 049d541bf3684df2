import type { Claim } from '../model/claim.ts'
import { ruleKind, SEVERITIES } from '../model/rule.ts'
import { cover, overlaps } from '../model/span.ts'
import type { Candidate } from './candidate.ts'

/** A candidate that reports, with the ids of the rules that saw the same fault. */
export interface Settled {
  readonly candidate: Candidate
  readonly also: readonly string[]
  /** The claims that it stands for. */
  readonly claims: readonly Claim[]
}

/**
 * Among the rules of one family, one sentence has one finding per fault: claims of one rule in one sentence are one finding over all of them; a phrase yields to
 * a claim finding that its words overlap and that weighs no less.
 */
export function settleOverlaps(candidates: readonly Candidate[]): Settled[] {
  return yieldPhrases(mergeByRule(candidates.map(alone)))
}

function alone(candidate: Candidate): Settled {
  return { candidate, also: candidate.also, claims: candidate.claim === undefined ? [] : [candidate.claim] }
}

/** How much a candidate weighs against others. */
export function severityRank(candidate: Candidate): number {
  return SEVERITIES.indexOf(candidate.severity)
}

/** "Treats anxiety, depression and pain" under one rule is one finding that names all three. */
function mergeByRule(settled: readonly Settled[]): Settled[] {
  const merged = new Map<string, Settled>()
  for (const one of settled) {
    const { candidate } = one
    const key = candidate.sentence === undefined ? `page ${merged.size}` : `${candidate.rule.id} ${candidate.sentence}`
    const before = merged.get(key)
    if (before === undefined) {
      merged.set(key, one)
      continue
    }
    const [lead, other] =
      severityRank(candidate) > severityRank(before.candidate)
        ? [candidate, before.candidate]
        : [before.candidate, candidate]
    merged.set(key, {
      candidate: {
        ...lead,
        span: cover(lead.span, other.span),
        objects: [...new Set([...before.candidate.objects, ...candidate.objects])],
        related: [
          ...lead.related,
          ...other.related.filter((place) => !lead.related.some((known) => known.span.start === place.span.start)),
        ],
      },
      also: [...new Set([...before.also, ...one.also])],
      claims: [...before.claims, ...one.claims],
    })
  }
  return [...merged.values()]
}

function yieldPhrases(settled: readonly Settled[]): Settled[] {
  const claims = settled.filter(({ candidate }) => ruleKind(candidate.rule) === 'claim')
  const extra = new Map<Settled, string[]>()
  const kept = settled.filter((one) => {
    if (ruleKind(one.candidate.rule) !== 'phrase') return true
    const host = claims.find(
      ({ candidate }) =>
        candidate.sentence === one.candidate.sentence &&
        overlaps(candidate.span, one.candidate.span) &&
        severityRank(candidate) >= severityRank(one.candidate),
    )
    if (host !== undefined) extra.set(host, [...(extra.get(host) ?? []), one.candidate.rule.id])
    return host === undefined
  })
  return kept.map((one) => ({
    ...one,
    also: [...new Set([...one.also, ...(extra.get(one) ?? [])])].filter((id) => id !== one.candidate.rule.id),
  }))
}
