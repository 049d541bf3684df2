import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Shell } from '../command.ts'
import { SHELLS } from '../command.ts'
import { choice } from '../option-values.ts'
import type { Action } from '../session.ts'

const HELP = `
Rules and packs are those of this version: write the script again after an update.

Examples:
  claimcheck completion bash > ~/.local/share/bash-completion/completions/claimcheck
  claimcheck completion zsh > "\${fpath[1]}/_claimcheck"
  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
`

export function defineCompletion(program: Command, give: (action: Action) => void): void {
  program
    .command('completion')
    .description('print a script by which a shell completes commands, options and rules')
    .addArgument(new Argument('<shell>', SHELLS.join(', ')).choices(SHELLS).argParser(choice(SHELLS, 'shell')))
    .addHelpText('after', HELP)
    .action((shell: Shell) => {
      give(async (session) => (await import('../completion/index.ts')).printCompletion(shell, program, session))
    })
}
