import type { Place, Problem } from '../files/index.ts'
import { readBytes } from '../files/index.ts'
import type { CliIo } from './io.ts'
import { readAll } from './io.ts'
import type { Decoder, SourceText } from './run-layer.ts'

/** A document that waits to be read: a file, a text in git's index, or standard input under the name that it was given. */
export type Waiting = {
  readonly path: string
  /** Its text at an earlier time, when only what is new since then counts. */
  readonly before?: EarlierText
} & (
  | { readonly from: 'file'; readonly place: Place }
  | { readonly from: 'index'; readonly read: () => Promise<Uint8Array> }
  | { readonly from: 'stdin' }
)

export interface EarlierText {
  /** The path of that time. */
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

/** A text, with the bytes that it was read from. */
export interface ReadText {
  readonly source: string
  readonly bytes: Uint8Array
}

export type ReadDocument = ReadText | { readonly problem: Problem }

/** How undecodable bytes read in plain words. */
const FAULTS: Readonly<Record<string, { readonly message: string; readonly next: string }>> = {
  binary: { message: 'This is no text', next: 'Leave it out, or name it in an ignore file.' },
  'invalid-utf8': { message: 'This is not valid UTF-8', next: 'Save it as UTF-8.' },
  'unsupported-encoding': { message: 'This is in an encoding that is not supported', next: 'Save it as UTF-8.' },
}

/** Reads and decodes one document. */
export async function readDocument(waiting: Waiting, decode: Decoder, io: CliIo): Promise<ReadDocument> {
  const read = await bytesOf(waiting, io)
  if ('problem' in read) return read
  const decoded = decode(read.bytes)
  if ('text' in decoded) return { source: decoded.text, bytes: read.bytes }
  const fault = FAULTS[decoded.problem] ?? { message: 'This could not be read', next: 'Save it as UTF-8.' }
  const message = `${fault.message}${decoded.detail === '' ? '' : ` (${decoded.detail.replace(/\.$/, '')})`}.`
  return { problem: { code: decoded.problem, place: waiting.path, message, next: fault.next } }
}

async function bytesOf(waiting: Waiting, io: CliIo): ReturnType<typeof readBytes> {
  if (waiting.from === 'file') return readBytes(waiting.place)
  return { bytes: waiting.from === 'index' ? await waiting.read() : await readAll(io.stdin) }
}

/** A document's text at an earlier time; undefined where there was none, or none that can be read. */
export async function readBefore({ before }: Waiting, decode: Decoder): Promise<SourceText | undefined> {
  if (before === undefined) return undefined
  const decoded = decode(await before.read())
  return 'text' in decoded ? { path: before.path, source: decoded.text } : undefined
}
