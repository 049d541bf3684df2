import type { FolderWatch } from '../files/index.ts'
import { UserError } from '../files/index.ts'

/** What a stream must offer to be written to; `isTTY` and `columns` are there when a person reads along. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** What a run that goes on waits for: files that change, time that passes, its end. */
export interface Watching {
  readonly watchFolders: (changed: (path: string) => void) => FolderWatch
  /** Does something after so many milliseconds, unless it is called off by what comes back. */
  readonly later: (milliseconds: number, then: () => void) => () => void
  /** Ends the run; without one only Ctrl-C does. */
  readonly signal?: AbortSignal
}

/** All that the command line knows of the world around it. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean }
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string
  /** Instead of the real files and clock, in tests. */
  readonly watching?: Watching
}

/** Chunks are joined up to this many UTF-16 units: many small writes are slow, one huge string is large. */
const BATCH = 1 << 16

/**
 * Writes text as fast as the reader takes it. A reader that has gone (`| head -1`) is no failure: the rest is dropped and
 * the answer is `false`. Any other failure is a `UserError`.
 */
export async function writeAll(stream: OutputStream, chunks: Iterable<string>): Promise<boolean> {
  for (const batch of batches(chunks)) {
    const error = await written(stream, batch)
    if (error === undefined) continue
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return false
    const next = 'Check that there is room where the output goes.'
    throw new UserError([{ code: 'unwritable-output', message: `The output cannot be written (${error.code}).`, next }])
  }
  return true
}

/** A stream that fails also says so by an event, which ends the process when nobody listens; `writeAll` has heard of it already. */
export function hearErrors(stream: OutputStream): void {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {})
}

function* batches(chunks: Iterable<string>): Generator<string> {
  let batch = ''
  for (const chunk of chunks) {
    batch += chunk
    if (batch.length < BATCH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}

function written(stream: OutputStream, text: string): Promise<(Error & { readonly code?: string }) | undefined> {
  return new Promise((done) => {
    stream.write(text, (error) => done(error ?? undefined))
  })
}

/** All bytes of standard input. */
export async function readAll(stdin: CliIo['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
