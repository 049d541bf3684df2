import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Ignore } from 'ignore'
import ignore from 'ignore'

/** Later files win, so that `.claimcheckignore` can take back what `.gitignore` leaves out. */
const IGNORE_FILES = ['.gitignore', '.claimcheckignore'] as const

/** Never prose of the project, whatever the ignore files say. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git'])

interface IgnoreLayer {
  readonly folder: string
  readonly rules: Ignore
}

/** The ignore files that have a say about one folder, outermost first. */
export type IgnoreChain = readonly IgnoreLayer[]

/** Is this a folder that is never entered (`node_modules`, `.git`)? */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name)
}

/** The chain with the ignore files of `folder` (absolute) added, where it has any. */
export function withFolder(chain: IgnoreChain, folder: string): IgnoreChain {
  const texts = IGNORE_FILES.map((name) => textOf(join(folder, name))).filter((text) => text !== '')
  if (texts.length === 0) return chain
  const rules = ignore()
  for (const text of texts) rules.add(text)
  return [...chain, { folder, rules }]
}

/**
 * The chain for a folder (absolute): from the root of its git work tree, else from `cwd` when it lies beneath, else from
 * itself. `docs/drafts` in the root's file counts when only `docs` is checked.
 */
export function chainFor(folder: string, cwd: string): IgnoreChain {
  const top = gitRootOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder)
  const folders: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    folders.unshift(at)
    if (at === top || at === dirname(at)) break
  }
  return folders.reduce(withFolder, [] as IgnoreChain)
}

/** Do the ignore files leave this path (absolute, beneath the chain's folders) out? The innermost that speaks of it decides. */
export function isIgnored(chain: IgnoreChain, path: string, kind: 'file' | 'folder'): boolean {
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const layer = chain[index]
    if (layer === undefined) continue
    const beneath = relative(layer.folder, path).split(sep).join('/')
    if (beneath === '' || beneath.startsWith('../')) continue
    const verdict = layer.rules.test(kind === 'folder' ? `${beneath}/` : beneath)
    if (verdict.ignored) return true
    if (verdict.unignored) return false
  }
  return false
}

/** Is this single file (absolute) left out, by itself or with a folder above it? For files that no walk has led to. */
export function isExcludedFile(path: string, cwd: string): boolean {
  const top = gitRootOf(dirname(path)) ?? cwd
  const beneath = relative(top, path).split(sep)
  if (beneath.slice(0, -1).some(isSkippedFolder)) return true
  return isIgnored(chainFor(dirname(path), cwd), path, 'file')
}

function gitRootOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    // Absent, a folder or unreadable: then it ignores nothing, and more is read rather than less.
    return ''
  }
}
