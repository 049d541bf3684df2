import { execFile } from 'node:child_process'
import type { Problem } from '../model/user-error.ts'
import { UserError } from '../model/user-error.ts'
import { failureCode } from './problems.ts'

/** Where git is called, and with which environment. */
export interface GitPlace {
  /** Absolute. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  /** The first line of what git says on standard error, without its "fatal:". */
  readonly complaint: string
}

/** What a user's settings could otherwise run, or change: no monitor of files, no file told as changed that was only touched. */
const SETTINGS = ['core.fsmonitor=false', 'diff.autoRefreshIndex=true']

/**
 * Calls git without a shell and gives back what it answers; that it cannot be run at all is a `UserError`. Its environment
 * stays (a hook says there which index is meant), but messages are in English, nothing asks questions or takes locks, and
 * no program of the user's takes the place of git's own diff.
 */
export function git(args: readonly string[], { folder, env }: GitPlace): Promise<GitAnswer> {
  const { GIT_EXTERNAL_DIFF: _diff, GIT_DIFF_OPTS: _options, LANGUAGE: _language, ...rest } = env
  const calm = { ...rest, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
  const all = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting]), ...args]
  const options = { cwd: folder, env: calm, encoding: 'buffer', maxBuffer: Infinity, windowsHide: true } as const
  return new Promise((done, fail) => {
    execFile('git', all, options, (error, stdout, stderr) => {
      const complaint =
        stderr
          .toString('utf8')
          .split('\n')[0]
          ?.replace(/^(?:fatal|error): /, '') ?? ''
      if (error === null) done({ code: 0, stdout, complaint })
      else if (typeof error.code === 'number') done({ code: error.code, stdout, complaint })
      else fail(new UserError([unrunnable(error)]))
    })
  })
}

/** What git prints; an answer other than success is a `UserError` with git's own words. */
export async function gitOutput(args: readonly string[], place: GitPlace): Promise<Buffer> {
  const { code, stdout, complaint } = await git(args, place)
  if (code === 0) return stdout
  throw new UserError([
    {
      code: 'git-failed',
      message: `git ${args[0]} failed${complaint === '' ? '' : `: ${complaint.replace(/\.$/, '')}`}.`,
      next: 'Mend what git says, or check without --since and --staged.',
    },
  ])
}

function unrunnable(error: Error): Problem {
  const code = failureCode(error)
  if (code === 'ENOENT') {
    const next = 'Install git, or check without --since and --staged.'
    return { code: 'no-git', message: 'git was not found, which knows what has changed.', next }
  }
  const next = 'Check that git works here, or check without --since and --staged.'
  return { code: 'no-git', message: `git could not be run (${code === '' ? error.message : code}).`, next }
}
