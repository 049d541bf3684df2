/** The encodings that documents are read in, each with the bytes that mark it. */
const ENCODINGS: readonly { readonly mark: readonly number[]; readonly encode: (text: string) => Buffer }[] = [
  { mark: [0xef, 0xbb, 0xbf], encode: (text) => Buffer.from(text, 'utf8') },
  { mark: [], encode: (text) => Buffer.from(text, 'utf8') },
  { mark: [0xff, 0xfe], encode: (text) => Buffer.from(text, 'utf16le') },
  { mark: [0xfe, 0xff], encode: (text) => Buffer.from(text, 'utf16le').swap16() },
  { mark: [], encode: (text) => Buffer.from(text, 'utf16le') },
  { mark: [], encode: (text) => Buffer.from(text, 'utf16le').swap16() },
]

/**
 * `after` in the encoding of a file whose bytes read `before`, with its byte-order mark. The encoding is the one that gives
 * back exactly these bytes; none where no encoding does, so that nothing but the edits can change.
 */
export function encodeLike(bytes: Uint8Array, before: string, after: string): Uint8Array | undefined {
  const found = ENCODINGS.find(({ mark, encode }) => Buffer.concat([Buffer.from(mark), encode(before)]).equals(bytes))
  return found === undefined ? undefined : Buffer.concat([Buffer.from(found.mark), found.encode(after)])
}
