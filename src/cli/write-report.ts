import { resolve } from 'node:path'
import { UserError, writeAtomically } from '../files/index.ts'
import type { RenderOptions, Report } from '../report/index.ts'
import { FORMATS } from '../report/index.ts'
import type { CheckOptions, FormatTarget } from './command.ts'
import { writeAll } from './io.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'
import { lineWidth, showsHyperlinks, wantsColor } from './terminal.ts'

/** Writes the report in every format that was asked for. Gives back how many files could not be written. */
export async function writeReport(
  report: Report,
  options: CheckOptions & { readonly formats: readonly FormatTarget[] },
  { io }: Session,
): Promise<number> {
  const { quiet } = options
  let unwritten = 0
  for (const { format, file } of options.formats) {
    const render = await FORMATS[format].load()
    if (file === undefined) {
      const color = wantsColor(options.color, io)
      const layout: RenderOptions = {
        width: lineWidth(options.width, io),
        color,
        quiet,
        hyperlinks: showsHyperlinks(color, io),
      }
      await writeAll(io.stdout, render(report, layout))
      continue
    }
    // A file is read later and elsewhere: what this terminal can show says nothing about it.
    const color = options.color === 'always'
    const layout: RenderOptions = { width: options.width ?? 100, color, quiet, hyperlinks: false }
    try {
      writeAtomically(resolve(io.cwd, file), file, render(report, layout))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      tell(io, error.problems)
      unwritten += 1
    }
  }
  return unwritten
}
