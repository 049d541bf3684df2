import { realpathSync } from 'node:fs'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'
import type { GitPlace } from './git.ts'
import { git, gitOutput } from './git.ts'

/** A text that git keeps, with the path that it had. */
export interface StoredText {
  readonly path: string
  readonly blob: string
}

/** What git tells of one path. */
export interface Change {
  readonly before: StoredText | undefined
  /** The text in the index; only with staged changes. */
  readonly after: StoredText | undefined
  /** A merge left this path in conflict. */
  readonly unmerged: boolean
  /** Only the path is another: the text is the same to the letter, and so is the format that the path's ending tells. */
  readonly moved: boolean
}

/** What has changed in a work tree. All paths are from its root, with forward slashes. */
export interface Changes {
  /** Root of the work tree, absolute. */
  readonly root: string
  /** Where git is called about them. */
  readonly place: GitPlace
  readonly tracked: ReadonlySet<string>
  /** Folders that belong to another repository. */
  readonly submodules: readonly string[]
  readonly changed: ReadonlyMap<string, Change>
}

/** Raw entries end with NUL, renames are followed however many there are, nothing of the user's is run. */
const RAW = ['--raw', '-z', '-M', '-l0', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none']

/**
 * What differs between the work tree and the commit at which the branch left `ref`. A ref that is none, a folder without
 * repository, a history that does not reach back so far: each is a `UserError`, for none of them means that nothing changed.
 */
export async function changesSince(ref: string, place: GitPlace): Promise<Changes> {
  const tree = await openWorkTree(place)
  const base = await mergeBase(ref, tree.place)
  return { ...tree, changed: await changedIn([base], tree.place) }
}

/** What is staged: the index against the last commit, or against nothing where there is none yet. */
export async function stagedChanges(place: GitPlace): Promise<Changes> {
  const tree = await openWorkTree(place)
  return { ...tree, changed: await changedIn(['--cached'], tree.place) }
}

/** The bytes of a text that git keeps. */
export function readStored({ blob }: StoredText, { place }: Changes): Promise<Uint8Array> {
  return gitOutput(['cat-file', 'blob', blob], place)
}

/** What git tells of a file (absolute): a change, that it is as it was, or nothing, and then all of it is new. */
export function changeOf(changes: Changes, absolute: string): Change | 'unchanged' | 'unknown' {
  const path = pathInTree(changes, absolute)
  const change = changes.changed.get(path)
  if (change !== undefined) return change.moved ? 'unchanged' : change
  if (changes.tracked.has(path)) return 'unchanged'
  // Of a submodule git only tells whether anything in it has changed, and then all of it counts.
  const submodule = changes.submodules.find((folder) => path.startsWith(`${folder}/`))
  return submodule !== undefined && !changes.changed.has(submodule) ? 'unchanged' : 'unknown'
}

/** A file's path (absolute) as git writes it. What lies elsewhere starts with `../`. */
export function pathInTree({ root }: Changes, absolute: string): string {
  return relative(root, realPathOf(absolute)).split(sep).join('/')
}

async function openWorkTree(place: GitPlace): Promise<Omit<Changes, 'changed'>> {
  const { code, stdout, complaint } = await git(['rev-parse', '--show-toplevel'], place)
  if (code !== 0) {
    const none = /not a git repository/.test(complaint)
    const message = none ? 'This folder lies in no git repository.' : `git cannot work here: ${complaint}.`
    const next = none
      ? 'Run it in a clone of the repository, or check without --since and --staged.'
      : 'Mend what git says, or check without --since and --staged.'
    throw new UserError([{ code: 'no-repository', place: place.folder, message, next }])
  }
  const root = realpathSync(stdout.toString('utf8').replace(/\r?\n$/, ''))
  // From the root on, so that git lists all files and understands what a hook tells it by relative paths.
  const inRoot = { ...place, folder: root }
  const entries = zeroEnded(await gitOutput(['ls-files', '--stage', '-z'], inRoot))
  const files = entries.map((entry) => ({ mode: entry.slice(0, 6), path: entry.slice(entry.indexOf('\t') + 1) }))
  const submodules = files.filter(({ mode }) => mode === SUBMODULE).map(({ path }) => path)
  const tracked = new Set(files.filter(({ mode }) => mode !== SUBMODULE).map(({ path }) => path))
  return { root, place: inRoot, tracked, submodules }
}

async function mergeBase(ref: string, place: GitPlace): Promise<string> {
  if (ref.startsWith('-')) throw badRef(ref, 'Name a branch, a tag or a commit, as in --since origin/main.')
  const known = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], place)
  const shallow = (await gitOutput(['rev-parse', '--is-shallow-repository'], place)).toString().trim() === 'true'
  if (known.code !== 0) {
    const elsewhere = 'A branch of the server is written origin/main, and must have been fetched.'
    throw badRef(ref, shallow ? FETCH_MORE : `Check it with git log -1 ${ref}. ${elsewhere}`)
  }
  const commit = known.stdout.toString().trim()
  const base = await git(['merge-base', commit, 'HEAD'], place)
  if (base.code === 0) return base.stdout.toString().trim()
  const message = `HEAD and ${ref} have no common commit${shallow ? ' in this shallow clone' : ''}.`
  const next = shallow ? FETCH_MORE : 'Name a branch that this one comes from.'
  throw new UserError([{ code: 'no-merge-base', message, next }])
}

const FETCH_MORE =
  'This clone is shallow. Fetch the history first: git fetch --unshallow, or fetch-depth: 0 with actions/checkout.'

function badRef(ref: string, next: string): UserError {
  return new UserError([{ code: 'unknown-ref', message: `There is no commit "${ref}" here.`, next }])
}

const SUBMODULE = '160000'
/** Plain and executable files; links and submodules hold no text of their own. */
const FILE = /^100/
const RAW_ENTRY = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])(\d*)$/

async function changedIn(against: readonly string[], place: GitPlace): Promise<ReadonlyMap<string, Change>> {
  const fields = zeroEnded(await gitOutput(['diff', ...RAW, ...against, '--'], place))
  const changed = new Map<string, Change>()
  for (let at = 0; at < fields.length; ) {
    const entry = RAW_ENTRY.exec(fields[at] ?? '')
    if (entry === null) throw new Error(`git diff printed an entry of another form: ${fields[at]}`)
    const [, oldMode = '', newMode = '', oldBlob = '', newBlob = '', status, alike] = entry
    const from = fields[at + 1] ?? ''
    const renamed = status === 'R' || status === 'C'
    const path = renamed ? (fields[at + 2] ?? '') : from
    at += renamed ? 3 : 2
    changed.set(path, {
      before: FILE.test(oldMode) ? { path: from, blob: oldBlob } : undefined,
      after: FILE.test(newMode) && !/^0+$/.test(newBlob) ? { path, blob: newBlob } : undefined,
      // A path in conflict may be told twice; that it is in conflict stays true.
      unmerged: status === 'U' || changed.get(path)?.unmerged === true,
      moved: renamed && Number(alike) === 100 && extname(path) === extname(from),
    })
  }
  return changed
}

function zeroEnded(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split('\0').slice(0, -1)
}

function realPathOf(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch {
    // What is staged need not be on disk; its folder may be.
    const above = dirname(absolute)
    return above === absolute ? absolute : join(realPathOf(above), basename(absolute))
  }
}
