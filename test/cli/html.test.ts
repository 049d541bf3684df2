import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { fakeRun } from './fake-run.ts'
import { inFolder, run } from './run-in.ts'

test('writes a page that holds the finding', () =>
  inFolder({ 'a.md': 'Kratom cures.' }, async (cwd) => {
    const { code, stdout } = await run(['a.md', '--format', 'html:report.html'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const page = readFileSync(join(cwd, 'report.html'), 'utf8')
    expect(page.startsWith('<!doctype html>')).toBe(true)
    expect(page).toContain('Says that it cures.')
  }))

test.each([
  [['--format', 'html:report.html'], true],
  [['--format', 'compact', '--format', 'html:report.html'], true],
  [['--format', 'json:report.json'], false],
  [[], false],
])('the report carries the text only where a format shows it: %j', (formats, expected) =>
  inFolder({ 'a.md': 'Kratom cures.' }, async (cwd) => {
    const asked: unknown[] = []
    const stream = new Writable({ write: (_chunk, _encoding, done) => done() })
    const io = { stdin: (async function* () {})(), stdout: stream, stderr: stream, env: {}, cwd }
    await runCli(['a.md', ...formats], io, {
      ...fakeRun,
      openEngine: async (data, choice) => {
        const engine = await fakeRun.openEngine(data, choice)
        const check: typeof engine.check = (input) => {
          asked.push(input.withText)
          return engine.check(input)
        }
        return { ...engine, check }
      },
    })
    expect(asked).toEqual([expected])
  }),
)
