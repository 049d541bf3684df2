import type { Problem } from '../files/index.ts'
import type { Notice, Report, ReportDocument } from '../report/index.ts'
import type { ClaimRegister, RegisterChange, RegisterEntry } from '../report/register.ts'
import type { RuleOutcomes } from '../report/rule-tests.ts'
import type { Staleness } from '../report/stale.ts'
import type { ConfigFile, Weight } from '../run/config.ts'
import type { FalseFlag } from '../run/false-flag.ts'
import type { JoinDocument } from '../run/join.ts'
import type { LintChoice } from '../run/lint-rules.ts'
import type { RuleSelection } from '../run/profiles.ts'
import type { Layout } from '../run/read.ts'
import type { RulebookData, RuleFolder } from '../run/rule-files.ts'
import type { StaleEvidence, StaleOptions } from '../run/stale.ts'

export type { JoinDocument } from '../run/join.ts'
export type { StaleEvidence } from '../run/stale.ts'

export interface SourceText {
  readonly path: string
  readonly source: string
  /** What a file says of its lines where its text was taken out of it. */
  readonly layout?: Layout
  /** What the document is about where its own text settles on nothing: a concept id. */
  readonly subject?: string
  /** The report is to carry the whole text, for a format that shows it. */
  readonly withText?: boolean
  /** false: directives in the text silence nothing. */
  readonly inlineConfig?: boolean
}

/** By which rules an engine is to judge, and what their findings weigh. */
export interface EngineChoice extends RuleSelection {
  readonly severity: Readonly<Record<string, Weight>>
}

/** One document's claims for the register, and what of it was not read. */
export interface RegisteredDocument {
  readonly path: string
  readonly entries: readonly RegisterEntry[]
  readonly notices: readonly Notice[]
}

/** An engine for all documents of a run together. */
export interface OpenCorpus {
  /** Checks a document and keeps what others' claims can contradict. */
  readonly check: (input: SourceText) => JoinDocument
  /** The reports with the contradictions between the documents, in the order given. */
  readonly join: (documents: readonly JoinDocument[]) => readonly ReportDocument[]
  readonly register: (input: SourceText) => RegisteredDocument
}

/** Puts registers of claims together and compares them. */
export interface RegisterDesk {
  readonly assemble: (
    documents: readonly RegisteredDocument[],
    tool: Report['tool'],
    notices: readonly Notice[],
  ) => ClaimRegister
  /** The claims of a register that was written before; undefined where the text is none. */
  readonly parse: (text: string) => Promise<readonly RegisterEntry[] | undefined>
  readonly compare: (before: readonly RegisterEntry[], after: readonly RegisterEntry[]) => readonly RegisterChange[]
}

/** The engine with its rules compiled, as far as the command line uses it. */
export interface OpenEngine {
  readonly check: (input: SourceText) => ReportDocument
  /** The fingerprints of those findings of a checked document that are new since an earlier text. */
  readonly newFindings: (now: SourceText, before: SourceText, checked: ReportDocument) => Promise<ReadonlySet<string>>
  /** Does it ask this rule? One that the rulebook does not have counts as asked: nothing is found by it any more. */
  readonly asks: (ruleId: string) => boolean
  readonly assemble: (documents: readonly ReportDocument[], notices: readonly Notice[]) => Report
  readonly openCorpus: () => Promise<OpenCorpus>
  readonly explainText: (text: string) => Promise<string>
  readonly explainLine: (input: SourceText, line: number) => Promise<string>
  readonly falseFlagFixture: (input: SourceText, place: FalseFlag) => Promise<string>
  readonly staleEvidence: (input: SourceText, options: StaleOptions) => Promise<StaleEvidence>
}

export type Decoder = (
  bytes: Uint8Array,
  path: string,
) => { readonly text: string; readonly layout?: Layout } | { readonly problem: string; readonly detail: string }

/** What the command line needs of the layer below. Everything loads when it is first used: `--help` needs no rules. */
export interface RunLayer {
  readonly defaultRules: () => Promise<RulebookData>
  readonly readRules: (
    folders: readonly RuleFolder[],
    base: RulebookData | undefined,
  ) => Promise<{ readonly data: RulebookData; readonly problems: readonly Problem[] }>
  readonly lintRules: (data: RulebookData, choice: LintChoice) => Promise<readonly Problem[]>
  readonly testRules: (data: RulebookData, ids: readonly string[]) => Promise<readonly RuleOutcomes[]>
  readonly explainRule: (data: RulebookData, id: string) => Promise<string>
  readonly joinStaleness: (
    checked: readonly (StaleEvidence & { readonly path: string })[],
    options: StaleOptions,
  ) => Promise<Staleness>
  /** Gives the function that turns a file's bytes into text, by the ending of its path, or says why they are none. */
  readonly decoder: () => Promise<Decoder>
  /** The same for files that are no articles, such as a config file or an earlier report: text, whatever they are called. */
  readonly plainDecoder: () => Promise<Decoder>
  readonly readConfig: (file: { readonly path: string; readonly text: string }) => Promise<ConfigFile>
  readonly openRegister: () => Promise<RegisterDesk>
  readonly openEngine: (data: RulebookData, choice: EngineChoice) => Promise<OpenEngine>
}

/** The real thing. */
export const runLayer: RunLayer = {
  defaultRules: async () => (await import('../run/rulebook.ts')).defaultRulebook(),
  readRules: async (folders, base) => (await import('../run/rule-files.ts')).readRuleFolders(folders, base),
  lintRules: async (data, choice) => (await import('../run/lint-rules.ts')).lintRules(data, choice),
  testRules: async (data, ids) => {
    const { testRules } = await import('../run/rulebook.ts')
    return ids.length === 0 ? testRules(data) : testRules(data, ids)
  },
  explainRule: async (data, id) => {
    const [{ explainRule }, { measuredOf }] = await Promise.all([
      import('../run/explain-rule.ts'),
      import('../run/measured.ts'),
    ])
    return explainRule(data, id, measuredOf(data))
  },
  joinStaleness: async (checked, options) => (await import('../run/stale.ts')).joinStaleness(checked, options),
  decoder: async () => (await import('../run/read.ts')).openFile,
  plainDecoder: async () => (await import('../run/read.ts')).decodeText,
  readConfig: async (file) => (await import('../run/config.ts')).readConfigFile(file),
  openRegister: async () => {
    const { assembleRegister, compareClaims, parseRegister } = await import('../run/register.ts')
    return { assemble: assembleRegister, compare: compareClaims, parse: parseRegister }
  },
  openEngine: async (data, choice) => {
    const { assembleReport, checkSource, createEngine } = await import('../run/engine.ts')
    const { askedIn } = await import('../run/profiles.ts')
    const engine = createEngine(data, choice)
    return {
      check: (input) => checkSource(engine, input),
      newFindings: async (now, before, checked) =>
        (await import('../run/since.ts')).newFindings(engine, { now, before }, checked),
      asks: askedIn(data.rules, engine.data.rules),
      assemble: (documents, notices) => assembleReport(engine, documents, notices),
      openCorpus: async () => {
        const [{ checkForJoin, joinCorpus }, { registerSource }] = await Promise.all([
          import('../run/join.ts'),
          import('../run/register.ts'),
        ])
        return {
          check: (input) => checkForJoin(engine, input),
          join: (documents) => joinCorpus(engine, documents),
          register: (input) => registerSource(engine, input),
        }
      },
      explainText: async (text) => (await import('../run/explain.ts')).explainText(engine, text),
      explainLine: async (input, line) => (await import('../run/explain.ts')).explainLine(engine, input, line),
      falseFlagFixture: async (input, place) =>
        (await import('../run/false-flag.ts')).falseFlagFixture(engine, input, place),
      staleEvidence: async (input, options) => {
        const { relianceOf, staleEvidence } = await import('../run/stale.ts')
        return staleEvidence(relianceOf(engine, input), engine.data, options)
      },
    }
  },
}
