import type { Place, Problem } from '../files/index.ts'
import { readBytes } from '../files/index.ts'
import { undecodable } from '../run/undecodable.ts'
import type { CliIo } from './io.ts'
import { readAll } from './io.ts'
import type { Decoder, SourceText } from './run-layer.ts'

/** A document that waits to be read: a file, a text in git's index or in a commit, or standard input under the name that it was given. */
export type Waiting = {
  readonly path: string
  /** Its text at an earlier time, when only what is new since then counts. */
  readonly before?: EarlierText
} & (
  | { readonly from: 'file'; readonly place: Place }
  | { readonly from: 'index' | 'commit'; readonly read: () => Promise<Uint8Array> }
  | { readonly from: 'stdin' }
)

export interface EarlierText {
  /** The path of that time. */
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

/** A text, with the bytes that it was read from. */
export interface ReadText extends Omit<SourceText, 'path'> {
  readonly bytes: Uint8Array
}

export type ReadDocument = ReadText | { readonly problem: Problem }

/** Reads and decodes one document. */
export async function readDocument(waiting: Waiting, decode: Decoder, io: CliIo): Promise<ReadDocument> {
  const read = await bytesOf(waiting, io)
  if ('problem' in read) return read
  const decoded = decode(read.bytes, waiting.path)
  if ('text' in decoded) return { ...sourceOf(decoded), bytes: read.bytes }
  return { problem: undecodable(waiting.path, decoded) }
}

function sourceOf({ text, layout }: Extract<ReturnType<Decoder>, { readonly text: string }>): Omit<SourceText, 'path'> {
  return layout === undefined ? { source: text } : { source: text, layout }
}

/** The text alone, to be checked under some path. */
export function textOf({ bytes: _, ...text }: ReadText): Omit<SourceText, 'path'> {
  return text
}

async function bytesOf(waiting: Waiting, io: CliIo): ReturnType<typeof readBytes> {
  if (waiting.from === 'file') return readBytes(waiting.place)
  return { bytes: waiting.from === 'stdin' ? await readAll(io.stdin) : await waiting.read() }
}

/** A document's text at an earlier time; undefined where there was none, or none that can be read. */
export async function readBefore({ before }: Waiting, decode: Decoder): Promise<SourceText | undefined> {
  if (before === undefined) return undefined
  const decoded = decode(await before.read(), before.path)
  return 'text' in decoded ? { path: before.path, ...sourceOf(decoded) } : undefined
}
