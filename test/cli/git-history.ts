import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { realRun } from './real-run.ts'
import type { Outcome } from './run-in.ts'
import { inFolder, run } from './run-in.ts'

const { PATH = '' } = process.env

/** What git sees of whoever runs the tests: nothing but where programs are. */
export const GIT_ENV = {
  PATH,
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Ann'],
      [`GIT_${who}_EMAIL`, 'ann@example.org'],
      [`GIT_${who}_DATE`, '2026-11-01T12:00:00Z'],
    ]),
  ),
}

export interface History {
  readonly folder: string
  readonly git: (...args: readonly string[]) => string
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** Writes files and commits all that there is. */
  readonly commit: (files?: Readonly<Record<string, string>>) => void
  /** Runs claimcheck here with one line a finding, without the text of the messages. */
  readonly check: (...argv: readonly string[]) => Promise<Checked>
}

export interface Checked extends Outcome {
  /** `path rule-id` for each finding. */
  readonly found: readonly string[]
}

/** A repository whose branch `main` holds one commit with the files. */
export function inRepository(
  files: Readonly<Record<string, string>>,
  use: (history: History) => Promise<void>,
): Promise<void> {
  return inFolder({}, async (folder) => {
    const history = historyIn(folder)
    history.git('init', '--quiet', '--initial-branch=main')
    history.commit(files)
    await use(history)
  })
}

/** The repository that lies in a folder. */
export function historyIn(folder: string): History {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, env: GIT_ENV, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  const commit = (files: Readonly<Record<string, string>> = {}) => {
    write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'A change')
  }
  const check = async (...argv: readonly string[]) => {
    const outcome = await run([...argv, '--format', 'compact'], { cwd: folder, env: GIT_ENV, layer: realRun })
    const lines = outcome.stdout.split('\n').filter((line) => line !== '')
    return { ...outcome, found: lines.map((line) => line.replace(/^(.*?):\d+:\d+: \w+ \w+ (\S+) .*$/s, '$1 $2')) }
  }
  return { folder, git, write, commit, check }
}
