import type { CommandSpec, Values } from './spec.ts'

/** A script for bash, from the 3.2 of macOS on. */
export function bashScript(commands: readonly CommandSpec[]): string {
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => `    '${path}') command='${path}' ;;`)
  return `# Completes claimcheck in bash. Made by: claimcheck completion bash
_claimcheck() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' files='none' word index
  # "--format=json" comes in three words.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "\${command:+$command }$word" in
${paths.map((line) => `  ${line}`).join('\n')}
      *) break ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${commands.flatMap(takers).join('\n')}
    *)
      case "$command" in
${commands.map(place).join('\n')}
      esac
      ;;
  esac
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${words// /$'\\n'}" -- "$cur"))
  if [[ $files != none ]]; then
    compopt -o filenames 2>/dev/null
    if [[ $files == folders ]]; then COMPREPLY+=($(compgen -d -- "$cur"))
    else COMPREPLY+=($(compgen -f -- "$cur"))
    fi
  fi
}
complete -F _claimcheck claimcheck
`
}

/** The options of a command that take a value, one line each. */
function takers({ path, options }: CommandSpec): readonly string[] {
  return options.flatMap(({ names, values }) => {
    if (values === undefined) return []
    return [`    ${names.map((name) => `'${path} ${name}'`).join('|')}) ${setting(values)} ;;`]
  })
}

/** What stands in a command where no option asks for a value: its options behind a dash, else its arguments. */
function place({ path, options, values }: CommandSpec): string {
  const names = options.flatMap((option) => option.names).join(' ')
  return `        '${path}') if [[ $cur == -* ]]; then words='${names}'; else ${setting(values)}; fi ;;`
}

function setting({ words, files }: Values): string {
  return `words='${words.join(' ')}' files='${files}'`
}
