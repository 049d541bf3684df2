import { HIT_STRIDE, passes } from '../language/scan.ts'
import type { Cue, CueKind } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'

/** Which cue consumes which where they overlap: a higher rank takes the words away from all lower ones. */
const RANK: Partial<Record<CueKind, number>> = {
  pseudo: 5,
  double: 4,
  quantifier: 4,
  'caution-cancelled': 4,
  refutation: 3,
  negation: 1,
  // About the page, not about the sentence: they take no words from anybody.
  commercial: 0,
  leaflet: 0,
}
const rankOf = (kind: CueKind) => RANK[kind] ?? 2

/**
 * Settles overlapping cue matches. Pseudo-cues ("not only") take their words from all others, then double negations,
 * refutations, plain negations; of one kind the longest wins. Cues of unlike kinds may share words only where neither is a
 * polarity cue.
 */
export function settleCues(hits: readonly number[], ids: readonly number[], lexicon: Lexicon): Cue[] {
  if (hits.length === 0) return []
  const found: Cue[] = []
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    const phrase = lexicon.cues[hits[at] ?? 0]
    const from = hits[at + 1] ?? 0
    const to = hits[at + 2] ?? 0
    if (phrase === undefined || !passes(phrase.guard, ids, from, to)) continue
    const { kind, scope, direction } = phrase
    found.push({ kind, entry: phrase.phrase, scope, direction, from, to })
  }
  if (found.length < 2) return found
  found.sort((a, b) => rankOf(b.kind) - rankOf(a.kind) || b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Cue[] = []
  for (const cue of found) if (!kept.some((other) => consumes(other, cue))) kept.push(cue)
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

function consumes(winner: Cue, loser: Cue): boolean {
  if (winner.from >= loser.to || loser.from >= winner.to) return false
  if (winner.kind === loser.kind) return winner.scope === loser.scope && winner.direction === loser.direction
  // "No effect on" is a nil result and a negation: both stand, and count as one turn.
  if (winner.kind === 'nil-result') return false
  return rankOf(winner.kind) > rankOf(loser.kind) && (rankOf(winner.kind) > 2 || loser.kind === 'negation')
}
