import { compileLexicon } from '../../src/language/compile.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { DocumentFormat } from '../../src/model/document.ts'
import type { ConceptFile, CueFile, FrameFile } from '../../src/model/lexicon-schema.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { parseDocument } from '../../src/parse/index.ts'
import type { TaggedDocument } from '../../src/tag/index.ts'
import { tagDocument } from '../../src/tag/index.ts'
import type { FrameMatch, Mechanism, Reading } from '../../src/tag/reading.ts'

/** A lexicon small enough to be read at a glance: what a test says about a sentence depends on these words alone. */
const concepts: readonly ConceptFile[] = [
  {
    kind: 'substance',
    concepts: {
      kratom: ['kratom', 'mitragyna speciosa'],
      'red-bali': { phrases: ['red bali'], parents: ['kratom'] },
      cbd: ['cbd', 'cannabidiol'],
      turmeric: ['turmeric'],
    },
  },
  { kind: 'product', concepts: { supplement: ['supplement', 'this herb', 'capsule'] } },
  {
    kind: 'condition',
    concepts: {
      arthritis: ['arthritis'],
      anxiety: ['anxiety'],
      depression: ['depression'],
      cancer: { phrases: ['cancer'], serious: true },
      'breast-cancer': { phrases: ['breast cancer'], parents: ['cancer'] },
      'heart-disease': ['heart disease'],
      'chronic-pain': { phrases: ['chronic pain'], parents: ['pain'] },
      cold: [{ phrase: 'cold', 'not-before': ['brew'], 'not-after': ['the'] }],
    },
  },
  { kind: 'symptom', concepts: { pain: ['pain'], headache: ['headache'] } },
  { kind: 'function', concepts: { sleep: ['sleep'], focus: ['focus'] } },
  {
    kind: 'harm',
    concepts: {
      harm: ['harm'],
      'side-effect': { phrases: ['side effect'], parents: ['harm'] },
      dependence: { phrases: ['dependence', 'addiction'], parents: ['harm'] },
      withdrawal: { phrases: ['withdrawal'], parents: ['dependence'] },
    },
  },
  { kind: 'drug', concepts: { opioid: ['opioid'], ibuprofen: ['ibuprofen'] } },
  { kind: 'therapy', concepts: { 'physical-therapy': ['physical therapy'] } },
  { kind: 'biology', concepts: { 'opioid-receptor': ['opioid receptor'] } },
  { kind: 'body', concepts: { heart: ['heart', 'your heart'] } },
  { kind: 'population', concepts: { 'pregnant-women': ['pregnant women'], users: ['user'] } },
]

type Group = CueFile['groups'][number]
const group = (direction: Group['direction'], scope: Group['scope'], ...phrases: Group['phrases']): Group => ({
  direction,
  scope,
  phrases,
})

const cues: readonly CueFile[] = [
  {
    kind: 'negation',
    groups: [
      group('forward', 'clause', 'not', 'no', 'never', 'without', 'nor'),
      group('forward', 'list', 'false hopes'),
    ],
  },
  { kind: 'pseudo', groups: [group('forward', 'clause', 'not only', 'no doubt')] },
  { kind: 'double', groups: [group('forward', 'clause', 'not without', 'hardly')] },
  {
    kind: 'refutation',
    groups: [
      group('forward', 'sentence', 'it is a myth that', 'no evidence that'),
      group('backward', 'sentence', 'is a myth'),
      group('backward', 'next-sentence', 'that is false'),
      group('forward', 'next-sentence', 'the myth goes'),
    ],
  },
  { kind: 'reported', groups: [group('forward', 'sentence', 'sellers claim')] },
  { kind: 'announcement', groups: [group('forward', 'sentence', 'this article explores')] },
  { kind: 'popularity', groups: [group('forward', 'clause', 'gained attention')] },
  { kind: 'hedge', groups: [group('forward', 'clause', 'may', 'might')] },
  { kind: 'booster', groups: [group('both', 'clause', 'definitely')] },
  { kind: 'vague-attribution', groups: [group('forward', 'sentence', 'studies suggest')] },
  { kind: 'users', groups: [group('forward', 'sentence', 'users report')] },
  { kind: 'tradition', groups: [group('both', 'sentence', 'traditionally')] },
  { kind: 'named-source', groups: [group('both', 'sentence', 'according to the agency')] },
  { kind: 'study-detail', groups: [group('both', 'sentence', 'placebo')] },
  { kind: 'nil-result', groups: [group('both', 'sentence', 'felt nothing')] },
  { kind: 'caution', groups: [group('both', 'clause', 'ask your doctor')] },
  { kind: 'caution-cancelled', groups: [group('both', 'clause', 'no need to ask your doctor')] },
  { kind: 'condition', groups: [group('both', 'sentence', 'if trials confirm')] },
  { kind: 'future', groups: [group('both', 'sentence', 'will be tested')] },
  { kind: 'unknown', groups: [group('forward', 'sentence', 'it is unclear whether')] },
  { kind: 'quantifier', groups: [group('forward', 'clause', 'not every')] },
  { kind: 'terminator', groups: [group('forward', 'clause', 'rather')] },
  { kind: 'commercial', groups: [group('both', 'sentence', 'add to cart')] },
  { kind: 'leaflet', groups: [group('both', 'sentence', 'this medicine is', 'before you take this medicine')] },
]

const frames: readonly FrameFile[] = [
  {
    relation: 'treats',
    words: { ease: ['treat', 'relieve', 'ease', 'take away'] },
    groups: [
      { about: 'verbs', form: 'verbal', patterns: ['<ease> {condition,symptom}', '<ease> .. {condition,symptom}'] },
      { about: 'strong verbs', form: 'verbal', certainty: 'boosted', patterns: ['cure {condition,symptom}'] },
      { about: 'pronoun', form: 'verbal', object: 'antecedent', patterns: ['<ease> (it|them)'] },
      {
        about: 'nouns',
        form: 'nominal',
        patterns: ['relief from {condition,symptom}', 'a {condition,symptom} remedy'],
      },
      { about: 'none left', form: 'idiom', patterns: ['no {condition,symptom} since'] },
      {
        about: 'compounds',
        form: 'compound',
        patterns: ['{symptom} relieving', '{substance} for {condition,symptom}'],
      },
    ],
  },
  {
    relation: 'supports',
    groups: [
      { about: 'verbs', form: 'verbal', patterns: ['(improve|elevate) {function}'] },
      { about: 'nouns', form: 'nominal', certainty: 'hedged', patterns: ['{function} support'] },
    ],
  },
  {
    relation: 'causes',
    groups: [
      { about: 'verbs', form: 'verbal', patterns: ['cause {harm}', 'have no? {harm}', 'bring .. {harm}'] },
      { about: 'nouns', form: 'nominal', patterns: ['risk of {harm}'] },
      { about: 'adjectives', form: 'adjectival', object: 'dependence', patterns: ['addictive'] },
      { about: 'denials', form: 'adjectival', polarity: 'negated', object: 'dependence', patterns: ['non addictive'] },
      { about: 'free of', form: 'adjectival', polarity: 'negated', patterns: ['free of {harm}'] },
    ],
  },
  {
    relation: 'acts-on',
    groups: [{ about: 'verbs', form: 'verbal', patterns: ['bind .. {biology}'], 'not-before': ['book'] }],
  },
  {
    relation: 'replaces',
    groups: [
      { about: 'nouns', form: 'nominal', patterns: ['alternative to {drug,therapy}'] },
      { about: 'verbs', form: 'verbal', patterns: ['swap {drug}', 'switch from {drug}'] },
      { about: 'no more', form: 'idiom', patterns: ['no * for {drug}', 'what {drug} (cannot|never)'] },
    ],
  },
  { relation: 'approved-by', groups: [{ about: 'verbs', form: 'verbal', patterns: ['license'] }] },
  { relation: 'dosed-at', groups: [{ about: 'verbs', form: 'verbal', patterns: ['take {quantity}'] }] },
]

const base: Pick<Rule, 'status' | 'message' | 'suggestion' | 'examples'> = {
  status: 'draft',
  message: '{subject}: {object}.',
  suggestion: 'Say less.',
  examples: { flag: ['a', 'b', 'c'], pass: ['a', 'b', 'c'] },
}

/** The evidence part of a rule: one source that was opened, or only recalled. */
export function evidenceOf(
  grade: Rule['evidence']['grade'],
  read: 'yes' | 'no' = 'yes',
): Pick<Rule, 'evidence'>['evidence'] {
  const source = { title: 'A trial', short: 'Doe 2014', kind: 'trial', accessed: '2026-11-22', read } as const
  return { grade, summary: 'What is known.', sources: [source], 'review-by': '2027-11-22' }
}

const rules: readonly Rule[] = [
  {
    ...base,
    id: 'kratom/pain',
    title: 'Kratom and pain',
    claim: { subject: ['kratom'], relation: ['treats'], object: ['pain'] },
    evidence: evidenceOf('limited'),
  },
  {
    ...base,
    id: 'kratom/no-dependence',
    title: 'Kratom can cause dependence',
    claim: { subject: ['kratom'], relation: ['causes'], object: ['dependence'], polarity: 'negated' },
    evidence: evidenceOf('refuted'),
  },
  {
    ...base,
    id: 'supplements/treats',
    title: 'No supplement treats this',
    claim: { relation: ['treats'], object: [{ kind: 'condition' }, { kind: 'symptom' }] },
    evidence: evidenceOf('none'),
  },
  {
    ...base,
    id: 'conflicts/risk',
    title: 'Says both',
    conflict: {
      promotes: { relation: ['causes'], object: ['harm'], polarity: 'negated' },
      cautions: { relation: ['causes'], object: ['harm'] },
      same: ['subject', 'object'],
    },
    evidence: evidenceOf('established'),
  },
  {
    ...base,
    id: 'editorial/miracle',
    title: 'No miracles',
    phrases: ['miracle herb', 'miracle {substance}'],
    evidence: evidenceOf('none'),
  },
  {
    ...base,
    id: 'editorial/doctor',
    title: 'A dose needs a doctor',
    require: {
      when: { relation: ['dosed-at'], quantity: true },
      phrases: ['ask your doctor'],
      within: 'section',
      text: 'present',
    },
    evidence: evidenceOf('none'),
  },
]

export const sampleRulebook: RulebookData = { concepts, cues, frames, rules, hash: '0123456789abcdef' }

export const lexicon = compileLexicon(sampleRulebook)

interface TagOptions {
  readonly format?: DocumentFormat
  readonly off?: readonly Mechanism[]
}

/** A text, parsed and tagged with the sample rulebook. */
export function tag(text: string, options: TagOptions = {}): TaggedDocument {
  const document = parseDocument(text, { format: options.format ?? 'text' })
  return tagDocument(document, lexicon, { off: new Set(options.off ?? []) })
}

/** The claims of a text. */
export function claimsIn(text: string, options: TagOptions = {}): readonly Claim[] {
  return tag(text, options).claims
}

/** The only claim of a text; fails where there are more or none, so that a table cannot look at the wrong one. */
export function claimIn(text: string, options: TagOptions = {}): Claim {
  const claims = claimsIn(text, options)
  const [claim] = claims
  if (claim === undefined || claims.length > 1) throw new Error(`${claims.length} claims in "${text}"`)
  return claim
}

/** The reading of a text's first sentence. */
export function readingOf(text: string): Reading {
  const [reading] = tag(text).readings
  if (reading === undefined) throw new Error(`no sentence in "${text}"`)
  return reading
}

/** The first frame of a reading. */
export function frameOf(reading: Reading): FrameMatch {
  const [frame] = reading.frames
  if (frame === undefined) throw new Error(`no frame in "${reading.sentence.text}"`)
  return frame
}
