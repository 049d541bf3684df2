import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { inFolder } from './cli/run-in.ts'
import { schemaErrors } from './report/schema-errors.ts'

const command = fileURLToPath(new URL('../bin/claimcheck.js', import.meta.url))
const buildProblem = inject('buildProblem')

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real command, as an installed one would be run. */
function claimcheck(argv: readonly string[], cwd: string, input: string | Uint8Array = ''): Outcome {
  const { PATH } = process.env
  const env = { PATH, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd,
    input,
    env,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

const BAD = 'Kratom is not addictive and cures cancer.\n'
const FINE = 'Kratom is a tree of Southeast Asia.\n'

it('is built', () => {
  expect(buildProblem).toBe('')
  expect(existsSync(new URL('../dist/cli.js', import.meta.url))).toBe(true)
})

describe.skipIf(buildProblem !== '')('the real command', () => {
  it.each([
    ['clean', { 'a.md': FINE }, ['a.md'], 0],
    ['findings', { 'a.md': BAD }, ['a.md'], 1],
    ['findings in a folder', { 'x/y/a.md': BAD }, ['.'], 1],
    ['an empty document', { 'a.md': '' }, ['a.md'], 0],
    ['a missing path', { 'a.md': FINE }, ['b.md'], 2],
    ['a missing path beside a good one', { 'a.md': FINE }, ['a.md', 'b.md'], 2],
    ['an unmatched glob', { 'a.md': FINE }, ['*.html'], 2],
    ['an empty folder', {}, ['.'], 2],
    ['an empty folder that may be empty', {}, ['.', '--allow-empty'], 0],
    ['an unknown option', { 'a.md': FINE }, ['a.md', '--colour'], 2],
    ['an unknown format', { 'a.md': FINE }, ['a.md', '--format', 'yaml'], 2],
    ['an unknown pack', { 'a.md': FINE }, ['a.md', '--pack', 'no-such-pack'], 2],
    ['no path', {}, [], 2],
    ['the version', {}, ['--version'], 0],
    ['the help', {}, ['--help'], 0],
    ['the list of rules', {}, ['rules', 'list'], 0],
  ] as const)('%s', async (_name, files, argv, code) => {
    expect((await inFolder(files, (cwd) => claimcheck(argv, cwd))).code).toBe(code)
  })

  it.each([
    ['findings', { 'a.md': BAD, 'b.md': FINE }, ['.']],
    ['nothing found', { 'a.md': FINE }, ['a.md']],
    ['a binary file beside a good one', { 'a.md': FINE, 'b.md': new Uint8Array([0, 1, 2, 0, 255, 0]) }, ['.']],
    ['a mistake', { 'a.md': FINE }, ['a.md', '--nonsense']],
    ['no document at all', {}, ['gone.md']],
  ] as const)('standard output is JSON and nothing else: %s', async (_name, files, argv) => {
    const { stdout } = await inFolder(files, (cwd) => claimcheck([...argv, '--format', 'json'], cwd))
    expect(schemaErrors(JSON.parse(stdout))).toEqual([])
  })

  it.each([
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['invalid UTF-8', new Uint8Array([0x41, 0xff, 0xfe, 0xc3, 0x28, 0x41])],
  ])('a file that is %s is named, and its neighbour is checked', async (_name, bytes) => {
    const result = await inFolder({ 'bad.md': bytes, 'good.md': BAD }, (cwd) =>
      claimcheck(['.', '--format', 'json'], cwd),
    )
    const report = JSON.parse(result.stdout)
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('bad.md')
    expect(report.notices).toHaveLength(1)
    expect(report.documents.map(({ path }: { path: string }) => path)).toEqual(['good.md'])
    expect(report.documents[0].findings.length).toBeGreaterThan(0)
  })

  it('reads UTF-16 and a byte-order mark like UTF-8', async () => {
    const files = {
      'a.txt': BAD,
      'b.txt': Buffer.from(`\uFEFF${BAD}`, 'utf16le'),
      'c.txt': Buffer.from(`\uFEFF${BAD}`, 'utf8'),
    }
    const { stdout } = await inFolder(files, (cwd) => claimcheck(['.', '--format', 'compact'], cwd))
    const lines = stdout.trimEnd().split('\n')
    const of = (path: string) => lines.filter((line) => line.startsWith(path)).map((line) => line.slice(path.length))
    expect(of('a.txt').length).toBeGreaterThan(0)
    expect(of('b.txt')).toEqual(of('a.txt'))
    expect(of('c.txt')).toEqual(of('a.txt'))
  })

  it.each([
    ['a blank', 'my article.md', 'my article.md'],
    ['a line break', 'my\narticle.md', 'my\\narticle.md'],
    ['a leading dash', '-article.md', '-article.md'],
    ['marks of a glob', 'a[1]{x,y}*.md', 'a[1]{x,y}*.md'],
    ['an escape sequence', 'a\u001b[31m.md', 'a\\u001b[31m.md'],
  ])('a file name with %s', async (_name, file, shown) => {
    const { code, stdout } = await inFolder({ [file]: BAD }, (cwd) =>
      claimcheck(['--format', 'compact', '--', file], cwd),
    )
    expect(code).toBe(1)
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith(`${shown}:1:`))).toEqual([])
  })

  it('reads standard input under the name that it is given', async () => {
    const argv = ['-', '--stdin-filename', 'draft.md', '--format', 'json']
    const { code, stdout } = await inFolder({}, (cwd) => claimcheck(argv, cwd, BAD))
    expect(code).toBe(1)
    expect(JSON.parse(stdout).documents[0].path).toBe('draft.md')
  })

  it('prints the same bytes again, whatever the order of the arguments', async () => {
    const files = { 'a.md': BAD, 'b/c.md': BAD, 'd.txt': FINE }
    const [first, second] = await inFolder(files, (cwd) => [
      claimcheck(['a.md', 'b', 'd.txt', '--format', 'json'], cwd).stdout,
      claimcheck(['d.txt', 'b', 'a.md', '--format', 'json'], cwd).stdout,
    ])
    expect(second).toBe(first)
  })

  it('ends quietly when the reader of its output goes away', async () => {
    await inFolder({ 'a.txt': BAD.repeat(4000) }, async (cwd) => {
      const child = spawn(process.execPath, [command, 'a.txt', '--format', 'json'], { cwd })
      let stderr = ''
      child.stderr.on('data', (chunk) => (stderr += chunk))
      child.stdout.once('data', () => child.stdout.destroy())
      const code = await new Promise((done) => child.on('close', done))
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    })
  })

  it('answers Ctrl-C with 130', async () => {
    await inFolder({}, async (cwd) => {
      const child = spawn(process.execPath, [command, '-'], { cwd })
      child.stdin.on('error', () => {})
      // More than a pipe holds: once it is gone, the command has started to read.
      await new Promise((done) => child.stdin.write('Kratom '.repeat(100_000), done))
      child.kill('SIGINT')
      expect(await new Promise((done) => child.on('close', done))).toBe(130)
    })
  })
})
