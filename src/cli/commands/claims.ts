import type { Command } from 'commander'
import type { ChangeFormat, RegisterFormat } from '../../report/register.ts'
import { CHANGE_FORMATS, REGISTER_FORMATS } from '../../report/register.ts'
import { choice, wholeNumber } from '../option-values.ts'
import type { Action } from '../session.ts'
import { usageError } from '../usage.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

/** Fewer cells leave no room for a claim. */
const NARROWEST = 40

const HELP = `
Examples:
  claimcheck claims articles/                                 a row for each claim, however it is worded
  claimcheck claims articles/ --format csv > claims.csv       a row for each place, for a spreadsheet
  claimcheck claims articles/ --format json > claims.json     for other programs, and to compare with
  claimcheck claims diff claims.json articles/                what was claimed since then, and no longer is
  claimcheck claims diff main articles/                       the same, against a git ref
`

interface ClaimsFlags<Format> extends RuleFlags {
  readonly format?: Format
  readonly width?: number
  readonly allowEmpty?: true
}

/** `claimcheck claims` and, beneath it, `claims diff`. */
export function defineClaims(program: Command, give: (action: Action) => void): void {
  const claims = withClaimOptions(program.command('claims'))
    .description('list every claim of a corpus, the same claims together')
    .argument('[paths...]', 'files, folders or quoted globs')
    .option('--format <name>', REGISTER_FORMATS.join(', '), choice(REGISTER_FORMATS, 'format'))
    .addHelpText('after', HELP)
    .action((paths: string[], flags: ClaimsFlags<RegisterFormat>) => {
      const options = { ...commonOf(flags), format: flags.format ?? 'table' }
      give(async (session) => (await import('../claims.ts')).listClaims(paths, options, session))
    })
  withClaimOptions(claims.command('diff'))
    .description('what became of the claims since a register was written, or since a git ref')
    .argument('<since>', 'a register written with --format json, or a git ref')
    .argument('[paths...]', 'files or folders')
    .option('--format <name>', CHANGE_FORMATS.join(', '), choice(CHANGE_FORMATS, 'format'))
    .action((since: string, paths: string[], flags: ClaimsFlags<ChangeFormat>) => {
      refuseEarlyOptions(claims)
      const options = { ...commonOf(flags), format: flags.format ?? 'table' }
      give(async (session) => (await import('../claims.ts')).diffClaims([since, ...paths], options, session))
    })
}

function withClaimOptions(command: Command): Command {
  return withRuleOptions(command)
    .option('--allow-empty', 'a folder or glob without documents is no mistake')
    .option('--width <n>', 'cells in a line of the table', wholeNumber('--width', NARROWEST))
}

function commonOf(flags: ClaimsFlags<unknown>) {
  return { ...overridesOf(flags), width: flags.width, allowEmpty: flags.allowEmpty === true }
}

/** An option in front of "diff" would go to the list of claims, which is not asked for, and be lost. */
function refuseEarlyOptions(claims: Command): void {
  const early = claims.options.find((option) => claims.getOptionValueSource(option.attributeName()) === 'cli')
  if (early === undefined) return
  throw usageError('early-option', `${early.long} stands in front of "diff".`, 'Put options behind it.')
}
