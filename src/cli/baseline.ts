import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError, writeAtomically } from '../files/index.ts'
import { renderBaselineChange } from '../report/baseline.ts'
import { renderNotice } from '../report/index.ts'
import type { Baseline } from '../run/baseline.ts'
import { renderBaseline, updateBaseline } from '../run/baseline.ts'
import { checkAll } from './check-documents.ts'
import type { Overrides } from './command.ts'
import { openConfigs } from './configs.ts'
import { openEngines } from './engines.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { readBaseline, scopeOf } from './open-baseline.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'
import { usageError } from './usage.ts'
import { waitingDocuments } from './waiting-documents.ts'

export interface BaselineOptions extends Overrides {
  readonly file: string
  /** What an existing baseline may become: bigger, only smaller, or smaller unless something is new. */
  readonly mode: 'grow' | 'prune' | 'keep'
  readonly allowEmpty: boolean
  readonly forceExclude: boolean
}

/** `claimcheck baseline`: writes what is found today into the baseline, or brings the one that there is up to date. */
export async function runBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  session: Session,
): Promise<number> {
  const { io } = session
  const { file, mode } = options
  const before = readBaseline(file, io.cwd)
  if (before === undefined && mode === 'prune') {
    throw usageError('no-baseline', `There is no ${file} to prune.`, 'Write it first, without --prune.')
  }
  const configs = openConfigs(options.config, session)
  const found = await waitingDocuments(paths, { ...options, stdinFilename: undefined }, { configs, session })
  tell(io, found.problems)
  const engines = await openEngines(found.waiting, options, { configs, session })
  if ('faults' in engines) throw new UserError(engines.faults)
  const { documents, problems } = await checkAll(found.waiting, { engines, withText: false }, session)
  const scope = scopeOf(resolve(io.cwd, file), io.cwd, { asks: engines.asks, exists: existsSync })
  const { pruned, grown, change } = updateBaseline(documents, before ?? NOTHING, scope)
  const refused = before !== undefined && mode === 'keep' && change.added.length > 0
  const after = mode === 'prune' ? pruned : grown
  if (!refused) writeAtomically(resolve(io.cwd, file), file, renderBaseline(after))
  const outcome = refused ? 'refused' : before === undefined ? 'written' : 'updated'
  const made = mode === 'prune' ? { ...change, added: [] } : change
  await writeAll(io.stdout, renderBaselineChange(made, { file, outcome, entries: after.entries.length }))
  for (const { path, notices } of documents) {
    for (const notice of notices) io.stderr.write(renderNotice(notice, path))
  }
  const unread = found.problems.length + engines.problems.length + problems.length
  if (unread > 0 || documents.some(({ notices }) => notices.length > 0)) return EXIT.trouble
  return refused ? EXIT.findings : EXIT.clean
}

const NOTHING: Baseline = { schemaVersion: 1, entries: [] }
