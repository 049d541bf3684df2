import { packageVersion } from '../files/index.ts'
import { runCheck } from './check.ts'
import type { CliCommand } from './command.ts'
import { EXIT } from './exit-code.ts'
import { reportFailure } from './failure.ts'
import type { CliIo } from './io.ts'
import { hearErrors, writeAll } from './io.ts'
import { readArguments } from './program.ts'
import type { RunLayer } from './run-layer.ts'
import { runLayer } from './run-layer.ts'
import type { Session } from './session.ts'

export type { CliIo } from './io.ts'

/**
 * The command line: `argv` without node and script. Gives back the exit code (0 clean, 1 findings, 2 trouble) and never
 * ends the process. `run` is replaced in tests alone.
 */
export async function runCli(argv: readonly string[], io: CliIo, run: RunLayer = runLayer): Promise<number> {
  hearErrors(io.stdout)
  hearErrors(io.stderr)
  try {
    return await runCommand(readArguments(argv, packageVersion), { io, run })
  } catch (error) {
    return reportFailure(error, argv, io)
  }
}

async function runCommand(command: CliCommand, session: Session): Promise<number> {
  switch (command.name) {
    case 'check':
      return runCheck(command.paths, command.options, session)
    case 'rules-list':
      return (await import('./rules.ts')).listRules(command, session)
    case 'rules-test':
      return (await import('./rules.ts')).testRules(command, session)
    case 'rules-lint':
      return (await import('./rules.ts')).lintRules(command, session)
    case 'explain':
      return (await import('./explain.ts')).explain(command, session)
    case 'print':
      await writeAll(session.io.stdout, [command.text])
      return EXIT.clean
  }
}
