import type { Dirent } from 'node:fs'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/user-error.ts'
import { isDocumentName } from './extensions.ts'
import type { ConfigOf, IgnoreChain } from './ignore-chain.ts'
import { chainFor, ignoredBy, isSkippedFolder, withFolder } from './ignore-chain.ts'
import { notAFile, unreadable } from './problems.ts'

/** A file or folder: as the user will see it (forward slashes) and as the system finds it. */
export interface Place {
  readonly path: string
  readonly absolute: string
}

/** What lies under a folder. `folders` are those that were entered (absolute), `ignored` counts the documents and folders that ignore files left out. */
export interface WalkResult {
  readonly files: readonly Place[]
  readonly problems: readonly Problem[]
  readonly folders: readonly string[]
  readonly ignored: number
}

interface Step {
  readonly place: Place
  readonly chain: IgnoreChain
}

interface Walk {
  readonly files: Place[]
  readonly problems: Problem[]
  /** Folders still to be entered, each with the chain of the folder above it. */
  readonly waiting: Step[]
  /** Real paths of folders already entered: symbolic links may lead in circles. */
  readonly entered: Set<string>
  readonly folders: string[]
  ignored: number
}

/** All documents beneath a folder, without those that `.gitignore`, `.claimcheckignore` and config files leave out. */
export async function walkFolder(folder: Place, cwd: string, configOf: ConfigOf): Promise<WalkResult> {
  const walk: Walk = { files: [], problems: [], waiting: [], entered: new Set(), folders: [], ignored: 0 }
  enter({ place: folder, chain: await chainFor(folder.absolute, cwd, configOf) }, walk)
  for (let step = walk.waiting.pop(); step !== undefined; step = walk.waiting.pop()) {
    enter({ ...step, chain: await withFolder(step.chain, step.place.absolute, configOf) }, walk)
  }
  return walk
}

function enter(step: Step, walk: Walk): void {
  const { place, chain } = step
  try {
    const real = realpathSync(place.absolute)
    if (walk.entered.has(real)) return
    walk.entered.add(real)
    walk.folders.push(place.absolute)
    for (const entry of readdirSync(place.absolute, { withFileTypes: true })) {
      const child = { path: beneath(place.path, entry.name), absolute: join(place.absolute, entry.name) }
      look(entry, { place: child, chain }, walk)
    }
  } catch (error) {
    walk.problems.push(unreadable(place.path, error))
  }
}

function look(entry: Dirent, step: Step, walk: Walk): void {
  const { place, chain } = step
  const kind = kindOf(entry, place, walk)
  if (kind === 'other') return
  if (kind === 'folder' && isSkippedFolder(entry.name)) return
  if (kind === 'file' && !isDocumentName(entry.name)) return
  if (ignoredBy(chain, place.absolute, kind) !== undefined) {
    walk.ignored += 1
    return
  }
  if (kind === 'file') walk.files.push(place)
  else walk.waiting.push({ place, chain })
}

function kindOf(entry: Dirent, place: Place, walk: Walk): 'file' | 'folder' | 'other' {
  try {
    const target = entry.isSymbolicLink() ? statSync(place.absolute) : entry
    if (target.isDirectory()) return 'folder'
    if (target.isFile()) return 'file'
    // Whoever named a pipe like a document may wait for it to be checked; to read it here might mean to wait for ever.
    if (isDocumentName(entry.name)) walk.problems.push(notAFile(place.path))
    return 'other'
  } catch (error) {
    // A link to nowhere matters only where a document is expected.
    if (isDocumentName(entry.name)) walk.problems.push(unreadable(place.path, error))
    return 'other'
  }
}

function beneath(folder: string, name: string): string {
  // "." is where the user stands: what lies there needs no prefix.
  if (folder === '.' || folder === './') return name
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}
