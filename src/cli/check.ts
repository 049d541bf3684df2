import { resolve } from 'node:path'
import type { FoundDocuments, Problem } from '../files/index.ts'
import { findDocuments, UserError } from '../files/index.ts'
import type { ReportDocument } from '../report/index.ts'
import { FORMATS, renderNotice, withoutBelow } from '../report/index.ts'
import { closest } from '../run/closest.ts'
import type { CheckOptions, FormatTarget } from './command.ts'
import { COMMAND_NAMES } from './command.ts'
import type { Configs } from './configs.ts'
import { ignoredBy, openConfigs } from './configs.ts'
import type { Faults } from './engines.ts'
import { formatsOf, gatesOf, openEngines } from './engines.ts'
import { exitCodeOf } from './exit-code.ts'
import { reportFailure } from './failure.ts'
import { startProgress } from './progress.ts'
import type { Waiting } from './read-documents.ts'
import { readDocument } from './read-documents.ts'
import type { OpenEngine, SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import { noticeOf, tell } from './session.ts'
import { usageError } from './usage.ts'
import { writeReport } from './write-report.ts'

/** What standard input is called when nobody has named it. */
const STDIN_PATH = '<stdin>'

/** `claimcheck check`: reads, checks, reports. Gives back the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { io } = session
  const configs = openConfigs(options.config, session)
  const found = await waitingDocuments(paths, options, { configs, session })
  tell(io, found.problems)
  const engines = await openEngines(found.waiting, options, { configs, session })
  if ('faults' in engines) return endWithFaults(engines, options, io)
  const formats = await formatsOf(engines, options, { configs, cwd: io.cwd })
  refuseOverwriting(found.files, formats, session)
  const withText = formats.some(({ format }) => FORMATS[format].needsText)
  const check = (text: SourceText) => engines.check({ ...text, withText })
  const checked = await checkAll(found.waiting, check, session)
  const problems = [...found.problems, ...engines.problems, ...checked.problems]
  const whole = engines.assemble(checked.documents, problems.map(noticeOf))
  const report = withoutBelow(whole, options.minSeverity)
  // The terminal report shows the documents' own notices itself.
  if (!formats.some(({ format, file }) => file === undefined && !FORMATS[format].machine)) {
    for (const { path, notices } of report.documents) {
      for (const notice of notices) io.stderr.write(renderNotice(notice, path))
    }
  }
  const unwritten = await writeReport(report, { ...options, formats }, session)
  const gates = gatesOf(engines, options)
  return exitCodeOf(report, problems.length + unwritten, { gates, exitZero: options.exitZero })
}

/** Also a config file that is at fault elsewhere can ask for JSON on standard output. */
function endWithFaults({ faults, formats }: Faults, options: CheckOptions, io: Session['io']): Promise<number> {
  const error = new UserError(faults)
  const isJson =
    options.formats === undefined && formats.some(({ format, file }) => format === 'json' && file === undefined)
  if (!isJson) throw error
  return reportFailure(error, ['--format=json'], io)
}

async function waitingDocuments(
  paths: readonly string[],
  options: CheckOptions,
  { configs, session: { io } }: { readonly configs: Configs; readonly session: Session },
): Promise<FoundDocuments & { readonly waiting: readonly Waiting[] }> {
  const named = paths.filter((path) => path !== '-')
  const fromStdin = named.length < paths.length || (named.length === 0 && options.stdinFilename !== undefined)
  if (paths.length === 0 && !fromStdin) {
    const next = 'Name files, folders or quoted globs, or "-" for standard input; see claimcheck --help.'
    throw usageError('no-paths', 'There is nothing to check.', next)
  }
  if (options.stdinFilename !== undefined && !fromStdin) {
    const next = 'Add "-" to the paths, or leave --stdin-filename out.'
    throw usageError('stdin-unread', '--stdin-filename names standard input, which is not read.', next)
  }
  const found = await findDocuments(named, {
    cwd: io.cwd,
    forceExclude: options.forceExclude,
    allowEmpty: options.allowEmpty,
    configOf: ignoredBy(configs),
    closest: (word, siblings) => closest(word, named[0] === word ? [...siblings, ...COMMAND_NAMES] : siblings),
  })
  const waiting: Waiting[] = found.files.map((place) => ({ from: 'file', path: place.path, place }))
  if (fromStdin && !(await stdinExcluded(options, configs, io.cwd))) {
    waiting.push({ from: 'stdin', path: options.stdinFilename ?? STDIN_PATH })
    if (io.stdin.isTTY === true) io.stderr.write('claimcheck: reading standard input; Ctrl-D ends it\n')
  }
  return { ...found, waiting: waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
}

async function stdinExcluded(options: CheckOptions, configs: Configs, cwd: string): Promise<boolean> {
  if (!options.forceExclude || options.stdinFilename === undefined) return false
  const { exclusionOf } = await import('../files/ignore-chain.ts')
  return (await exclusionOf(resolve(cwd, options.stdinFilename), cwd, ignoredBy(configs))) !== undefined
}

/** A report over an article would destroy it; the path was surely meant otherwise. */
function refuseOverwriting(files: FoundDocuments['files'], formats: readonly FormatTarget[], { io }: Session): void {
  for (const { file } of formats) {
    if (file === undefined || !files.some(({ absolute }) => absolute === resolve(io.cwd, file))) continue
    throw usageError(
      'report-over-document',
      `The report would overwrite ${file}, which is checked.`,
      'Name another file.',
    )
  }
}

/** One document after another, so that only one source is in memory at a time. */
async function checkAll(
  waiting: readonly Waiting[],
  check: OpenEngine['check'],
  { io, run }: Session,
): Promise<{ readonly documents: readonly ReportDocument[]; readonly problems: readonly Problem[] }> {
  const decode = await run.decoder()
  const progress = startProgress(waiting.length, io)
  const documents: ReportDocument[] = []
  const problems: Problem[] = []
  for (const [index, document] of waiting.entries()) {
    progress.step(index, document.path)
    const read = await readDocument(document, decode, io)
    const checked = 'problem' in read ? read : checkOne(document.path, read.source, check)
    if ('path' in checked) {
      documents.push(checked)
      continue
    }
    progress.clear()
    tell(io, [checked.problem])
    problems.push(checked.problem)
  }
  progress.clear()
  return { documents, problems }
}

function checkOne(
  path: string,
  source: string,
  check: OpenEngine['check'],
): ReportDocument | { readonly problem: Problem } {
  try {
    return check({ path, source })
  } catch (error) {
    // A fault of ours with one document; the others are checked all the same, and the stack is kept for whoever mends it.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const problem: Problem = {
      code: 'internal-error',
      place: path,
      message: 'A fault in claimcheck kept this document from being checked.',
      excerpt: stack,
      next: 'Please report it, with the document if you can.',
    }
    return { problem }
  }
}
