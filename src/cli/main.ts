import { packageVersion } from '../files/index.ts'
import { reportFailure } from './failure.ts'
import type { CliIo } from './io.ts'
import { hearErrors } from './io.ts'
import { readArguments } from './program.ts'
import type { RunLayer } from './run-layer.ts'
import { runLayer } from './run-layer.ts'

export type { CliIo } from './io.ts'

/**
 * The command line: `argv` without node and script. Gives back the exit code (0 clean, 1 findings, 2 trouble) and never
 * ends the process. `run` is replaced in tests alone.
 */
export async function runCli(argv: readonly string[], io: CliIo, run: RunLayer = runLayer): Promise<number> {
  hearErrors(io.stdout)
  hearErrors(io.stderr)
  try {
    return await readArguments(argv, packageVersion)({ io, run })
  } catch (error) {
    return reportFailure(error, argv, io)
  }
}
