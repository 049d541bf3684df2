import type { Document, DocumentFormat } from '../model/document.ts'
import { assembleDocument } from './assemble.ts'
import type { ReadResult } from './block.ts'
import { readHtml } from './read/html.ts'
import { readMarkdown } from './read/markdown.ts'
import { readText } from './read/text.ts'

export { decodeText } from './decode.ts'
export { looksEnglish } from './english-share.ts'

function readSource(source: string, format: DocumentFormat): ReadResult {
  if (format === 'html') return readHtml(source)
  return format === 'text' ? readText(source) : readMarkdown(source, format === 'mdx')
}

/**
 * Reads an article: sentences, tokens and sections with their places (UTF-16 offsets) in `source`. Never throws; what had
 * to be skipped or cut is told by `notices`. "Kratom cures pain. Ask your doctor." has two sentences.
 */
export function parseDocument(
  source: string,
  options: { readonly path?: string; readonly format: DocumentFormat },
): Document {
  const { path = '', format } = options
  return assembleDocument(source, readSource(source, format), { path, format })
}
