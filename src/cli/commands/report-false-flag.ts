import type { Command } from 'commander'
import { lineOf } from '../line-of-file.ts'
import type { Action } from '../session.ts'
import { usageError } from '../usage.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

const HELP = `
What is printed can be pasted into the rule's file, beneath examples: pass:. The comments say
what was seen in the sentence, and which rules made what of it.

Examples:
  claimcheck report-false-flag draft.md:12
  claimcheck report-false-flag draft.md:12 --rule kratom/no-dependence
`

interface FalseFlagFlags extends RuleFlags {
  readonly rule?: string
}

export function defineReportFalseFlag(program: Command, give: (action: Action) => void): void {
  withRuleOptions(program.command('report-false-flag'))
    .description('print a sentence that is flagged wrongly as an example for the rule')
    .argument('<target>', '<file>:<line>')
    .option('--rule <id>', 'only what this rule flags')
    .addHelpText('after', HELP)
    .action((target: string, flags: FalseFlagFlags) => {
      const place = lineOf(target)
      if (place === undefined) {
        throw usageError('bad-target', `${target} names no line of a file.`, 'Write it as draft.md:12.')
      }
      const options = { rule: flags.rule, overrides: overridesOf(flags) }
      give(async (session) => (await import('../report-false-flag.ts')).reportFalseFlag(place, options, session))
    })
}
