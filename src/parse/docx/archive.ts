/** A file within a ZIP archive, as the archive's directory tells of it. */
export interface ArchiveEntry {
  readonly name: string
  readonly encrypted: boolean
  /** How it is packed: 0 stored, 8 deflated. */
  readonly method: number
  /** CRC-32 of what it unpacks to. */
  readonly checksum: number
  readonly packed: Uint8Array
}

// Signatures and lengths in bytes of the records, PKWARE APPNOTE 4.3.
const END = 0x06054b50
const END_LENGTH = 22
const LISTED = 0x02014b50
const LISTED_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
/** The end record may have a comment behind it. */
const MOST_COMMENT = 0xffff

/**
 * The files of a ZIP archive, by the directory at its end: it stands behind everything else, so an archive that breaks off has
 * none. Undefined where there is none, or where it does not fit the archive.
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  try {
    return entriesOf(bytes)
  } catch (error) {
    // A record that would lie outside of the archive.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function entriesOf(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return undefined
  const start = end - view.getUint32(end + 12, true)
  // What stands before the archive, in one that unpacks itself.
  const before = start - view.getUint32(end + 16, true)
  const entries: ArchiveEntry[] = []
  let at = start
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== LISTED) return undefined
    const local = before + view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) return undefined
    const data = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const length = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    if (data + length > start) return undefined
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + LISTED_LENGTH, at + LISTED_LENGTH + nameLength)),
      encrypted: ((view.getUint16(at + 8, true) | view.getUint16(local + 6, true)) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: bytes.subarray(data, data + length),
    })
    at += LISTED_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** What becomes of each byte, for CRC-32 with the reversed polynomial of ZIP. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** CRC-32 of some bytes, as ZIP archives keep it of each file. */
export function checksumOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (REMAINDERS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
