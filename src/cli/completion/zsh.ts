import type { CommandSpec, Values } from './spec.ts'

/** A script for zsh, to be found by \`fpath\` as \`_claimcheck\` or sourced. */
export function zshScript(commands: readonly CommandSpec[]): string {
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => `      '${path}') command='${path}' ;;`)
  return `#compdef claimcheck
# Completes claimcheck in zsh. Made by: claimcheck completion zsh
_claimcheck() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" command='' word
  local -a entries
  if [[ $cur == --*=* ]]; then
    prev="\${cur%%=*}"
    compset -P '*='
  fi
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${command:+$command }$word" in
${paths.join('\n')}
      *) break ;;
    esac
  done
  case "$command $prev" in
${commands.flatMap(takers).join('\n')}
    *)
      case "$command" in
${commands.map(place).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _claimcheck ]]; then _claimcheck "$@"; else compdef _claimcheck claimcheck; fi
`
}

function takers({ path, options }: CommandSpec): readonly string[] {
  return options.flatMap(({ names, values }) => {
    if (values === undefined) return []
    return [`    ${names.map((name) => `'${path} ${name}'`).join('|')}) ${offer(values)} ;;`]
  })
}

/** Options are shown with what they are about, behind a dash; the arguments of the command elsewhere. */
function place({ path, options, values }: CommandSpec): string {
  const lines = options.flatMap(({ names, about }) => names.map((name) => quoted(`${name}:${about}`)))
  return `        '${path}')
          if [[ $cur == -* ]]; then entries=(${lines.join(' ')}); _describe option entries
          else ${offer(values)}
          fi ;;`
}

function offer({ words, files }: Values): string {
  const parts = [
    ...(words.length === 0 ? [] : [`compadd -- ${words.join(' ')}`]),
    ...(files === 'any' ? ['_files'] : files === 'folders' ? ['_files -/'] : []),
  ]
  return parts.length === 0 ? ':' : parts.join('; ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
