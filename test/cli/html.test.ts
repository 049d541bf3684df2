import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
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

describe('a report among the articles', () => {
  const files = { 'in/a.md': 'It cures.', 'in/b.html': '<p>It cures.</p>' }

  test.each([['in'], ['in/*'], ['in/*.html']])('is left out under %s, said so, and written anew', (path) =>
    inFolder(files, async (cwd) => {
      const argv = [path, '--format', 'html:in/report.html']
      const first = await run(argv, { cwd })
      expect(first).toMatchObject({ code: 1, stderr: '' })
      const page = readFileSync(join(cwd, 'in/report.html'), 'utf8')
      writeFileSync(join(cwd, 'in/report.html'), page.replace('It cures', 'It is old'))
      expect(await run(argv, { cwd })).toEqual({
        ...first,
        stderr: 'claimcheck: in/report.html: This is a report of claimcheck itself, and was left out. [own-report]\n',
      })
      expect(readFileSync(join(cwd, 'in/report.html'), 'utf8')).toBe(page)
    }),
  )

  test('may be written over where a shell has named it too', () =>
    inFolder(files, async (cwd) => {
      const argv = ['in/b.html', 'in/report.html', '--format', 'html:in/report.html']
      await run(['in', '--format', 'html:in/report.html'], { cwd })
      expect((await run(argv, { cwd })).code).toBe(1)
      expect((await run([...argv, '--format', 'json:in/b.html'], { cwd })).stderr).toContain('[report-over-document]')
    }))

  test('alone is no document', () =>
    inFolder(files, async (cwd) => {
      mkdirSync(join(cwd, 'out'))
      await run(['in', '--format', 'html:out/report.html'], { cwd })
      expect(await run(['out'], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/own-report.*nothing-matched/s),
      })
      expect((await run(['out', '--allow-empty'], { cwd })).code).toBe(0)
    }))

  test('is told by its tag alone: a page that another program made is an article', () =>
    inFolder({ 'a.html': '<meta name="generator" content="claimcheckers 1.0"><p>It cures.</p>' }, async (cwd) => {
      expect((await run(['.'], { cwd })).code).toBe(1)
    }))
})
