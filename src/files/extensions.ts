/** What is read as a document when it is found under a folder or by a glob. A file that is named outright may be called anything. */
export const DOCUMENT_EXTENSIONS = ['.md', '.mdx', '.markdown', '.html', '.htm', '.txt', '.docx'] as const

/** Does the path end like a document's (`notes.MD` does, `photo.png` does not)? */
export function isDocumentName(path: string): boolean {
  const folded = path.toLowerCase()
  return DOCUMENT_EXTENSIONS.some((extension) => folded.endsWith(extension)) && !isLockFile(path)
}

/** Is it the mark of a word processor that has `notes.docx` open (`~$notes.docx`)? It holds a name, and no text. */
export function isLockFile(path: string): boolean {
  return /(?:^|[\\/])~\$[^\\/]*\.docx$/i.test(path)
}
