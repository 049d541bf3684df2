import { packageVersion, UserError } from '../files/index.ts'
import type { FormatName, Report } from '../report/index.ts'
import { FORMAT_NAMES, FORMATS } from '../report/index.ts'
import { renderRegister } from '../report/register.ts'
import { EXIT } from './exit-code.ts'
import type { CliIo } from './io.ts'
import { writeAll } from './io.ts'
import { appendJobSummary } from './job-summary.ts'
import { noticeOf, tell } from './session.ts'

/**
 * The end of a run that could check nothing. Whoever asked for a machine format on standard output gets an empty report in
 * it, which says why where the format has a place for it.
 */
export async function reportFailure(error: unknown, argv: readonly string[], io: CliIo): Promise<number> {
  const problems = error instanceof UserError ? error.problems : [faultOf(error)]
  tell(io, problems)
  const format = machineFormatIn(argv)
  if (format === undefined) return EXIT.trouble
  const report = emptyReport(problems)
  const isRegister = argv[0] === 'claims' && format === 'json'
  const render = await FORMATS[format].load()
  try {
    await writeAll(io.stdout, isRegister ? await emptyRegister(report) : render(report, BARE))
  } catch {
    // That standard output takes nothing is what has just been told.
  }
  if (format === 'github') await appendJobSummary(report, io)
  return EXIT.trouble
}

function emptyReport(problems: UserError['problems']): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version: packageVersion(), rulesHash: '', profile: '' },
    summary: { documents: 0, sentences: 0, claims: 0, findings: { error: 0, warning: 0, info: 0 } },
    documents: [],
    notices: problems.map(noticeOf),
  }
}

async function emptyRegister({ tool: { name, version, rulesHash }, notices }: Report): Promise<Iterable<string>> {
  const summary = { documents: 0, claims: 0, groups: 0 }
  const tool = { name, version, rulesHash }
  return renderRegister({ schemaVersion: 1, tool, summary, groups: [], notices }, 'json', 0)
}

/** No rules, no documents: there is nothing to lay out. */
const BARE = { width: 100, color: false, quiet: false, hyperlinks: false, rules: [], byteColumns: new Map() }

/** The arguments may be what is wrong, so they are looked at and not parsed. */
function machineFormatIn(argv: readonly string[]): FormatName | undefined {
  const end = argv.indexOf('--')
  const flags = end < 0 ? argv : argv.slice(0, end)
  const values = flags.map((flag, index) =>
    flag === '--format' ? flags[index + 1] : /^--format=(.*)$/s.exec(flag)?.[1],
  )
  const names = values.flatMap((value) => FORMAT_NAMES.find((name) => name === value) ?? [])
  return names.find((name) => FORMATS[name].machine)
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
