import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { failureCode } from './problems.ts'

type Chunks = Iterable<string | Uint8Array>

/** The temporary file stands beside its target: a rename is atomic only within one file system. */
const TEMPORARY_ENDING = '.claimcheck-tmp'

/**
 * Writes a file so that readers see the old text or the whole new one, never a part; what was there keeps its permissions.
 * `path` is absolute, `shown` how the user wrote it. Text is written as UTF-8, bytes as they are. Pipes and devices are written
 * to as they are.
 */
export function writeAtomically(path: string, shown: string, chunks: Chunks): void {
  try {
    const target = targetOf(path)
    if (target.special) writeChunks(target.path, chunks)
    else replaceFile(target, chunks)
  } catch (error) {
    // Without a system code it is a fault of what made the chunks.
    if (failureCode(error) === '') throw error
    throw new UserError([
      {
        code: 'unwritable-path',
        place: shown,
        message: `This could not be written (${failureCode(error)}).`,
        next: 'Check that the folder exists and can be written to.',
      },
    ])
  }
}

function replaceFile({ path, mode }: Target, chunks: Chunks): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}${TEMPORARY_ENDING}`)
  try {
    writeChunks(temporary, chunks)
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function writeChunks(path: string, chunks: Chunks): void {
  const file = openSync(path, 'w')
  try {
    for (const chunk of chunks) writeWhole(file, typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk)
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  // A pipe may take less than it is given.
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

interface Target {
  readonly path: string
  readonly special: boolean
  /** Permissions of the file that is there. */
  readonly mode?: number
}

function targetOf(path: string): Target {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return { path, special: false }
  // Behind a symbolic link it is the file that changes, not the link.
  return stats.isFile()
    ? { path: realpathSync(path), special: false, mode: stats.mode & 0o7777 }
    : { path, special: true }
}
