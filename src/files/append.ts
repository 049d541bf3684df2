import { appendFileSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'
import { failureCode } from './problems.ts'

/** Adds text to the end of a file, which is made when there is none. `path` is absolute. */
export function appendText(path: string, chunks: Iterable<string>): void {
  try {
    appendFileSync(path, [...chunks].join(''))
  } catch (error) {
    const code = failureCode(error)
    // Without a system code it is a fault of what made the chunks.
    if (code === '') throw error
    const message = `Nothing could be added to this file (${code}).`
    const next = 'Check that its folder exists and can be written to.'
    throw new UserError([{ code: 'unwritable-path', place: path, message, next }])
  }
}
