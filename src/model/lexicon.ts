import type { ConceptKind, CueDirection, CueKind, CueScope, Polarity, Relation } from './claim.ts'
import type { PhraseRule } from './rule.ts'

/** Lists of numbers end to end: list `i` is `items` from `starts[i]` up to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/**
 * The automaton of token phrases: a trie whose equal branches are one. Flat, since a rulebook has a hundred thousand nodes.
 * The edges of node `n` are `firstEdge[n]` up to `firstEdge[n + 1]`, by rising word id.
 */
export interface Trie {
  /** Node that a phrase's first word leads to, by word id; −1 where no phrase starts so. */
  readonly roots: Int32Array
  readonly firstEdge: Int32Array
  readonly edgeWord: Int32Array
  readonly edgeNode: Int32Array
  /** What ends at a node: a row of `concepts`, `cues` and `patterns`; 0, an empty row, where nothing does. */
  readonly endOf: Int32Array
  /** Indexes into the lexicon's tables of the same names (`conceptPhrases` for `concepts`). */
  readonly concepts: Rows
  readonly cues: Rows
  readonly patterns: Rows
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

/** All phrases of a concept that stand under one guard. */
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
  readonly guard: NeighbourGuard | undefined
  readonly needs: PatternNeeds
}

/** What a sentence must hold for a pattern to match at all: a look at it spares most verifications. */
export interface PatternNeeds {
  /** For each slot beside the core a mask of concept kinds, one of which must be named on that side. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** For each word that must stand beside the core the ids it may have. */
  readonly words: readonly (readonly number[])[]
}

/** The compiled vocabulary: every phrase of the rulebook in one trie. Opaque to all but `language`. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>
  /** Spellings that are matched as written ("=cured", "^AIDS"), by surface form. */
  readonly exact: ReadonlyMap<string, readonly number[]>
  readonly trie: Trie
  readonly concepts: ReadonlyMap<string, Concept>
  readonly conceptPhrases: readonly ConceptPhrase[]
  readonly cues: readonly CuePhrase[]
  /** Empty where a phrase rule is not used. */
  readonly patterns: readonly (Pattern | undefined)[]
}

/**
 * The lexicon as plain JSON, which the build keeps beside the rulebook. `guard` is an index into `guards`; numbers in bulk are
 * packed into strings (see `language/pack.ts`).
 */
export interface LexiconData {
  /** The rulebook that it was compiled from. */
  readonly hash: string
  /** All words, one a line; a word's id is its line. */
  readonly words: string
  readonly trie: {
    /** Number of edges of each node; then, edge by edge, word ids and nodes; then `endOf`. */
    readonly edgeCounts: string
    readonly edgeWords: string
    readonly edgeNodes: string
    readonly endOf: string
    readonly concepts: PackedRows
    readonly cues: PackedRows
    readonly patterns: PackedRows
  }
  readonly guards: readonly NeighbourGuard[]
  readonly concepts: readonly ConceptData[]
  readonly conceptPhrases: readonly { readonly concept: number; readonly guard?: number }[]
  readonly cueGroups: readonly CueGroup[]
  readonly cues: readonly { readonly group: number; readonly phrase: string; readonly guard?: number }[]
  readonly senses: readonly SenseData[]
  readonly patterns: readonly PatternData[]
}

export interface PackedRows {
  readonly counts: string
  readonly items: string
}

export type ConceptData = Pick<Concept, 'id' | 'kind'> & {
  readonly serious?: boolean
  readonly approved?: boolean
  /** All broader concepts, nearest first; left out where there are none. */
  readonly above?: readonly string[]
}

export type CueGroup = Pick<CuePhrase, 'kind' | 'direction' | 'scope'>

/** A frame's sense without the fields that are undefined. */
export type SenseData = Pick<FrameSense, 'relation' | 'about' | 'form' | 'polarity'> & {
  readonly [Key in 'object' | 'certainty' | 'subject']?: NonNullable<FrameSense[Key]>
}

export interface PatternData {
  readonly source: string
  /** A sense by its index, a phrase rule or a required text by its key. */
  readonly use: { readonly frame: number } | { readonly rule: string } | { readonly required: string }
  readonly left: readonly PatternStep[]
  readonly right: readonly PatternStep[]
  readonly guard?: number
}
