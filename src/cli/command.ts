import type { FormatName, Severity } from '../report/index.ts'
import type { Profile } from '../run/profiles.ts'
import type { FailOn } from './exit-code.ts'
import type { ColorMode } from './terminal.ts'

/** The first words that are commands; a file of such a name is written `./check`. The first is also what the bare command does. */
export const COMMAND_NAMES = [
  'check',
  'baseline',
  'rules',
  'explain',
  'stale',
  'report-false-flag',
  'claims',
  'config',
  'init',
  'completion',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** The shells that completion scripts are made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** Where the baseline lies when nobody says otherwise; there a check finds it by itself. */
export const BASELINE_FILE = 'claimcheck-baseline.json'

/** A report format and the file that it goes to, as the user wrote it; without one it goes to standard output. */
export interface FormatTarget {
  readonly format: FormatName
  readonly file?: string
}

/** Where the rules come from, and which of them are meant. */
export interface RuleChoice {
  readonly folders: readonly string[]
  /** The rules that come with the package are the ground that the folders are laid over. */
  readonly defaults: boolean
  readonly profile: Profile | undefined
}

/** Which config file counts: the nearest of each document, the one that is named, or none. */
export type ConfigChoice = 'nearest' | 'none' | { readonly file: string }

/** What a config file may say and the command line overrides; undefined where no flag was given. */
export interface Overrides {
  readonly profile?: Profile | undefined
  readonly packs?: readonly string[] | undefined
  readonly failOn?: FailOn | undefined
  readonly maxWarnings?: number | undefined
  readonly formats?: readonly FormatTarget[] | undefined
  readonly ruleFolders?: readonly string[] | undefined
  readonly defaultRules: boolean
  readonly config: ConfigChoice
}

/** Whether safe edits are made: not at all, in the files, or only to be shown. */
export type FixMode = 'off' | 'write' | 'preview'

export interface CheckOptions extends Overrides {
  readonly exitZero: boolean
  readonly minSeverity: Severity
  readonly quiet: boolean
  readonly color: ColorMode
  readonly width: number | undefined
  readonly allowEmpty: boolean
  /** Also contradictions between the documents. */
  readonly corpus: boolean
  readonly forceExclude: boolean
  readonly stdinFilename: string | undefined
  /** A baseline file; without one, that of the working folder; `false` for none at all. */
  readonly baseline: string | false | undefined
  /** A commit: only what is new since the branch left it counts. */
  readonly since: string | undefined
  /** Only what is staged counts. */
  readonly staged: boolean
  /** Directives in the documents count. */
  readonly inlineConfig: boolean
  readonly fix: FixMode
  /** The run goes on, and its reports follow each other. */
  readonly watch: boolean
}
