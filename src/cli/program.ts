import { Command, CommanderError, Option } from 'commander'
import type { UserError } from '../files/index.ts'
import type { Severity } from '../report/index.ts'
import { FORMAT_NAMES, SEVERITIES } from '../report/index.ts'
import { closest } from '../run/closest.ts'
import type { CliCommand, FormatTarget, RuleChoice } from './command.ts'
import type { FailOn } from './exit-code.ts'
import { FAIL_ON } from './exit-code.ts'
import { CHECK_HELP, EXPLAIN_HELP } from './help.ts'
import { checkTargets, choice, collect, isoDay, readFormat, wholeNumber } from './option-values.ts'
import type { ColorMode } from './terminal.ts'
import { COLOR_MODES } from './terminal.ts'
import { usageError } from './usage.ts'

/** The first words that are commands; a file of such a name is written `./check`. */
export const COMMAND_NAMES = ['check', 'rules', 'explain'] as const

const RULES_COMMANDS = 'There is: rules list, rules test, rules lint.'

/** Fewer cells leave no room for an excerpt. */
const NARROWEST = 40

interface RuleFlags {
  readonly rules?: readonly string[]
  readonly defaultRules: boolean
}

interface CheckFlags extends RuleFlags {
  readonly format?: readonly FormatTarget[]
  readonly failOn: FailOn
  readonly maxWarnings?: number
  readonly exitZero?: true
  readonly minSeverity: Severity
  readonly quiet?: true
  readonly pack?: readonly string[]
  readonly color: ColorMode
  readonly width?: number
  readonly allowEmpty?: true
  readonly forceExclude?: true
  readonly stdinFilename?: string
}

/** Reads the arguments (without node and script) into one command; a mistake is thrown as a `UserError`. */
export function readArguments(argv: readonly string[], version: () => string): CliCommand {
  let command: CliCommand | undefined
  let printed = ''
  const program = new Command('claimcheck')
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} })
    .enablePositionalOptions()
    .configureHelp({ showGlobalOptions: false })
  defineCheck(program, (given) => (command = given))
  defineRules(program, (given) => (command = given))
  defineExplain(program, (given) => (command = given))
  const flags = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length)
  if (flags.includes('--version') || flags.includes('-V')) return { name: 'print', text: `claimcheck ${version()}\n` }
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code !== 'commander.helpDisplayed') throw usageOf(error, program)
  }
  return command ?? { name: 'print', text: printed }
}

function defineCheck(program: Command, give: (command: CliCommand) => void): void {
  program
    .description('Finds unsupported, contradictory and overstated health claims in articles.')
    .usage('[check] <paths...> [options]')
    .argument('[paths...]', 'files, folders or quoted globs; "-" reads standard input')
    .optionsGroup('What is checked:')
    .option('--stdin-filename <path>', 'the name of what "-" reads')
    .option('--force-exclude', 'ignore files also leave out files that are named')
    .option('--allow-empty', 'a folder or glob without documents is no mistake')
    .optionsGroup('By which rules:')
    .option('--pack <name>', 'only the rules of this pack (repeatable)', collect)
    .option('--rules <folder>', 'lay the rules of this folder over the default ones (repeatable)', collect)
    .option('--no-default-rules', 'only the rules given with --rules')
    .optionsGroup('What counts:')
    .addOption(
      new Option('--fail-on <severity>', `exit with 1 from this severity up: ${FAIL_ON.join(', ')}`)
        .argParser(choice(FAIL_ON, 'severity to fail on'))
        .default('error'),
    )
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings', wholeNumber('--max-warnings', 0))
    .option('--exit-zero', 'findings never make the exit code 1')
    .addOption(
      new Option('--min-severity <severity>', `drop findings below: ${SEVERITIES.toReversed().join(', ')}`)
        .argParser(choice(SEVERITIES, 'severity'))
        .default('info'),
    )
    .optionsGroup('How it is shown:')
    .option('--format <name[:file]>', `${FORMAT_NAMES.join(', ')} (repeatable, all but one with a file)`, readFormat)
    .option('--quiet', 'show only errors and the summary')
    .addOption(
      new Option('--color <when>', 'auto, always or never')
        .argParser(choice(COLOR_MODES, 'colour mode'))
        .default('auto'),
    )
    .option('--width <n>', 'cells in a line', wholeNumber('--width', NARROWEST))
    .optionsGroup('About:')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', CHECK_HELP)
    .action((paths: string[], flags: CheckFlags) => {
      // "check" is the command that is meant when none is named, not a command with options of its own.
      const rest = paths[0] === 'check' ? paths.slice(1) : paths
      give({ name: 'check', paths: rest, options: checkOptionsOf(flags) })
    })
}

function checkOptionsOf(flags: CheckFlags): Extract<CliCommand, { name: 'check' }>['options'] {
  const formats = flags.format ?? [{ format: 'pretty' }]
  checkTargets(formats)
  return {
    formats,
    failOn: flags.failOn,
    maxWarnings: flags.maxWarnings,
    exitZero: flags.exitZero === true,
    minSeverity: flags.minSeverity,
    quiet: flags.quiet === true,
    rules: rulesOf(flags),
    packs: flags.pack ?? [],
    color: flags.color,
    width: flags.width,
    allowEmpty: flags.allowEmpty === true,
    forceExclude: flags.forceExclude === true,
    stdinFilename: flags.stdinFilename,
  }
}

function defineRules(program: Command, give: (command: CliCommand) => void): void {
  const rules = program.command('rules').description('list, test or lint the rules').helpCommand(false)
  withRuleOptions(rules.command('list'))
    .description('all rules with their evidence')
    .option('--format <name>', 'table or json', choice(['table', 'json'] as const, 'format'))
    .action((flags: RuleFlags & { readonly format?: 'table' | 'json' }) =>
      give({ name: 'rules-list', format: flags.format ?? 'table', rules: rulesOf(flags) }),
    )
  withRuleOptions(rules.command('test'))
    .description("check the rules' own examples; exit with 1 when one comes out wrong")
    .argument('[ids...]', 'only these rules')
    .action((ids: string[], flags: RuleFlags) => give({ name: 'rules-test', ids, rules: rulesOf(flags) }))
  withRuleOptions(rules.command('lint'))
    .description('find due reviews, missing sources, thin examples; exit with 1 when there are any')
    .option('--today <day>', 'the day that reviews are measured against', isoDay)
    .action((flags: RuleFlags & { readonly today?: string }) =>
      give({ name: 'rules-lint', today: flags.today, rules: rulesOf(flags) }),
    )
}

function defineExplain(program: Command, give: (command: CliCommand) => void): void {
  withRuleOptions(program.command('explain'))
    .description('show how a rule, a text or a line of a file is read')
    .argument('[target]', 'a rule id, or <file>:<line>')
    .option('--text <text>', 'a text to read')
    .addHelpText('after', EXPLAIN_HELP)
    .action((target: string | undefined, flags: RuleFlags & { readonly text?: string }) => {
      if ((target === undefined) === (flags.text === undefined)) {
        const next = 'Give one of: a rule id, <file>:<line>, --text "...".'
        throw usageError('bad-explain', 'explain needs exactly one thing to explain.', next)
      }
      give({ name: 'explain', target, text: flags.text, rules: rulesOf(flags) })
    })
}

function withRuleOptions(command: Command): Command {
  return command
    .option('--rules <folder>', 'lay the rules of this folder over the default ones (repeatable)', collect)
    .option('--no-default-rules', 'only the rules given with --rules')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
}

function rulesOf(flags: RuleFlags): RuleChoice {
  const folders = flags.rules ?? []
  if (!flags.defaultRules && folders.length === 0) {
    const next = 'Add --rules <folder>, or leave --no-default-rules out.'
    throw usageError('no-rules', '--no-default-rules leaves no rules at all.', next)
  }
  return { folders, defaults: flags.defaultRules }
}

/** The parser's own errors in our words, with the option that was probably meant. */
function usageOf(error: CommanderError, program: Command): UserError {
  // Only "rules" needs a word behind it.
  if (error.code === 'commander.help') {
    return usageError('missing-command', 'rules needs to be told what to do.', RULES_COMMANDS)
  }
  const text = error.message.replace(/^error: /, '').split('\n')[0] ?? ''
  const option = /^unknown option '([^']*)'/s.exec(error.message.replace(/^error: /, ''))?.[1]
  if (option !== undefined) return unknownOption(option.replace(/=.*$/s, ''), program)
  const command = /^unknown command '([^']*)'/.exec(text)?.[1]
  if (command !== undefined) {
    const near = closest(command, ['list', 'test', 'lint'])
    const next = near === undefined ? RULES_COMMANDS : `Did you mean rules ${near}?`
    return usageError('unknown-command', `There is no command "rules ${command}".`, next)
  }
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll("'", '"')}.`
  return usageError('bad-usage', sentence, 'See claimcheck --help.')
}

function unknownOption(option: string, program: Command): UserError {
  const known = [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)].flatMap(
    ({ options }) => options.flatMap(({ long }) => long ?? []),
  )
  const near = closest(option, new Set([...known, '--help']))
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  const next = `${hint}See claimcheck --help; a file whose name starts with a dash is given after "--".`
  return usageError('unknown-option', `There is no option ${option}.`, next)
}
