import type { Command } from 'commander'
import type { Action } from '../session.ts'
import { usageError } from '../usage.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

const HELP = `
Examples:
  claimcheck explain kratom/no-dependence
  claimcheck explain --text "Kratom is not addictive."
  claimcheck explain draft.md:12
`

interface ExplainFlags extends RuleFlags {
  readonly text?: string
}

export function defineExplain(program: Command, give: (action: Action) => void): void {
  withRuleOptions(program.command('explain'))
    .description('show how a rule, a text or a line of a file is read')
    .argument('[target]', 'a rule id, or <file>:<line>')
    .option('--text <text>', 'a text to read')
    .addHelpText('after', HELP)
    .action((target: string | undefined, flags: ExplainFlags) => {
      const { text } = flags
      if ((target === undefined) === (text === undefined)) {
        const next = 'Give one of: a rule id, <file>:<line>, --text "...".'
        throw usageError('bad-explain', 'explain needs exactly one thing to explain.', next)
      }
      if (text?.trim() === '')
        throw usageError('bad-explain', 'The text holds no word.', 'Write it as in --text "Kratom eases pain."')
      const overrides = overridesOf(flags)
      give(async (session) => (await import('../explain.ts')).explain({ target, text, overrides }, session))
    })
}
