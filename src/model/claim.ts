import type { Span } from './span.ts'

/** The fourteen kinds of claim. */
export const CLAIM_TYPES = [
  'efficacy',
  'disease',
  'safety',
  'dependence',
  'risk',
  'dosage',
  'mechanism',
  'comparative',
  'certainty',
  'evidence-status',
  'regulatory',
  'substitution',
  'quality',
  'testimonial',
] as const
export type ClaimType = (typeof CLAIM_TYPES)[number]

/** Relations are affirmative; polarity stands beside them ("non-addictive" is `causes` dependence, negated). */
export const RELATIONS = [
  'treats',
  'prevents',
  'supports',
  'causes',
  'compares',
  'replaces',
  'acts-on',
  'dosed-at',
  'proves',
  'approved-by',
  'legal-in',
  'guarantees',
  'hyped-as',
  'rated-as',
  'endorsed-by',
  'studied-for',
] as const
export type Relation = (typeof RELATIONS)[number]

export const POLARITIES = ['affirmed', 'negated'] as const
export type Polarity = (typeof POLARITIES)[number]

/** How strongly the sentence says it (FactBank's certainty, as far as an editor needs it). */
export const CERTAINTIES = ['boosted', 'asserted', 'hedged', 'questioned', 'hypothetical'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const ATTRIBUTION_SOURCES = ['author', 'research', 'users', 'experts', 'tradition', 'named-source'] as const
export const ATTRIBUTION_STANCES = ['endorsed', 'reported', 'denied'] as const
export interface Attribution {
  readonly source: (typeof ATTRIBUTION_SOURCES)[number]
  readonly stance: (typeof ATTRIBUTION_STANCES)[number]
}

/** How the subject was found: the least sure ways come last. */
export const SUBJECT_PATHS = [
  'clause',
  'with-by-from',
  'sentence',
  'unknown-name',
  'previous-sentence',
  'heading',
  'document',
  'none',
] as const
export type SubjectPath = (typeof SUBJECT_PATHS)[number]

/** The kinds of thing that the concept lexicon knows. */
export const CONCEPT_KINDS = [
  'substance',
  'product',
  'practice',
  'condition',
  'symptom',
  'function',
  'harm',
  'drug',
  'therapy',
  'biology',
  'body',
  'population',
  'authority',
  'place',
  'quality',
  'outcome',
  'topic',
  // An amount or a rate that could be taken; found by `extractQuantities`, never listed in a file.
  'quantity',
  'frequency',
] as const
export type ConceptKind = (typeof CONCEPT_KINDS)[number]

/** Kinds of what is sold, or done, for health. */
export const PRODUCT_KINDS: ReadonlySet<ConceptKind> = new Set(['substance', 'product', 'practice'])

/** One place where the text names a concept; the longest match wins across kinds ("opioid receptor" hides "opioid"). */
export interface Mention {
  readonly concept: string
  readonly kind: ConceptKind
  /** First token and one past the last, as indexes into the sentence's tokens. */
  readonly from: number
  readonly to: number
  /** What an amount is an amount of, where its words name it: "two *kratom* capsules". */
  readonly of?: Mention
}

/** What kind of context a cue sets (ConText, Chapman et al. 2007, widened for promotional prose). */
export const CUE_KINDS = [
  'negation',
  'pseudo',
  'double',
  'quantifier',
  'refutation',
  'reported',
  'announcement',
  'popularity',
  'hedge',
  'booster',
  'vague-attribution',
  'users',
  'tradition',
  'named-source',
  'study-detail',
  'nil-result',
  'caution',
  'caution-cancelled',
  'condition',
  'habit',
  'question',
  'quotation',
  'unknown',
  'future',
  'terminator',
  // Not about one claim but about the page: somebody sells here, it is the leaflet of a medicine.
  'commercial',
  'leaflet',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

export const CUE_SCOPES = ['clause', 'segment', 'sentence', 'next-sentence', 'list'] as const
export type CueScope = (typeof CUE_SCOPES)[number]

export const CUE_DIRECTIONS = ['forward', 'backward', 'both'] as const
export type CueDirection = (typeof CUE_DIRECTIONS)[number]

export interface Cue {
  readonly kind: CueKind
  /** The lexicon phrase that matched, for `explain`. */
  readonly entry: string
  readonly scope: CueScope
  readonly direction: CueDirection
  readonly from: number
  readonly to: number
}

/** A cue as the report and `assess` show it: with its place. */
export interface CuePlace {
  readonly kind: CueKind
  readonly entry: string
  readonly span: Span
}

/** What a statement of open research can leave open: whether it works, whether it is safe, how much to take. */
export const MATTERS = ['effect', 'safety', 'dose'] as const
export type Matter = (typeof MATTERS)[number]

export const QUANTITY_KINDS = [
  'mass',
  'volume',
  'count',
  'activity',
  'duration',
  'frequency',
  'percent',
  'ratio',
] as const
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/**
 * What an amount says, whoever carries it: a claim, the report or the register. One value: `low` equals `high`. `unit` is in
 * short form (g mg mcg kg ml l IU tsp tbsp oz lb fl oz cup drop capsule tablet gummy scoop serving …), `per` what it is taken
 * by (day, dose, kg, capsule), `frequency` as times a day where it can be told.
 */
export interface Amount {
  readonly kind: QuantityKind
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly per?: string
  readonly frequency?: { readonly low: number; readonly high: number; readonly per: string }
  readonly route?: string
}

/** An amount in running text; `span` holds offsets into the text that was read. */
export interface Quantity extends Amount {
  readonly span: Span
}

/** What else a claim depends on; two claims that differ here may both be true. */
export interface Qualifiers {
  readonly population?: string
  readonly form?: string
  readonly dose?: string
  readonly time?: string
}

/** What a document, or a section, is about; a medicine where the text names one more often than any product. */
export interface Topic {
  readonly id: string
  readonly kind: ConceptKind
}

/** One checkable statement, ready for the rules. Concepts are ids of the concept lexicon; an unknown name is `?name`. */
export interface Claim {
  readonly types: readonly ClaimType[]
  readonly subject: string
  readonly subjectKind: ConceptKind
  readonly subjectFrom: SubjectPath
  readonly relation: Relation
  readonly object: string
  readonly objectKind: ConceptKind | 'none'
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly qualifiers: Qualifiers
  readonly quantities: readonly Quantity[]
  /** Index into `Document.sentences`. */
  readonly sentence: number
  readonly span: Span
  readonly cues: readonly CuePlace[]
}
