import { z } from 'zod'
import {
  ATTRIBUTION_SOURCES,
  CERTAINTIES,
  CLAIM_TYPES,
  CONCEPT_KINDS,
  CUE_KINDS,
  MATTERS,
  POLARITIES,
  RELATIONS,
} from './claim.ts'
import { PAGE_PARTS } from './document.ts'
import { GRADES, JURISDICTIONS, SEVERITIES, VERDICTS } from './grades.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD')
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((value) => [value]), z.array(item).min(1)])
const conceptId = z.string().regex(/^\??[a-z0-9][a-z0-9-]*$/, 'a concept id in lower-case letters, digits and hyphens')

const conceptOfKind = z.strictObject({ kind: z.enum(CONCEPT_KINDS) })
/** A concept by id, or every concept of a kind. */
const conceptPattern = z.union([conceptId, conceptOfKind])
export type ConceptPattern = z.infer<typeof conceptPattern>

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  short: z.string().min(1),
  publisher: z.string().optional(),
  url: z.url().optional(),
  /** review, trial, survey, cohort, case-report, laboratory, regulation, agency, law, policy, news, guidance */
  kind: z.string(),
  published: z.union([z.number(), z.string()]).optional(),
  accessed: isoDate,
  /** yes: the page was opened and carries the fact; via: read on a secondary page; no: recalled. */
  read: z.enum(['yes', 'via', 'no']),
})
export type Source = z.infer<typeof sourceSchema>

const evidenceSchema = z.strictObject({
  grade: z.enum(GRADES),
  summary: z.string().min(1),
  sources: z.array(sourceSchema),
  'review-by': isoDate,
})

const example = z.string().min(1)
const examplesSchema = z.strictObject({
  flag: z.array(example).min(3),
  pass: z.array(example).min(3),
  /** What the rule's edit makes of a text. */
  fix: z
    .array(z.strictObject({ from: example, to: example }))
    .min(1)
    .optional(),
})

/** Flagged words that give way to others. */
const replacementSchema = z.strictObject({
  /** As written, in lower case; hyphen or blank alike. */
  words: z.array(z.string().min(1)).min(1),
  /** What stands there instead; nothing drops the words. */
  with: z.string(),
  /** Only where one of these words stands right behind, as written, in lower case. */
  'followed-by': z.array(z.string().min(1)).min(1).optional(),
  /** The edit may be made unseen: it takes hype out, keeps the grammar, and claims nothing new. */
  safe: z.boolean().default(false),
})
export type Replacement = z.infer<typeof replacementSchema>

/** What a claim must be for a rule to look at it. Every field that is given must fit. */
export const claimShapeSchema = z.strictObject({
  /** Concept ids or kinds; `product` stands for anything sold or taken for health (substance, product, practice, unknown name). */
  subject: oneOrMore(conceptPattern).optional(),
  relation: oneOrMore(z.enum(RELATIONS)),
  object: oneOrMore(conceptPattern).optional(),
  polarity: z.enum(POLARITIES).optional(),
  certainty: oneOrMore(z.enum(CERTAINTIES)).optional(),
  attribution: oneOrMore(z.enum(ATTRIBUTION_SOURCES)).optional(),
  types: oneOrMore(z.enum(CLAIM_TYPES)).optional(),
  /** true: only claims with a quantity; false: only claims without. */
  quantity: z.boolean().optional(),
})
export type ClaimShape = z.infer<typeof claimShapeSchema>

const base = {
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'pack/name in lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  status: z.enum(['draft', 'reviewed']).default('draft'),
  reviewed: z.strictObject({ by: z.string(), on: isoDate }).optional(),
  replaces: z.array(z.string()).optional(),
  jurisdictions: z.array(z.enum(JURISDICTIONS)).optional(),
  verdict: z.enum(VERDICTS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  evidence: evidenceSchema,
  message: z.string().min(1),
  suggestion: z.string().min(1),
  replace: z.array(replacementSchema).min(1).optional(),
  examples: examplesSchema,
}

export const claimRuleSchema = z.strictObject({ ...base, claim: claimShapeSchema })
export const phraseRuleSchema = z.strictObject({
  ...base,
  /** Token phrases; `{kind}` or `{=concept-id}` is a slot, `(a|b)` alternatives, `word?` optional, `..` a gap of at most five tokens. */
  phrases: z.array(z.string().min(1)).min(1),
  /** Only in a sentence that makes a claim of this shape. */
  near: claimShapeSchema.optional(),
})
export const conflictRuleSchema = z.strictObject({
  ...base,
  /** `promotes` carries the finding, `cautions` is named as its counterpart. */
  conflict: z.strictObject({
    promotes: claimShapeSchema,
    cautions: claimShapeSchema,
    /** What must be the same in both (or lie above it in the concept tree). */
    same: z.array(z.enum(['subject', 'object'])).default(['subject']),
    /** What the cautionary side must leave open, where it says that research is lacking or answers unknown. */
    about: z.enum(MATTERS).optional(),
    /** `apart`: both name one amount, and the promotional one lies above the other. */
    figures: z.literal('apart').optional(),
    /** Where the two may stand; in either place when left out. */
    between: z.enum(['sentences', 'documents']).optional(),
  }),
})
export const requireRuleSchema = z.strictObject({
  ...base,
  require: z.strictObject({
    when: claimShapeSchema,
    phrases: z.array(z.string().min(1)).min(1),
    within: z.enum(['sentence', 'paragraph', 'section', 'document']),
    /** `absent`: the text may not stand there. */
    text: z.enum(['present', 'absent']).default('present'),
  }),
})

/** Something that shows on a page: any one of these, in one of the parts where it may stand. */
const pageSignSchema = z
  .strictObject({
    /** In any part when left out. */
    in: oneOrMore(z.enum(PAGE_PARTS)).optional(),
    phrases: z.array(z.string().min(1)).min(1).optional(),
    cues: oneOrMore(z.enum(CUE_KINDS)).optional(),
    /** What the page is about, what its title names beside that, or any concept of a kind. */
    names: oneOrMore(z.union([z.enum(['subject', 'object']), conceptOfKind])).optional(),
    claims: oneOrMore(claimShapeSchema).optional(),
    /** A signal that says by itself what the page is after. */
    strong: z.boolean().optional(),
  })
  .refine(({ phrases, cues, names, claims }) => (phrases ?? cues ?? names ?? claims) !== undefined, {
    message: 'it says nothing to look for: give phrases, cues, names or claims',
  })
export type PageSign = z.infer<typeof pageSignSchema>

/** Signs by what the report says of them, in words that go on from "the page". */
const pageSignsSchema = z.record(z.string().regex(/^[^#{}]+$/), pageSignSchema)

export const impressionRuleSchema = z.strictObject({
  ...base,
  impression: z.strictObject({
    /** What the page is about. */
    subject: oneOrMore(conceptPattern).default(['product']),
    /** What its title names beside it. */
    object: oneOrMore(conceptPattern),
    /** Products that it is not about, although `subject` fits them. */
    except: oneOrMore(conceptPattern).optional(),
    signals: pageSignsSchema,
    /** So many different signals make a promise of it, and so many of them must be strong. */
    'at-least': z.strictObject({ signals: z.number().int().min(2), strong: z.number().int().min(0).default(0) }),
    /** Any one of these shows that the page is of another kind: a report, a recipe. */
    'not-on': pageSignsSchema.default({}),
    /** Any one of these on the page, and it is no promise. */
    without: pageSignsSchema,
    /** Disclaimers: a sentence that holds one counts for nothing under `without` and `not-on`. */
    'fine-print': z.array(z.string().min(1)).min(1).optional(),
  }),
})

/** `rules/positions/*.yaml`: what the house holds. It reads as a rule, so that it is listed, reviewed and reported like one. */
export const positionSchema = z
  .strictObject({
    id: z.string().regex(/^positions\/[a-z0-9-]+$/, 'positions/name in lower-case letters, digits and hyphens'),
    /** The position in one sentence, as the finding quotes it. */
    statement: z.string().min(1),
    /** The same as a claim; one of the opposite polarity contradicts it. */
    claim: z.strictObject({
      subject: oneOrMore(conceptPattern),
      relation: oneOrMore(z.enum(RELATIONS)),
      object: oneOrMore(conceptPattern).optional(),
      polarity: z.enum(POLARITIES).default('affirmed'),
    }),
    source: sourceSchema,
    'review-by': isoDate,
    severity: z.enum(SEVERITIES).optional(),
    suggestion: z.string().min(1).optional(),
    examples: z.strictObject({ flag: z.array(example).default([]), pass: z.array(example).default([]) }).optional(),
  })
  .transform((file) => ({
    id: file.id,
    title: file.statement,
    status: 'reviewed' as const,
    position: file.claim,
    verdict: 'contradictory' as const,
    evidence: { grade: 'none' as const, summary: '', sources: [file.source], 'review-by': file['review-by'] },
    message: `Contradicts a position of this house: “${file.statement}”`,
    suggestion: file.suggestion ?? 'Bring the sentence in line with the position, or have the position reviewed.',
    examples: file.examples ?? { flag: [], pass: [] },
    ...(file.severity === undefined ? {} : { severity: file.severity }),
  }))

export const ruleSchemas = {
  claim: claimRuleSchema,
  phrases: phraseRuleSchema,
  conflict: conflictRuleSchema,
  require: requireRuleSchema,
  impression: impressionRuleSchema,
} as const

export type ClaimRule = z.infer<typeof claimRuleSchema>
export type PhraseRule = z.infer<typeof phraseRuleSchema>
export type ConflictRule = z.infer<typeof conflictRuleSchema>
export type RequireRule = z.infer<typeof requireRuleSchema>
export type ImpressionRule = z.infer<typeof impressionRuleSchema>
/** A position of the house, as a rule. */
export type PositionRule = Omit<ClaimRule, 'claim'> & Pick<z.infer<typeof positionSchema>, 'position'>
