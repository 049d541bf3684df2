import type { Stats } from 'node:fs'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, resolve, sep } from 'node:path'
import type { Problem } from '../model/user-error.ts'
import { DOCUMENT_EXTENSIONS, isDocumentName, isLockFile } from './extensions.ts'
import type { ConfigOf } from './ignore-chain.ts'
import { isOwnReport } from './own-reports.ts'
import { failureCode, unreadable } from './problems.ts'
import type { Place } from './walk.ts'

export interface FindOptions {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string
  /** Ignore files also leave out files that are named outright. */
  readonly forceExclude?: boolean
  /** A folder or glob without any document is no problem. */
  readonly allowEmpty?: boolean
  /** The config files, whose patterns leave documents out as ignore files do; none when left out. */
  readonly configOf?: ConfigOf
  /** The nearest of some names, for "did you mean". */
  readonly closest?: (word: string, candidates: readonly string[]) => string | undefined
}

export interface FoundDocuments {
  /** Each file once, by path in code unit order. */
  readonly files: readonly Place[]
  readonly problems: readonly Problem[]
  /** Reports of claimcheck's own that were met under a folder or by a glob, and left out; by path. */
  readonly reports: readonly string[]
}

/**
 * The documents that the arguments name: files, folders (searched through), globs. What exists under its literal name is
 * no glob, so `notes [1].md` needs no escaping. A file that is reached twice is kept under the first name.
 */
export async function findDocuments(args: readonly string[], options: FindOptions): Promise<FoundDocuments> {
  const files = new Map<string, Place>()
  const problems: Problem[] = []
  const reports = new Set<string>()
  for (const arg of args) {
    const found = await findOne(arg, options)
    problems.push(...found.problems)
    for (const path of found.reports ?? []) reports.add(path)
    for (const file of found.files) {
      const identity = realPath(file.absolute)
      if (!files.has(identity)) files.set(identity, file)
    }
  }
  return { files: [...files.values()].sort(byPath), problems, reports: [...reports].sort() }
}

type Found = Omit<FoundDocuments, 'reports'> & Partial<FoundDocuments>

async function findOne(arg: string, options: FindOptions): Promise<Found> {
  const place = { path: forwardSlashes(arg), absolute: resolve(options.cwd, arg) }
  const stats = statsOf(place.absolute)
  if ('error' in stats) {
    const missing = failureCode(stats.error) === 'ENOENT'
    if (missing && (await isGlob(arg))) return expandGlob(arg, options)
    return { files: [], problems: [notFound(place, { ...options, error: stats.error })] }
  }
  if (stats.stats.isDirectory()) return searchFolder(place, options)
  // A shell's own `*.docx` names them along with the rest.
  if (isLockFile(place.path)) return { files: [], problems: [] }
  if (options.forceExclude === true) {
    const { exclusionOf, noConfig } = await import('./ignore-chain.ts')
    const exclusion = await exclusionOf(place.absolute, options.cwd, options.configOf ?? noConfig)
    if (exclusion !== undefined) return { files: [], problems: [] }
  }
  return { files: [place], problems: [] }
}

async function searchFolder(place: Place, options: FindOptions): Promise<Found> {
  const { walkFolder } = await import('./walk.ts')
  const { noConfig } = await import('./ignore-chain.ts')
  const walked = await walkFolder(place, options.cwd, options.configOf ?? noConfig)
  const { files, reports } = withoutReports(walked.files)
  const { problems } = walked
  if (files.length > 0 || problems.length > 0 || options.allowEmpty === true) return { files, problems, reports }
  const message =
    walked.ignored > 0
      ? 'Everything in this folder is left out by .gitignore, .claimcheckignore or the config file.'
      : `This folder holds no document (${DOCUMENT_EXTENSIONS.join(' ')}).`
  return { files, problems: [nothingFound(place.path, message)], reports }
}

/** A report that lies among the articles would be checked for what it quotes, and could not be written a second time. */
function withoutReports(found: readonly Place[]): Pick<FoundDocuments, 'files' | 'reports'> {
  const reports = new Set(found.filter(({ absolute }) => isOwnReport(absolute)))
  return { files: found.filter((place) => !reports.has(place)), reports: [...reports].map(({ path }) => path) }
}

async function isGlob(arg: string): Promise<boolean> {
  if (arg.startsWith('!')) return false
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(arg)
}

async function expandGlob(arg: string, options: FindOptions): Promise<Found> {
  const { glob } = await import('tinyglobby')
  const { exclusionOf, noConfig } = await import('./ignore-chain.ts')
  const matches = await glob([forwardSlashes(arg)], {
    cwd: options.cwd,
    absolute: isAbsolute(arg),
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const documents = matches
    .filter(isDocumentName)
    .map((path) => ({ path: forwardSlashes(path), absolute: resolve(options.cwd, path) }))
  const heeded: Place[] = []
  for (const place of documents) {
    const exclusion = await exclusionOf(place.absolute, options.cwd, options.configOf ?? noConfig)
    if (exclusion === undefined) heeded.push(place)
  }
  const { files, reports } = withoutReports(heeded)
  if (files.length > 0 || options.allowEmpty === true) return { files, problems: [], reports }
  const message =
    documents.length > 0
      ? 'Everything that this pattern matches is left out by .gitignore, .claimcheckignore or the config file.'
      : matches.length > 0
        ? `This pattern matches files, but no document (${DOCUMENT_EXTENSIONS.join(' ')}).`
        : 'This pattern matches no file.'
  return { files, problems: [nothingFound(arg, message)], reports }
}

function notFound(place: Place, options: FindOptions & { readonly error: unknown }): Problem {
  const problem = unreadable(place.path, options.error)
  if (problem.code !== 'missing-path') return problem
  const near = options.closest?.(basename(place.absolute), namesIn(dirname(place.absolute)))
  if (near === undefined) return problem
  const folder = place.path.slice(0, place.path.lastIndexOf('/') + 1)
  return { ...problem, next: `Did you mean ${folder}${near}?` }
}

function nothingFound(path: string, message: string): Problem {
  return {
    code: 'nothing-matched',
    place: path,
    message,
    next: 'Check the path, or add --allow-empty if this is as it should be.',
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function statsOf(path: string): { readonly stats: Stats } | { readonly error: unknown } {
  try {
    return { stats: statSync(path) }
  } catch (error) {
    return { error }
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // Pipes of process substitution have no real path.
    return path
  }
}

function forwardSlashes(path: string): string {
  // Elsewhere than on Windows a backslash is a letter of the name.
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

function byPath(a: Place, b: Place): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
