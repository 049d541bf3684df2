import type { Claim } from '../model/claim.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import type { Bench } from './claim-rules.ts'
import type { Candidate } from './candidate.ts'
import { weighGuards } from './guards.ts'
import { mismatch } from './shapes.ts'
import { baseSeverity } from './verdict.ts'

/** At most so many counterparts are shown with one finding; the message says how many more there are. */
const SHOWN = 3

/**
 * Contradictions within a document: a promotional claim and a cautionary one of the same subject (and object, where the rule
 * says so) that no difference of population, dose or time reconciles. The finding stands on the promotional claim.
 */
export function findConflicts(rules: readonly Rule[], claims: readonly Claim[], bench: Bench): Candidate[] {
  const found: Candidate[] = []
  for (const rule of rules) {
    if (!('conflict' in rule)) continue
    const { promotes, cautions } = rule.conflict
    const cautious = claims.filter((claim) => mismatch(claim, cautions, bench.lexicon) === undefined && isStated(claim))
    if (cautious.length === 0) continue
    for (const claim of claims) {
      if (mismatch(claim, promotes, bench.lexicon) !== undefined || isSilenced(claim)) continue
      const against = cautious.filter(
        (other) => other.sentence !== claim.sentence && clashes(rule, claim, other, bench),
      )
      if (against.length > 0) found.push(candidateFor(rule, claim, against, bench))
    }
  }
  return found
}

function candidateFor(rule: ConflictRule, claim: Claim, against: readonly Claim[], bench: Bench): Candidate {
  const seen = new Set<number>()
  const places = against.filter((other) => !seen.has(other.sentence) && seen.add(other.sentence))
  return {
    rule,
    verdict: 'contradictory',
    severity: rule.severity ?? baseSeverity(claim, 'limited', bench.lexicon),
    also: [],
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: places.slice(0, SHOWN).map((other, index) => ({
      path: bench.document.path,
      span: bench.document.sentences[other.sentence]?.span ?? other.span,
      message:
        index === SHOWN - 1 && places.length > SHOWN
          ? `and ${places.length - SHOWN} more places say otherwise`
          : 'says otherwise',
    })),
    objects: claim.object === '' ? [] : [claim.object],
  }
}

function isSilenced(claim: Claim): boolean {
  return 'silencedBy' in weighGuards(claim, 'none')
}

/** Questions and conditionals state nothing that could be contradicted; cautions and user reports do. */
function isStated(claim: Claim): boolean {
  return claim.certainty !== 'questioned' && claim.certainty !== 'hypothetical'
}

function clashes(rule: ConflictRule, claim: Claim, other: Claim, bench: Bench): boolean {
  const same = rule.conflict.same
  if (same.includes('subject') && !related(claim.subject, other.subject, bench)) return false
  if (same.includes('object') && !related(claim.object, other.object, bench)) return false
  return !reconcilable(claim, other)
}

function related(a: string, b: string, bench: Bench): boolean {
  if (a === b) return true
  const lineage = (id: string) => bench.lexicon.concepts.get(id)?.lineage
  return (lineage(a)?.has(b) ?? false) || (lineage(b)?.has(a) ?? false)
}

/** Another population, dose or time on the cautionary side leaves room for both to be true. */
function reconcilable(claim: Claim, other: Claim): boolean {
  for (const key of ['population', 'time'] as const) {
    const theirs = other.qualifiers[key]
    if (theirs !== undefined && theirs !== claim.qualifiers[key]) return true
  }
  const [ours, theirs] = [claim.qualifiers.dose, other.qualifiers.dose]
  return ours !== undefined && theirs !== undefined && ours !== theirs
}
