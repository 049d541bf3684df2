import type { Candidate } from '../../src/check/candidate.ts'
import type { Bench } from '../../src/check/claim-rules.ts'
import type { Claim, CueKind } from '../../src/model/claim.ts'
import type { DocumentFormat } from '../../src/model/document.ts'
import type { Grade, Rule } from '../../src/model/rule.ts'
import { ruleSchemas } from '../../src/model/rule-schema.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { evidenceOf, lexicon } from '../tag/sample-rulebook.ts'

/** A claim that kratom relieves pain, in the first sentence, with some facets replaced. */
export function claimOf(facets: Partial<Claim> = {}): Claim {
  return {
    types: ['efficacy'],
    subject: 'kratom',
    subjectKind: 'substance',
    subjectFrom: 'clause',
    relation: 'treats',
    object: 'pain',
    objectKind: 'symptom',
    polarity: 'affirmed',
    certainty: 'asserted',
    attribution: { source: 'author', stance: 'endorsed' },
    qualifiers: {},
    quantities: [],
    sentence: 0,
    span: { start: 0, end: 10 },
    cues: [],
    ...facets,
  }
}

/** Cues of these kinds, as they stand on a claim. */
export function cuesOf(...kinds: readonly CueKind[]): Claim['cues'] {
  return kinds.map((kind) => ({ kind, entry: `some ${kind}`, span: { start: 0, end: 4 } }))
}

/** The facets of a claim that denies a harm. */
export const DENIED_HARM: Partial<Claim> = {
  types: ['dependence', 'safety'],
  relation: 'causes',
  object: 'dependence',
  objectKind: 'harm',
  polarity: 'negated',
}

/** A document, the sample lexicon and no seller. */
export function benchOf(text: string, options: { commercial?: boolean; format?: DocumentFormat } = {}): Bench {
  const document = parseDocument(text, { path: 'a.md', format: options.format ?? 'markdown' })
  return { document, lexicon, commercial: options.commercial ?? false }
}

interface RuleParts {
  readonly id?: string
  readonly grade?: Grade
  readonly read?: 'yes' | 'no'
  readonly verdict?: Rule['verdict']
  readonly severity?: Rule['severity']
  readonly jurisdictions?: Rule['jurisdictions']
}

/** A rule of the kind that `what` names ({ claim: … }, { phrases: … }, { conflict: … } or { require: … }), as the schema reads it. */
export function ruleOf<Kind extends keyof typeof ruleSchemas>(
  kind: Kind,
  what: unknown,
  parts: RuleParts = {},
): ReturnType<(typeof ruleSchemas)[Kind]['parse']> {
  const { id = 'pack/rule', grade = 'none', read = 'yes', verdict, severity, jurisdictions } = parts
  const rule = {
    id,
    title: 'A rule',
    ...(verdict === undefined ? {} : { verdict }),
    ...(severity === undefined ? {} : { severity }),
    ...(jurisdictions === undefined ? {} : { jurisdictions }),
    evidence: evidenceOf(grade, read),
    message: 'Says that {subject} does {object}.',
    suggestion: 'Say less of {object}.',
    examples: { flag: ['a', 'b', 'c'], pass: ['a', 'b', 'c'] },
    [kind]: what,
  }
  return ruleSchemas[kind].parse(rule) as ReturnType<(typeof ruleSchemas)[Kind]['parse']>
}

/** A candidate of a rule, in the first sentence, with some facets replaced. */
export function candidateOf(rule: Rule, facets: Partial<Candidate> = {}): Candidate {
  return {
    rule,
    verdict: 'unsupported',
    severity: 'warning',
    also: [],
    span: { start: 0, end: 10 },
    sentence: 0,
    claim: undefined,
    related: [],
    objects: [],
    ...facets,
  }
}
