import type { ConceptKind, CueDirection, CueKind, CueScope, Polarity, Relation } from './claim.ts'
import type { PhraseRule } from './rule.ts'

/**
 * The token-phrase trie in flat arrays, so that it can be written to a file and read back without building anything. Node 0 is
 * the root. The children of node n are `kids[i]` by `keys[i]` (word ids, ascending) for i in [starts[n], starts[n + 1]); what
 * ends at n stands in `concepts`, `cues` and `patterns` in the same way.
 */
export interface Trie {
  readonly starts: readonly number[]
  readonly keys: readonly number[]
  readonly kids: readonly number[]
  readonly conceptStarts: readonly number[]
  readonly concepts: readonly number[]
  readonly cueStarts: readonly number[]
  readonly cues: readonly number[]
  readonly patternStarts: readonly number[]
  readonly patterns: readonly number[]
}

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  readonly serious: boolean
  readonly approved: boolean
  /** The concept's own id and all broader ones. */
  readonly lineage: ReadonlySet<string>
}

/** Word ids that may not stand right before or right behind a match. */
export interface NeighbourGuard {
  readonly notBefore: readonly number[]
  readonly notAfter: readonly number[]
}

export interface ConceptPhrase {
  readonly concept: Concept
  readonly guard: NeighbourGuard | undefined
}

export interface CuePhrase {
  readonly kind: CueKind
  readonly direction: CueDirection
  readonly scope: CueScope
  readonly phrase: string
  readonly guard: NeighbourGuard | undefined
}

/** One step beside a pattern's core. Word ids; `kinds` is a bit mask over CONCEPT_KINDS. */
export type PatternStep =
  | { readonly kind: 'words'; readonly ids: readonly number[]; readonly optional: boolean }
  | { readonly kind: 'sequences'; readonly sequences: readonly (readonly number[])[]; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly kinds: number }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'any' }

/** A frame's fixed object that stands for a pronoun: "Gout is no fun. Cherries cure *it*." */
export const ANTECEDENT = 'antecedent'

/** What a frame pattern says when it matches. */
export interface FrameSense {
  readonly relation: Relation
  readonly about: string
  readonly form: 'verbal' | 'passive' | 'nominal' | 'adjectival' | 'compound' | 'idiom'
  readonly polarity: Polarity
  readonly object: string | undefined
  readonly certainty: 'boosted' | 'asserted' | 'hedged' | undefined
  readonly subject: 'left' | 'right' | 'topic' | undefined
}

/** A pattern: its core is found by the trie, the steps on both sides are verified around it. */
export interface Pattern {
  readonly source: string
  readonly use: { readonly frame: FrameSense } | { readonly rule: PhraseRule } | { readonly required: string }
  /** Steps left of the core, nearest first. */
  readonly left: readonly PatternStep[]
  readonly right: readonly PatternStep[]
  /** Per slot the kinds that can fill it, as bit masks: a sentence without such a mention need not be looked at. */
  readonly needs: readonly number[]
  readonly guard: NeighbourGuard | undefined
}

/** The compiled vocabulary: every phrase of the rulebook in one trie. Opaque to all but `language`. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>
  /** Spellings that are matched as written ("=cured", "^AIDS"), by surface form. */
  readonly exact: ReadonlyMap<string, readonly number[]>
  readonly trie: Trie
  /** The root's child by word id, 0 for none: every token asks for it. */
  readonly root: readonly number[]
  readonly concepts: ReadonlyMap<string, Concept>
  readonly conceptPhrases: readonly ConceptPhrase[]
  readonly cues: readonly CuePhrase[]
  readonly patterns: readonly Pattern[]
}

/** A lexicon as plain JSON; rules stand by their id. */
export interface LexiconData {
  /** The hash of the rulebook that it was compiled from. */
  readonly hash: string
  readonly words: readonly string[]
  readonly trie: Trie
  readonly concepts: readonly (Omit<Concept, 'lineage'> & { readonly lineage: readonly string[] })[]
  readonly conceptPhrases: readonly { readonly concept: number; readonly guard?: NeighbourGuard | undefined }[]
  readonly cues: readonly CuePhrase[]
  readonly patterns: readonly (Omit<Pattern, 'use'> & {
    readonly use: { readonly frame: FrameSense } | { readonly rule: string } | { readonly required: string }
  })[]
}
