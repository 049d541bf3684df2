import type { FormatName, Severity } from '../report/index.ts'
import type { FailOn } from './exit-code.ts'
import type { ColorMode } from './terminal.ts'

/** A report format and the file that it goes to, as the user wrote it; without one it goes to standard output. */
export interface FormatTarget {
  readonly format: FormatName
  readonly file?: string
}

/** Where the rules come from. */
export interface RuleChoice {
  readonly folders: readonly string[]
  /** The rules that come with the package are the ground that the folders are laid over. */
  readonly defaults: boolean
}

export interface CheckOptions {
  readonly formats: readonly FormatTarget[]
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
  readonly exitZero: boolean
  readonly minSeverity: Severity
  readonly quiet: boolean
  readonly rules: RuleChoice
  readonly packs: readonly string[]
  readonly color: ColorMode
  readonly width: number | undefined
  readonly allowEmpty: boolean
  readonly forceExclude: boolean
  readonly stdinFilename: string | undefined
}

/** What the arguments ask for. */
export type CliCommand =
  | { readonly name: 'check'; readonly paths: readonly string[]; readonly options: CheckOptions }
  | { readonly name: 'rules-list'; readonly format: 'table' | 'json'; readonly rules: RuleChoice }
  | { readonly name: 'rules-test'; readonly ids: readonly string[]; readonly rules: RuleChoice }
  | { readonly name: 'rules-lint'; readonly today: string | undefined; readonly rules: RuleChoice }
  | {
      readonly name: 'explain'
      readonly target: string | undefined
      readonly text: string | undefined
      readonly rules: RuleChoice
    }
  | { readonly name: 'print'; readonly text: string }
