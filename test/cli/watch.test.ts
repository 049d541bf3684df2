import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import type { RunLayer } from '../../src/cli/run-layer.ts'
import { fakeRun } from './fake-run.ts'
import { inFolder } from './run-in.ts'

type Files = Readonly<Record<string, string>>

interface Watched {
  readonly cwd: string
  /** Waits for the end of the next check and gives what it printed; changes with their paths bring it about. */
  readonly checked: (...changed: readonly string[]) => Promise<{ readonly stdout: string; readonly stderr: string }>
  readonly write: (path: string, text: string) => void
  /** The folders that are watched, from the current one. */
  readonly folders: () => readonly string[]
  /** The documents that the rules were held against, in order. */
  readonly examined: string[]
  readonly end: () => Promise<number>
}

const WAITING = 'claimcheck: waiting for changes; Ctrl-C ends it\n'

/** A watching run with neither real time nor a real watcher. */
async function watching(
  files: Files,
  argv: readonly string[],
  use: (watched: Watched) => Promise<void>,
  isTTY = false,
): Promise<void> {
  await inFolder(files, async (cwd) => {
    const printed = { stdout: '', stderr: '' }
    let tellWaiting = () => {}
    const collect = (name: keyof typeof printed) =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          printed[name] += chunk.toString()
          if (printed.stderr.endsWith(WAITING)) tellWaiting()
          done()
        },
      })
    let changed = (_path: string) => {}
    let due = () => {}
    let kept: readonly string[] = []
    const stop = new AbortController()
    const examined: string[] = []
    const layer: RunLayer = {
      ...fakeRun,
      openEngine: async (...args) => {
        const engine = await fakeRun.openEngine(...args)
        const check: typeof engine.check = (input) => {
          examined.push(input.path)
          return engine.check(input)
        }
        return { ...engine, check }
      },
    }
    const io = {
      stdin: (async function* () {})(),
      stdout: Object.assign(collect('stdout'), { isTTY }),
      stderr: collect('stderr'),
      env: {},
      cwd,
      watching: {
        watchFolders: (tell: (path: string) => void) => {
          changed = tell
          return { keep: (folders: Iterable<string>) => (kept = [...folders]), close: () => {} }
        },
        later: (_milliseconds: number, then: () => void) => {
          due = then
          return () => {}
        },
        signal: stop.signal,
      },
    }
    const code = runCli([...argv, '--watch'], io, layer)
    await use({
      cwd,
      examined,
      checked: async (...paths) => {
        const waiting = new Promise<void>((done) => {
          tellWaiting = done
          if (paths.length === 0 && printed.stderr.endsWith(WAITING)) done()
        })
        if (paths.length > 0) {
          printed.stdout = ''
          printed.stderr = ''
          for (const path of paths) changed(join(cwd, path))
          due()
          due = () => {}
        }
        await Promise.race([waiting, code])
        return { ...printed }
      },
      write: (path, text) => writeFileSync(join(cwd, path), text),
      folders: () => kept.filter((folder) => folder.startsWith(cwd)).map((folder) => folder.slice(cwd.length + 1)),
      end: () => {
        stop.abort()
        return code
      },
    })
    stop.abort()
    await code
  })
}

const COMPACT = ['--format', 'compact']

describe('--watch', () => {
  it('checks at once, and again what has changed', async () => {
    const files = { 'a.md': 'It cures.', 'b.md': 'A plant.' }
    await watching(files, ['.', ...COMPACT], async ({ checked, write, examined }) => {
      expect((await checked()).stdout).toContain('a.md:1:4: error')
      write('b.md', 'It heals.')
      const second = await checked('b.md')
      expect(second.stderr).toBe(`claimcheck: changed: b.md\n${WAITING}`)
      expect(second.stdout.split('\n').map((line) => line.slice(0, 8))).toEqual(['a.md:1:4', 'b.md:1:4', ''])
      expect(examined).toEqual(['a.md', 'b.md', 'b.md'])
    })
  })

  it('ends with 130 when it is interrupted', async () => {
    await watching({ 'a.md': 'It cures.' }, ['.'], async ({ checked, end }) => {
      await checked()
      expect(await end()).toBe(130)
    })
  })

  it('sees documents that are new, renamed over old ones, and gone', async () => {
    await watching({ 'a.md': 'A plant.' }, ['.', ...COMPACT], async ({ cwd, checked, write }) => {
      await checked()
      write('new.md', 'It cures.')
      expect((await checked('new.md')).stdout).toContain('new.md:1:4')
      write('.a.md.swp', 'It heals.')
      renameSync(join(cwd, '.a.md.swp'), join(cwd, 'a.md'))
      expect((await checked('a.md')).stdout).toContain('a.md:1:4')
      rmSync(join(cwd, 'new.md'))
      expect((await checked('new.md')).stdout).not.toContain('new.md')
    })
  })

  it('watches folders that are new', async () => {
    await watching({ 'a.md': 'A plant.' }, ['.', ...COMPACT], async ({ cwd, checked, write, folders }) => {
      await checked()
      mkdirSync(join(cwd, 'sub'))
      write('sub/b.md', 'It cures.')
      expect((await checked('sub')).stdout).toContain('sub/b.md:1:4')
      expect(folders()).toContain('sub')
    })
  })

  it('watches no folder that is never entered or ignored', async () => {
    const files = { 'a.md': '', 'sub/b.md': '', 'node_modules/p/c.md': '', 'built/d.md': '', '.gitignore': 'built\n' }
    await watching(files, ['.'], async ({ checked, folders }) => {
      await checked()
      expect([...folders()].sort()).toEqual(['', 'sub'])
    })
  })

  it.each([
    ['an ignore file', '.claimcheckignore', 'a.md\n'],
    ['a config file', 'claimcheck.config.yaml', 'ignore: [a.md]\n'],
  ])('reads %s again', async (_what, path, text) => {
    await watching({ 'a.md': 'It cures.', 'b.md': 'It cures.' }, ['.', ...COMPACT], async ({ checked, write }) => {
      expect((await checked()).stdout).toContain('a.md')
      write(path, text)
      expect((await checked(path)).stdout).not.toContain('a.md')
    })
  })

  it('reads rules again, and tells what is wrong with them', async () => {
    const files = { 'a.md': 'It cures.', 'own/packs/a.yaml': 'sound' }
    await watching(files, ['a.md', '--rules', 'own', ...COMPACT], async ({ checked, write, folders }) => {
      expect((await checked()).stderr).toBe(WAITING)
      expect(folders()).toContain('own/packs')
      write('own/packs/a.yaml', 'faulty')
      expect((await checked('own/packs/a.yaml')).stderr).toContain('own/a.yaml:1:1: A rule is faulty.')
    })
  })

  it('goes on when a later check cannot be made', async () => {
    await watching({ 'a.md': 'It cures.' }, ['.', ...COMPACT], async ({ checked, write }) => {
      await checked()
      write('claimcheck.config.yaml', 'ignore: 1\n')
      const faulty = await checked('claimcheck.config.yaml')
      expect(faulty.stderr).toContain('claimcheck.config.yaml:1:')
      expect(faulty.stderr.endsWith(WAITING)).toBe(true)
      write('claimcheck.config.yaml', '')
      expect((await checked('claimcheck.config.yaml')).stdout).toContain('a.md:1:4')
    })
  })

  it('clears a terminal before each report, and nothing else', async () => {
    const clear = '\u001b[2J\u001b[3J\u001b[H'
    await watching(
      { 'a.md': 'It cures.' },
      ['.'],
      async ({ checked }) => {
        expect((await checked()).stdout.startsWith(clear)).toBe(true)
        expect((await checked('a.md')).stdout.startsWith(clear)).toBe(true)
      },
      true,
    )
    await watching({ 'a.md': 'It cures.' }, ['.'], async ({ checked }) => {
      expect((await checked()).stdout).not.toContain('\u001b')
    })
  })

  it('writes a report to its file anew each time', async () => {
    await watching({ 'a.md': 'It cures.' }, ['.', '--format', 'json:r.json'], async ({ checked }) => {
      expect((await checked()).stdout).toBe('')
    })
  })

  it.each([
    ['what cannot be read twice', ['-'], 'watch-stdin'],
    ['what is staged', ['.', '--staged'], 'watch-staged'],
    ['reports that cannot follow each other', ['.', '--format', 'json'], 'watch-format'],
    ['nothing', [], 'no-paths'],
    ['a faulty config', ['.', '--config', 'none.yaml'], 'missing-path'],
  ])('refuses %s', async (_what, argv, problem) => {
    await watching({ 'a.md': 'It cures.' }, argv, async ({ checked, end }) => {
      expect((await checked()).stderr).toContain(`[${problem}]`)
      expect(await end()).toBe(2)
    })
  })

  it.each([
    ['a picture', 'photo.png'],
    ['a lock of a word processor', '~$a.docx'],
    ['what the editor keeps beside the document', '.a.md.swp'],
    ['a report of its own', 'r.html'],
  ])('does not care for %s', async (_what, path) => {
    const argv = ['.', '--format', 'compact', '--format', 'html:r.html']
    const files = { 'a.md': 'It cures.', '.claimcheckignore': 'r.html\n' }
    await watching(files, argv, async ({ checked, write, examined }) => {
      await checked()
      write('a.md', 'A plant.')
      const { stderr } = await checked(path, 'a.md')
      expect(stderr).toContain('changed: a.md\n')
      expect(examined).toEqual(['a.md', 'a.md'])
    })
  })
})
