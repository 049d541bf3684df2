import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { isDocumentName } from '../files/extensions.ts'
import type { Change, Changes } from '../files/git-changes.ts'
import { changeOf, changesSince, pathInTree, readStored, stagedChanges } from '../files/git-changes.ts'
import { exclusionOf } from '../files/ignore-chain.ts'
import type { Problem } from '../files/index.ts'
import type { CheckOptions } from './command.ts'
import type { Configs } from './configs.ts'
import { ignoredBy } from './configs.ts'
import type { Waiting } from './read-documents.ts'
import type { Session } from './session.ts'
import { usageError } from './usage.ts'
import type { WaitingDocuments } from './waiting-documents.ts'

/** What is left of the documents when only changes count. */
export interface ChangedDocuments {
  readonly waiting: readonly Waiting[]
  readonly problems: readonly Problem[]
  /** Is there still a document under this absolute path? The index answers for what is staged. */
  readonly exists: (absolute: string) => boolean
}

/** Of the documents that the paths name, those that have changed since a commit, or are staged, each with its text before. */
export async function changedDocuments(
  paths: readonly string[],
  found: WaitingDocuments,
  options: Pick<CheckOptions, 'since' | 'staged'>,
  { configs, session: { io } }: { readonly configs: Configs; readonly session: Session },
): Promise<ChangedDocuments> {
  if (found.waiting.some(({ from }) => from === 'stdin')) {
    const next = 'Name files or folders, or leave --since and --staged out.'
    throw usageError('stdin-unversioned', 'What comes from standard input has no history.', next)
  }
  const place = { folder: io.cwd, env: io.env }
  const { since } = options
  const changes = since === undefined ? await stagedChanges(place) : await changesSince(since, place)
  const lost = (path: string) => lostUnder(paths, path, { cwd: io.cwd, configs })
  const changed = since === undefined ? await stagedOf(found, changes, lost) : changedOf(found, changes)
  const total = found.files.length
  const words = since === undefined ? 'staged' : `changed since ${since}`
  io.stderr.write(
    `claimcheck: ${changed.waiting.length} of ${total} ${total === 1 ? 'document' : 'documents'} ${words}\n`,
  )
  return changed
}

function changedOf(found: WaitingDocuments, changes: Changes): ChangedDocuments {
  const waiting = found.files.flatMap((file): readonly Waiting[] => {
    const change = changeOf(changes, file.absolute)
    if (change === 'unchanged') return []
    const before = change === 'unknown' ? undefined : change.before
    return [{ from: 'file', path: file.path, place: file, ...beforeOf(before, changes) }]
  })
  return { waiting, problems: found.problems, exists: existsBy(changes, existsSync) }
}

/** `lostUnder` says how a document that is not on disk would have been called, by its absolute path. */
async function stagedOf(
  found: WaitingDocuments,
  changes: Changes,
  lostUnder: (absolute: string) => Promise<Lost | undefined>,
): Promise<ChangedDocuments> {
  const shownPaths = new Map(found.files.map((file) => [pathInTree(changes, file.absolute), file.path]))
  const waiting: Waiting[] = []
  const problems: Problem[] = []
  const rescued = new Set<string>()
  for (const [path, change] of changes.changed) {
    const lost = shownPaths.has(path) ? undefined : await lostUnder(join(changes.root, path))
    const shown = shownPaths.get(path) ?? lost?.shown
    if (shown === undefined) continue
    if (change.unmerged) problems.push(inConflict(shown))
    if (change.after === undefined || change.unmerged || change.moved) continue
    if (lost !== undefined) rescued.add(lost.arg)
    const { after } = change
    const read = () => readStored(after, changes)
    waiting.push({ from: 'index', path: shown, read, ...beforeOf(change.before, changes) })
  }
  const left = found.problems.filter(({ place }) => place === undefined || !rescued.has(place))
  return {
    waiting: waiting.sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...left, ...problems],
    exists: existsBy(changes, (absolute) => changes.tracked.has(pathInTree(changes, absolute))),
  }
}

/** A document that only moved is not read, so what the baseline says of its old path stands. */
function existsBy(changes: Changes, exists: (absolute: string) => boolean): (absolute: string) => boolean {
  const sources = new Set([...changes.changed.values()].map(({ moved, before }) => (moved ? before?.path : undefined)))
  return (absolute) => exists(absolute) || sources.has(pathInTree(changes, absolute))
}

function beforeOf(before: Change['before'], changes: Changes): Pick<Waiting, 'before'> {
  if (before === undefined) return {}
  return { before: { path: before.path, read: () => readStored(before, changes) } }
}

/** The argument that would have led to a document which is not on disk, and what the document would have been called. */
interface Lost {
  readonly arg: string
  readonly shown: string
}

/**
 * What is staged and then taken from disk is found by no search, and is committed all the same. Which argument would have led
 * to it, and how would it have been called? A glob counts from where its wildcards begin.
 */
async function lostUnder(
  args: readonly string[],
  absolute: string,
  { cwd, configs }: { readonly cwd: string; readonly configs: Configs },
): Promise<Lost | undefined> {
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile() === true) return undefined
  for (const arg of args) {
    if (resolve(cwd, arg) === absolute) return { arg, shown: arg }
    const folder = existsSync(resolve(cwd, arg)) ? arg : arg.replace(/[^/]*[*?[{(!].*$/s, '')
    const beneath = relative(resolve(cwd, folder), absolute).split(sep).join('/')
    if (beneath.startsWith('../') || !isDocumentName(absolute)) continue
    if ((await exclusionOf(absolute, cwd, ignoredBy(configs))) !== undefined) continue
    return { arg, shown: folder === '' || folder === '.' ? beneath : join(folder, beneath).split(sep).join('/') }
  }
  return undefined
}

function inConflict(path: string): Problem {
  const next = 'Settle the merge and stage the file with git add.'
  return { code: 'unmerged', place: path, message: 'A merge left this document in conflict.', next }
}
