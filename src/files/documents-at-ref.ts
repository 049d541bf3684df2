import { relative, resolve, sep } from 'node:path'
import type { Problem } from '../model/user-error.ts'
import { UserError } from '../model/user-error.ts'
import { isDocumentName } from './extensions.ts'
import type { GitPlace } from './git.ts'
import { git, gitOutput } from './git.ts'
import type { ConfigOf } from './ignore-chain.ts'
import { exclusionOf, noConfig } from './ignore-chain.ts'
import { nameNotUtf8 } from './problems.ts'

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

/** What a commit holds beneath some paths. */
export interface RefDocuments {
  /** By path. */
  readonly documents: readonly DocumentAtRef[]
  /** Documents that cannot be told from each other, since their names are not UTF-8. */
  readonly problems: readonly Problem[]
}

/** Plain and executable files; links and submodules hold no text of their own. */
const LISTED = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s

/**
 * The documents beneath files and folders as they were when the branch left a git ref; what ignore files leave out today is
 * left out. Throws a `UserError` where the ref, the repository or git is not there.
 */
export async function documentsAtRef(
  ref: string,
  args: readonly string[],
  { cwd, env, configOf = noConfig }: RefOptions,
): Promise<RefDocuments> {
  const place = { folder: cwd, env }
  const commit = await commitOf(ref, place)
  const wanted = args.map((arg) => fromFolder(resolve(cwd, arg), cwd))
  // The whole tree from its root: a folder that is named may lie above this one.
  const root = resolve(cwd, (await gitOutput(['rev-parse', '--show-cdup'], place)).toString().replace(/\r?\n$/, ''))
  const listing = await gitOutput(['ls-tree', '-r', '-z', '--full-tree', commit], place)
  const documents: DocumentAtRef[] = []
  const unnamed = new Set<string>()
  for (const entry of listing.toString().split('\0')) {
    const [, blob = '', name = ''] = LISTED.exec(entry) ?? []
    if (name === '') continue
    const path = fromFolder(resolve(root, name), cwd)
    const isMeant =
      wanted.includes(path) ||
      // A file that no argument names outright counts as it would in a folder today: by its ending and by the ignore files.
      (isDocumentName(name) &&
        isBeneath(path, wanted) &&
        (await exclusionOf(resolve(root, name), cwd, configOf)) === undefined)
    if (!isMeant) continue
    // What is no UTF-8 was decoded to replacement characters.
    if (name.includes('\uFFFD')) unnamed.add(path)
    else documents.push({ path, read: () => gitOutput(['cat-file', 'blob', blob], place) })
  }
  return {
    documents: documents.sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...unnamed].sort().map(nameNotUtf8),
  }
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
