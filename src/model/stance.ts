import type { Amount, Matter, Qualifiers } from './claim.ts'
import { inMilligrams } from './figures.ts'
import type { Severity } from './grades.ts'
import type { ConflictRule } from './rule-schema.ts'

/** A claim as far as it can contradict another: nothing of the text, so that those of a whole corpus can be kept. */
export interface Stance {
  readonly subject: string
  readonly object: string
  readonly qualifiers: Qualifiers
  /** The one amount that a claim about a dose names. */
  readonly amount?: Amount
  /** What a statement of open research leaves open; absent on every other claim. */
  readonly open?: readonly Matter[]
}

/** A claim on one side of a conflict rule: what is kept of a document to set it against others. */
export interface StanceRecord extends Stance {
  readonly ruleId: string
  readonly side: 'promotes' | 'cautions'
  /** Index into the document's claims. */
  readonly claim: number
  /** What limits it beyond its qualifiers, sorted: "high dose", "extract", for a figure what the dose is for. */
  readonly circumstances: readonly string[]
  /** On the promotional side, what its finding would be. */
  readonly finding?: StanceFinding
}

export interface StanceFinding {
  readonly severity: Severity
  /** The claim's words as the reader sees them. */
  readonly excerpt: string
  readonly fingerprint: string
  /** The reason that a directive gives which silences it. */
  readonly justification?: string
}

/** A concept's own id and all broader ones; undefined for an unknown name. */
export type LineageOf = (concept: string) => ReadonlySet<string> | undefined

/**
 * Can two claims, which fit the two sides of a conflict rule, not both be true? They must be about the same things, as the rule
 * says, and no difference of population, dose or time may reconcile them. The one predicate for a document and for a corpus.
 */
export function cannotBothStand(
  { same, figures, about }: ConflictRule['conflict'],
  promoting: Stance,
  cautioning: Stance,
  lineageOf: LineageOf,
): boolean {
  if (same.includes('subject') && !related(promoting.subject, cautioning.subject, lineageOf)) return false
  if (same.includes('object') && !related(promoting.object, cautioning.object, lineageOf)) return false
  if (about !== undefined && !leavesOpen(about, promoting, cautioning, lineageOf)) return false
  if (figures === 'apart') return liesAbove(promoting, cautioning)
  // What nobody has established is open at every dose, whatever figure stands beside it.
  const { dose: _dose, ...others } = cautioning.qualifiers
  return !reconcilable(promoting.qualifiers, cautioning.open === undefined ? cautioning.qualifiers : others, lineageOf)
}

/**
 * Does a caution leave open what the rule is about? "No study has compared the two" says nothing of doses, and "not proven against
 * flu" nothing of anxiety.
 */
function leavesOpen(about: Matter, promoting: Stance, { open, object }: Stance, lineageOf: LineageOf): boolean {
  if (open === undefined) return true
  return open.includes(about) && (about !== 'effect' || object === '' || related(promoting.object, object, lineageOf))
}

function related(a: string, b: string, lineageOf: LineageOf): boolean {
  return isWithin(a, b, lineageOf) || isWithin(b, a, lineageOf)
}

/** Is a concept another one, or narrower? */
export function isWithin(narrow: string, broad: string, lineageOf: LineageOf): boolean {
  return narrow === broad || (lineageOf(narrow)?.has(broad) ?? false)
}

/** Another population, dose or time on the cautionary side leaves room for both to be true. */
function reconcilable(promoting: Qualifiers, cautioning: Qualifiers, lineageOf: LineageOf): boolean {
  if (cautioning.time !== undefined && cautioning.time !== promoting.time) return true
  const { population } = cautioning
  // Dogs are pets: what holds for these is denied where it is denied for those.
  if (population !== undefined && !related(population, promoting.population ?? '', lineageOf)) return true
  const [ours, theirs] = [promoting.dose, cautioning.dose]
  return ours !== undefined && theirs !== undefined && ours !== theirs
}

/**
 * Do two amounts of the same measure not meet, the first above the second? "2-4 g" lies above "500 mg"; "2 g a day" says nothing
 * of "2 g a dose", nor adults' doses of children's.
 */
function liesAbove(high: Stance, low: Stance): boolean {
  if (high.amount === undefined || low.amount === undefined) return false
  const [a, b] = [inMilligrams(high.amount), inMilligrams(low.amount)]
  const same = measureOf(a) === measureOf(b) && high.qualifiers.population === low.qualifiers.population
  return same && a.low > b.high
}

function measureOf({ kind, unit, per, frequency, route }: Amount): string {
  const often = frequency === undefined ? '' : `${frequency.low}-${frequency.high} ${frequency.per}`
  return [kind, unit, per ?? '', often, route ?? ''].join('\t')
}

/** Objects that say so little that nothing contradicts them: one author's "benefits" are not another's. */
const VAGUE: ReadonlySet<string> = new Set(['general-benefit', 'well-being', 'holistic-health', 'vitality', 'body'])

/**
 * Is what one side says said of what the other speaks of, where no common text joins the two? The object that is denied must
 * cover the other: "no side effects" covers nausea, and "not proven for pain" covers back pain, not the other way round.
 */
export function meetsObject(
  { promotes, cautions, same }: ConflictRule['conflict'],
  promoting: Stance,
  cautioning: Stance,
  lineageOf: LineageOf,
): boolean {
  const [ours, theirs] = [promoting.object, cautioning.object]
  // "Legal" and "banned" with no country named are about two countries.
  if (same.includes('object') && (ours === '' || theirs === '' || VAGUE.has(ours))) return false
  if (ours === theirs) return true
  // "More research is needed" calls everything unknown.
  if (theirs === '') return cautions.polarity === 'negated'
  // A concept that the rule names is as wide as the rule.
  const isWide = promotes.object?.includes(ours) ?? false
  if (promotes.polarity === 'negated' && (isWide || isWithin(theirs, ours, lineageOf))) return true
  return cautions.polarity === 'negated' && isWithin(ours, theirs, lineageOf)
}
