import type { DocumentFormat, Layout } from '../model/document.ts'
import { UserError } from '../model/user-error.ts'
import type { Opened } from '../parse/open.ts'
import { openDocument } from '../parse/open.ts'
import { foreignFormat } from './foreign-formats.ts'
import { undecodable } from './undecodable.ts'

export type { Layout } from '../model/document.ts'
export { decodeText } from '../parse/decode.ts'

const FORMATS: readonly [RegExp, DocumentFormat][] = [
  [/\.mdx$/i, 'mdx'],
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.docx$/i, 'docx'],
]

/** The format by the path's ending; plain text where none is known. */
export function formatOf(path: string): DocumentFormat {
  return FORMATS.find(([ending]) => ending.test(path))?.[1] ?? 'text'
}

/** The text of a file and what is known of its lines, read as its path's ending says; or why it cannot be read. */
export function openFile(
  bytes: Uint8Array,
  path: string,
): Opened | { readonly problem: 'unsupported-format'; readonly detail: string } {
  const foreign = foreignFormat(path)
  return foreign === undefined
    ? openDocument(bytes, formatOf(path))
    : { problem: 'unsupported-format', detail: foreign }
}

/** A file as it lies on the disk; the ending of its path says how it is read (`.docx` is a Word file). */
export interface FileInput {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The input with its bytes made text. Throws a `UserError` for bytes that hold none that can be read. */
export function readInput({ path, bytes }: FileInput): { path: string; source: string; layout?: Layout } {
  const opened = openFile(bytes, path)
  if ('problem' in opened) throw new UserError([undecodable(path, opened)])
  const { text, layout } = opened
  return layout === undefined ? { path, source: text } : { path, source: text, layout }
}
