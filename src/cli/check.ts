import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FoundDocuments, Problem } from '../files/index.ts'
import { findDocuments } from '../files/index.ts'
import type { Report, ReportDocument } from '../report/index.ts'
import { FORMATS, renderNotice, withoutBelow } from '../report/index.ts'
import { closest } from '../run/closest.ts'
import type { ChangedDocuments } from './changed-documents.ts'
import type { CheckOptions } from './command.ts'
import { BASELINE_FILE, COMMAND_NAMES } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ApplyBaseline } from './open-baseline.ts'
import { selectionOf } from './packs.ts'
import { startProgress } from './progress.ts'
import type { Waiting } from './read-documents.ts'
import { readBefore, readDocument } from './read-documents.ts'
import type { OpenEngine, SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import { noticeOf, openRules, tell } from './session.ts'
import { usageError } from './usage.ts'
import { writeReport } from './write-report.ts'

/** What standard input is called when nobody has named it. */
const STDIN_PATH = '<stdin>'

/** `claimcheck check`: reads, checks, reports. Gives back the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { io, run } = session
  const baseline = await baselineOf(options, session)
  const found = await documentsToCheck(paths, options, session)
  refuseOverwriting(found.files, options, session)
  tell(io, found.problems)
  const rules = await openRules(options.rules, session)
  const selection = selectionOf(rules, options.packs)
  const engine = await run.openEngine(rules.data, selection)
  const checked = await checkAll(found.waiting, engine, session)
  const problems = [...found.problems, ...rules.problems, ...checked.problems]
  const whole = engine.assemble(checked.documents, problems.map(noticeOf))
  const settled = baseline?.(whole, { data: rules.data, selection, exists: found.exists ?? existsSync }) ?? whole
  const report = withoutBelow(await onlyNew(settled, checked.fresh), options.minSeverity)
  // The terminal report shows the documents' own notices itself.
  if (!options.formats.some(({ format, file }) => file === undefined && !FORMATS[format].machine)) {
    for (const { path, notices } of report.documents) {
      for (const notice of notices) io.stderr.write(renderNotice(notice, path))
    }
  }
  const unwritten = await writeReport(report, options, session)
  return exitCodeOf(report, problems.length + unwritten, options)
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

async function documentsToCheck(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<WaitingDocuments & Partial<ChangedDocuments>> {
  const found = await waitingDocuments(paths, options, session)
  if (options.since === undefined && !options.staged) return found
  const { changedDocuments } = await import('./changed-documents.ts')
  return { ...found, ...(await changedDocuments(paths, found, options, session)) }
}

type WaitingDocuments = FoundDocuments & { readonly waiting: readonly Waiting[] }

/** The documents that the paths name, with standard input where it is asked for. */
export async function waitingDocuments(
  paths: readonly string[],
  options: Pick<CheckOptions, 'allowEmpty' | 'forceExclude' | 'stdinFilename'>,
  { io }: Session,
): Promise<WaitingDocuments> {
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
    closest: (word, siblings) => closest(word, named[0] === word ? [...siblings, ...COMMAND_NAMES] : siblings),
  })
  const waiting: Waiting[] = found.files.map((place) => ({ from: 'file', path: place.path, place }))
  if (fromStdin && !(await stdinExcluded(options, io.cwd))) {
    waiting.push({ from: 'stdin', path: options.stdinFilename ?? STDIN_PATH })
    if (io.stdin.isTTY === true) io.stderr.write('claimcheck: reading standard input; Ctrl-D ends it\n')
  }
  return { ...found, waiting: waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
}

async function stdinExcluded(
  options: Pick<CheckOptions, 'forceExclude' | 'stdinFilename'>,
  cwd: string,
): Promise<boolean> {
  if (!options.forceExclude || options.stdinFilename === undefined) return false
  const { isExcludedFile } = await import('../files/ignore-chain.ts')
  return isExcludedFile(resolve(cwd, options.stdinFilename), cwd)
}

/** A report over an article would destroy it; the path was surely meant otherwise. */
function refuseOverwriting(files: FoundDocuments['files'], options: CheckOptions, { io }: Session): void {
  for (const { file } of options.formats) {
    if (file === undefined || !files.some(({ absolute }) => absolute === resolve(io.cwd, file))) continue
    throw usageError(
      'report-over-document',
      `The report would overwrite ${file}, which is checked.`,
      'Name another file.',
    )
  }
}

/** One document after another, so that only one source is in memory at a time. */
export async function checkAll(
  waiting: readonly Waiting[],
  engine: OpenEngine,
  { io, run }: Session,
): Promise<{
  readonly documents: readonly ReportDocument[]
  readonly problems: readonly Problem[]
  /** The fingerprints of what is new in a document, for those that have an earlier text. */
  readonly fresh: ReadonlyMap<string, ReadonlySet<string>>
}> {
  const decode = await run.decoder()
  const progress = startProgress(waiting.length, io)
  const documents: ReportDocument[] = []
  const problems: Problem[] = []
  const fresh = new Map<string, ReadonlySet<string>>()
  for (const [index, document] of waiting.entries()) {
    progress.step(index, document.path)
    const read = await readDocument(document, decode, io)
    const before = await readBefore(document, decode)
    const checked = 'problem' in read ? read : await checkOne({ path: document.path, ...read }, before, engine)
    if ('document' in checked) {
      documents.push(checked.document)
      if (checked.fresh !== undefined) fresh.set(document.path, checked.fresh)
      continue
    }
    progress.clear()
    tell(io, [checked.problem])
    problems.push(checked.problem)
  }
  progress.clear()
  return { documents, problems, fresh }
}

interface Checked {
  readonly document: ReportDocument
  readonly fresh: ReadonlySet<string> | undefined
}

async function checkOne(
  now: SourceText,
  before: SourceText | undefined,
  engine: OpenEngine,
): Promise<Checked | { readonly problem: Problem }> {
  try {
    const document = engine.check(now)
    return { document, fresh: before === undefined ? undefined : await engine.newFindings(now, before, document) }
  } catch (error) {
    // A fault of ours with one document; the others are checked all the same, and the stack is kept for whoever mends it.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const problem: Problem = {
      code: 'internal-error',
      place: now.path,
      message: 'A fault in claimcheck kept this document from being checked.',
      excerpt: stack,
      next: 'Please report it, with the document if you can.',
    }
    return { problem }
  }
}
