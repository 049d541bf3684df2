import type { ReportClaim } from '../model/report.ts'
import type { ConflictRule } from '../model/rule.ts'
import type { LineageOf, StanceRecord } from '../model/stance.ts'
import { cannotBothStand, meetsObject } from '../model/stance.ts'

/** Where a claim stands: a document by its number in the corpus's order, and the claim. */
export interface ClaimPlace {
  readonly document: number
  readonly claim: ReportClaim
}

/** Cautions that say the same, whoever says it: they are set against a claim once for all of them. */
export interface CautionGroup {
  readonly number: number
  readonly stance: StanceRecord
  /** In the order of the corpus. */
  readonly places: readonly ClaimPlace[]
}

/** All cautions of one rule, by subject. */
export interface CautionIndex {
  readonly rule: ConflictRule
  readonly bySubject: ReadonlyMap<string, readonly CautionGroup[]>
}

/** Gathers the cautions of a rule; the records come in the order of the corpus. */
export function indexCautions(
  rule: ConflictRule,
  cautions: readonly (ClaimPlace & { readonly stance: StanceRecord })[],
): CautionIndex {
  const groups = new Map<string, { number: number; stance: StanceRecord; places: ClaimPlace[] }>()
  for (const { stance, document, claim } of cautions) {
    const key = stanceKey(stance)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { number: groups.size, stance, places: [{ document, claim }] })
    else known.places.push({ document, claim })
  }
  const bySubject = new Map<string, CautionGroup[]>()
  for (const group of groups.values()) {
    const { subject } = group.stance
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), group])
  }
  return { rule, bySubject }
}

/** One word that stances share which no predicate can tell apart. */
export function stanceKey({ subject, object, qualifiers, amount, open, circumstances }: StanceRecord): string {
  return JSON.stringify([subject, object, qualifiers, amount, open, circumstances])
}

/**
 * The cautions that a promotional claim cannot stand beside. Only those about the same subject or a broader one are looked at:
 * "red Bali is harmless" meets what is said of kratom, while a warning of one strain says nothing of the others.
 */
export function cautionsAgainst(
  { rule, bySubject }: CautionIndex,
  promoting: StanceRecord,
  lineageOf: LineageOf,
): readonly CautionGroup[] {
  const subjects = new Set([promoting.subject, ...(lineageOf(promoting.subject) ?? [])])
  return [...subjects]
    .flatMap((subject) => bySubject.get(subject) ?? [])
    .filter(({ stance }) => cannotBothStand(rule.conflict, promoting, stance, lineageOf))
    .filter(({ stance }) => isSameMatter(rule, promoting, stance, lineageOf))
    .sort((a, b) => a.number - b.number)
}

/**
 * Within a document the author's one train of thought joins two sentences; between strangers' documents a difference that
 * could reconcile them counts as one. So both must hold under the same circumstances, and say it of the same matter.
 */
function isSameMatter(
  { conflict }: ConflictRule,
  promoting: StanceRecord,
  cautioning: StanceRecord,
  lineageOf: LineageOf,
): boolean {
  const sameLimits = promoting.circumstances.join() === cautioning.circumstances.join()
  return sameLimits && (conflict.figures !== undefined || meetsObject(conflict, promoting, cautioning, lineageOf))
}
