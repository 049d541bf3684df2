import { packageVersion, UserError } from '../files/index.ts'
import type { Report } from '../report/index.ts'
import { FORMATS } from '../report/index.ts'
import { EXIT } from './exit-code.ts'
import type { CliIo } from './io.ts'
import { writeAll } from './io.ts'
import { noticeOf, tell } from './session.ts'

/**
 * The end of a run that could check nothing. Whoever asked for JSON on standard output gets an empty report that says why.
 */
export async function reportFailure(error: unknown, argv: readonly string[], io: CliIo): Promise<number> {
  const problems = error instanceof UserError ? error.problems : [faultOf(error)]
  tell(io, problems)
  if (!asksForJson(argv)) return EXIT.trouble
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version: packageVersion(), rulesHash: '', profile: '' },
    summary: { documents: 0, sentences: 0, claims: 0, findings: { error: 0, warning: 0, info: 0 } },
    documents: [],
    notices: problems.map(noticeOf),
  }
  const render = await FORMATS.json.load()
  try {
    await writeAll(io.stdout, render(report))
  } catch {
    // That standard output takes nothing is what has just been told.
  }
  return EXIT.trouble
}

/** The arguments may be what is wrong, so they are looked at and not parsed. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const flags = end < 0 ? argv : argv.slice(0, end)
  return flags.some((flag, index) => flag === '--format=json' || (flag === '--format' && flags[index + 1] === 'json'))
}

function faultOf(error: unknown): UserError['problems'][number] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    code: 'internal-error',
    message: 'A fault in claimcheck ended this run.',
    excerpt: stack,
    next: 'Please report it, with the command and the documents if you can.',
  }
}
