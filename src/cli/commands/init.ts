import type { Command } from 'commander'
import type { Action } from '../session.ts'

const HELP = `
Without a terminal it asks nothing, reads nothing and takes the defaults.

Examples:
  claimcheck init
  claimcheck init --yes
`

interface InitFlags {
  readonly yes?: true
  readonly force?: true
}

export function defineInit(program: Command, give: (action: Action) => void): void {
  program
    .command('init')
    .description('write claimcheck.config.yaml into this folder, after a few questions')
    .option('--yes', 'ask nothing and take the defaults')
    .option('--force', 'write over a config file that is there')
    .addHelpText('after', HELP)
    .action((flags: InitFlags) => {
      const options = { yes: flags.yes === true, force: flags.force === true }
      give(async (session) => (await import('../init.ts')).init(options, session))
    })
}
