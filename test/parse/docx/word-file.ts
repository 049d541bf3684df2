import { strToU8, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph; what is no markup is its only run. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

export const styled = (style: string, content: string): string => paragraph(content, `<w:pStyle w:val="${style}"/>`)

/** The parts of a small Word file with this body, by their path. */
export function wordParts(body: string, others: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...others,
  }
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
}

/** The bytes of a small Word file. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(wordParts(body, others))
}
