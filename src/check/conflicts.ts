import type { Claim } from '../model/claim.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import type { Candidate } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { weighGuards } from './guards.ts'
import { fits } from './shapes.ts'
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
    const cautious = claims.filter((claim) => fits(claim, cautions, bench.lexicon) && isStated(claim))
    if (cautious.length === 0) continue
    // Claims that say the same share their counterparts, so that a page that repeats itself costs no square.
    const counterparts = new Map<string, Counterparts>()
    for (const claim of claims) {
      if (!fits(claim, promotes, bench.lexicon) || isSilenced(claim)) continue
      const key = JSON.stringify([claim.subject, claim.object, claim.qualifiers])
      const known = counterparts.get(key) ?? bySentence(cautious.filter((other) => clashes(rule, claim, other, bench)))
      counterparts.set(key, known)
      const count = known.size - (known.has(claim.sentence) ? 1 : 0)
      if (count > 0) found.push(candidateFor(rule, claim, { known, count }, bench))
    }
  }
  return found
}

/** Claims that cannot stand beside another one, the first of each sentence by the sentence's index. */
type Counterparts = ReadonlyMap<number, Claim>

function bySentence(claims: readonly Claim[]): Counterparts {
  const first = new Map<number, Claim>()
  for (const claim of claims) if (!first.has(claim.sentence)) first.set(claim.sentence, claim)
  return first
}

/** The first counterparts in other sentences than the claim's own. */
function shownOf(known: Counterparts, claim: Claim): Claim[] {
  const shown: Claim[] = []
  for (const other of known.values()) {
    if (shown.length === SHOWN) break
    if (other.sentence !== claim.sentence) shown.push(other)
  }
  return shown
}

interface Against {
  readonly known: Counterparts
  /** How many other sentences say otherwise. */
  readonly count: number
}

function candidateFor(rule: ConflictRule, claim: Claim, { known, count }: Against, bench: Bench): Candidate {
  return {
    rule,
    verdict: 'contradictory',
    severity: rule.severity ?? baseSeverity(claim, 'limited', bench.lexicon),
    also: [],
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: shownOf(known, claim).map((other, index) => ({
      path: bench.document.path,
      span: bench.document.sentences[other.sentence]?.span ?? other.span,
      message:
        index === SHOWN - 1 && count > SHOWN ? `and ${count - SHOWN} more places say otherwise` : 'says otherwise',
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
