import type { DocumentFormat, Layout } from '../model/document.ts'
import type { Decoded } from './decode.ts'
import { decodeText } from './decode.ts'
import { openWordFile } from './docx/open.ts'
import type { WordProblem } from './docx/problem.ts'

/** The text of a file, with what is known of its lines where the format is no text itself; or why it cannot be read. */
export type Opened =
  | { readonly text: string; readonly layout?: Layout }
  | Extract<Decoded, { readonly problem: string }>
  | WordProblem

/** Where bytes become text: Word files are unpacked, everything else is decoded. The format is never guessed from the bytes. */
export function openDocument(bytes: Uint8Array, format: DocumentFormat): Opened {
  return format === 'docx' ? openWordFile(bytes) : decodeText(bytes)
}
