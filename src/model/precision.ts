import type { Rule, RuleKind } from './rule.ts'
import { ruleKind } from './rule.ts'

/** What became of a rule's flags at warning or above in the labelled corpus: the sentence was labelled, or it was not. */
export interface Flags {
  readonly true: number
  readonly false: number
}

/** The flags of every rule that raised any, by its id. */
export type Measured = Readonly<Record<string, Flags & { readonly kind: RuleKind }>>

/** A share with the bounds between which it lies in 95 of 100 samples. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The normal quantile for 95 %. */
const Z = 1.959964

/** With fewer flags nothing is said of a rule: ten right ones alone are still compatible with one false flag in four. */
export const ENOUGH_FLAGS = 10

/**
 * How sure precision must be before a rule may stop a publication (severity error): the lower end of the interval. A kind's
 * figure is borrowed and comes of many flags, so more is asked of it; of ten flags of its own, a rule may have one false.
 */
export const ERROR_BOUNDS = { rule: 0.55, kind: 0.8 } as const

/** The share of `hits` in `all` with its score interval (Wilson 1927), which stays within 0 and 1 for few cases too. */
export function wilson(hits: number, all: number): Share {
  if (all === 0) return { share: Number.NaN, low: 0, high: 1 }
  const share = hits / all
  const square = Z * Z
  const middle = (share + square / (2 * all)) / (1 + square / all)
  const half = (Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all))) / (1 + square / all)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The precision of some flags. */
export function precisionOf(flags: Flags): Share {
  return wilson(flags.true, flags.true + flags.false)
}

export function countOf(flags: Flags): number {
  return flags.true + flags.false
}

/** All flags of the rules that the filter lets through. */
export function sumFlags(measured: Measured, chosen: (id: string, kind: RuleKind) => boolean): Flags {
  let right = 0
  let wrong = 0
  for (const [id, flags] of Object.entries(measured)) {
    if (!chosen(id, flags.kind)) continue
    right += flags.true
    wrong += flags.false
  }
  return { true: right, false: wrong }
}

/** What is known of how often a rule is right: from its own flags or, where those are too few, from all of its kind. */
export function basisOf(measured: Measured, rule: Rule): { readonly of: 'rule' | RuleKind; readonly flags: Flags } {
  const own = flagsOf(measured, rule.id)
  if (countOf(own) >= ENOUGH_FLAGS) return { of: 'rule', flags: own }
  const kind = ruleKind(rule)
  return { of: kind, flags: sumFlags(measured, (_, other) => other === kind) }
}

const NO_FLAGS: Flags = { true: 0, false: 0 }

/** Does what was measured allow a rule to be an error? A kind with too few flags tells nothing, and so forbids nothing. */
export function mayBeError(basis: { readonly of: 'rule' | RuleKind; readonly flags: Flags }): boolean {
  if (countOf(basis.flags) < ENOUGH_FLAGS) return true
  return precisionOf(basis.flags).low >= (basis.of === 'rule' ? ERROR_BOUNDS.rule : ERROR_BOUNDS.kind)
}

/** A rule's flags; none where it raised none. */
export function flagsOf(measured: Measured, id: string): Flags {
  return measured[id] ?? NO_FLAGS
}
