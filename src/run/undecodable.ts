import { DOCUMENT_EXTENSIONS } from '../files/extensions.ts'
import type { Problem } from '../model/user-error.ts'

/** How undecodable bytes read in plain words. */
const FAULTS: Readonly<Record<string, { readonly message: string; readonly next: string }>> = {
  'unsupported-format': {
    message: 'By its name this is in a format that is not read',
    next: `Read are ${DOCUMENT_EXTENSIONS.join(' ')}: save it as one of these, or leave it out.`,
  },
  binary: {
    message: 'This is no text',
    next: 'Leave it out, or name it in an ignore file; a Word document has to be named .docx.',
  },
  'invalid-utf8': { message: 'This is not valid UTF-8', next: 'Save it as UTF-8.' },
  'unsupported-encoding': { message: 'This is in an encoding that is not supported', next: 'Save it as UTF-8.' },
  'no-word-file': { message: 'This is no Word document', next: 'Open it in a word processor and save it as .docx.' },
  'old-word-file': {
    message: 'This is an old Word document',
    next: 'Open it in a word processor and save it as .docx.',
  },
  encrypted: { message: 'This Word document is encrypted', next: 'Save a copy without a password.' },
  'damaged-word-file': {
    message: 'This Word document is damaged',
    next: 'Open it in a word processor, which may mend it, and save it anew.',
  },
  'too-large': { message: 'This Word document is too large', next: 'Split it, or save its text as .txt.' },
  'too-deep': { message: 'This Word document is no ordinary one', next: 'Save its text as .txt.' },
}

/** What is wrong with a file whose bytes hold no text that could be read, as the user is told. */
export function undecodable(path: string, why: { readonly problem: string; readonly detail: string }): Problem {
  const fault = FAULTS[why.problem] ?? { message: 'This could not be read', next: 'Save it as UTF-8.' }
  const message = `${fault.message}${why.detail === '' ? '' : ` (${why.detail.replace(/\.$/, '')})`}.`
  return { code: why.problem, place: path, message, next: fault.next }
}
