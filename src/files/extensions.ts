/** What is read as a document when it is found under a folder or by a glob. A file that is named outright may be called anything. */
export const DOCUMENT_EXTENSIONS = ['.md', '.mdx', '.markdown', '.html', '.htm', '.txt'] as const

/** Does the name end like a document's (`notes.MD` does, `photo.png` does not)? */
export function isDocumentName(name: string): boolean {
  const folded = name.toLowerCase()
  return DOCUMENT_EXTENSIONS.some((extension) => folded.endsWith(extension))
}
