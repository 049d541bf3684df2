import type { UnzipFile } from 'fflate'
import { Unzip, UnzipInflate } from 'fflate'
import { decodeText } from '../decode.ts'
import type { WordProblem } from './problem.ts'

/** Most bytes that the parts of a Word file that are read may unpack to: a thick book, and far less than memory. */
export const MAX_UNPACKED = 64 * 1024 * 1024
/** Bytes unpacked at a time: deflate makes at most 1,032 of one, so that a bomb is seen before it is large. */
const SLICE = 16 * 1024

/** The parts that hold text or say what it is. Some programs number them: `word/document2.xml`. */
const PARTS = {
  document: /^word\/document\d*\.xml$/,
  relations: /^word\/_rels\/document\d*\.xml\.rels$/,
  styles: /^word\/styles\d*\.xml$/,
  footnotes: /^word\/footnotes\d*\.xml$/,
  endnotes: /^word\/endnotes\d*\.xml$/,
  core: /^docprops\/core\d*\.xml$/,
} as const

type PartName = keyof typeof PARTS
const PART_NAMES = Object.keys(PARTS) as readonly PartName[]

/** The XML of the parts that the file has. */
export type WordParts = Readonly<Partial<Record<PartName, string>>>

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Both old and encrypted files are OLE containers; an encrypted one names its stream in UTF-16. */
function oldFile(bytes: Uint8Array): WordProblem {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_UNPACKED)).replaceAll('\0', '')
  return names.includes('EncryptedPackage')
    ? { problem: 'encrypted', detail: 'a password is needed to open it' }
    : { problem: 'old-word-file', detail: 'a .doc from before Word 2007' }
}

interface Unpacking {
  readonly chunks: Map<PartName, Uint8Array[]>
  readonly complete: Set<PartName>
  size: number
  failure: WordProblem | undefined
}

function unpackPart(file: UnzipFile, unpacking: Unpacking): void {
  const name = file.name.replaceAll('\\', '/').toLowerCase()
  const part = PART_NAMES.find((candidate) => PARTS[candidate].test(name))
  if (part === undefined || unpacking.chunks.has(part)) return
  const chunks: Uint8Array[] = []
  unpacking.chunks.set(part, chunks)
  file.ondata = (error, chunk, final) => {
    if (error !== null) {
      unpacking.failure ??= { problem: 'damaged-word-file', detail: `${file.name} cannot be unpacked` }
      return
    }
    chunks.push(chunk)
    unpacking.size += chunk.length
    if (final) unpacking.complete.add(part)
  }
  file.start()
}

function unpackAll(bytes: Uint8Array): Unpacking {
  const unpacking: Unpacking = { chunks: new Map(), complete: new Set(), size: 0, failure: undefined }
  const unzip = new Unzip((file) => unpackPart(file, unpacking))
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && unpacking.failure === undefined; at += SLICE) {
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
      if (unpacking.size > MAX_UNPACKED) {
        const limit = MAX_UNPACKED / 1024 / 1024
        unpacking.failure = { problem: 'too-large', detail: `it unpacks to more than ${limit} MB` }
      }
    }
  } catch {
    // What the library cannot make out of the archive's own structure.
    unpacking.failure ??= { problem: 'damaged-word-file', detail: 'the archive breaks off' }
  }
  return unpacking
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The XML parts of a Word file (.docx, a ZIP archive), or why there are none. Stops as soon as they outgrow `MAX_UNPACKED`. */
export function unpackParts(bytes: Uint8Array): WordParts | WordProblem {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldFile(bytes)
  if (!startsWith(bytes, [0x50, 0x4b])) return { problem: 'no-word-file', detail: 'it is no ZIP archive' }
  // The first bit of an entry's flags.
  if (((bytes[6] ?? 0) & 1) === 1) return { problem: 'encrypted', detail: 'the archive is encrypted' }
  const { chunks, complete, failure } = unpackAll(bytes)
  if (failure !== undefined) return failure
  if (!chunks.has('document')) return { problem: 'no-word-file', detail: 'the archive holds no word/document.xml' }
  const parts: Partial<Record<PartName, string>> = {}
  for (const [part, pieces] of chunks) {
    const decoded = complete.has(part) ? decodeText(joined(pieces)) : undefined
    if (decoded === undefined || 'problem' in decoded) {
      return { problem: 'damaged-word-file', detail: `its ${part} part breaks off or is no text` }
    }
    parts[part] = decoded.text
  }
  return parts
}
