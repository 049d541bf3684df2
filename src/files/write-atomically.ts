import { randomUUID } from 'node:crypto'
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { failureCode } from './problems.ts'

/** The temporary file stands beside its target: a rename is atomic only within one file system. */
const TEMPORARY_ENDING = '.claimcheck-tmp'

/**
 * Writes a file so that readers see the old text or the whole new one, never a part. `path` is absolute, `shown` how the
 * user wrote it. Pipes and devices are written to as they are.
 */
export function writeAtomically(path: string, shown: string, chunks: Iterable<string>): void {
  try {
    const target = targetOf(path)
    if (target.special) writeChunks(target.path, chunks)
    else replaceFile(target.path, chunks)
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

function replaceFile(path: string, chunks: Iterable<string>): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}${TEMPORARY_ENDING}`)
  try {
    writeChunks(temporary, chunks)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const chunk of chunks) writeWhole(file, Buffer.from(chunk, 'utf8'))
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  // A pipe may take less than it is given.
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

function targetOf(path: string): { readonly path: string; readonly special: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return { path, special: false }
  // Behind a symbolic link it is the file that changes, not the link.
  return stats.isFile() ? { path: realpathSync(path), special: false } : { path, special: true }
}
