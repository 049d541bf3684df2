import type { Document, DocumentFormat, Layout } from '../model/document.ts'
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

/**
 * Reads an article: sentences, tokens and sections with their places (UTF-16 offsets) in `source`. Never throws; what had
 * to be skipped or cut is told by `notices`. "Kratom cures pain. Ask your doctor." has two sentences.
 * The text of a Word file comes with its layout; without one, every line is a paragraph.
 */
export function parseDocument(
  source: string,
  options: { readonly path?: string; readonly format: DocumentFormat; readonly layout?: Layout },
): Document {
  const { path = '', format, layout } = options
  return assembleDocument(source, readSource(source, format, layout), { path, format })
}
