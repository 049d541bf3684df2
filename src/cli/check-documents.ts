import type { Problem } from '../files/index.ts'
import type { ReportDocument } from '../report/index.ts'
import type { Engines } from './engines.ts'
import type { Fixer, Mended } from './fix.ts'
import { startProgress } from './progress.ts'
import type { Waiting } from './read-documents.ts'
import { readBefore, readDocument, textOf } from './read-documents.ts'
import type { SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'

/** What checks documents, and how. */
export interface Checking {
  readonly engines: Engines
  /** The texts are kept in the report. */
  readonly withText: boolean
  /** Directives in the documents count; true when left out. */
  readonly inlineConfig?: boolean
  /** Mends the documents on the way. */
  readonly fixer?: Fixer | undefined
}

/** Checks one document after another, so that only one source is in memory at a time. */
export async function checkAll(
  waiting: readonly Waiting[],
  { engines, withText, inlineConfig = true, fixer }: Checking,
  { io, run }: Session,
): Promise<{
  readonly documents: readonly ReportDocument[]
  readonly problems: readonly Problem[]
  /** The fingerprints of what is new in a document, for those that have an earlier text. */
  readonly fresh: ReadonlyMap<string, ReadonlySet<string>>
}> {
  const decode = await run.decoder()
  const progress = startProgress(waiting.length, io)
  const documents: ReportDocument[] = []
  const problems: Problem[] = []
  const fresh = new Map<string, ReadonlySet<string>>()
  for (const [index, document] of waiting.entries()) {
    progress.step(index, document.path)
    const read = await readDocument(document, decode, io)
    const before = await readBefore(document, decode)
    const check = (now: SourceText, bytes: Uint8Array) =>
      fixer?.mend(document, bytes, now) ?? { document: engines.check(now), source: now.source }
    const checked =
      'problem' in read
        ? read
        : await checkOne({ path: document.path, ...textOf(read), withText, inlineConfig }, before, {
            check: (now) => check(now, read.bytes),
            newFindings: engines.newFindings,
          })
    if ('document' in checked) {
      documents.push(checked.document)
      if (checked.fresh !== undefined) fresh.set(document.path, checked.fresh)
      continue
    }
    progress.clear()
    tell(io, [checked.problem])
    problems.push(checked.problem)
  }
  progress.clear()
  return { documents, problems, fresh }
}

interface Checked {
  readonly document: ReportDocument
  readonly fresh: ReadonlySet<string> | undefined
}

async function checkOne(
  now: SourceText,
  before: SourceText | undefined,
  { check, newFindings }: { readonly check: (now: SourceText) => Mended } & Pick<Engines, 'newFindings'>,
): Promise<Checked | { readonly problem: Problem }> {
  try {
    const { document, source } = check(now)
    return {
      document,
      fresh: before === undefined ? undefined : await newFindings({ ...now, source }, before, document),
    }
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
