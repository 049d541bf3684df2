import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Ignore } from 'ignore'
import ignore from 'ignore'

/** Later files win, so that `.claimcheckignore` can take back what `.gitignore` leaves out. */
export const IGNORE_FILES = ['.gitignore', '.claimcheckignore'] as const

/** Never prose of the project, whatever the ignore files say. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** A pattern in gitignore syntax and where it stands: `path:line`, the path absolute or as the config's reader shows it. */
export interface IgnorePattern {
  readonly pattern: string
  readonly place: string
}

/** The patterns of one config file, which start from its folder (absolute). */
export interface ConfigPatterns {
  readonly folder: string
  readonly patterns: readonly IgnorePattern[]
}

/** The config file that governs what lies in a folder (absolute), if any. The same file must come as the same value. */
export type ConfigOf = (folder: string) => Promise<ConfigPatterns | undefined>

/** For callers that know of no config files. */
export const noConfig: ConfigOf = async () => undefined

interface IgnoreLayer {
  readonly folder: string
  readonly rules: Ignore
  /** Set where the patterns are those of a config file. */
  readonly config?: ConfigPatterns
}

/** The ignore files and the config file that have a say about one folder, outermost first. */
export type IgnoreChain = readonly IgnoreLayer[]

/** Is this a folder that is never entered (`node_modules`, `.git`)? */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name)
}

/**
 * The chain with what governs `folder` (absolute) added. A config file stands behind the ignore files of its own folder and
 * takes the place of the config file further out, as it does in all else.
 */
export async function withFolder(chain: IgnoreChain, folder: string, configOf: ConfigOf): Promise<IgnoreChain> {
  const patterns = IGNORE_FILES.flatMap((name) => patternsIn(join(folder, name)))
  const own = patterns.length === 0 ? chain : [...chain, { folder, rules: rulesOf(patterns) }]
  const config = await configOf(folder)
  const others = own.filter((layer) => layer.config === undefined)
  if (config === undefined) return others
  if (own.some((layer) => layer.config === config)) return own
  const governing = { folder: config.folder, rules: rulesOf(config.patterns), config }
  // All folders of a chain lie on one way down, so the longer path is further in.
  return [...others, governing].sort((a, b) => a.folder.length - b.folder.length)
}

/**
 * The chain for a folder (absolute): from the root of its git work tree, else from `cwd` when it lies beneath, else from
 * itself. `docs/drafts` in the root's file counts when only `docs` is checked.
 */
export async function chainFor(folder: string, cwd: string, configOf: ConfigOf): Promise<IgnoreChain> {
  const top = topOf(folder, cwd)
  const folders: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    folders.unshift(at)
    if (at === top || at === dirname(at)) break
  }
  let chain: IgnoreChain = []
  for (const at of folders) chain = await withFolder(chain, at, configOf)
  return chain
}

/** The pattern that leaves this path (absolute) out, if one does. The innermost file that speaks of the path decides. */
export function ignoredBy(chain: IgnoreChain, path: string, kind: 'file' | 'folder'): IgnorePattern | undefined {
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const layer = chain[index]
    if (layer === undefined) continue
    const beneath = relative(layer.folder, path).split(sep).join('/')
    if (beneath === '' || beneath === '..' || beneath.startsWith('../') || isAbsolute(beneath)) continue
    const verdict = layer.rules.test(kind === 'folder' ? `${beneath}/` : beneath)
    if (verdict.rule !== undefined) return { pattern: verdict.rule.pattern, place: verdict.rule.mark ?? '' }
    if (verdict.unignored) return undefined
  }
  return undefined
}

/**
 * The pattern that leaves this single file (absolute) out, by itself or with a folder above it: what a walk from the top
 * would have come to. A folder that is never entered is its own pattern, without a place.
 */
export async function exclusionOf(path: string, cwd: string, configOf: ConfigOf): Promise<IgnorePattern | undefined> {
  const top = topOf(dirname(path), cwd)
  const names = relative(top, path).split(sep)
  let chain = await withFolder([], top, configOf)
  let at = top
  for (const [index, name] of names.entries()) {
    at = join(at, name)
    const isFile = index === names.length - 1
    if (!isFile && isSkippedFolder(name)) return { pattern: `${name}/`, place: '' }
    const pattern = ignoredBy(chain, at, isFile ? 'file' : 'folder')
    if (pattern !== undefined) return pattern
    if (!isFile) chain = await withFolder(chain, at, configOf)
  }
  return undefined
}

/** The root of the git work tree that a folder (absolute) lies in, if it lies in one. */
export function gitRootOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

function topOf(folder: string, cwd: string): string {
  return gitRootOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder)
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function rulesOf(patterns: readonly IgnorePattern[]): Ignore {
  return ignore().add(patterns.map(({ pattern, place }) => ({ pattern, mark: place })))
}

function patternsIn(path: string): readonly IgnorePattern[] {
  const lines = textOf(path).split(/\r\n|\n/)
  return lines
    .map((pattern, index) => ({ pattern, place: `${path}:${index + 1}` }))
    .filter(({ pattern }) => pattern !== '')
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    // Absent, a folder or unreadable: then it ignores nothing, and more is read rather than less.
    return ''
  }
}
