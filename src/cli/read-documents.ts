import type { Place, Problem } from '../files/index.ts'
import { readBytes } from '../files/index.ts'
import type { CliIo } from './io.ts'
import { readAll } from './io.ts'
import type { Decoder } from './run-layer.ts'

/** A document that waits to be read: a file, or standard input under the name that it was given. */
export type Waiting =
  | { readonly from: 'file'; readonly path: string; readonly place: Place }
  | { readonly from: 'stdin'; readonly path: string }

export type ReadDocument = { readonly source: string } | { readonly problem: Problem }

/** How undecodable bytes read in plain words. */
const FAULTS: Readonly<Record<string, { readonly message: string; readonly next: string }>> = {
  binary: { message: 'This is no text', next: 'Leave it out, or name it in an ignore file.' },
  'invalid-utf8': { message: 'This is not valid UTF-8', next: 'Save it as UTF-8.' },
  'unsupported-encoding': { message: 'This is in an encoding that is not supported', next: 'Save it as UTF-8.' },
}

/** Reads and decodes one document. */
export async function readDocument(waiting: Waiting, decode: Decoder, io: CliIo): Promise<ReadDocument> {
  const read = waiting.from === 'stdin' ? { bytes: await readAll(io.stdin) } : await readBytes(waiting.place)
  if ('problem' in read) return read
  const decoded = decode(read.bytes)
  if ('text' in decoded) return { source: decoded.text }
  const fault = FAULTS[decoded.problem] ?? { message: 'This could not be read', next: 'Save it as UTF-8.' }
  const message = `${fault.message}${decoded.detail === '' ? '' : ` (${decoded.detail.replace(/\.$/, '')})`}.`
  return { problem: { code: decoded.problem, place: waiting.path, message, next: fault.next } }
}
