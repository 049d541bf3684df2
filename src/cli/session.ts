import { resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { readRulesFolder, UserError } from '../files/index.ts'
import type { Notice } from '../report/index.ts'
import { renderNotice, renderProblem } from '../report/index.ts'
import type { RuleSelection } from '../run/profiles.ts'
import { selectRules } from '../run/profiles.ts'
import type { RulebookData, RuleFolder } from '../run/rule-files.ts'
import type { RuleChoice } from './command.ts'
import type { CliIo } from './io.ts'
import type { RunLayer } from './run-layer.ts'

/** What every command works with. */
export interface Session {
  readonly io: CliIo
  readonly run: RunLayer
}

/** What the arguments ask for, ready to be done; gives back the exit code. */
export type Action = (session: Session) => Promise<number>

/** Prints problems on standard error: what is wrong, where, what to do next. */
export function tell(io: CliIo, problems: readonly Problem[]): void {
  for (const problem of problems) io.stderr.write(renderProblem(problem))
}

/** Says which files are reports of ours and were left out. It is no trouble: no article has gone unread. */
export function tellReports(io: CliIo, paths: readonly string[]): void {
  const message = 'This is a report of claimcheck itself, and was left out.'
  for (const path of paths) io.stderr.write(renderNotice({ code: 'own-report', message }, path))
}

/** A problem as the report holds it: something was not read. */
export function noticeOf({ code, message, place }: Problem): Notice {
  return { code, message: place === undefined ? message : `${place}: ${message}` }
}

/** The rules of a run: the whole rulebook, what is to be used of it, and what was wrong with the rest. */
export interface OpenedRules {
  readonly data: RulebookData
  readonly selection: RuleSelection
  /** Rules that were left out, already told. */
  readonly problems: readonly Problem[]
}

/** The rulebook that the options choose. Rules of the user's own folders are selected in every profile. */
export async function openRules(choice: RuleChoice, { io, run }: Session): Promise<OpenedRules> {
  const folders = readAllFolders(choice.folders, io.cwd)
  const base = choice.defaults ? await run.defaultRules() : undefined
  const profile = choice.profile === undefined ? {} : { profile: choice.profile }
  if (folders.length === 0 && base !== undefined) return { data: base, selection: profile, problems: [] }
  const { data, problems } = await run.readRules(folders, base)
  tell(io, problems)
  const known = new Set(base?.rules)
  const own = new Set(data.rules.filter((rule) => !known.has(rule)).map(({ id }) => id))
  return { data, selection: { ...profile, own }, problems }
}

/** The same with only the rules that its selection leaves. */
export function onlySelected(opened: OpenedRules): OpenedRules {
  return { ...opened, data: { ...opened.data, rules: selectRules(opened.data.rules, opened.selection) } }
}

/** The files of all folders, or one `UserError` that tells of every folder that cannot be read. */
function readAllFolders(shown: readonly string[], cwd: string): readonly RuleFolder[] {
  const folders: RuleFolder[] = []
  const problems: Problem[] = []
  for (const folder of shown) {
    try {
      folders.push({ shown: folder, files: readRulesFolder(resolve(cwd, folder), folder) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new UserError(problems)
  return folders
}
