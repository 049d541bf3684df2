import { relative, resolve, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { isDocumentName } from './extensions.ts'
import type { GitPlace } from './git.ts'
import { git, gitOutput } from './git.ts'
import type { ConfigOf } from './ignore-chain.ts'
import { exclusionOf, noConfig } from './ignore-chain.ts'

/** A document as a commit holds it; `path` leads there from the folder that relative paths start from. */
export interface DocumentAtRef {
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

/** Where paths start from (absolute), git's environment, and the config files, whose patterns leave documents out. */
interface RefOptions {
  readonly cwd: string
  readonly env: GitPlace['env']
  readonly configOf?: ConfigOf
}

/**
 * The documents beneath files and folders as they were when the branch left a git ref, by path; what ignore files leave out
 * today is left out. Throws a `UserError` where the ref, the repository or git is not there.
 */
export async function documentsAtRef(
  ref: string,
  args: readonly string[],
  { cwd, env, configOf = noConfig }: RefOptions,
): Promise<readonly DocumentAtRef[]> {
  const place = { folder: cwd, env }
  const commit = await commitOf(ref, place)
  const wanted = args.map((arg) => fromFolder(resolve(cwd, arg), cwd))
  // The whole tree from its root: a folder that is named may lie above this one.
  const root = resolve(cwd, (await gitOutput(['rev-parse', '--show-cdup'], place)).toString().replace(/\r?\n$/, ''))
  const listing = await gitOutput(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], place)
  const documents: DocumentAtRef[] = []
  for (const name of listing
    .toString()
    .split('\0')
    .filter((part) => part !== '')) {
    const path = fromFolder(resolve(root, name), cwd)
    const isMeant =
      wanted.includes(path) ||
      // A file that no argument names outright counts as it would in a folder today: by its ending and by the ignore files.
      (isDocumentName(name) &&
        isBeneath(path, wanted) &&
        (await exclusionOf(resolve(root, name), cwd, configOf)) === undefined)
    if (isMeant) documents.push({ path, read: () => gitOutput(['cat-file', 'blob', `${commit}:${name}`], place) })
  }
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function isBeneath(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) =>
    folder === '' ? path !== '..' && !path.startsWith('../') : path.startsWith(`${folder}/`),
  )
}

/** A path from the folder, with forward slashes; empty for the folder itself. */
function fromFolder(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/')
}

/** The commit at which the branch left the ref: what others have changed there since is no change of this branch. */
async function commitOf(ref: string, place: GitPlace): Promise<string> {
  const known = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], place)
  if (known.code !== 0) {
    const message = 'This is neither a file nor a commit.'
    const next = 'Name a branch, tag or commit of this repository, or a register that was written with --format json.'
    throw new UserError([{ code: 'unknown-ref', place: ref, message, next }])
  }
  const commit = known.stdout.toString().trim()
  const base = await git(['merge-base', commit, 'HEAD'], place)
  return base.code === 0 ? base.stdout.toString().trim() : commit
}
