import type { Problem } from '../files/index.ts'
import { startProgress } from './progress.ts'
import type { Waiting } from './read-documents.ts'
import { readBefore, readDocument, textOf } from './read-documents.ts'
import type { SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'

/** What a document was read from, and its earlier text where that counts. */
export interface Origin {
  readonly waiting: Waiting
  readonly bytes: Uint8Array
  readonly before: SourceText | undefined
}

/** What is done with each document. */
export type Use<Result> = (now: SourceText, origin: Origin) => Result | Promise<Result>

/** One document after another, so that only one source is in memory at a time. What goes wrong with one is told at once. */
export async function eachDocument<Result>(
  waiting: readonly Waiting[],
  use: Use<Result>,
  { io, run }: Session,
): Promise<{ readonly results: readonly Result[]; readonly problems: readonly Problem[] }> {
  const decode = await run.decoder()
  const progress = startProgress(waiting.length, io)
  const results: Result[] = []
  const problems: Problem[] = []
  for (const [index, document] of waiting.entries()) {
    progress.step(index, document.path)
    const read = await readDocument(document, decode, io)
    const before = await readBefore(document, decode)
    const used =
      'problem' in read
        ? read
        : await useOne({ path: document.path, ...textOf(read) }, { waiting: document, bytes: read.bytes, before }, use)
    if ('result' in used) {
      results.push(used.result)
      continue
    }
    progress.clear()
    tell(io, [used.problem])
    problems.push(used.problem)
  }
  progress.clear()
  return { results, problems }
}

async function useOne<Result>(
  now: SourceText,
  origin: Origin,
  use: Use<Result>,
): Promise<{ readonly result: Result } | { readonly problem: Problem }> {
  try {
    return { result: await use(now, origin) }
  } catch (error) {
    // A fault of ours with one document; the others are checked all the same, and the stack is kept for whoever mends it.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const problem: Problem = {
      code: 'internal-error',
      place: now.path,
      message: 'A fault in claimcheck kept this document from being checked.',
      excerpt: stack,
      next: 'Please report it, with the document if you can.',
    }
    return { problem }
  }
}
