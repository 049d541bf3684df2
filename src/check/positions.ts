import type { Claim } from '../model/claim.ts'
import type { ConflictRule, PositionRule, Rule } from '../model/rule.ts'
import type { LineageOf } from '../model/stance.ts'
import { cannotBothStand, isWithin, meetsObject } from '../model/stance.ts'
import type { Candidate } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { weighGuards } from './guards.ts'
import { fits } from './shapes.ts'
import { sidesOf } from './stances.ts'
import { baseSeverity } from './verdict.ts'

/**
 * Claims that contradict what the house holds: those that say the opposite, and those that a conflict rule sets against it
 * ("completely safe", where the house holds that kratom can cause dependence).
 */
export function findPositionConflicts(rules: readonly Rule[], claims: readonly Claim[], bench: Bench): Candidate[] {
  const conflicts = rules.filter((rule) => 'conflict' in rule)
  return rules
    .filter((rule) => 'position' in rule)
    .flatMap((rule) => {
      const against = new Set([...opposites(rule, claims, bench), ...clashes(rule, conflicts, { claims, bench })])
      return claims.filter((claim) => against.has(claim)).map((claim) => candidateFor(rule, claim, bench))
    })
}

function opposites({ position }: PositionRule, claims: readonly Claim[], { lexicon }: Bench): readonly Claim[] {
  const opposite = { ...position, polarity: position.polarity === 'negated' ? 'affirmed' : 'negated' } as const
  return claims.filter((claim) => fits(claim, opposite, lexicon) && !('silencedBy' in weighGuards(claim, 'none')))
}

function clashes(
  { position }: PositionRule,
  conflicts: readonly ConflictRule[],
  { claims, bench }: { readonly claims: readonly Claim[]; readonly bench: Bench },
): readonly Claim[] {
  const lineageOf: LineageOf = (concept) => bench.lexicon.concepts.get(concept)?.lineage
  return conflicts.flatMap((conflict) => {
    const cautions = claimsOf(position, bench).filter((held) => fits(held, conflict.conflict.cautions, bench.lexicon))
    if (cautions.length === 0) return []
    return sidesOf(conflict, claims, bench).promoting.filter((claim) =>
      cautions.some(
        (held) =>
          isWithin(claim.subject, held.subject, lineageOf) &&
          cannotBothStand(conflict.conflict, claim, held, lineageOf) &&
          meetsObject(conflict.conflict, claim, held, lineageOf),
      ),
    )
  })
}

/** The position as claims, one for each pair of concepts that it names; a whole kind of concept names none. */
function claimsOf(position: PositionRule['position'], { lexicon }: Bench): readonly Claim[] {
  const named = (patterns: PositionRule['position']['object']) =>
    patterns === undefined ? [''] : patterns.filter((pattern) => typeof pattern === 'string')
  return position.relation.flatMap((relation) =>
    named(position.subject).flatMap((subject) =>
      named(position.object).map((object) => ({
        types: [],
        subject,
        subjectKind: lexicon.concepts.get(subject)?.kind ?? 'product',
        subjectFrom: 'clause' as const,
        relation,
        object,
        objectKind: lexicon.concepts.get(object)?.kind ?? ('none' as const),
        polarity: position.polarity,
        certainty: 'asserted' as const,
        attribution: { source: 'author', stance: 'endorsed' } as const,
        qualifiers: {},
        quantities: [],
        sentence: -1,
        span: { start: 0, end: 0 },
        cues: [],
      })),
    ),
  )
}

function candidateFor(rule: PositionRule, claim: Claim, { lexicon }: Bench): Candidate {
  return {
    rule,
    verdict: 'contradictory',
    severity: rule.severity ?? baseSeverity(claim, 'limited', lexicon),
    also: [],
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: [],
    objects: claim.object === '' ? [] : [claim.object],
  }
}
