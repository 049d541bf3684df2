import type { Command } from 'commander'
import { Option } from 'commander'
import type { Profile } from '../../run/profiles.ts'
import { PROFILE_NAMES, profileOf } from '../../run/profiles.ts'
import type { Overrides } from '../command.ts'
import { collect } from '../option-values.ts'

/** The flags that say which rules and settings are meant, as every command has them that reads rules. */
export interface RuleFlags {
  readonly rules?: readonly string[]
  readonly defaultRules: boolean
  readonly profile?: Profile
  readonly config?: string | false
}

export function withRuleOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--profile <name>', `whose law counts: ${PROFILE_NAMES.join(', ')}`)
        .choices(PROFILE_NAMES)
        .argParser(profileOf),
    )
    .option('--rules <folder>', 'lay the rules of this folder over the default ones (repeatable)', collect)
    .option('--no-default-rules', 'only the rules and words given with --rules or by the config file')
    .option('--config <file>', 'take settings from this file, not from the nearest claimcheck.config.yaml')
    .option('--no-config', 'take no settings from a file')
}

/** What the flags override. */
export function overridesOf(flags: RuleFlags): Overrides {
  const { config } = flags
  return {
    profile: flags.profile,
    ruleFolders: flags.rules,
    defaultRules: flags.defaultRules,
    config: config === undefined ? 'nearest' : config === false ? 'none' : { file: config },
  }
}
