import type { Report } from '../../src/model/report.ts'
import type { FormatName } from '../../src/report/index.ts'
import { FORMATS } from '../../src/report/index.ts'
import { sampleByteColumns, sampleRules } from './sample-report.ts'

/** The report in a format, as the command line would write it to a file. */
export async function rendered(format: FormatName, report: Report): Promise<string> {
  const render = await FORMATS[format].load()
  const layout = { width: 100, color: false, quiet: false, hyperlinks: false }
  return [...render(report, { ...layout, rules: sampleRules, byteColumns: sampleByteColumns })].join('')
}
