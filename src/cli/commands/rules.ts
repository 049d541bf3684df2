import type { Command } from 'commander'
import { choiceOption, isoDay } from '../option-values.ts'
import type { Action } from '../session.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

interface ListFlags extends RuleFlags {
  readonly format?: 'table' | 'json'
}

interface LintFlags extends RuleFlags {
  readonly today?: string
}

export function defineRules(program: Command, give: (action: Action) => void): void {
  const rules = program.command('rules').description('list, test or lint the rules').helpCommand(false)
  withRuleOptions(rules.command('list'))
    .description('all rules, or those of a profile, with their evidence')
    .addOption(choiceOption('--format <name>', 'table or json', { names: ['table', 'json'], what: 'format' }))
    .action((flags: ListFlags) => {
      const options = { format: flags.format ?? 'table', overrides: overridesOf(flags) }
      give(async (session) => (await import('../rules.ts')).listRules(options, session))
    })
  withRuleOptions(rules.command('test'))
    .description("check the rules' own examples; exit with 1 when one comes out wrong")
    .argument('[ids...]', 'only these rules')
    .action((ids: string[], flags: RuleFlags) => {
      const options = { ids, overrides: overridesOf(flags) }
      give(async (session) => (await import('../rules.ts')).testRules(options, session))
    })
  withRuleOptions(rules.command('lint'))
    .description('find due reviews, missing sources, thin examples; exit with 1 when there are any')
    .option('--today <day>', 'the day that reviews are measured against', isoDay)
    .action((flags: LintFlags) => {
      const options = { today: flags.today, overrides: overridesOf(flags) }
      give(async (session) => (await import('../rules.ts')).lintRules(options, session))
    })
}
