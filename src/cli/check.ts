import { resolve } from 'node:path'
import type { FoundDocuments, Problem } from '../files/index.ts'
import { findDocuments } from '../files/index.ts'
import type { ReportDocument } from '../report/index.ts'
import { FORMATS, renderNotice, withoutBelow } from '../report/index.ts'
import { closest } from '../run/closest.ts'
import type { CheckOptions } from './command.ts'
import { COMMAND_NAMES } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { packsOf } from './packs.ts'
import { startProgress } from './progress.ts'
import type { Waiting } from './read-documents.ts'
import { readDocument } from './read-documents.ts'
import type { OpenEngine } from './run-layer.ts'
import type { Session } from './session.ts'
import { noticeOf, openRules, tell } from './session.ts'
import { usageError } from './usage.ts'
import { writeReport } from './write-report.ts'

/** What standard input is called when nobody has named it. */
const STDIN_PATH = '<stdin>'

/** `claimcheck check`: reads, checks, reports. Gives back the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { io, run } = session
  const found = await waitingDocuments(paths, options, session)
  refuseOverwriting(found.files, options, session)
  tell(io, found.problems)
  const rules = await openRules(options.rules, session)
  const packs = packsOf(rules.data, options.packs)
  const selection = packs.length === 0 ? rules.selection : { ...rules.selection, packs }
  const engine = await run.openEngine(rules.data, selection)
  const checked = await checkAll(found.waiting, engine, session)
  const problems = [...found.problems, ...rules.problems, ...checked.problems]
  const whole = engine.assemble(checked.documents, problems.map(noticeOf))
  const report = withoutBelow(whole, options.minSeverity)
  // The terminal report shows the documents' own notices itself.
  if (!options.formats.some(({ format, file }) => file === undefined && !FORMATS[format].machine)) {
    for (const { path, notices } of report.documents) {
      for (const notice of notices) io.stderr.write(renderNotice(notice, path))
    }
  }
  const unwritten = await writeReport(report, options, session)
  return exitCodeOf(report, problems.length + unwritten, options)
}

async function waitingDocuments(
  paths: readonly string[],
  options: CheckOptions,
  { io }: Session,
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
    closest: (word, siblings) => closest(word, named[0] === word ? [...siblings, ...COMMAND_NAMES] : siblings),
  })
  const waiting: Waiting[] = found.files.map((place) => ({ from: 'file', path: place.path, place }))
  if (fromStdin && !(await stdinExcluded(options, io.cwd))) {
    waiting.push({ from: 'stdin', path: options.stdinFilename ?? STDIN_PATH })
    if (io.stdin.isTTY === true) io.stderr.write('claimcheck: reading standard input; Ctrl-D ends it\n')
  }
  return { ...found, waiting: waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
}

async function stdinExcluded(options: CheckOptions, cwd: string): Promise<boolean> {
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
async function checkAll(
  waiting: readonly Waiting[],
  engine: OpenEngine,
  { io, run }: Session,
): Promise<{ readonly documents: readonly ReportDocument[]; readonly problems: readonly Problem[] }> {
  const decode = await run.decoder()
  const progress = startProgress(waiting.length, io)
  const documents: ReportDocument[] = []
  const problems: Problem[] = []
  for (const [index, document] of waiting.entries()) {
    progress.step(index, document.path)
    const read = await readDocument(document, decode, io)
    const checked = 'problem' in read ? read : checkOne(document.path, read.source, engine)
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

function checkOne(path: string, source: string, engine: OpenEngine): ReportDocument | { readonly problem: Problem } {
  try {
    return engine.check({ path, source })
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
