import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunLayer } from '../../src/cli/run-layer.ts'
import { fakeRun } from './fake-run.ts'
import { inFolder, run } from './run-in.ts'

const files = { 'a.md': 'The best best tea cures.\n', 'b.md': 'The finest tea.\n', 'c.md': 'Tea.\n' }
const all = ['a.md', 'b.md', 'c.md', '--format', 'compact']

describe('--fix', () => {
  it('makes the safe edits in the files and reports what is left', async () => {
    await inFolder(files, async (cwd) => {
      const { code, stdout, stderr } = await run([...all, '--fix'], { cwd })
      expect(code).toBe(1)
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('The tea cures.\n')
      expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(files['b.md'])
      expect(stdout.split('\n')).toEqual([
        'a.md:1:9: error unsupported kratom/cures Says that it cures.',
        'b.md:1:5: info unsupported editorial/best Praises.',
        '',
      ])
      expect(stderr).toBe('claimcheck: safe edits made: 2, in files: 1\n')
    })
  })

  it('exits as the second check does', async () => {
    await inFolder({ 'a.md': 'The best tea.\n' }, async (cwd) => {
      expect(await run(['a.md', '--fix', '--fail-on', 'info'], { cwd })).toMatchObject({ code: 0 })
    })
  })

  it.each([
    [
      'a byte-order mark and CRLF',
      Buffer.from('\ufeffThe best\r\nbest tea.\r\n'),
      Buffer.from('\ufeffThe best\r\ntea.\r\n'),
    ],
    ['UTF-16', Buffer.from('\ufeffBest best tea.', 'utf16le'), Buffer.from('\ufeffBest tea.', 'utf16le')],
  ])('keeps %s', async (_, before, after) => {
    await inFolder({ 'a.txt': before }, async (cwd) => {
      expect(await run(['a.txt', '--fix'], { cwd })).toMatchObject({ code: 0 })
      expect(readFileSync(join(cwd, 'a.txt'))).toEqual(after)
    })
  })

  it('leaves findings alone that --min-severity drops', async () => {
    await inFolder(files, async (cwd) => {
      await run(['a.md', '--fix', '--min-severity', 'warning'], { cwd })
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(files['a.md'])
    })
  })

  it('leaves a file alone that changes meanwhile, reports it as it was read, and exits with 2', async () => {
    await inFolder({ 'a.md': 'The best tea.\n' }, async (cwd) => {
      const meddling: RunLayer = {
        ...fakeRun,
        openEngine: async (...args) => {
          const engine = await fakeRun.openEngine(...args)
          return {
            ...engine,
            check: (input) => {
              writeFileSync(join(cwd, 'a.md'), 'The best of mine.\n')
              return engine.check(input)
            },
          }
        },
      }
      const { code, stdout, stderr } = await run(['a.md', '--fix', '--format', 'compact'], { cwd, layer: meddling })
      expect(code).toBe(2)
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('The best of mine.\n')
      expect(stdout).toContain('a.md:1:5: info unsupported editorial/best')
      expect(stderr).toContain('[changed-on-disk]')
    })
  })

  it.each([
    [['-', '--fix'], 'fix-unwritable'],
    [['a.md', '--stdin-filename', 'b.md', '-', '--fix'], 'fix-unwritable'],
    [['a.md', '--fix', '--fix-dry-run'], 'fix-clash'],
  ])('%j is a usage error, and nothing is written', async (argv, code) => {
    await inFolder(files, async (cwd) => {
      const { code: exit, stderr } = await run(argv, { cwd, stdin: 'The best tea.' })
      expect(exit).toBe(2)
      expect(stderr).toContain(`[${code}]`)
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(files['a.md'])
    })
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff in place of the report and writes nothing', async () => {
    await inFolder(files, async (cwd) => {
      const { code, stdout, stderr } = await run([...all, '--fix-dry-run'], { cwd })
      expect(code).toBe(1)
      expect(stdout).toBe('--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-The best best tea cures.\n+The tea cures.\n')
      expect(stderr).toBe('claimcheck: safe edits to make: 2, in files: 1\n')
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(files['a.md'])
    })
  })

  it.each([
    [['b.md', '--fix-dry-run'], 0],
    [['a.md', '--fix-dry-run', '--exit-zero'], 0],
    [['a.md', 'missing.md', '--fix-dry-run'], 2],
  ])('%j exits with %i', async (argv, code) => {
    await inFolder(files, async (cwd) => {
      expect(await run(argv, { cwd })).toMatchObject({ code })
    })
  })

  it('leaves the diff of a file in UTF-16 out and says so, for none could be applied', async () => {
    const inUtf16 = Buffer.from('\ufeffThe best tea.\n', 'utf16le')
    await inFolder({ 'a.txt': inUtf16, 'b.txt': '\ufeffThe best tea.\n' }, async (cwd) => {
      const { code, stdout, stderr } = await run(['a.txt', 'b.txt', '--fix-dry-run'], { cwd })
      expect(stdout).toBe('--- b.txt\n+++ b.txt\n@@ -1,1 +1,1 @@\n-\ufeffThe best tea.\n+\ufeffThe tea.\n')
      expect(stderr).toBe(
        'claimcheck: a.txt: Its diff is left out: it could not be applied to a file in UTF-16.\n' +
          '  Mend it with --fix, or save it as UTF-8. [no-diff]\n' +
          'claimcheck: safe edits to make: 2, in files: 2\n',
      )
      expect(code).toBe(1)
      expect(await run(['a.txt', '--fix-dry-run'], { cwd })).toMatchObject({ code: 1, stdout: '' })
    })
  })

  it.each(['my own.md', 'na\tme.md', 'a"b\\c.md', 'a\u202e\u001b.md'])('git applies its diff of %j', async (name) => {
    await inFolder({ [name]: 'The best tea.\r\n' }, async (cwd) => {
      const { stdout } = await run([name, '--fix-dry-run'], { cwd })
      execFileSync('git', ['apply', '-p0'], { cwd, input: stdout })
      expect(readFileSync(join(cwd, name), 'utf8')).toBe('The tea.\r\n')
    })
  })

  it('reads standard input', async () => {
    const { stdout } = await run(['-', '--stdin-filename', 'x.md', '--fix-dry-run'], {
      cwd: '/',
      stdin: 'The best tea.',
    })
    expect(stdout).toContain('--- x.md\n')
  })

  it('writes reports to files all the same, of the texts as they are', async () => {
    await inFolder(files, async (cwd) => {
      const { stdout } = await run(['a.md', '--fix-dry-run', '--format', 'compact:r.txt'], { cwd })
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toContain('a.md:1:5: info unsupported editorial/best')
      expect(stdout).toContain('--- a.md\n')
    })
  })
})
