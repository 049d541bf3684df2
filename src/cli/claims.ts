import { resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { readBytes, UserError } from '../files/index.ts'
import type { ChangeFormat, ClaimRegister, RegisterEntry, RegisterFormat } from '../report/register.ts'
import { renderChanges, renderRegister } from '../report/register.ts'
import { openCorpora } from './check-corpus.ts'
import type { Overrides } from './command.ts'
import type { Configs } from './configs.ts'
import { ignoredBy, openConfigs } from './configs.ts'
import { eachDocument } from './each-document.ts'
import type { Engines } from './engines.ts'
import { openEngines } from './engines.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import type { Waiting } from './read-documents.ts'
import type { SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import { noticeOf, tell } from './session.ts'
import { lineWidth } from './terminal.ts'
import { usageError } from './usage.ts'
import { waitingDocuments } from './waiting-documents.ts'

/** What both forms of the command are told. */
interface ClaimsOptions<Format> extends Overrides {
  readonly format: Format
  readonly width: number | undefined
  readonly allowEmpty: boolean
}

/** `claimcheck claims`: every claim of a corpus, the same ones together. */
export async function listClaims(
  paths: readonly string[],
  options: ClaimsOptions<RegisterFormat>,
  session: Session,
): Promise<number> {
  const { io } = session
  const register = await currentRegister(await openDocuments(paths, options, session), session)
  await writeAll(io.stdout, await renderRegister(register, options.format, lineWidth(options.width, io)))
  return register.notices.length > 0 ? EXIT.trouble : EXIT.clean
}

/** `claimcheck claims diff`: what became of the claims since a register was written, or since a git ref. */
export async function diffClaims(
  [earlier, ...paths]: readonly [string, ...string[]],
  options: ClaimsOptions<ChangeFormat>,
  session: Session,
): Promise<number> {
  const { io, run } = session
  const opened = await openDocuments(paths, options, session)
  const before = await earlierClaims(earlier, paths, { opened, options, session })
  const register = await currentRegister({ ...opened, problems: [...opened.problems, ...before.problems] }, session)
  const changes = (await run.openRegister()).compare(before.entries, entriesOf(register))
  const width = lineWidth(options.width, io)
  await writeAll(io.stdout, await renderChanges({ register, changes }, options.format, width))
  return register.notices.length > 0 ? EXIT.trouble : EXIT.clean
}

/** The documents of a run, and what reads them. */
interface OpenDocuments {
  readonly waiting: readonly Waiting[]
  readonly engines: Engines
  readonly configs: Configs
  readonly problems: readonly Problem[]
}

async function openDocuments(
  paths: readonly string[],
  options: ClaimsOptions<unknown>,
  session: Session,
): Promise<OpenDocuments> {
  const configs = openConfigs(options.config, session)
  const { allowEmpty } = options
  const wanted = { allowEmpty, forceExclude: false, stdinFilename: undefined }
  const found = await waitingDocuments(paths, wanted, { configs, session })
  tell(session.io, found.problems)
  const engines = await enginesOf(found.waiting, options, { configs, session })
  return { waiting: found.waiting, engines, configs, problems: [...found.problems, ...engines.problems] }
}

async function enginesOf(
  waiting: readonly Waiting[],
  options: ClaimsOptions<unknown>,
  opening: { readonly configs: Configs; readonly session: Session },
): Promise<Engines> {
  const engines = await openEngines(waiting, options, opening)
  if ('faults' in engines) throw new UserError(engines.faults)
  return engines
}

async function registered(waiting: readonly Waiting[], engines: Engines, session: Session) {
  const corpora = await openCorpora(waiting, engines)
  const read = (document: SourceText) => {
    const { corpus, input } = corpora(document)
    return corpus.register(input)
  }
  return eachDocument(waiting, read, session)
}

/** The register of the documents as they are. What was not read is told, and kept in the register as well. */
async function currentRegister(
  { waiting, engines, problems }: OpenDocuments,
  session: Session,
): Promise<ClaimRegister> {
  const read = await registered(waiting, engines, session)
  for (const { path, notices } of read.results) {
    const next = 'Its other parts are in the register.'
    tell(
      session.io,
      notices.map((notice) => ({ ...notice, place: path, next })),
    )
  }
  const { tool } = engines.assemble([], [])
  const notices = [...problems, ...read.problems].map(noticeOf)
  return (await session.run.openRegister()).assemble(read.results, tool, notices)
}

function entriesOf({ groups }: ClaimRegister): readonly RegisterEntry[] {
  return groups.flatMap(({ places }) => places)
}

interface Earlier {
  readonly entries: readonly RegisterEntry[]
  readonly problems: readonly Problem[]
}

interface Opening {
  readonly opened: OpenDocuments
  readonly options: ClaimsOptions<unknown>
  readonly session: Session
}

/** The claims as they were: of a register if there is a file of that name, else of the documents at the git ref. */
async function earlierClaims(earlier: string, paths: readonly string[], opening: Opening): Promise<Earlier> {
  const { io, run } = opening.session
  const read = await readBytes({ path: earlier, absolute: resolve(io.cwd, earlier) })
  if ('problem' in read) {
    if (read.problem.code !== 'missing-path' || earlier.endsWith('.json')) throw new UserError([read.problem])
    return claimsAtRef(earlier, paths, opening)
  }
  const entries = await (await run.openRegister()).parse(Buffer.from(read.bytes).toString('utf8'))
  if (entries !== undefined) return { entries, problems: [] }
  throw usageError(
    'no-register',
    `${earlier} is no register of claims.`,
    'Write one with claimcheck claims <paths...> --format json, or name a git ref.',
  )
}

/** The documents at the ref are read by the settings that hold for their paths today. */
async function claimsAtRef(
  ref: string,
  paths: readonly string[],
  { opened, options, session }: Opening,
): Promise<Earlier> {
  const { configs } = opened
  const { documentsAtRef } = await import('../files/documents-at-ref.ts')
  const atRef = await documentsAtRef(ref, paths, { ...session.io, configOf: ignoredBy(configs) })
  const { documents } = atRef
  // One that is still there is told when it is read.
  const { cwd } = session.io
  const here = new Set(opened.waiting.map(({ path }) => resolve(cwd, path)))
  const unread = atRef.problems.filter(({ place = '' }) => !here.has(resolve(cwd, place)))
  tell(session.io, unread)
  const waiting: Waiting[] = documents.map((document) => ({ from: 'commit', ...document }))
  const engines = await enginesOf(waiting, options, { configs, session })
  const { results, problems } = await registered(waiting, engines, session)
  return { entries: results.flatMap(({ entries }) => entries), problems: [...unread, ...problems] }
}
