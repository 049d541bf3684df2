import type { Judged, RuleIndex } from '../check/index.ts'
import { checkDocument, indexRules } from '../check/index.ts'
import type { Suppressed } from '../check/suppress.ts'
import { suppress } from '../check/suppress.ts'
import type { Weights } from '../check/weights.ts'
import { weighed, weightOf } from '../check/weights.ts'
import { packageVersion } from '../files/version.ts'
import { compileLexicon } from '../language/compile.ts'
import { openLexicon } from '../language/open.ts'
import type { Topic } from '../model/claim.ts'
import type { Document, DocumentFormat, Layout, Notice } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { RuleSelection } from '../model/profile.ts'
import { selectRules } from '../model/profile.ts'
import type { Report, ReportDocument } from '../model/report.ts'
import { SEVERITIES } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { looksEnglish, parseDocument } from '../parse/index.ts'
import type { TaggedDocument } from '../tag/index.ts'
import { tagDocument } from '../tag/index.ts'
import type { Mechanism } from '../tag/reading.ts'
import { addText } from './add-text.ts'
import { builtLexicon } from './built.ts'
import { formatOf } from './read.ts'
import { toReportDocument } from './to-report.ts'

export { formatOf } from './read.ts'

export interface EngineOptions extends RuleSelection {
  /** What findings weigh, by rule id or pack; a rule that is off judges nothing, so that a wider one may. */
  readonly severity?: Weights
  /** Mechanisms that are turned off, to measure what they are worth. */
  readonly off?: readonly Mechanism[]
}

/** The rulebook, compiled for one run; opaque to callers. */
export interface Engine {
  readonly data: RulebookData
  readonly lexicon: Lexicon
  readonly rules: RuleIndex
  /** As the report names it: `custom` where packs were picked by hand. */
  readonly profile: string
  readonly severity: Weights
  readonly off: ReadonlySet<Mechanism>
}

export interface CheckInput {
  readonly path: string
  readonly source: string
  readonly format?: DocumentFormat
  /** What came with the source where it was taken out of a file. */
  readonly layout?: Layout
  /** The concept that the document is about where its text settles on none: a substance, practice or product. */
  readonly subject?: string
  /** The report also carries the article's text; see `ReportDocument.blocks`. */
  readonly withText?: boolean
  /** false: its directives silence nothing, and nothing is said about them. */
  readonly inlineConfig?: boolean
}

/** Compiles a rulebook. Costs some milliseconds: do it once a run. */
export function createEngine(data: RulebookData, options: EngineOptions = {}): Engine {
  const { packs, profile = 'default', severity = {}, off = [] } = options
  const rules = selectRules(data.rules, options).filter(({ id }) => weightOf(id, severity) !== 'off')
  const chosen = { ...data, rules }
  // The build has compiled the default rulebook already; any other is compiled here.
  const built = builtLexicon(data.hash)
  const lexicon = built === undefined ? compileLexicon(chosen) : openLexicon(built, rules)
  return {
    data: chosen,
    lexicon,
    rules: indexRules(rules, data.rules),
    profile: packs === undefined ? profile : 'custom',
    severity,
    off: new Set(off),
  }
}

/** All stages' results for one document: what `explain` looks into. */
export interface Examined {
  readonly document: Document
  readonly tagged: TaggedDocument
  readonly judged: Judged & Suppressed
}

/** The way through: parse → tag → check; then the document's own directives have their say. */
export function examine(engine: Engine, input: CheckInput): Examined {
  const { document, tagged, judged } = judge(engine, input)
  return { document, tagged, judged: { ...judged, ...suppress(judged.findings, document, engine.rules.namesAlone) } }
}

/** The way through without the directives: everything that the rules see. */
export function judge(engine: Engine, input: CheckInput): Omit<Examined, 'judged'> & { readonly judged: Judged } {
  const format = input.format ?? formatOf(input.path)
  const parsed = parseDocument(input.source, { ...input, format })
  const document = input.inlineConfig === false ? { ...parsed, directives: [] } : parsed
  const tagged = tagDocument(document, engine.lexicon, { off: engine.off, topic: topicOf(engine, input.subject) })
  const judged = checkDocument(engine.rules, { document, ...tagged }, engine.lexicon)
  return { document, tagged, judged: { ...judged, findings: weighed(judged.findings, engine.severity) } }
}

function topicOf(engine: Engine, subject: string | undefined): Topic | undefined {
  const concept = subject === undefined ? undefined : engine.lexicon.concepts.get(subject)
  return subject === undefined || concept === undefined ? undefined : { id: subject, kind: concept.kind }
}

/** Checks one document. What it yields depends on that document and the rules alone. */
export function checkSource(engine: Engine, input: CheckInput): ReportDocument {
  return reportOn(examine(engine, input), input)
}

/** What the stages found in a document, as the report shows it. */
export function reportOn(
  { document, tagged, judged }: Examined,
  { withText }: Pick<CheckInput, 'withText'>,
): ReportDocument {
  const notices: Notice[] = looksEnglish(document)
    ? []
    : [
        {
          code: 'not-english',
          message: 'Most of it is not English, the one language that is read: claims may be missed.',
        },
      ]
  const report = toReportDocument(document, tagged.claims, judged, notices)
  return withText === true ? addText(report, document) : report
}

/** Joins the documents of a run into the report. */
export function assembleReport(
  engine: Engine,
  documents: readonly ReportDocument[],
  notices: readonly Notice[],
): Report {
  const findings = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<
    (typeof SEVERITIES)[number],
    number
  >
  let sentences = 0
  let claims = 0
  for (const document of documents) {
    sentences += document.sentences
    claims += document.claims.length
    for (const finding of document.findings) findings[finding.severity]++
  }
  return {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version: packageVersion(), rulesHash: engine.data.hash, profile: engine.profile },
    summary: { documents: documents.length, sentences, claims, findings },
    documents,
    notices,
  }
}
