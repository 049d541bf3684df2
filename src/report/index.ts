import type { Report } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import type { ByteColumns } from './byte-columns.ts'

export type { Notice } from '../model/document.ts'
export type { Report, ReportDocument } from '../model/report.ts'
export type { Rule, Severity } from '../model/rule.ts'
export { SEVERITIES } from '../model/rule.ts'
export { byteColumnsOf } from './byte-columns.ts'
export { countNotices, countSeverities, withoutBelow } from './counts.ts'
export { renderNotice, renderProblem } from './problem.ts'

/** How the report is laid out, and what some formats need beside it. */
export interface RenderOptions {
  /** Cells in a line of the terminal. */
  readonly width: number
  readonly color: boolean
  readonly quiet: boolean
  readonly hyperlinks: boolean
  /** The rules in force, for formats that describe those that occur. */
  readonly rules: readonly Rule[]
  /** Filled when a format needs them. */
  readonly byteColumns: ByteColumns
}

export interface ReportFormat {
  readonly about: string
  /** Read by programs: standard output may hold nothing else, on failure too. */
  readonly machine: boolean
  /** Shows whole articles: the report has to carry `ReportDocument.blocks`. */
  readonly needsText?: true
  /** Its columns count bytes: `RenderOptions.byteColumns` has to be filled. */
  readonly countsBytes?: true
  /** GitHub refuses a report with more findings than this. */
  readonly mostFindings?: number
  /** Loads the renderer, which is only worth its time when the format is asked for; it yields the text in chunks. */
  readonly load: () => Promise<(report: Report, options: RenderOptions) => Iterable<string>>
}

const BY_NAME = {
  pretty: {
    about: 'for reading at a terminal',
    machine: false,
    load: async () => (await import('./pretty.ts')).renderPretty,
  },
  compact: {
    about: 'one line a finding',
    machine: true,
    load: async () => (await import('./compact.ts')).renderCompact,
  },
  json: {
    about: 'for other programs, see schemas/report.schema.json',
    machine: true,
    load: async () => (await import('./json.ts')).renderJson,
  },
  html: {
    about: 'a page for the browser, with the articles and their findings',
    machine: true,
    needsText: true,
    load: async () => (await import('./html/render.ts')).renderHtml,
  },
  jsonl: {
    about: 'the same as JSON Lines: a head, then a line a document',
    machine: true,
    load: async () => (await import('./jsonl.ts')).renderJsonLines,
  },
  sarif: {
    about: 'SARIF 2.1.0, for code scanning',
    machine: true,
    // GitHub's limit for one run; it shows the 5,000 most severe.
    mostFindings: 25_000,
    load: async () => (await import('./sarif.ts')).renderSarif,
  },
  github: {
    about: 'annotations of a GitHub workflow, and its job summary',
    machine: true,
    load: async () => (await import('./github.ts')).renderGithub,
  },
  gitlab: {
    about: "GitLab's code quality report",
    machine: true,
    load: async () => (await import('./gitlab.ts')).renderGitlab,
  },
  rdjson: {
    about: 'Reviewdog Diagnostic Format',
    machine: true,
    countsBytes: true,
    load: async () => (await import('./rdjson.ts')).renderRdjson,
  },
  checkstyle: {
    about: "Checkstyle's XML",
    machine: true,
    load: async () => (await import('./checkstyle.ts')).renderCheckstyle,
  },
  junit: {
    about: "JUnit's XML: a finding is a failed test",
    machine: true,
    load: async () => (await import('./junit.ts')).renderJunit,
  },
  markdown: {
    about: 'a comment on a pull request',
    machine: true,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  csv: {
    about: 'a table for spreadsheets',
    machine: true,
    load: async () => (await import('./csv.ts')).renderCsv,
  },
} satisfies Readonly<Record<string, ReportFormat>>

export type FormatName = keyof typeof BY_NAME
/** Every report format, by the name that `--format` takes. */
export const FORMATS: Readonly<Record<FormatName, ReportFormat>> = BY_NAME
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
