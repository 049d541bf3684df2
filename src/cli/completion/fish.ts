import type { CommandSpec, OptionSpec, Values } from './spec.ts'

/** A script for fish. */
export function fishScript(commands: readonly CommandSpec[]): string {
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => quoted(path))
  return `# Completes claimcheck in fish. Made by: claimcheck completion fish
function __claimcheck_command
    set -l command
    for word in (commandline -opc)[2..-1]
        set -l longer (string join ' ' -- $command $word)
        contains -- $longer ${paths.join(' ')}; or break
        set command $longer
    end
    echo $command
end
complete -c claimcheck -f
${commands.flatMap(linesOf).join('\n')}
`
}

function linesOf({ path, options, values }: CommandSpec): readonly string[] {
  const start = `complete -c claimcheck -n 'test "$(__claimcheck_command)" = "${path}"'`
  return [
    ...argumentsOf(values).map((rest) => `${start} ${rest}`),
    ...options.map((option) => `${start} ${optionOf(option)}`),
  ]
}

function argumentsOf({ words, files }: Values): readonly string[] {
  return [...(words.length === 0 ? [] : [`-a ${quoted(words.join(' '))}`]), ...(files === 'none' ? [] : ['-F'])]
}

function optionOf({ names, about, values }: OptionSpec): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const takes = values === undefined ? [] : ['-r', ...argumentsOf(values)]
  return [...flags, ...takes, `-d ${quoted(about)}`].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
