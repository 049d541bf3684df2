import { resolve } from 'node:path'
import { UserError, writeAtomically } from '../files/index.ts'
import type { FormatName, RenderOptions, Report } from '../report/index.ts'
import { FORMATS } from '../report/index.ts'
import type { CheckOptions, FormatTarget } from './command.ts'
import type { CliIo } from './io.ts'
import { writeAll } from './io.ts'
import { appendJobSummary } from './job-summary.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'
import { lineWidth, showsHyperlinks, wantsColor } from './terminal.ts'

/** What formats need that the report does not hold. */
export type Material = Pick<RenderOptions, 'rules' | 'byteColumns'>

/** Writes the report in every format that was asked for. Gives back how many files could not be written. */
export async function writeReport(
  report: Report,
  options: CheckOptions & { readonly formats: readonly FormatTarget[] },
  material: Material,
  { io }: Session,
): Promise<number> {
  let unwritten = 0
  for (const { format, file } of options.formats) {
    warnOfSize(report, format, io)
    const render = await FORMATS[format].load()
    const layout = file === undefined ? streamLayout(options, io) : fileLayout(options)
    const chunks = render(report, { ...layout, ...material, quiet: options.quiet })
    if (file === undefined) await writeAll(io.stdout, chunks)
    else if (!written(file, chunks, io)) unwritten += 1
  }
  const onGithub = options.formats.some(({ format }) => format === 'github')
  if (onGithub && !(await appendJobSummary(report, io))) unwritten += 1
  return unwritten
}

type Layout = Pick<RenderOptions, 'width' | 'color' | 'hyperlinks'>

function streamLayout(options: CheckOptions, io: CliIo): Layout {
  const color = wantsColor(options.color, io)
  return { width: lineWidth(options.width, io), color, hyperlinks: showsHyperlinks(color, io) }
}

/** A file is read later and elsewhere: what this terminal can show says nothing about it. */
function fileLayout(options: CheckOptions): Layout {
  return { width: options.width ?? 100, color: options.color === 'always', hyperlinks: false }
}

function written(file: string, chunks: Iterable<string>, io: CliIo): boolean {
  try {
    writeAtomically(resolve(io.cwd, file), file, chunks)
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tell(io, error.problems)
    return false
  }
}

/** The report is whole all the same; who uploads it should not have to find out there. */
function warnOfSize(report: Report, format: FormatName, io: CliIo): void {
  const { mostFindings } = FORMATS[format]
  const count = report.documents.reduce(
    (sum, { findings, suppressed = [] }) => sum + findings.length + suppressed.length,
    0,
  )
  if (mostFindings === undefined || !(count > mostFindings)) return
  const message = `This ${format} report has ${count} findings; GitHub refuses more than ${mostFindings}.`
  const next = 'Check fewer documents at a time, or raise --min-severity.'
  tell(io, [{ code: 'too-many-findings', message, next }])
}
