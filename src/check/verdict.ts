import type { Claim, ClaimType } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Grade, Severity, Verdict } from '../model/rule.ts'
import { SEVERITIES } from '../model/rule.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly severity: Severity
}

/** How strongly a sentence says it: `weak` is hedged, vaguely attributed or quoted. */
export type Strength = 'boosted' | 'asserted' | 'weak'

/** The other strength: evidence × wording → verdict. An empty cell is no finding. */
const VERDICTS: Readonly<Record<Grade, Readonly<Record<Strength, Verdict | undefined>>>> = {
  refuted: { boosted: 'unsupported', asserted: 'unsupported', weak: 'unsupported' },
  none: { boosted: 'unsupported', asserted: 'unsupported', weak: 'unsupported' },
  preclinical: { boosted: 'unsupported', asserted: 'unsupported', weak: 'unsupported' },
  limited: { boosted: 'overstated', asserted: 'overstated', weak: undefined },
  established: { boosted: 'overstated', asserted: undefined, weak: undefined },
}

/** The verdict that follows from evidence and wording; undefined where the wording stays within the evidence. */
export function verdictFor(grade: Grade, strength: Strength): Verdict | undefined {
  return VERDICTS[grade][strength]
}

/** Types in which a refuted claim never falls below a warning, however it is hedged. */
const GRAVE: ReadonlySet<ClaimType> = new Set(['disease', 'dosage', 'safety', 'dependence'])

/** What a fault of this type weighs when it is plainly asserted; the first type of a claim decides. */
const BASE: Readonly<Record<ClaimType, Severity>> = {
  safety: 'error',
  dependence: 'error',
  dosage: 'error',
  disease: 'warning',
  efficacy: 'warning',
  substitution: 'warning',
  comparative: 'warning',
  mechanism: 'warning',
  'evidence-status': 'warning',
  regulatory: 'warning',
  risk: 'info',
  quality: 'info',
  certainty: 'info',
  testimonial: 'info',
}

/** The severity of a plainly asserted claim of this kind, before hedges and context lower or raise it. */
export function baseSeverity(claim: Claim, grade: Grade, lexicon: Lexicon): Severity {
  const [first = 'efficacy'] = claim.types
  const evidenceFree = grade === 'refuted' || grade === 'none' || grade === 'preclinical'
  if (first === 'disease') return evidenceFree && isSerious(claim.object, lexicon) ? 'error' : 'warning'
  if (first === 'dosage' && claim.quantities.length === 0) return 'warning'
  return BASE[first]
}

function isSerious(concept: string, lexicon: Lexicon): boolean {
  for (const id of lexicon.concepts.get(concept)?.lineage ?? []) if (lexicon.concepts.get(id)?.serious) return true
  return false
}

/** Moves a severity by `steps` (negative: milder); undefined when it falls below info. Refuted grave claims stop at warning. */
export function shift(severity: Severity, steps: number, floor: Severity | undefined): Severity | undefined {
  const index = SEVERITIES.indexOf(severity) + steps
  const lowest = floor === undefined ? -1 : Math.min(SEVERITIES.indexOf(floor), SEVERITIES.indexOf(severity))
  const bounded = Math.min(Math.max(index, lowest), SEVERITIES.length - 1)
  return bounded < 0 ? undefined : SEVERITIES[bounded]
}

/** The severity below which a claim of this grade never falls. */
export function floorOf(claim: Claim, grade: Grade): Severity | undefined {
  if (grade === 'refuted' && claim.types.some((type) => GRAVE.has(type))) return 'warning'
  // No hedge makes a dose or a promise of safety without evidence acceptable.
  return grade === 'none' && claim.types.some((type) => type !== 'disease' && GRAVE.has(type)) ? 'warning' : undefined
}
