import type { Claim, CueKind, Relation } from '../model/claim.ts'
import type { Grade } from '../model/rule.ts'

/** What the context does to a finding: silence it (and which guard did), or lower it by some steps. */
export type GuardEffect =
  | { readonly silencedBy: string }
  | { readonly weak: boolean; readonly steps: number; readonly guards: readonly string[] }

/** Cues under which a sentence reports, announces or warns, and asserts nothing. */
const SILENCERS: readonly CueKind[] = ['reported', 'popularity', 'quantifier', 'unknown', 'nil-result', 'study-detail']

/** Steps by which the other cues make a finding milder. */
const LOWERING: Partial<Record<CueKind, number>> = {
  announcement: 1,
  hedge: 1,
  'vague-attribution': 1,
  users: 1,
  tradition: 1,
  quotation: 1,
}

/** What the leaflet of a medicine tells as approved: what it is for, how much to take, what it spares. */
const APPROVED: ReadonlySet<Relation> = new Set(['dosed-at', 'treats', 'prevents', 'supports', 'causes', 'endorsed-by'])

/**
 * Weighs the cues on a claim (annotation guide, guards): questions, conditionals, refutations and reported speech silence;
 * what people do already is no dose advice;
 * a caution silences all but a dose figure; a named source silences what some evidence supports; hedges, attribution,
 * users' reports and quotations lower by a step each, two at most.
 */
export function weighGuards(claim: Claim, grade: Grade): GuardEffect {
  const kinds = new Set(claim.cues.map((cue) => cue.kind))
  const entry = (kind: CueKind) => `${kind} "${claim.cues.find((cue) => cue.kind === kind)?.entry ?? ''}"`
  if (claim.certainty === 'questioned') return { silencedBy: entry('question') }
  if (claim.certainty === 'hypothetical') return { silencedBy: entry(kinds.has('condition') ? 'condition' : 'future') }
  // "A study shows once and for all …": who settles a question by a source has left the source behind.
  const settled = claim.certainty === 'boosted'
  if (kinds.has('leaflet') && !settled && APPROVED.has(claim.relation)) return { silencedBy: entry('leaflet') }
  if (kinds.has('habit') && claim.relation === 'dosed-at') return { silencedBy: entry('habit') }
  const figures = claim.relation === 'dosed-at' && claim.quantities.some(isFigure)
  for (const kind of SILENCERS) {
    if (kind === 'popularity' && figures && takenByPeople(claim)) continue
    if (kinds.has(kind) && !(settled && kind === 'study-detail')) return { silencedBy: entry(kind) }
  }
  // "This article explores its benefits" says nothing, unless it takes a treatment without evidence for granted.
  const presupposes = claim.types[0] === 'disease' && (grade === 'none' || grade === 'refuted')
  if (kinds.has('announcement') && !presupposes) return { silencedBy: entry('announcement') }
  if (kinds.has('caution') && !kinds.has('caution-cancelled') && !figures) return { silencedBy: entry('caution') }
  if (
    !settled &&
    kinds.has('named-source') &&
    (grade === 'limited' || grade === 'established' || claim.relation === 'dosed-at')
  ) {
    return { silencedBy: entry('named-source') }
  }
  if (kinds.has('users') && mildBenefit(claim)) return { silencedBy: entry('users') }
  // "Scientists have found a cure *for good*": so sure, it is the writer's own word.
  // "*Scientifically proven*, and in use for a thousand years": tradition takes nothing from a claimed proof.
  const owned: readonly CueKind[] =
    claim.relation === 'proves' ? ['vague-attribution', 'tradition'] : ['vague-attribution']
  const lowering = (Object.keys(LOWERING) as CueKind[]).filter((kind) => !(settled && owned.includes(kind)))
  const guards = [...lowering.filter((kind) => kinds.has(kind)), ...(settled ? [] : sources(claim, kinds))]
  const steps = Math.min(
    2,
    guards.reduce((sum, kind) => sum + (LOWERING[kind] ?? 1), 0) +
      (guards.length === 0 && claim.certainty === 'hedged' ? 1 : 0),
  )
  return { weak: steps > 0, steps, guards: guards.map(entry) }
}

/** What a named study finds of a benefit can be looked up; no body says that a product is safe or takes a medicine's place. */
const FOUND_BY_STUDIES: ReadonlySet<Relation> = new Set(['treats', 'prevents', 'supports', 'acts-on'])

/** How a named source lowers: by a step what it has found, by two what it "has *not* shown" ("case files have not shown deaths"). */
function sources({ relation }: Claim, kinds: ReadonlySet<CueKind>): readonly CueKind[] {
  if (!kinds.has('named-source')) return []
  if (kinds.has('refutation')) return ['named-source', 'refutation']
  // "*According to* recent research": whoever is not named is no second source.
  return FOUND_BY_STUDIES.has(relation) && !kinds.has('vague-attribution') ? ['named-source'] : []
}

/** "Never give 2 *doses* in one evening" names no amount. */
function isFigure({ kind, unit }: Claim['quantities'][number]): boolean {
  return kind !== 'frequency' && unit !== 'dose'
}

/** "*Most people take* 2 to 4 grams": a figure that is told as usual is a figure all the same, unlike what a survey counted. */
function takenByPeople({ cues }: Claim): boolean {
  return cues.some(({ kind, entry }) => kind === 'popularity' && /\b(?:people|users|adults)\b/.test(entry))
}

/** What users report of their mood or sleep is theirs to report. */
function mildBenefit(claim: Claim): boolean {
  return (claim.relation === 'treats' || claim.relation === 'supports') && !claim.types.includes('disease')
}
