/** Text, or why the bytes are none. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: 'binary' | 'invalid-utf8' | 'unsupported-encoding'; readonly detail: string }

/** First bytes of file types that get mistaken for articles. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
]

/** How many bytes are looked at for NULs. */
const SAMPLE = 4096

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark shows by NULs at every second byte. */
function nulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'some' | 'none' {
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, SAMPLE)
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return bytes.includes(0) ? 'some' : 'none'
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return 'some'
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'unsupported-encoding', detail: `looks like ${label.toUpperCase()}, but is not valid` }
  }
}

/** Offset of the first byte that breaks UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  // The longest prefix that decodes, whether or not it ends inside a character.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  // A character that was begun in that prefix is where it breaks.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true })
  return new TextEncoder().encode(whole).length
}

/**
 * The text of a file: UTF-8 with or without a byte-order mark, UTF-16 with a mark or plainly recognisable. The mark is no
 * part of the text. Anything else is a problem, never a guess: unread text must not pass as clean.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  for (const [name, magic] of MAGIC)
    if (startsWith(bytes, magic)) return { problem: 'binary', detail: `looks like ${name}` }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return { problem: 'unsupported-encoding', detail: 'looks like UTF-32' }
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be')
  const nuls = nulPattern(bytes)
  if (nuls === 'some') return { problem: 'binary', detail: 'contains NUL bytes' }
  if (nuls !== 'none') return decodeUtf16(bytes, nuls)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'invalid-utf8', detail: `it breaks at byte ${firstInvalid(bytes)}` }
  }
}
