import type { Report } from '../model/report.ts'

export type { Notice } from '../model/document.ts'
export type { Report, ReportDocument } from '../model/report.ts'
export type { Severity } from '../model/rule.ts'
export { SEVERITIES } from '../model/rule.ts'
export { countNotices, countSeverities, withoutBelow } from './counts.ts'
export { renderNotice, renderProblem } from './problem.ts'

export interface RenderOptions {
  /** Cells in a line of the terminal. */
  readonly width: number
  readonly color: boolean
  readonly quiet: boolean
  readonly hyperlinks: boolean
}

export interface ReportFormat {
  readonly about: string
  /** Read by programs: standard output may hold nothing else, on failure too. */
  readonly machine: boolean
  /** Shows whole articles: the report has to carry `ReportDocument.blocks`. */
  readonly needsText: boolean
  /** Loads the renderer, which is only worth its time when the format is asked for; it yields the text in chunks. */
  readonly load: () => Promise<(report: Report, options: RenderOptions) => Iterable<string>>
}

/** Every report format, by the name that `--format` takes. */
export const FORMATS = {
  pretty: {
    about: 'for reading at a terminal',
    machine: false,
    needsText: false,
    load: async () => {
      const { renderPretty } = await import('./pretty.ts')
      return (report, options) => [renderPretty(report, options)]
    },
  },
  compact: {
    about: 'one line a finding',
    machine: true,
    needsText: false,
    load: async () => (await import('./compact.ts')).renderCompact,
  },
  json: {
    about: 'for other programs, see schemas/report.schema.json',
    machine: true,
    needsText: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
  html: {
    about: 'a page for the browser, with the articles and their findings',
    machine: true,
    needsText: true,
    load: async () => (await import('./html/render.ts')).renderHtml,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
