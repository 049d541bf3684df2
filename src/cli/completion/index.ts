import type { Command } from 'commander'
import type { Shell } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { writeAll } from '../io.ts'
import { packNamesOf } from '../packs.ts'
import type { Session } from '../session.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import type { CommandSpec } from './spec.ts'
import { specOf } from './spec.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandSpec[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `claimcheck completion`: the script of a shell, made from the definitions of the commands and the default rules. */
export async function printCompletion(shell: Shell, program: Command, { io, run }: Session): Promise<number> {
  const data = await run.defaultRules()
  const names = { packs: packNamesOf(data), rules: data.rules.map(({ id }) => id).sort() }
  await writeAll(io.stdout, [SCRIPTS[shell](specOf(program, names))])
  return EXIT.clean
}
