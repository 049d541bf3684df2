import type { Argument, Command, Option } from 'commander'

/** What can stand in one place of a command line: some words, and files or folders beside them. */
export interface Values {
  readonly words: readonly string[]
  readonly files: 'any' | 'folders' | 'none'
}

export interface OptionSpec {
  /** `-h`, `--help`. */
  readonly names: readonly string[]
  readonly about: string
  /** What it takes; undefined for an option that takes nothing. */
  readonly values: Values | undefined
}

/** One command as shells complete it. */
export interface CommandSpec {
  /** Its words behind `claimcheck`: "rules list"; empty for the bare command. */
  readonly path: string
  readonly options: readonly OptionSpec[]
  /** What stands where no option asks for a value. */
  readonly values: Values
}

/** Names that come from the rules and not from the definitions. */
export interface RuleNames {
  readonly packs: readonly string[]
  readonly rules: readonly string[]
}

/** What options and arguments take that declare no choices of their own. The others take what only the user knows. */
const TAKERS: Readonly<Record<string, (names: RuleNames) => Values>> = {
  '--pack': ({ packs }) => ({ words: packs, files: 'none' }),
  '--rules': () => ({ words: [], files: 'folders' }),
  '--baseline': () => ({ words: [], files: 'any' }),
  '--config': () => ({ words: [], files: 'any' }),
  '--against': () => ({ words: [], files: 'any' }),
  '--rule': ({ rules }) => ({ words: rules, files: 'none' }),
  '--stdin-filename': () => ({ words: [], files: 'any' }),
  paths: () => ({ words: [], files: 'any' }),
  file: () => ({ words: [], files: 'any' }),
  ids: ({ rules }) => ({ words: rules, files: 'none' }),
  target: ({ rules }) => ({ words: rules, files: 'any' }),
}

const NOTHING: Values = { words: [], files: 'none' }

/** All commands of a program, the bare one first. `check` is completed as the bare command that it stands for. */
export function specOf(program: Command, names: RuleNames): readonly CommandSpec[] {
  const bare = commandSpec(program, '', names)
  const check: CommandSpec = { ...bare, path: 'check' }
  const words = ['check', ...program.commands.map((command) => command.name()), ...bare.values.words]
  return [
    { ...bare, values: { ...bare.values, words } },
    check,
    ...program.commands.flatMap((command) => beneath(command, '', names)),
  ]
}

function beneath(command: Command, above: string, names: RuleNames): readonly CommandSpec[] {
  const path = above === '' ? command.name() : `${above} ${command.name()}`
  const own = commandSpec(command, path, names)
  const words = [...command.commands.map((inner) => inner.name()), ...own.values.words]
  return [
    { ...own, values: { ...own.values, words } },
    ...command.commands.flatMap((inner) => beneath(inner, path, names)),
  ]
}

function commandSpec(command: Command, path: string, names: RuleNames): CommandSpec {
  const options = command.createHelp().visibleOptions(command)
  const [argument] = command.registeredArguments
  return {
    path,
    options: options.map((option) => optionSpec(option, names)),
    values: argument === undefined ? NOTHING : valuesOf(argument, argument.name(), names),
  }
}

function optionSpec(option: Option, names: RuleNames): OptionSpec {
  const { short, long, description } = option
  const takes = option.required || option.optional
  return {
    names: [short, long].filter((name) => name !== undefined && name !== null),
    about: description,
    values: takes ? valuesOf(option, long ?? '', names) : undefined,
  }
}

function valuesOf(taker: Option | Argument, name: string, names: RuleNames): Values {
  const { argChoices } = taker
  if (argChoices !== undefined) return { words: argChoices, files: 'none' }
  return TAKERS[name]?.(names) ?? NOTHING
}
