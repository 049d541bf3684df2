import type { Command } from 'commander'
import type { FailOn } from '../exit-code.ts'
import { FAIL_ON } from '../exit-code.ts'
import { choiceOption, collect, wholeNumber } from '../option-values.ts'
import type { Action } from '../session.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

const HELP = `
Examples:
  claimcheck config articles/draft.md
  claimcheck config articles/draft.md --format json
`

interface ConfigFlags extends RuleFlags {
  readonly format?: 'text' | 'json'
  readonly pack?: readonly string[]
  readonly failOn?: FailOn
  readonly maxWarnings?: number
}

export function defineConfig(program: Command, give: (action: Action) => void): void {
  withRuleOptions(program.command('config'))
    .description('show which settings hold for a file and where each comes from')
    .argument('<file>', 'a document, which need not be there yet')
    .addOption(choiceOption('--format <name>', 'text (default) or json', { names: ['text', 'json'], what: 'format' }))
    .option('--pack <name>', 'as for a check', collect)
    .addOption(choiceOption('--fail-on <severity>', 'as for a check', { names: FAIL_ON, what: 'severity to fail on' }))
    .option('--max-warnings <n>', 'as for a check', wholeNumber('--max-warnings', 0))
    .addHelpText('after', HELP)
    .action((path: string, flags: ConfigFlags) => {
      const { pack: packs, failOn, maxWarnings } = flags
      const overrides = { ...overridesOf(flags), packs, failOn, maxWarnings }
      const options = { path, format: flags.format ?? 'text', overrides } as const
      give(async (session) => (await import('../show-config.ts')).showConfig(options, session))
    })
}
