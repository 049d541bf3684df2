import { resolve } from 'node:path'
import { appendText, UserError } from '../files/index.ts'
import type { Report } from '../report/index.ts'
import type { CliIo } from './io.ts'
import { tell } from './session.ts'

/** A summary may have 1 MiB, in which a UTF-16 unit takes at most three bytes. */
const LONGEST_SUMMARY = 340_000

/**
 * Adds the report to the summary page of the GitHub job, where there is one: of the annotations GitHub shows ten a kind and
 * step. Gives back whether that was possible.
 */
export async function appendJobSummary(report: Report, io: CliIo): Promise<boolean> {
  const { GITHUB_STEP_SUMMARY: file = '' } = io.env
  if (file === '') return true
  const { renderMarkdown } = await import('../report/markdown.ts')
  try {
    appendText(resolve(io.cwd, file), ['\n', ...renderMarkdown(report, { longest: LONGEST_SUMMARY })])
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tell(io, error.problems)
    return false
  }
}
