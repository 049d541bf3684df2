import { resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { readRulesFolder } from '../files/index.ts'
import type { Notice } from '../report/index.ts'
import { renderProblem } from '../report/index.ts'
import type { RulebookData } from '../run/rule-files.ts'
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

/** A problem as the report holds it: something was not read. */
export function noticeOf({ code, message, place }: Problem): Notice {
  return { code, message: place === undefined ? message : `${place}: ${message}` }
}

/** The rulebook that the options choose. Faulty rules are left out and come back as problems, already told. */
export async function openRules(
  choice: RuleChoice,
  { io, run }: Session,
): Promise<{ readonly data: RulebookData; readonly problems: readonly Problem[] }> {
  const folders = choice.folders.map((shown) => ({ shown, files: readRulesFolder(resolve(io.cwd, shown), shown) }))
  const base = choice.defaults ? await run.defaultRules() : undefined
  if (folders.length === 0 && base !== undefined) return { data: base, problems: [] }
  const rules = await run.readRules(folders, base)
  tell(io, rules.problems)
  return rules
}
