import type { Option } from 'commander'
import { Command, CommanderError } from 'commander'
import type { UserError } from '../files/index.ts'
import { closest } from '../run/closest.ts'
import type { CommandName } from './command.ts'
import { defineBaseline } from './commands/baseline.ts'
import { defineCheck } from './commands/check.ts'
import { defineClaims } from './commands/claims.ts'
import { defineCompletion } from './commands/completion.ts'
import { defineConfig } from './commands/config.ts'
import { defineExplain } from './commands/explain.ts'
import { defineInit } from './commands/init.ts'
import { defineReportFalseFlag } from './commands/report-false-flag.ts'
import { defineRules } from './commands/rules.ts'
import { defineStale } from './commands/stale.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import type { Action } from './session.ts'
import { usageError } from './usage.ts'

/** How each command reads its arguments. */
const DEFINITIONS: Readonly<Record<CommandName, (program: Command, give: (action: Action) => void) => void>> = {
  check: defineCheck,
  baseline: defineBaseline,
  rules: defineRules,
  explain: defineExplain,
  claims: defineClaims,
  config: defineConfig,
  init: defineInit,
  completion: defineCompletion,
  stale: defineStale,
  'report-false-flag': defineReportFalseFlag,
}

/** Reads the arguments (without node and script) into what they ask for; a mistake is thrown as a `UserError`. */
export function readArguments(argv: readonly string[], version: () => string): Action {
  let asked: Action | undefined
  let printed = ''
  const program = new Command('claimcheck')
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} })
    .enablePositionalOptions()
    // The descriptions name the choices themselves; they are declared for shells that complete them.
    .configureHelp({
      showGlobalOptions: false,
      optionDescription: aboutOption,
      argumentDescription: ({ description }) => description,
    })
  for (const define of Object.values(DEFINITIONS)) define(program, (action) => (asked = action))
  for (const command of allCommands(program)) command.helpOption('-h, --help', 'print this help').helpCommand(false)
  const flags = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length)
  if (flags.includes('--version') || flags.includes('-V')) return print(`claimcheck ${version()}\n`)
  refuseEmpty(argv, flags.length)
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code !== 'commander.helpDisplayed') throw usageOf(error, argv, program)
  }
  return asked ?? print(printed)
}

/** Refuses empty arguments: such a one is a variable that is not set, and would be read as this folder, or as nothing. */
function refuseEmpty(argv: readonly string[], flags: number): void {
  const at = argv.findIndex((word, index) => word === '' || (index < flags && /^--[a-z-]+=$/.test(word)))
  const [before = '', word] = [argv[at - 1], argv[at]]
  if (word === undefined) return
  const option = word === '' && at < flags && before.startsWith('--') ? before : word.slice(0, -1)
  const message = option === '' ? 'One of the arguments is empty.' : `Nothing is given to ${option}.`
  throw usageError('empty-argument', message, 'Perhaps a variable is not set; "." is this folder.')
}

function aboutOption({ description, defaultValue, negate }: Option): string {
  return defaultValue === undefined || negate
    ? description
    : `${description} (default: ${JSON.stringify(defaultValue)})`
}

function print(text: string): Action {
  return async ({ io }) => {
    await writeAll(io.stdout, [text])
    return EXIT.clean
  }
}

function allCommands(program: Command): readonly Command[] {
  return [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
}

/** The parser's own errors in our words, with the option that was probably meant. */
function usageOf(error: CommanderError, argv: readonly string[], program: Command): UserError {
  // A command that only groups others, such as "rules", needs a word behind it.
  const group = program.commands.find((command) => command.commands.length > 0 && argv.includes(command.name()))
  const words = group?.commands.map((command) => command.name()) ?? []
  const choices = `There is: ${words.map((word) => `${group?.name()} ${word}`).join(', ')}.`
  if (error.code === 'commander.help') {
    return usageError('missing-command', `${group?.name()} needs to be told what to do.`, choices)
  }
  const text = error.message.replace(/^error: /, '').split('\n')[0] ?? ''
  const option = /^unknown option '([^']*)'/s.exec(error.message.replace(/^error: /, ''))?.[1]
  if (option !== undefined) return unknownOption(option.replace(/=.*$/s, ''), program)
  const command = /^unknown command '([^']*)'/.exec(text)?.[1]
  if (command !== undefined) {
    const near = closest(command, words)
    const next = near === undefined ? choices : `Did you mean ${group?.name()} ${near}?`
    return usageError('unknown-command', `There is no command "${group?.name()} ${command}".`, next)
  }
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll("'", '"')}.`
  return usageError('bad-usage', sentence, 'See claimcheck --help.')
}

function unknownOption(option: string, program: Command): UserError {
  const known = allCommands(program).flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))
  const near = closest(option, new Set([...known, '--help']))
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  const next = `${hint}See claimcheck --help; a file whose name starts with a dash is given after "--".`
  return usageError('unknown-option', `There is no option ${option}.`, next)
}
