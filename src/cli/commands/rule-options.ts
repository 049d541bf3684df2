import type { Command } from 'commander'
import { Option } from 'commander'
import type { Profile } from '../../run/profiles.ts'
import { PROFILE_NAMES, profileOf } from '../../run/profiles.ts'
import type { RuleChoice } from '../command.ts'
import { collect } from '../option-values.ts'
import { usageError } from '../usage.ts'

/** The flags that say which rules are meant, as every command has them that reads rules. */
export interface RuleFlags {
  readonly rules?: readonly string[]
  readonly defaultRules: boolean
  readonly profile?: Profile
}

export function withRuleOptions(command: Command): Command {
  return command
    .addOption(new Option('--profile <name>', `whose law counts: ${PROFILE_NAMES.join(', ')}`).argParser(profileOf))
    .option('--rules <folder>', 'lay the rules of this folder over the default ones (repeatable)', collect)
    .option('--no-default-rules', 'only the rules given with --rules')
}

/** The flags as a choice; one that leaves no rules is a `UserError`. */
export function rulesOf(flags: RuleFlags): RuleChoice {
  const folders = flags.rules ?? []
  if (!flags.defaultRules && folders.length === 0) {
    const next = 'Add --rules <folder>, or leave --no-default-rules out.'
    throw usageError('no-rules', '--no-default-rules leaves no rules at all.', next)
  }
  return { folders, defaults: flags.defaultRules, profile: flags.profile }
}
