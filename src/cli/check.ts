import { existsSync, realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { FoundDocuments } from '../files/index.ts'
import { CONFIG_NAMES, isOwnReport, UserError } from '../files/index.ts'
import type { Report } from '../report/index.ts'
import { byteColumnsOf, FORMATS, renderNotice, withoutBelow } from '../report/index.ts'
import type { ChangedDocuments } from './changed-documents.ts'
import { checkAll } from './check-documents.ts'
import type { CheckOptions, FormatTarget } from './command.ts'
import { BASELINE_FILE } from './command.ts'
import type { Configs } from './configs.ts'
import { openConfigs } from './configs.ts'
import type { Engines, Faults } from './engines.ts'
import { formatsOf, gatesOf, openEngines } from './engines.ts'
import { checkGates, exitCodeOf, previewExitCode, tooManyWarnings } from './exit-code.ts'
import { reportFailure } from './failure.ts'
import { writeAll } from './io.ts'
import type { ApplyBaseline } from './open-baseline.ts'
import { checkWatchable } from './option-values.ts'
import type { Session } from './session.ts'
import { noticeOf, tell } from './session.ts'
import { usageError } from './usage.ts'
import type { WaitingDocuments } from './waiting-documents.ts'
import { waitingDocuments } from './waiting-documents.ts'
import { writeReport } from './write-report.ts'

/** `claimcheck check`: reads, checks, reports. Gives back the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { io } = session
  const baseline = await baselineOf(options, session)
  const configs = openConfigs(options.config, session)
  const found = await documentsToCheck(paths, options, { configs, session })
  tell(io, found.problems)
  const engines = await openEngines(found.waiting, options, { configs, session })
  if ('faults' in engines) return endWithFaults(engines, options, io)
  const gates = gatesOf(engines, options)
  if (!options.exitZero && options.fix !== 'preview') checkGates(gates, options.minSeverity)
  const chosen = await formatsOf(engines, options, { configs, cwd: io.cwd })
  // The diff of a dry run stands on standard output in place of the report; files get theirs all the same.
  const formats = options.fix === 'preview' ? chosen.filter(({ file }) => file !== undefined) : chosen
  refuseOverwriting(found.files, formats, session)
  if (options.watch) checkWatchable(formats)
  const withText = formats.some(({ format }) => FORMATS[format].needsText === true)
  const byteColumns = new Map<string, ReadonlyMap<number, number>>()
  const counting = formats.some(({ format }) => FORMATS[format].countsBytes === true)
  const corpus = options.corpus
    ? await (await import('./check-corpus.ts')).openCorpusCheck(found.waiting, engines)
    : undefined
  const joining = corpus?.engines ?? engines
  const checking = counting ? notingBytes(joining, byteColumns) : joining
  const { inlineConfig } = options
  const fixer =
    options.fix === 'off' ? undefined : (await import('./fix.ts')).openFixer(found.waiting, options, checking.check)
  const checked = await checkAll(found.waiting, { engines: checking, withText, inlineConfig, fixer }, session)
  tell(io, fixer?.problems ?? [])
  const problems = [...found.problems, ...engines.problems, ...checked.problems, ...(fixer?.problems ?? [])]
  const documents = corpus?.join(checked.documents) ?? checked.documents
  const whole = engines.assemble(documents, problems.map(noticeOf))
  const settled = baseline?.(whole, { asks: engines.asks, exists: found.exists ?? existsSync }) ?? whole
  const report = withoutBelow(await onlyNew(settled, checked.fresh), options.minSeverity)
  // The terminal report shows the documents' own notices itself.
  if (!formats.some(({ format, file }) => file === undefined && !FORMATS[format].machine)) {
    for (const { path, notices } of report.documents) {
      for (const notice of notices) io.stderr.write(renderNotice(notice, path))
    }
  }
  const material = { rules: engines.rules, byteColumns }
  const trouble = problems.length + (await writeReport(report, { ...options, formats }, material, session))
  io.stderr.write(fixer?.summary() ?? '')
  if (fixer !== undefined && options.fix === 'preview') {
    await writeAll(io.stdout, fixer.diffs)
    return previewExitCode(report, { problems: trouble, changes: fixer.files() }, options)
  }
  if (!options.exitZero) io.stderr.write(tooManyWarnings(report, gates))
  return exitCodeOf(report, trouble, { gates, exitZero: options.exitZero })
}

/** The engines, noting the byte columns of each document while its source is at hand. */
function notingBytes(engines: Engines, byteColumns: Map<string, ReadonlyMap<number, number>>): Engines {
  const check: Engines['check'] = (input) => {
    const document = engines.check(input)
    byteColumns.set(document.path, byteColumnsOf(document, input.source))
    return document
  }
  return { ...engines, check }
}

/** Also a config file that is at fault elsewhere can ask for a machine format on standard output. */
function endWithFaults({ faults, formats }: Faults, options: CheckOptions, io: Session['io']): Promise<number> {
  const error = new UserError(faults)
  const asked = formats.find(({ format, file }) => FORMATS[format].machine && file === undefined)
  if (options.formats !== undefined || asked === undefined) throw error
  return reportFailure(error, [`--format=${asked.format}`], io)
}

/** The documents that a check is about: those that the paths name, of which `--since` and `--staged` leave the changed ones. */
async function documentsToCheck(
  paths: readonly string[],
  options: CheckOptions,
  place: { readonly configs: Configs; readonly session: Session },
): Promise<WaitingDocuments & Partial<ChangedDocuments>> {
  const found = await waitingDocuments(paths, options, place)
  if (options.since === undefined && !options.staged) return found
  const { changedDocuments } = await import('./changed-documents.ts')
  return { ...found, ...(await changedDocuments(paths, found, options, place)) }
}

/** What applies the baseline to a report; undefined when there is none. */
async function baselineOf({ baseline }: CheckOptions, { io }: Session): Promise<ApplyBaseline | undefined> {
  // The file in the working folder is looked for first, so that whoever has none pays nothing.
  if (baseline === false || (baseline === undefined && !existsSync(resolve(io.cwd, BASELINE_FILE)))) return undefined
  return (await import('./open-baseline.ts')).openBaseline(baseline ?? BASELINE_FILE, io.cwd)
}

async function onlyNew(report: Report, fresh: ReadonlyMap<string, ReadonlySet<string>>): Promise<Report> {
  return fresh.size === 0 ? report : (await import('../run/baseline.ts')).onlyNew(report, fresh)
}

/** A report over an article would destroy it; the path was surely meant otherwise. */
function refuseOverwriting(files: FoundDocuments['files'], formats: readonly FormatTarget[], { io }: Session): void {
  const targets = formats.flatMap(({ file }) => (file === undefined ? [] : [{ file, path: realPath(io.cwd, file) }]))
  if (targets.length === 0) return
  // A report of ours may be written anew, also where a shell has named it among the articles.
  const articles = files.filter(({ absolute }) => !isOwnReport(absolute))
  const checked = new Set(articles.map(({ absolute }) => realPath(io.cwd, absolute)))
  for (const { file, path } of targets) {
    const what = checked.has(path) ? 'which is checked' : OWN_FILES.has(basename(path)) ? 'which claimcheck reads' : ''
    if (what === '') continue
    const code = checked.has(path) ? 'report-over-document' : 'report-over-own-file'
    throw usageError(code, `The report would overwrite ${file}, ${what}.`, 'Name another file.')
  }
}

/** Files that steer a run: a report in their place would break every later one. */
const OWN_FILES: ReadonlySet<string> = new Set([...CONFIG_NAMES, BASELINE_FILE, '.claimcheckignore', '.gitignore'])

/** Where a path really leads, links followed; as it is where nothing stands yet. */
function realPath(cwd: string, path: string): string {
  const absolute = resolve(cwd, path)
  try {
    return realpathSync(absolute)
  } catch {
    return absolute
  }
}
