import type { ConceptKind, CueDirection, CueKind, CueScope, Polarity, Relation } from './claim.ts'
import type { PhraseRule } from './rule.ts'

/** A node of the token-phrase trie. Few children are searched in line, many through a map. */
export interface TrieNode {
  readonly keys: number[]
  readonly kids: TrieNode[]
  map: Map<number, TrieNode> | undefined
  /** Indexes into `Lexicon.conceptPhrases`, `Lexicon.cues` and `Lexicon.patterns` of what ends here. */
  concepts: number[] | undefined
  cues: number[] | undefined
  patterns: number[] | undefined
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
  readonly phrase: string
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
  readonly guard: NeighbourGuard | undefined
}

/** The compiled vocabulary: every phrase of the rulebook in one trie. Opaque to all but `language`. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>
  /** Spellings that are matched as written ("=cured", "^AIDS"), by surface form. */
  readonly exact: ReadonlyMap<string, readonly number[]>
  readonly root: readonly (TrieNode | undefined)[]
  readonly concepts: ReadonlyMap<string, Concept>
  readonly conceptPhrases: readonly ConceptPhrase[]
  readonly cues: readonly CuePhrase[]
  readonly patterns: readonly Pattern[]
}
