import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import type { CliIo } from '../../src/cli/io.ts'
import { showsHyperlinks } from '../../src/cli/terminal.ts'

function ioWith(env: Readonly<Record<string, string>>, isTTY = true): CliIo {
  const stream = Object.assign(new Writable(), { isTTY })
  return { stdin: (async function* () {})(), stdout: stream, stderr: stream, env, cwd: '/' }
}

it.each([
  [{ TERM_PROGRAM: 'vscode' }, true],
  [{ TERM_PROGRAM: 'iTerm.app' }, true],
  [{ KITTY_WINDOW_ID: '1' }, true],
  [{ WT_SESSION: 'x' }, true],
  [{ VTE_VERSION: '7200' }, true],
  [{ VTE_VERSION: '4600' }, false],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ TERM: 'xterm' }, false],
  [{}, false],
])('a terminal with %j shows links: %s', (env, shows) => {
  expect(showsHyperlinks(true, ioWith(env))).toBe(shows)
})

it('nothing else than a terminal with colour shows links', () => {
  const env = { TERM_PROGRAM: 'vscode' }
  expect(showsHyperlinks(false, ioWith(env))).toBe(false)
  expect(showsHyperlinks(true, ioWith(env, false))).toBe(false)
})
