import { resolve } from 'node:path'
import { UserError } from '../files/index.ts'
import { watchFolders } from '../files/watch-folders.ts'
import type { WatchScope } from '../files/watch-scope.ts'
import { watchScope } from '../files/watch-scope.ts'
import { runCheck } from './check.ts'
import type { CheckOptions } from './command.ts'
import { BASELINE_FILE } from './command.ts'
import { ignoredBy, openConfigs, shownFrom } from './configs.ts'
import { EXIT } from './exit-code.ts'
import type { Watching } from './io.ts'
import { rememberingLayer } from './remember.ts'
import type { Session } from './session.ts'
import { tell } from './session.ts'
import { usageError } from './usage.ts'

/** An editor's save is several changes at once, and a checkout of another branch many: they are answered when it is quiet again. */
const QUIET = 100
const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H'

const realWatching: Watching = {
  watchFolders,
  later: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}

/**
 * `claimcheck check --watch`: checks, and checks again whenever something has changed that counts, until it is interrupted.
 * What keeps the first check from being made ends the run; later on it is told, and may be mended while we wait.
 */
export async function watchAndCheck(
  paths: readonly string[],
  options: CheckOptions,
  { io, run }: Session,
): Promise<number> {
  refuseUnwatchable(paths, options)
  const memory = rememberingLayer(run)
  const session: Session = { io, run: memory.run }
  const { later, signal, ...watching } = io.watching ?? realWatching
  const changes = gatherChanges(later)
  signal?.addEventListener('abort', changes.wake)
  let scope: WatchScope | undefined
  const folders = watching.watchFolders((path) => {
    if (scope?.matters(path) !== false) changes.add(path)
  })
  const lookAround = async () => {
    scope = await watchScope(paths, {
      cwd: io.cwd,
      configOf: ignoredBy(openConfigs(options.config, session)),
      ruleFolders: [...memory.ruleFolders(), ...(options.ruleFolders ?? [])].map((folder) => resolve(io.cwd, folder)),
      files: furtherFiles(options).map((file) => resolve(io.cwd, file)),
      outputs: (options.formats ?? []).flatMap(({ file }) => (file === undefined ? [] : [resolve(io.cwd, file)])),
    })
    folders.keep(scope.folders)
  }
  try {
    for (let changed: readonly string[] = []; ; changed = await changes.next()) {
      if (signal?.aborted === true) return EXIT.interrupted
      await lookAround()
      if (io.stdout.isTTY === true) io.stdout.write(CLEAR_SCREEN)
      if (changed.length > 0) io.stderr.write(changeLine(changed, io.cwd))
      memory.turn()
      await checkAgain(() => runCheck(paths, options, session), changed.length === 0, session)
      // The check may have met rules folders that nobody knew of.
      await lookAround()
      io.stderr.write('claimcheck: waiting for changes; Ctrl-C ends it\n')
    }
  } finally {
    folders.close()
  }
}

/** What the outcome also depends on. */
function furtherFiles({ config, baseline }: CheckOptions): readonly string[] {
  const files = baseline === false ? [] : [baseline ?? BASELINE_FILE]
  return typeof config === 'object' ? [...files, config.file] : files
}

async function checkAgain(check: () => Promise<number>, isFirst: boolean, { io }: Session): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (isFirst || !(error instanceof UserError)) throw error
    tell(io, error.problems)
  }
}

/** Changes are gathered until it has been quiet for a while. */
function gatherChanges(later: Watching['later']) {
  const paths = new Set<string>()
  let isQuiet = false
  let cancel = () => {}
  let wake = () => {}
  return {
    add: (path: string): void => {
      paths.add(path)
      isQuiet = false
      cancel()
      cancel = later(QUIET, () => {
        isQuiet = true
        wake()
      })
    },
    /** Ends the waiting, whatever has been gathered. */
    wake: (): void => wake(),
    /** All that changed since the last time, once there is something and it is quiet. */
    next: async (): Promise<readonly string[]> => {
      if (!isQuiet) {
        await new Promise<void>((done) => {
          wake = done
        })
      }
      const gathered = [...paths].sort()
      paths.clear()
      isQuiet = false
      return gathered
    },
  }
}

function changeLine([first = '', ...others]: readonly string[], cwd: string): string {
  const rest = others.length === 0 ? '' : ` and ${others.length} more`
  return `claimcheck: changed: ${shownFrom(cwd, first).replace(/\p{C}/gu, '?')}${rest}\n`
}

function refuseUnwatchable(paths: readonly string[], { stdinFilename, staged }: CheckOptions): void {
  if (staged) {
    const next = 'Leave out --staged, or --watch.'
    throw usageError('watch-staged', 'What is staged cannot be watched: only files are.', next)
  }
  if (!paths.includes('-') && stdinFilename === undefined) return
  const next = 'Name files or folders, or leave --watch out.'
  throw usageError('watch-stdin', 'Standard input cannot be watched: it can be read once.', next)
}
