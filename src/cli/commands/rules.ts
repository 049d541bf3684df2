import type { Command } from 'commander'
import { choiceOption, isoDay } from '../option-values.ts'
import type { Action } from '../session.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

interface ListFlags extends RuleFlags {
  readonly format?: 'table' | 'json'
}

const LINT_HELP = `
Found are: rules without a source, due reviews, errors that rest on no opened source or are
wrong too often in the labelled corpus, rules that look for the same, examples that another
rule reports, fewer than three examples of a kind, phrases of fewer than three letters.
`

interface LintFlags extends RuleFlags {
  readonly today?: string
  readonly thorough?: true
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
    .description('find what the rules still owe; exit with 1 when there is anything')
    .option('--today <day>', 'the day that reviews are measured against', isoDay)
    .option('--thorough', 'also find alternatives that no example needs')
    .addHelpText('after', LINT_HELP)
    .action((flags: LintFlags) => {
      const options = { today: flags.today, thorough: flags.thorough === true, overrides: overridesOf(flags) }
      give(async (session) => (await import('../rules.ts')).lintRules(options, session))
    })
}
