import { Inflate } from 'fflate'
import { decodeText } from '../decode.ts'
import type { ArchiveEntry } from './archive.ts'
import { checksumOf, readArchive } from './archive.ts'
import type { WordProblem } from './problem.ts'

/** Most bytes that the parts of a Word file that are read may unpack to: a thick book, and far less than memory. */
export const MAX_UNPACKED = 64 * 1024 * 1024
/** Bytes unpacked at a time: deflate makes at most 1,032 of one, so that a bomb is seen before it is large. */
const SLICE = 16 * 1024
const STORED = 0
const DEFLATED = 8

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

interface Unpacked {
  readonly bytes: Uint8Array
}

const damaged = (detail: string): WordProblem => ({ problem: 'damaged-word-file', detail })

/** What an entry unpacks to, as long as that is at most `room` bytes. */
function unpackEntry({ name, method, checksum, packed }: ArchiveEntry, room: number): Unpacked | WordProblem {
  const chunks: Uint8Array[] = []
  let size = 0
  const keep = (chunk: Uint8Array): void => {
    chunks.push(chunk)
    size += chunk.length
  }
  if (method === STORED) keep(packed)
  else if (method !== DEFLATED) return damaged(`${name} is packed in an unknown way`)
  else {
    const inflate = new Inflate(keep)
    try {
      for (let at = 0; at < packed.length && size <= room; at += SLICE) {
        inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
      }
    } catch {
      return damaged(`${name} cannot be unpacked`)
    }
  }
  if (size > room) return { problem: 'too-large', detail: `it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB` }
  const bytes = joined(chunks)
  return checksumOf(bytes) === checksum ? { bytes } : damaged(`${name} is not what its checksum says`)
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
  const entries = readArchive(bytes)
  if (entries === undefined) return damaged('the archive breaks off')
  if (entries.some(({ encrypted }) => encrypted)) return { problem: 'encrypted', detail: 'the archive is encrypted' }
  const parts: Partial<Record<PartName, string>> = {}
  let room = MAX_UNPACKED
  for (const entry of entries) {
    const part = partOf(entry.name)
    if (part === undefined || parts[part] !== undefined) continue
    const unpacked = unpackEntry(entry, room)
    if ('problem' in unpacked) return unpacked
    room -= unpacked.bytes.length
    const decoded = decodeText(unpacked.bytes)
    if ('problem' in decoded) return damaged(`${entry.name} is no text`)
    parts[part] = decoded.text
  }
  if (parts.document === undefined) {
    return { problem: 'no-word-file', detail: 'the archive holds no word/document.xml' }
  }
  return parts
}

function partOf(path: string): PartName | undefined {
  const name = path.replaceAll('\\', '/').toLowerCase()
  return PART_NAMES.find((part) => PARTS[part].test(name))
}
