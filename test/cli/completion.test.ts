import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { defineBaseline } from '../../src/cli/commands/baseline.ts'
import { defineCheck } from '../../src/cli/commands/check.ts'
import { defineConfig } from '../../src/cli/commands/config.ts'
import { defineExplain } from '../../src/cli/commands/explain.ts'
import { defineInit } from '../../src/cli/commands/init.ts'
import { defineRules } from '../../src/cli/commands/rules.ts'
import { specOf } from '../../src/cli/completion/spec.ts'
import { inFolder, run } from './run-in.ts'

type Shell = 'bash' | 'zsh' | 'fish'

const isThere = (shell: Shell) => spawnSync(shell, ['--version']).status === 0

/** How a shell is asked what it would offer at the end of a line, an answer a line. */
const ASK: Readonly<Record<Shell, (words: readonly string[]) => readonly string[]>> = {
  // The shell splits "--format=json" at the sign before it asks.
  bash: (words) => {
    const split = words.flatMap((word) =>
      /^--[a-z-]+=/.test(word) ? word.split(/(=)/).filter((part) => part !== '') : [word],
    )
    const quoted = split.map((word) => `'${word}'`).join(' ')
    return [
      '--norc',
      '-uc',
      `source ./script; COMP_WORDS=(${quoted}); COMP_CWORD=${split.length - 1}; _claimcheck; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]
  },
  // The builtins that talk to the line editor are stood in for: they print what they are given.
  zsh: (words) => {
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const matching = `local word; for word in "$@"; do [[ $word != -- && $word == \${\${words[CURRENT]}#*=}* ]] && print -r -- $word; done`
    return [
      '-fc',
      `compdef() {}; compset() {}; _files() { print -l -- \${words[CURRENT]}*(N) }; compadd() { ${matching} }; _describe() { print -l -- \${\${(@P)2}%%:*} }
       source ./script; words=(${quoted}); CURRENT=${words.length}; _claimcheck`,
    ]
  },
  fish: (words) => ['--no-config', '-c', `source ./script; complete -C '${words.join(' ')}'`],
}

async function offered(shell: Shell, words: readonly string[]): Promise<readonly string[]> {
  return inFolder({ 'my draft.md': '', 'my notes/a.md': '' }, async (cwd) => {
    const { stdout } = await run(['completion', shell], { cwd })
    writeFileSync(join(cwd, 'script'), stdout)
    const { PATH = '' } = process.env
    const { stdout: answer, stderr } = spawnSync(shell, ASK[shell](words), {
      cwd,
      encoding: 'utf8',
      env: { PATH, HOME: cwd, TERM: 'dumb' },
    })
    expect(stderr).toBe('')
    const lines = answer.split('\n').map((line) => line.split('\t')[0] ?? '')
    return lines.filter((line) => line !== '').map((line) => line.replace(/^--[a-z-]+=/, '').replace(/\/$/, ''))
  })
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  describe.skipIf(!isThere(shell))(`a real ${shell}`, () => {
    it.each([
      [['claimcheck', 'ru'], ['rules']],
      [
        ['claimcheck', 'rules', ''],
        ['lint', 'list', 'test'],
      ],
      [
        ['claimcheck', 'rules', 'list', '--format', ''],
        ['json', 'table'],
      ],
      [['claimcheck', '--fail-on', 'w'], ['warning']],
      [['claimcheck', '--fail-on=e'], ['error']],
      [
        ['claimcheck', 'check', '--color', 'a'],
        ['always', 'auto'],
      ],
      [
        ['claimcheck', '--pack', ''],
        ['cbd', 'kratom'],
      ],
      [
        ['claimcheck', 'my', '--profile', 'u'],
        ['uk', 'us'],
      ],
      [['claimcheck', 'rules', 'test', 'kratom/c'], ['kratom/cures']],
      [['claimcheck', 'explain', 'cbd/'], ['cbd/soothes']],
      [['claimcheck', 'completion', 'b'], ['bash']],
      [['claimcheck', '--width', ''], []],
    ])('offers at the end of %j', async (words, expected) => {
      expect([...(await offered(shell, words))].sort()).toEqual(expected)
    })

    it('offers the options of the command', async () => {
      const options = await offered(shell, ['claimcheck', 'init', '--'])
      expect(options).toEqual(expect.arrayContaining(['--yes', '--force', '--help']))
      expect(options).not.toContain('--format')
    })

    it('offers files with blanks in their names as they are', async () => {
      const files = await offered(shell, ['claimcheck', 'config', 'my'])
      expect(files.map((name) => name.replaceAll('\\', ''))).toEqual(
        expect.arrayContaining(['my draft.md', 'my notes']),
      )
    })
  })
}

/** What only the user knows. */
const FREE = ['--max-warnings', '--since', '--width', '--today', '--text']

it('every option that takes a value is completed, or takes what only the user knows', () => {
  const program = new Command('claimcheck')
  const definitions = [defineCheck, defineBaseline, defineRules, defineExplain, defineConfig, defineInit]
  for (const define of definitions) define(program, () => {})
  const open = specOf(program, { packs: ['kratom'], rules: ['kratom/cures'] })
    .flatMap(({ options }) => options)
    .filter(({ values }) => values?.words.length === 0 && values.files === 'none')
  expect([...new Set(open.flatMap(({ names }) => names))].sort()).toEqual(FREE.sort())
})
