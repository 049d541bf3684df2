import { RULE_KEYS, SCHEMAS } from './file-kinds.ts'

interface JsonSchema {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, unknown>>
  readonly [keyword: string]: unknown
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

/** What an editor shows beside a key. Keys mean the same wherever they stand. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  id: 'pack/name, the path of the file beneath packs/ without its ending. Never used again for another rule.',
  statement: 'What the house holds, in one sentence, as the finding quotes it.',
  source: 'Where the position was decided, or what it rests on.',
  title: 'What is known, in one short line.',
  status: 'draft until a medical reviewer has signed it.',
  reviewed: 'Who reviewed the rule, and on which day.',
  replaces: 'Ids that this rule had before.',
  jurisdictions: 'Only where the rule rests on the law or policy of these.',
  verdict: 'Only where it would not follow from grade and wording.',
  severity: 'Only where it would not follow from grade and wording. An error needs a source with read: yes.',
  evidence: 'What is known about claims of this kind, and from where.',
  grade: 'How strong the evidence for the direction of the claim is; refuted: the opposite is established.',
  summary: 'One or two sentences that a reader of the report understands.',
  sources: 'Where it stands.',
  short: 'As the report names it: author or office, and year.',
  accessed: 'The day on which the source was looked at, YYYY-MM-DD.',
  read: 'yes: the page was read and carries the fact; via: read on another page; no: known from memory.',
  'review-by': 'The day by which the evidence has to be looked at again, YYYY-MM-DD.',
  message:
    'What the sentence says. {subject} and {object} name what the claim is about, {elsewhere} what a conflict stands against, {signals} and {missing} what makes an impression and what it lacks.',
  suggestion: 'A safer wording, or what to do.',
  replace: 'Edits that mend what the rule flags. Each needs an example under examples.fix.',
  with: 'What stands there instead; an empty text drops the words.',
  'followed-by': 'Only where one of these words stands right behind, as written.',
  safe: 'true: --fix may make the edit unseen, for it only takes hype out. Otherwise it is suggested.',
  fix: 'What the edit makes of a text.',
  examples: 'Tests of the rule: sentences that it must flag, and sentences that it must let pass.',
  claim: 'The shape of the claims that the rule looks at.',
  phrases: 'Wordings, matched by the normal forms of their words.',
  near: 'Only in a sentence that makes a claim of this shape.',
  conflict: 'Two claims of one document that cannot both stand.',
  promotes: 'The claim that carries the finding.',
  cautions: 'The claim that it is set against.',
  same: 'What must be the same in both claims.',
  figures: 'apart: both name one amount, and the promotional one lies above the other.',
  between: 'Whether the two stand in sentences of one document or in two documents; both when left out.',
  require: 'Text that must stand with a claim.',
  when: 'The claims that need the text.',
  within: 'How far away the text may stand.',
  text: 'absent: the text may not stand there. Without it the text must.',
  impression: 'A page that promises as a whole what no sentence of it says.',
  signals: 'What adds up to the promise: signs, by what the report says of the page ("speaks of relief").',
  'at-least': 'How many different signals make a promise of it, and how many of them must be strong.',
  strong: 'In a signal: it says by itself what the page is after. Under at-least: how many such signals must show.',
  except: 'Products that the rule is not about, although subject fits them.',
  'not-on':
    'Signs that the page is of another kind, such as a report or a recipe; one of them, and nothing is reported.',
  without: 'What would set the page right; one sign of these, and nothing is reported. By what the page would give.',
  'fine-print': 'Disclaimers. A sentence that holds one sets nothing right.',
  in: 'The parts of the page that count: title, heading, meta (descriptions, alternative texts) or body.',
  cues: 'Kinds of cue of which one must stand in the sentence.',
  names: 'object: the sentence names what the title names; subject: what the page is about; else a kind of concept.',
  claims: 'Shapes of claims of which one must be made.',
  subject: 'What the claim is about: concept ids, a kind, or product for anything sold for health.',
  object: 'What is said of it: concept ids or a kind.',
  relation: 'How the two are related; always in the affirmative.',
  polarity: 'negated: the text denies the relation. Without it a rule looks at affirmed claims.',
  quantity: 'true: only claims with a figure; false: only claims without.',
  concepts: 'What can be talked about: id to phrases.',
  parents: 'Broader concepts, whose rules hold for this one too.',
  serious: 'A serious disease: a plain claim to treat it is an error.',
  approved: 'Approved or conventional care.',
  'not-before': 'Words that may not stand right behind.',
  'not-after': 'Words that may not stand right before.',
  groups: 'Wordings that have their attributes in common.',
  about: 'What the group is, for its maintainers.',
  direction: 'On which side of itself the cue acts.',
  scope: 'How far the cue reaches.',
  words: 'In a frame file word lists, used as <name> in its patterns; in a rule the words that give way.',
  patterns: 'Wordings: word, =word, ^Word, (a|b), word?, <list>, {kind}, {=concept}, .. and *.',
}

/** JSON Schemas by which editors help to write rule files, by the name of the schema file. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'rule.schema.json': ruleSchema(),
    'concepts.schema.json': editorSchema('concepts', 'Concepts of one kind (rules/concepts/*.yaml)'),
    'cues.schema.json': editorSchema('cues', 'Cues of one kind (rules/cues/*.yaml)'),
    'positions.schema.json': editorSchema('position', 'A position of the house (rules/positions/<name>.yaml)'),
    'config.schema.json': editorSchema('config', 'The config file of claimcheck (claimcheck.config.yaml)'),
    'frames.schema.json': editorSchema('frames', 'Wordings of one relation (rules/frames/*.yaml)'),
  }
}

/**
 * The five kinds as one mapping that must have one of their keys: editors complete and complain far better by this than by
 * five alternatives.
 */
function ruleSchema(): JsonSchema {
  const kinds = RULE_KEYS.map((key) => editorSchema(key, key))
  const required = kinds.map((kind) => new Set(kind.required))
  return {
    $schema: DRAFT,
    title: 'A rule of claimcheck (rules/packs/<pack>/<name>.yaml)',
    type: 'object',
    properties: Object.assign({}, ...kinds.map((kind) => kind.properties)),
    required: [...(required[0] ?? [])].filter((key) => required.every((keys) => keys.has(key))),
    oneOf: RULE_KEYS.map((key) => ({ required: [key] })),
    dependentRequired: { near: ['phrases'] },
    additionalProperties: false,
  }
}

function editorSchema(name: keyof typeof SCHEMAS, title: string): JsonSchema {
  const { $schema: _draft, ...schema } = SCHEMAS[name].toJSONSchema({ io: 'input' })
  return { $schema: DRAFT, title, ...(described(schema) as JsonSchema) }
}

function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(Object.entries(value as JsonSchema).map(describedProperty))
        : described(value),
    ]),
  )
}

function describedProperty([name, schema]: [string, unknown]): [string, unknown] {
  const description = DESCRIPTIONS[name]
  const inner = described(schema) as JsonSchema
  return [name, description === undefined ? inner : { description, ...inner }]
}
