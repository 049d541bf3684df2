import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isDocumentName } from './extensions.ts'
import { CONFIG_NAMES } from './find-config.ts'
import type { ConfigOf } from './ignore-chain.ts'
import { gitRootOf, IGNORE_FILES, isSkippedFolder } from './ignore-chain.ts'
import { walkFolder } from './walk.ts'

/** What a run that goes on has to know of its surroundings. All paths are absolute. */
export interface ScopeOptions {
  readonly cwd: string
  readonly configOf: ConfigOf
  readonly ruleFolders: readonly string[]
  /** Further files that the outcome depends on. */
  readonly files: readonly string[]
  /** Files that the run itself writes: that they change means nothing. */
  readonly outputs: readonly string[]
}

export interface WatchScope {
  /** The folders to watch, each without those beneath it. */
  readonly folders: ReadonlySet<string>
  /** May the outcome be another one, now that this path has changed? */
  readonly matters: (path: string) => boolean
}

/** Files whose change tells of other rules for the documents around or beneath them. */
const GOVERNING: ReadonlySet<string> = new Set([...CONFIG_NAMES, ...IGNORE_FILES])

/** What the outcome for these arguments (files, folders, globs) depends on, as things stand now. */
export async function watchScope(args: readonly string[], options: ScopeOptions): Promise<WatchScope> {
  const { cwd, configOf } = options
  const searched = new Set<string>()
  const named = new Set(options.files)
  for (const arg of args) {
    const path = resolve(cwd, arg)
    const folder = nearestFolder(path)
    if (folder !== path) named.add(path)
    // What is beneath a name that is none yet may be meant by a glob.
    if (folder === path || isGlobLike(arg)) {
      const walked = await walkFolder({ path: folder, absolute: folder }, cwd, configOf)
      for (const entered of walked.folders) searched.add(entered)
    }
  }
  const starts = [...searched, ...[...named].map((file) => nearestFolder(dirname(file))), ...options.ruleFolders]
  const rules = new Set(options.ruleFolders.flatMap(foldersBeneath))
  const folders = new Set([...searched, ...rules, ...starts.flatMap(governingFolders)])
  const outputs = new Set(options.outputs)
  const matters = (path: string): boolean => {
    const [name, folder] = [basename(path), dirname(path)]
    if (outputs.has(path)) return false
    if (named.has(path) || folders.has(path) || GOVERNING.has(name)) return true
    if (rules.has(folder)) return /\.ya?ml$/i.test(name) || isFolder(path)
    return searched.has(folder) && (isDocumentName(name) || (!isSkippedFolder(name) && isFolder(path)))
  }
  return { folders, matters }
}

const isGlobLike = (arg: string): boolean => /[*?[{(]/.test(arg)

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The path, or the folder above it that exists. */
function nearestFolder(path: string): string {
  let at = path
  while (!isFolder(at) && at !== dirname(at)) at = dirname(at)
  return at
}

/** The folders from here upward that may hold an ignore file or a config file. */
function governingFolders(folder: string): readonly string[] {
  const top = gitRootOf(folder)
  const folders = [folder]
  for (let at = folder; at !== top && at !== dirname(at); at = dirname(at)) folders.push(dirname(at))
  return folders
}

function foldersBeneath(folder: string): readonly string[] {
  if (!isFolder(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return [
    folder,
    ...entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
  ]
}
