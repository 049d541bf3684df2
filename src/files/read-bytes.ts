import { readFile } from 'node:fs/promises'
import type { Problem } from '../model/user-error.ts'
import { unreadable } from './problems.ts'
import type { Place } from './walk.ts'

/** The bytes of one file, or what kept it from being read. */
export async function readBytes(place: Place): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  try {
    return { bytes: await readFile(place.absolute) }
  } catch (error) {
    return { problem: unreadable(place.path, error) }
  }
}
