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
  const lines = [...(isNothing(values) ? [] : [offer(values)]), ...options.map(optionOf)]
  return lines.map((rest) => `${start} ${rest}`)
}

function optionOf({ names, about, values }: OptionSpec): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  // A value that is taken calls off the files that fish would offer by itself.
  const takes = values === undefined ? [] : ['-r', isNothing(values) ? '-f' : offer(values)]
  return [...flags, ...takes, `-d ${quoted(about)}`].join(' ')
}

function isNothing({ words, files }: Values): boolean {
  return words.length === 0 && files === 'none'
}

function offer({ words, files }: Values): string {
  const entries = files === 'folders' ? ['(__fish_complete_directories)', ...words] : words
  return [files === 'any' ? '-F' : '-f', ...(entries.length === 0 ? [] : [`-a ${quoted(entries.join(' '))}`])].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
