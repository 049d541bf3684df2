import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { lastFit, UserError } from '../files/index.ts'
import type { Notice, Report, ReportDocument, Rule } from '../report/index.ts'
import type { FormatTarget, Overrides } from './command.ts'
import type { Configs, LoadedConfig } from './configs.ts'
import type { Gate } from './exit-code.ts'
import { packsOf } from './packs.ts'
import type { Waiting } from './read-documents.ts'
import type { OpenEngine, SourceText } from './run-layer.ts'
import type { OpenedRules, Session } from './session.ts'
import type { Settings } from './settings.ts'
import { openRulesOf, settingsOf, unknownIn } from './settings.ts'

/** The documents that one config file governs, or none, with what holds for them. */
export interface Group {
  readonly settings: Settings
  /** The documents, by the path that the report gives them. */
  readonly paths: ReadonlySet<string>
}

/** What checks the documents of a run, each by its own rules. */
export interface Engines {
  readonly groups: readonly Group[]
  readonly check: (input: SourceText) => ReportDocument
  /** The engine that a document (by the path that the report gives it) is judged by, and what that engine is to be given. */
  readonly route: (input: SourceText) => { readonly engine: OpenEngine; readonly input: SourceText }
  /** The fingerprints of those findings of a checked document that are new since an earlier text. */
  readonly newFindings: OpenEngine['newFindings']
  /** Is a rule asked of a document, by the path that the report gives it, or of any at all when none is given? */
  readonly asks: (ruleId: string, path?: string) => boolean
  /** What is stale of the evidence that a document rests on. */
  readonly staleEvidence: OpenEngine['staleEvidence']
  readonly assemble: (documents: readonly ReportDocument[], notices: readonly Notice[]) => Report
  /** The rules that the engines chose from. */
  readonly rules: readonly Rule[]
  /** Faulty rules, already told. */
  readonly problems: readonly Problem[]
}

/** Whatever is wrong with the config files, which keeps all documents from being checked. */
export interface Faults {
  readonly faults: readonly Problem[]
  /** The formats of all groups. */
  readonly formats: readonly FormatTarget[]
}

/** An engine with the settings that it judges by. */
interface Desk {
  readonly group: Group
  readonly engine: OpenEngine
}

/**
 * Opens an engine for every distinct set of rules that the config files of the documents choose. Whatever is wrong with any
 * of these files comes back in one go: nothing is checked by half a config.
 */
export async function openEngines(
  waiting: readonly Waiting[],
  overrides: Overrides,
  { configs, session }: { readonly configs: Configs; readonly session: Session },
): Promise<Engines | Faults> {
  const { cwd } = session.io
  const { groups, problems: faults } = await groupsOf(waiting, overrides, { configs, cwd })
  const opener = engineOpener(session)
  const desks: Desk[] = []
  for (const group of groups) {
    const opened = await opener.open(group.settings)
    if ('faults' in opened) faults.push(...opened.faults)
    else desks.push({ group, engine: opened.engine })
  }
  if (faults.length > 0) return { faults: inOrder(faults), formats: groups.flatMap(({ settings }) => settings.formats) }
  const engines = [...new Set(desks.map(({ engine }) => engine))]
  const deskOf = (path: string): Desk => {
    const desk = desks.find(({ group }) => group.paths.has(path))
    if (desk === undefined) throw new Error(`${path} is in no group`)
    return desk
  }
  const withSubject = (input: SourceText, path: string): SourceText => {
    const subject = subjectOf(resolve(cwd, path), deskOf(path).group.settings.config)
    return subject === undefined ? input : { ...input, subject }
  }
  return {
    groups,
    rules: opener.rules(),
    problems: opener.problems,
    check: (input) => deskOf(input.path).engine.check(withSubject(input, input.path)),
    route: (input) => ({ engine: deskOf(input.path).engine, input: withSubject(input, input.path) }),
    // Both texts are judged by what holds where the document lies now, so that only the text makes a difference.
    newFindings: (now, before, checked) =>
      deskOf(now.path).engine.newFindings(withSubject(now, now.path), withSubject(before, now.path), checked),
    asks: (ruleId, path) =>
      path === undefined ? engines.some((engine) => engine.asks(ruleId)) : deskOf(path).engine.asks(ruleId),
    staleEvidence: (input, options) => deskOf(input.path).engine.staleEvidence(withSubject(input, input.path), options),
    assemble: (documents, notices) => joined(engines.map((engine) => engine.assemble(documents, notices))),
  }
}

/** The formats of a run: those that all groups agree on, else those that hold where the command is run. */
export async function formatsOf(
  { groups }: Engines,
  overrides: Overrides,
  { configs, cwd }: { readonly configs: Configs; readonly cwd: string },
): Promise<readonly FormatTarget[]> {
  const [first, ...others] = groups.map(({ settings }) => settings.formats)
  if (first !== undefined && others.every((formats) => JSON.stringify(formats) === JSON.stringify(first))) return first
  return settingsOf(overrides, await configs.governing(cwd), cwd).settings.formats
}

/**
 * What the findings must pass: the gate of each group, and one for all documents where `--max-warnings` counts over the whole
 * run.
 */
export function gatesOf({ groups }: Engines, { maxWarnings }: Overrides): readonly Gate[] {
  const gates = groups.map(({ settings, paths }) => ({
    failOn: settings.failOn,
    maxWarnings: maxWarnings === undefined ? settings.maxWarnings : undefined,
    paths,
  }))
  const everything = new Set(groups.flatMap(({ paths }) => [...paths]))
  return maxWarnings === undefined ? gates : [...gates, { failOn: 'never', maxWarnings, paths: everything }]
}

/** The concept that a config file gives a document (absolute path) whose text settles on none. */
export function subjectOf(path: string, config: LoadedConfig | undefined): string | undefined {
  const subjects = config?.config.subject
  if (config === undefined || subjects === undefined) return undefined
  const pattern = lastFit(Object.keys(subjects), config.base, path)
  return pattern === undefined ? undefined : subjects[pattern]
}

async function groupsOf(
  waiting: readonly Waiting[],
  overrides: Overrides,
  { configs, cwd }: { readonly configs: Configs; readonly cwd: string },
): Promise<{ readonly groups: readonly Group[]; readonly problems: Problem[] }> {
  const paths = new Map<LoadedConfig | undefined, Set<string>>()
  for (const document of waiting) {
    const absolute = document.from === 'file' ? document.place.absolute : resolve(cwd, document.path)
    const config = await configs.governing(dirname(absolute))
    paths.set(config, (paths.get(config) ?? new Set()).add(document.path))
  }
  // A run without documents still makes a report, and a faulty config file is told whatever is checked.
  if (paths.size === 0) paths.set(await configs.governing(cwd), new Set())
  const read = [...paths].map(([config, members]) => ({ ...settingsOf(overrides, config, cwd), paths: members }))
  return {
    groups: read.map(({ settings, paths: members }) => ({ settings, paths: members })),
    problems: [...configs.problems(), ...read.flatMap(({ problems }) => problems)],
  }
}

type Opened = { readonly engine: OpenEngine } | { readonly faults: readonly Problem[] }

/** Opens engines by settings; equal settings share one, and equal folders their rules. */
export function engineOpener(session: Session): {
  readonly open: (settings: Settings) => Promise<Opened>
  /** The rules that were opened so far; where two config files bring one of the same id, the first. */
  readonly rules: () => readonly Rule[]
  /** Faulty rules that were met, already told. */
  readonly problems: readonly Problem[]
} {
  const rulebooks = new Map<string, OpenedRules>()
  const engines = new Map<string, OpenEngine>()
  const problems: Problem[] = []
  const open = async (settings: Settings): Promise<Opened> => {
    const { rules, packs, severity } = settings
    const folders = JSON.stringify(rules)
    try {
      const known = rulebooks.get(folders)
      const rulebook = known ?? (await openRulesOf(settings, session))
      rulebooks.set(folders, rulebook)
      if (known === undefined) problems.push(...rulebook.problems)
      const faults = unknownIn(rulebook.data, settings)
      if (faults.length > 0) return { faults }
      const picked = packsOf(rulebook.data, packs)
      const choice = { ...rulebook.selection, ...(picked === undefined ? {} : { packs: picked }), severity }
      const key = JSON.stringify([folders, picked, severity])
      const engine = engines.get(key) ?? (await session.run.openEngine(rulebook.data, choice))
      engines.set(key, engine)
      return { engine }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { faults: error.problems }
    }
  }
  const rules = () => {
    const all = [...rulebooks.values()].flatMap(({ data }) => data.rules)
    return [...new Map(all.toReversed().map((rule) => [rule.id, rule])).values()]
  }
  return { open, rules, problems }
}

/** The report of all documents as engines with different rules would each head it. */
function joined([first, ...others]: readonly Report[]): Report {
  if (first === undefined) throw new Error('a run without an engine')
  const hashes = [first, ...others].map(({ tool }) => tool.rulesHash)
  const profiles = [...new Set([first, ...others].map(({ tool }) => tool.profile))].sort()
  const distinct = [...new Set(hashes)].sort()
  if (distinct.length === 1 && profiles.length === 1) return first
  const rulesHash =
    distinct.length === 1
      ? first.tool.rulesHash
      : createHash('sha256').update(distinct.join()).digest('hex').slice(0, 16)
  return { ...first, tool: { ...first.tool, rulesHash, profile: profiles.join(', ') } }
}

/** Each problem once, those of one file from top to bottom. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  const collator = new Intl.Collator('en', { numeric: true })
  return once.sort((a, b) => collator.compare(a.place ?? '', b.place ?? ''))
}
