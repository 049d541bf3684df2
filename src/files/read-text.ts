import { readFileSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'
import { failureCode, unreadable } from './problems.ts'

/** The text of a small file (absolute), undefined when there is none; `shown` is how the user wrote it. All else that goes wrong is a `UserError`. */
export function readTextIfThere(path: string, shown: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return undefined
    throw new UserError([unreadable(shown, error)])
  }
}
