import type { Command } from 'commander'
import { BASELINE_FILE } from '../command.ts'
import { collect } from '../option-values.ts'
import type { Action } from '../session.ts'
import { usageError } from '../usage.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

const HELP = `
Exit codes:
  0  the baseline is written or up to date
  1  there are findings that it would have to grow for; nothing was written
  2  bad usage, a faulty rule, config file or baseline, or something that was not read

Examples:
  claimcheck baseline articles/            the first time: write down what is found today
  claimcheck baseline articles/ --prune    take out what has been mended since
  claimcheck baseline articles/ --grow     accept what is new
`

interface BaselineFlags extends RuleFlags {
  readonly baseline: string
  readonly grow?: true
  readonly prune?: true
  readonly pack?: readonly string[]
  readonly allowEmpty?: true
  readonly forceExclude?: true
}

export function defineBaseline(program: Command, give: (action: Action) => void): void {
  const command = program
    .command('baseline')
    .description('write down the findings of today, which check then leaves out')
    .argument('[paths...]', 'files, folders or quoted globs')
    .option('--baseline <file>', 'the file to write', BASELINE_FILE)
    .option('--grow', 'add what is new to a baseline that is there')
    .option('--prune', 'only take out what is no longer found')
    .option('--force-exclude', 'ignore files also leave out files that are named')
    .option('--allow-empty', 'a folder or glob without documents is no mistake')
    .option('--pack <name>', 'only the rules of this pack, whatever the profile (repeatable)', collect)
  withRuleOptions(command)
    .addHelpText('after', HELP)
    .action((paths: string[], flags: BaselineFlags) => {
      if (flags.grow === true && flags.prune === true) {
        throw usageError(
          'grow-and-prune',
          '--grow and --prune exclude each other.',
          '--grow also takes out what is stale.',
        )
      }
      if (paths.includes('-')) {
        const next = 'Name the files or folders that hold the articles.'
        throw usageError('stdin-baseline', 'A baseline is about files; standard input is none.', next)
      }
      const options = {
        ...overridesOf(flags),
        file: flags.baseline,
        mode: flags.grow === true ? 'grow' : flags.prune === true ? 'prune' : 'keep',
        packs: flags.pack,
        allowEmpty: flags.allowEmpty === true,
        forceExclude: flags.forceExclude === true,
      } as const
      give(async (session) => (await import('../baseline.ts')).runBaseline(paths, options, session))
    })
}
