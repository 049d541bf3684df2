import { resolve } from 'node:path'
import type { FoundDocuments } from '../files/index.ts'
import { findDocuments } from '../files/index.ts'
import { closest } from '../run/closest.ts'
import type { CheckOptions } from './command.ts'
import { COMMAND_NAMES } from './command.ts'
import type { Configs } from './configs.ts'
import { ignoredBy } from './configs.ts'
import type { Waiting } from './read-documents.ts'
import type { Session } from './session.ts'
import { tellReports } from './session.ts'
import { usageError } from './usage.ts'

/** What standard input is called when nobody has named it. */
const STDIN_PATH = '<stdin>'

/** All documents that the paths name, and those of them that are to be read, by path in code unit order. */
export type WaitingDocuments = FoundDocuments & { readonly waiting: readonly Waiting[] }

/** The documents that the paths name, with standard input where it is asked for. */
export async function waitingDocuments(
  paths: readonly string[],
  options: Pick<CheckOptions, 'allowEmpty' | 'forceExclude' | 'stdinFilename'>,
  { configs, session: { io } }: { readonly configs: Configs; readonly session: Session },
): Promise<WaitingDocuments> {
  const named = paths.filter((path) => path !== '-')
  const fromStdin = named.length < paths.length || (named.length === 0 && options.stdinFilename !== undefined)
  if (paths.length === 0 && !fromStdin) {
    const next = 'Name files, folders or quoted globs, or "-" for standard input; see claimcheck --help.'
    throw usageError('no-paths', 'There is nothing to check.', next)
  }
  if (options.stdinFilename !== undefined && !fromStdin) {
    const next = 'Add "-" to the paths, or leave --stdin-filename out.'
    throw usageError('stdin-unread', '--stdin-filename names standard input, which is not read.', next)
  }
  const found = await findDocuments(named, {
    cwd: io.cwd,
    forceExclude: options.forceExclude,
    allowEmpty: options.allowEmpty,
    configOf: ignoredBy(configs),
    closest: (word, siblings) => closest(word, named[0] === word ? [...siblings, ...COMMAND_NAMES] : siblings),
  })
  tellReports(io, found.reports)
  const waiting: Waiting[] = found.files.map((place) => ({ from: 'file', path: place.path, place }))
  if (fromStdin && !(await stdinExcluded(options, configs, io.cwd))) {
    waiting.push({ from: 'stdin', path: options.stdinFilename ?? STDIN_PATH })
    if (io.stdin.isTTY === true) io.stderr.write('claimcheck: reading standard input; Ctrl-D ends it\n')
  }
  return { ...found, waiting: waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
}

async function stdinExcluded(
  options: Pick<CheckOptions, 'forceExclude' | 'stdinFilename'>,
  configs: Configs,
  cwd: string,
): Promise<boolean> {
  if (!options.forceExclude || options.stdinFilename === undefined) return false
  const { exclusionOf } = await import('../files/ignore-chain.ts')
  return (await exclusionOf(resolve(cwd, options.stdinFilename), cwd, ignoredBy(configs))) !== undefined
}
