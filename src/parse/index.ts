import type { Document, DocumentFormat, Layout } from '../model/document.ts'
import { DOCUMENT_FORMATS } from '../model/document.ts'
import { assembleDocument } from './assemble.ts'
import type { ReadResult } from './block.ts'
import { readDocx } from './read/docx.ts'
import { readHtml } from './read/html.ts'
import { readMarkdown } from './read/markdown.ts'
import { readText } from './read/text.ts'

export { decodeText } from './decode.ts'
export { looksEnglish } from './english-share.ts'
export type { Opened } from './open.ts'
export { openDocument } from './open.ts'

function readSource(source: string, format: DocumentFormat, layout: Layout | undefined): ReadResult {
  if (format === 'docx') return readDocx(source, layout)
  if (format === 'html') return readHtml(source)
  return format === 'text' ? readText(source) : readMarkdown(source, format === 'mdx')
}

/** Callers need not be checked by types: a format that is none would be read as another one, and every span would be wrong. */
function refuseUnreadable(source: unknown, format: unknown): void {
  if (typeof source !== 'string') throw new TypeError(`The source of a document is a string, not ${nameOf(source)}.`)
  if (DOCUMENT_FORMATS.some((known) => known === format)) return
  const message = `A document's format is one of ${DOCUMENT_FORMATS.join(', ')}, not ${nameOf(format)}.`
  throw typeof format === 'string' ? new RangeError(message) : new TypeError(message)
}

const nameOf = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : value === null ? 'null' : typeof value

/**
 * Reads an article: sentences, tokens and sections with their places (UTF-16 offsets) in `source`. No text makes it throw; what
 * had to be skipped or cut is told by `notices`. "Kratom cures pain. Ask your doctor." has two sentences.
 * The text of a Word file comes with its layout; without one, every line is a paragraph.
 * A source that is no string is a `TypeError`, a format that there is not a `RangeError`.
 */
export function parseDocument(
  source: string,
  options: { readonly path?: string; readonly format: DocumentFormat; readonly layout?: Layout },
): Document {
  const { path = '', format, layout } = options
  refuseUnreadable(source, format)
  return assembleDocument(source, readSource(source, format, layout), { path, format })
}
