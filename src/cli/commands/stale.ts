import type { Command } from 'commander'
import { Option } from 'commander'
import { choice, isoDay } from '../option-values.ts'
import type { Action } from '../session.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

const HELP = `
An article rests on the rules that flag a sentence of it, and on those that let a claim pass
because its wording stays within the evidence. --against also tells what has changed since an
earlier run: the summaries and sources that its report shows. Grades and rules that reported
nothing do not stand in a report.

Exit codes: 0 nothing is stale, 1 something is, 2 something was not read.

Examples:
  claimcheck stale articles/
  claimcheck stale articles/ --today 2027-12-01 --against report.json
`

interface StaleFlags extends RuleFlags {
  readonly today?: string
  readonly against?: string
  readonly format?: 'table' | 'json'
}

export function defineStale(program: Command, give: (action: Action) => void): void {
  withRuleOptions(program.command('stale'))
    .description('list articles whose claims rest on evidence that is due for review or has changed')
    .argument('<paths...>', 'files, folders or quoted globs')
    .option('--today <day>', 'the day that reviews are measured against', isoDay)
    .option('--against <report>', 'a JSON report of an earlier run, to compare the evidence with')
    .addOption(
      new Option('--format <name>', 'table or json')
        .choices(['table', 'json'])
        .argParser(choice(['table', 'json'] as const, 'format')),
    )
    .addHelpText('after', HELP)
    .action((paths: string[], flags: StaleFlags) => {
      const { today, against, format = 'table' } = flags
      const options = { today, against, format, overrides: overridesOf(flags) }
      give(async (session) => (await import('../stale.ts')).listStale(paths, options, session))
    })
}
