import type { Problem } from '../files/index.ts'
import { replaceText } from '../files/index.ts'
import { renderDiff } from '../report/diff.ts'
import type { ReportDocument, Severity } from '../report/index.ts'
import { renderProblem, SEVERITIES } from '../report/index.ts'
import { mend } from '../run/mend.ts'
import type { FixMode } from './command.ts'
import type { Waiting } from './read-documents.ts'
import type { SourceText } from './run-layer.ts'
import { usageError } from './usage.ts'

/** A document as it was checked last, and the text that this was. */
export interface Mended {
  readonly document: ReportDocument
  readonly source: string
}

/** What `--fix` or `--fix-dry-run` makes of the documents, one after the other. */
export interface Fixer {
  /** Checks a text, read from `bytes`, and mends it: gives back what is left of it, or with a dry run, how it stands. */
  readonly mend: (waiting: Waiting, bytes: Uint8Array, input: SourceText) => Mended
  /** Documents that could not be written. */
  readonly problems: readonly Problem[]
  /** What would change, a document each, as far as a diff can say it. */
  readonly diffs: readonly string[]
  /** How many documents have changed or would. */
  readonly files: () => number
  /** What has been done or would be, in a line, behind the documents whose diff is left out. */
  readonly summary: () => string
}

interface FixOptions {
  readonly fix: FixMode
  readonly minSeverity: Severity
}

/** A fixer for documents that wait; what comes from standard input or git's index cannot be written back. */
export function openFixer(
  waiting: readonly Waiting[],
  { fix, minSeverity }: FixOptions,
  check: (input: SourceText) => ReportDocument,
): Fixer {
  const unwritable = waiting.find(({ from }) => from !== 'file')
  if (fix === 'write' && unwritable !== undefined) {
    const what = unwritable.from === 'stdin' ? 'standard input' : 'what is staged'
    const next = 'Name files, or see the edits with --fix-dry-run.'
    throw usageError('fix-unwritable', `--fix cannot write to ${what}.`, next)
  }
  const problems: Problem[] = []
  const diffs: string[] = []
  const leftOut: Problem[] = []
  const done = { edits: 0, files: 0 }
  const least = SEVERITIES.indexOf(minSeverity)
  return {
    problems,
    diffs,
    files: () => done.files,
    summary: () => {
      const verb = fix === 'write' ? 'made' : 'to make'
      const total =
        done.edits === 0
          ? `claimcheck: no safe edits ${verb}\n`
          : `claimcheck: safe edits ${verb}: ${done.edits}, in files: ${done.files}\n`
      return leftOut.map(renderProblem).join('') + total
    },
    mend: (waiting, bytes, input) => {
      const { source } = input
      const mended = mend(
        source,
        (text) => check({ ...input, source: text }),
        ({ severity }) => !(SEVERITIES.indexOf(severity) < least),
      )
      const asFound = { document: mended.before, source }
      if (mended.source === source) return asFound
      if (fix === 'write' && waiting.from === 'file') {
        const problem = replaceText(waiting.place, { bytes, before: source, after: mended.source })
        if (problem !== undefined) {
          problems.push(problem)
          return asFound
        }
      } else {
        const mark = markOf(bytes)
        if (Buffer.from(mark + source).equals(bytes)) {
          diffs.push(renderDiff(waiting.path, mark + source, mark + mended.source))
        } else leftOut.push(noDiff(waiting.path))
      }
      done.edits += mended.made
      done.files += 1
      return fix === 'write' ? { document: mended.after, source: mended.source } : asFound
    },
  }
}

/** A diff is UTF-8, and would be looked for in vain in a file that is not. */
function noDiff(path: string): Problem {
  const message = 'Its diff is left out: it could not be applied to a file in UTF-16.'
  return { code: 'no-diff', place: path, message, next: 'Mend it with --fix, or save it as UTF-8.' }
}

/** The byte-order mark of UTF-8 is no part of the text, but a diff without it would not apply. */
function markOf(bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
}
