import { z } from 'zod'
import { CONCEPT_KINDS, CUE_DIRECTIONS, CUE_KINDS, CUE_SCOPES, POLARITIES, RELATIONS } from './claim.ts'

/**
 * A phrase of the lexicon. Words are matched by their normal form (inflection stripped, hyphen or blank alike).
 * `=word` only as written in lower case, `^Word` only with these capitals.
 */
const phraseEntry = z.union([
  z.string().min(1),
  z.strictObject({
    phrase: z.string().min(1),
    /** Normal forms that may not stand right behind / right before. */
    'not-before': z.array(z.string()).optional(),
    'not-after': z.array(z.string()).optional(),
  }),
])
export type PhraseEntry = z.infer<typeof phraseEntry>

const conceptEntry = z.union([
  z.array(phraseEntry).min(1),
  z.strictObject({
    phrases: z.array(phraseEntry).min(1),
    /** Broader concepts ("chronic-pain" is a "pain"): a rule about the parent covers the child. */
    parents: z.array(z.string()).optional(),
    /** Serious disease: an unhedged treatment claim is an error. */
    serious: z.boolean().optional(),
    /** Approved or conventional care, never flagged when truly described. */
    approved: z.boolean().optional(),
  }),
])

/** `rules/concepts/*.yaml`: what can be talked about, one kind a file. */
export const conceptFileSchema = z.strictObject({
  kind: z.enum(CONCEPT_KINDS),
  concepts: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), conceptEntry),
})
export type ConceptFile = z.infer<typeof conceptFileSchema>

/** `rules/cues/*.yaml`: words that set a context, one kind a file. */
export const cueFileSchema = z.strictObject({
  kind: z.enum(CUE_KINDS),
  groups: z.array(
    z.strictObject({
      about: z.string().optional(),
      direction: z.enum(CUE_DIRECTIONS),
      scope: z.enum(CUE_SCOPES),
      phrases: z.array(phraseEntry).min(1),
    }),
  ),
})
export type CueFile = z.infer<typeof cueFileSchema>

/** `rules/frames/*.yaml`: the wordings of a relation. */
export const frameFileSchema = z.strictObject({
  relation: z.enum(RELATIONS),
  /** Names for word lists, used as `<name>` in patterns. */
  words: z.record(z.string(), z.array(z.string().min(1))).optional(),
  groups: z.array(
    z.strictObject({
      about: z.string(),
      form: z.enum(['verbal', 'passive', 'nominal', 'adjectival', 'compound', 'idiom']),
      /** The pattern says by itself that the relation does not hold ("non-addictive"). */
      polarity: z.enum(POLARITIES).optional(),
      /** A fixed object, where the words name it themselves ("harmless"). */
      object: z.string().optional(),
      /** The wording is weak or strong by itself. */
      certainty: z.enum(['boosted', 'asserted', 'hedged']).optional(),
      /** The subject stands right of the anchor ("relief from X with S"), or is the reader ("you take"). */
      subject: z.enum(['left', 'right', 'topic']).optional(),
      patterns: z.array(z.string().min(1)).min(1),
      'not-before': z.array(z.string()).optional(),
      'not-after': z.array(z.string()).optional(),
    }),
  ),
})
export type FrameFile = z.infer<typeof frameFileSchema>
