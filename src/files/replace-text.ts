import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../model/user-error.ts'
import { UserError } from '../model/user-error.ts'
import { encodeLike } from './encode-like.ts'
import { unreadable } from './problems.ts'
import type { Place } from './walk.ts'
import { writeAtomically } from './write-atomically.ts'

/** A file as it was read, and the text that it is to hold. */
export interface Replacing {
  readonly bytes: Uint8Array
  readonly before: string
  readonly after: string
}

/**
 * Puts a new text into a file, in its encoding and with its permissions, as a whole or not at all. What has changed since it
 * was read is left alone. Gives back what was in the way, nothing when the text is written.
 */
export function replaceText(place: Place, { bytes, before, after }: Replacing): Problem | undefined {
  const refused = (code: string, message: string, next: string): Problem => ({ code, place: place.path, message, next })
  try {
    if (!statSync(place.absolute).isFile()) {
      return refused('not-a-file', 'Only files can be mended in place.', 'See the edits with --fix-dry-run.')
    }
    const encoded = encodeLike(bytes, before, after)
    if (encoded === undefined) {
      return refused('odd-encoding', 'This file could not be written back in its encoding.', 'Save it as UTF-8.')
    }
    if (!readFileSync(place.absolute).equals(bytes)) {
      return refused(
        'changed-on-disk',
        'This file changed while it was checked, and was left alone.',
        'Run --fix again.',
      )
    }
    writeAtomically(place.absolute, place.path, [encoded])
    return undefined
  } catch (error) {
    return error instanceof UserError ? error.problems[0] : unreadable(place.path, error)
  }
}
