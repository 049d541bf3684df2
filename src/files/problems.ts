import type { Problem } from '../model/user-error.ts'

/** How the operating system's codes read in plain words, and what helps. */
const FAILURES: Readonly<Record<string, { readonly message: string; readonly next: string }>> = {
  ENOENT: { message: 'There is no file or folder of this name.', next: 'Check the spelling and the current folder.' },
  ENOTDIR: { message: 'A part of this path is a file, not a folder.', next: 'Check the spelling of the path.' },
  EACCES: { message: 'The permission to read this is missing.', next: 'Make it readable, or leave it out.' },
  EPERM: { message: 'The permission to read this is missing.', next: 'Make it readable, or leave it out.' },
  ELOOP: {
    message: 'The symbolic links here lead in a circle.',
    next: 'Mend the links, or name the file behind them.',
  },
  ENAMETOOLONG: { message: 'This name is longer than the system allows.', next: 'Check how the arguments are quoted.' },
  EISDIR: { message: 'This is a folder where a file is needed.', next: 'Name a file.' },
  ERR_FS_FILE_TOO_LARGE: { message: 'This file is too large to read.', next: 'Split it into smaller documents.' },
  ERR_INVALID_ARG_VALUE: { message: 'This is no possible path.', next: 'Check how the arguments are quoted.' },
}

const NOT_UTF8 = { message: 'The name of this file is not UTF-8.', next: 'Rename it, or name it in an ignore file.' }

/** The problem of a pipe, socket or device that a folder holds under a document's name. */
export function notAFile(path: string): Problem {
  const message = 'This is a pipe or a device, not a file.'
  return { code: 'not-a-file', place: path, message, next: 'Name it itself to have it read, or in an ignore file.' }
}

/** The problem of a document whose name cannot be written, by the name as far as it can be. */
export function nameNotUtf8(path: string): Problem {
  return { code: 'missing-path', place: path, ...NOT_UTF8 }
}

/** The system's code of a failed call (`ENOENT`), empty when the error carries none. */
export function failureCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** A path that could not be read, as a problem: what is wrong, where, what to do next. */
export function unreadable(path: string, error: unknown): Problem {
  const code = failureCode(error)
  // Node names what it cannot decode by a replacement character, and finds nothing under that name again.
  const known = code === 'ENOENT' && path.includes('\uFFFD') ? NOT_UTF8 : FAILURES[code]
  const detail = error instanceof Error ? error.message : String(error)
  return {
    code: code === 'ENOENT' ? 'missing-path' : 'unreadable-path',
    place: path,
    message: known?.message ?? `This could not be read: ${detail}.`,
    next: known?.next ?? 'Check the file, or leave it out.',
  }
}
