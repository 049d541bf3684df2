import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaErrors } from '../report/schema-errors.ts'
import { GIT_ENV, inRepository } from './git-history.ts'
import { realRun } from './real-run.ts'
import { inFolder, run } from './run-in.ts'

const FILE = 'claimcheck-baseline.json'
const OLD = '# Kratom\n\nKratom is not addictive. Birds sing.\n'
const CANCER = 'CBD cures cancer.\n'
const site = { 'articles/a.md': OLD, 'articles/b.md': CANCER, 'articles/c.md': 'Birds sing.\n' }

interface Site {
  readonly folder: string
  readonly write: (path: string, text: string) => void
  readonly read: () => string
  readonly go: (line: string, within?: string) => ReturnType<typeof run>
}

/** A site of three articles whose baseline has been written. */
function onSite(use: (site: Site) => Promise<void>): Promise<void> {
  return inFolder(site, async (folder) => {
    const go = (line: string, within = '.') =>
      run(line.split(' '), { cwd: join(folder, within), layer: realRun, env: { NO_COLOR: '1' } })
    expect((await go('baseline articles')).stdout).toBe(`${FILE}: 2 findings written down\n`)
    const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
    await use({ folder, go, write, read: () => readFileSync(join(folder, FILE), 'utf8') })
  })
}

describe('a check with a baseline', () => {
  it('is clean today and fails on a new claim tomorrow', () =>
    onSite(async ({ go, write }) => {
      expect(await go('articles')).toMatchObject({
        code: 0,
        stdout: '3 documents, 5 sentences, 2 claims: nothing new\n2 findings in the baseline\n',
      })
      write('articles/a.md', `${OLD}\nKratom cures diabetes.\n`)
      const { code, stdout } = await go('articles')
      expect(code).toBe(1)
      expect(stdout).toContain('supplements/diabetes')
      expect(stdout).not.toContain('kratom/no-dependence')
    }))

  it('fails on an old claim in a new article, while the old one is there', () =>
    onSite(async ({ go, write }) => {
      write('articles/copy.md', OLD)
      expect((await go('articles')).code).toBe(1)
      expect((await go('articles/copy.md')).code).toBe(1)
    }))

  it('follows a renamed article, be it checked alone', () =>
    onSite(async ({ folder, go }) => {
      mkdirSync(join(folder, 'guides'))
      renameSync(join(folder, 'articles/a.md'), join(folder, 'guides/kratom.md'))
      expect(await go('.')).toMatchObject({ code: 0, stdout: expect.stringContaining('2 findings in the baseline\n') })
      expect((await go('guides/kratom.md')).code).toBe(0)
    }))

  it('tells of stale entries and does not fail for them', () =>
    onSite(async ({ go, write }) => {
      write('articles/b.md', 'CBD is sold as oil.\n')
      const { code, stdout } = await go('articles')
      expect(code).toBe(0)
      expect(stdout).toContain(
        '1 finding in the baseline; 1 entry is stale (claimcheck baseline --prune takes them out)',
      )
    }))

  it.each([
    ['articles/c.md', '.'],
    ['articles --pack kratom', '.'],
    ['./articles', '.'],
    ['. --baseline ../claimcheck-baseline.json', 'articles'],
  ])('takes no entry for stale that it knows nothing of: %s in %s', (line, within) =>
    onSite(async ({ go }) => {
      const { code, stdout } = await go(line, within)
      expect({ code, stale: stdout.includes('stale') }).toEqual({ code: 0, stale: false })
    }),
  )

  it('applies none with --no-baseline, or in another folder', () =>
    onSite(async ({ go }) => {
      expect((await go('articles --no-baseline')).code).toBe(1)
      expect((await go('.', 'articles')).code).toBe(1)
    }))

  it('puts the known findings into the report', () =>
    onSite(async ({ go }) => {
      const report = JSON.parse((await go('articles --format json')).stdout)
      expect(schemaErrors(report)).toEqual([])
      expect(report.summary).toMatchObject({ findings: { error: 0 }, baseline: { suppressed: 2, stale: 0 } })
      expect(report.documents[0].suppressed).toMatchObject([
        { ruleId: 'kratom/no-dependence', suppression: { by: 'baseline', justification: '' } },
      ])
    }))

  it('can look at what has changed alone', () =>
    inRepository(site, async ({ check, folder, write }) => {
      await run(['baseline', 'articles'], { cwd: folder, layer: realRun })
      renameSync(join(folder, 'articles/a.md'), join(folder, 'articles/z.md'))
      write({ 'articles/z.md': `${OLD}\nKratom cures diabetes.\n` })
      const { code, found } = await check('articles', '--since', 'main')
      expect({ code, found }).toEqual({ code: 1, found: ['articles/z.md supplements/diabetes'] })
    }))
})

it.each([['--since', 'main'], ['--staged']])('a document that only moved makes no entry stale with %s', (...flags) =>
  inRepository(site, async ({ folder, git }) => {
    await run(['baseline', 'articles'], { cwd: folder, layer: realRun })
    git('mv', 'articles/a.md', 'articles/z.md')
    const { stdout } = await run(['articles', ...flags], { cwd: folder, env: GIT_ENV, layer: realRun })
    expect(stdout).toContain('0 documents, 0 sentences, 0 claims: nothing new\n0 findings in the baseline\n')
  }),
)

describe('with config files, the baseline', () => {
  const BOTH = 'Kratom is not addictive. CBD cures cancer.\n'
  const two = {
    'a/x.md': BOTH,
    'b/x.md': BOTH,
    'a/claimcheck.config.yaml': 'packs: kratom\n',
    'b/claimcheck.config.yaml': 'packs: cbd\n',
  }
  const here = (cwd: string) => (line: string) =>
    run(line.split(' '), { cwd, layer: realRun, env: { ...GIT_ENV, NO_COLOR: '1' } })
  const entries = (folder: string): readonly { readonly path: string; readonly ruleId: string }[] =>
    JSON.parse(readFileSync(join(folder, FILE), 'utf8')).entries

  it('is written by the rules of each document, as a check would ask them', () =>
    inFolder(two, async (cwd) => {
      expect((await here(cwd)('baseline .')).code).toBe(0)
      expect(entries(cwd).map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
        'a/x.md kratom/no-dependence',
        'b/x.md cbd/cancer-dementia',
      ])
      expect(await here(cwd)('.')).toMatchObject({ code: 0, stdout: expect.stringContaining('2 findings in the') })
    }))

  it.each(['.', 'a'])('takes no entry of %s for stale whose rule was asked of other documents alone', (paths) =>
    inFolder(two, async (cwd) => {
      expect((await here(cwd)('baseline . --no-config')).code).toBe(0)
      expect(entries(cwd)).toHaveLength(4)
      const { code, stdout } = await here(cwd)(paths)
      expect({ code, stale: stdout.includes('stale') }).toEqual({ code: 0, stale: false })
      expect((await here(cwd)(`baseline ${paths} --prune`)).stdout).toContain('up to date (4 entries)')
    }),
  )

  it('takes an entry for stale that its document is asked about and no longer gives', () =>
    inFolder(two, async (cwd) => {
      await here(cwd)('baseline .')
      writeFileSync(join(cwd, 'a/x.md'), 'CBD cures cancer.\n')
      expect((await here(cwd)('.')).stdout).toContain('1 finding in the baseline; 1 entry is stale')
      expect((await here(cwd)('baseline .')).stdout).toContain('- a/x.md  kratom/no-dependence')
    }))

  it('keeps what a rule that was turned off would find', () =>
    inFolder({ 'x.md': BOTH }, async (cwd) => {
      await here(cwd)('baseline .')
      writeFileSync(join(cwd, 'claimcheck.config.yaml'), 'severity: { cbd: off, supplements: off }\n')
      expect((await here(cwd)('.')).stdout).not.toContain('stale')
      expect((await here(cwd)('baseline .')).stdout).toContain('up to date (2 entries)')
    }))

  it.each([
    ['severity: { cbd: off, supplements: off }', ['kratom/no-dependence']],
    ['packs: cbd', ['cbd/cancer-dementia']],
    ['ignore: x.md', []],
  ])('is written under "%s"', (config, expected) =>
    inFolder({ 'x.md': BOTH, 'claimcheck.config.yaml': config }, async (cwd) => {
      await here(cwd)('baseline . --allow-empty')
      expect(entries(cwd).map(({ ruleId }) => ruleId)).toEqual(expected)
    }),
  )

  it('is not written under a faulty one', () =>
    inFolder({ ...two, 'b/claimcheck.config.yaml': 'packs: cdb\n' }, async (cwd) => {
      const { code, stderr } = await here(cwd)('baseline .')
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('b/claimcheck.config.yaml:1') })
      expect(existsSync(join(cwd, FILE))).toBe(false)
    }))
})

describe('claimcheck baseline', () => {
  it('does not grow by itself, and says by what it would', () =>
    onSite(async ({ go, read, write }) => {
      const before = read()
      write('articles/c.md', CANCER)
      const { code, stdout } = await go('baseline articles')
      expect(code).toBe(1)
      expect(stdout).toContain('+ articles/c.md  cbd/cancer-dementia  CBD cures cancer.\n')
      expect(stdout).toContain('1 finding is new, so nothing was written')
      expect(read()).toBe(before)
    }))

  it('grows with --grow', () =>
    onSite(async ({ go, read, write }) => {
      write('articles/c.md', CANCER)
      expect(await go('baseline articles --grow')).toMatchObject({
        code: 0,
        stdout: `+ articles/c.md  cbd/cancer-dementia  CBD cures cancer.\n${FILE}: 1 added (3 entries)\n`,
      })
      expect(JSON.parse(read()).entries).toHaveLength(3)
      expect((await go('articles')).code).toBe(0)
    }))

  it('shrinks by itself', () =>
    onSite(async ({ go, write }) => {
      write('articles/b.md', 'Birds sing.\n')
      expect(await go('baseline articles')).toMatchObject({
        code: 0,
        stdout: `- articles/b.md  cbd/cancer-dementia  CBD cures cancer.\n${FILE}: 1 taken out (1 entry)\n`,
      })
    }))

  it('with --prune shrinks and adds nothing, whatever is new', () =>
    onSite(async ({ go, read, write }) => {
      write('articles/b.md', 'Birds sing.\n')
      write('articles/c.md', CANCER)
      expect((await go('baseline articles --prune')).code).toBe(0)
      expect(JSON.parse(read()).entries).toMatchObject([{ path: 'articles/a.md' }])
      expect((await go('articles')).code).toBe(1)
    }))

  it('takes out what is gone, and keeps what it was not asked about', () =>
    onSite(async ({ folder, go, read }) => {
      rmSync(join(folder, 'articles/a.md'))
      expect((await go('baseline articles/c.md')).stdout).toContain('- articles/a.md  kratom/no-dependence')
      expect(JSON.parse(read()).entries).toMatchObject([{ path: 'articles/b.md' }])
    }))

  it('writes renamed articles down under their new path', () =>
    onSite(async ({ folder, go, read }) => {
      renameSync(join(folder, 'articles/a.md'), join(folder, 'articles/z.md'))
      expect((await go('baseline articles')).stdout).toBe(
        `> articles/a.md → articles/z.md\n${FILE}: 1 document renamed (2 entries)\n`,
      )
      expect(JSON.parse(read()).entries.map(({ path }: { path: string }) => path)).toEqual([
        'articles/b.md',
        'articles/z.md',
      ])
    }))

  it('gives the same bytes from wherever and however it is called, and leaves nothing else behind', () =>
    onSite(async ({ folder, go, read }) => {
      const first = read()
      expect((await go('baseline articles')).stdout).toBe(`${FILE}: up to date (2 entries)\n`)
      expect((await go('baseline . --baseline ../claimcheck-baseline.json', 'articles')).code).toBe(0)
      expect(read()).toBe(first)
      expect(readdirSync(folder).sort()).toEqual(['articles', FILE])
    }))

  it('writes what could be read, and is exit code 2', () =>
    inFolder({ ...site, 'articles/d.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }, async (cwd) => {
      const { code, stderr } = await run(['baseline', 'articles'], { cwd, layer: realRun })
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('articles/d.md') })
      expect(existsSync(join(cwd, FILE))).toBe(true)
    }))

  it.each([
    ['baseline', 'nothing to check'],
    ['baseline -', 'standard input'],
    ['baseline articles --grow --prune', 'exclude each other'],
    ['baseline articles --prune', 'There is no claimcheck-baseline.json to prune'],
    ['baseline articles --baseline articles/a.md', 'no JSON'],
    ['baseline articles --baseline articles', 'a folder where a file is needed'],
    ['baseline articles --baseline no/such/folder.json', 'could not be written'],
    ['articles --baseline gone.json', 'There is no baseline of this name'],
    ['articles --baseline articles', 'a folder where a file is needed'],
  ])('refuses: %s', (line, expected) =>
    inFolder(site, async (cwd) => {
      const { code, stdout, stderr } = await run(line.split(' '), { cwd, layer: realRun })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(expected)
      expect(readFileSync(join(cwd, 'articles/a.md'), 'utf8')).toBe(OLD)
    }),
  )
})

it.each(['articles', 'baseline articles --grow'])('a broken baseline stops %s and stays as it is', (line) =>
  onSite(async ({ go, read, write }) => {
    const broken = read().replace('    {', '<<<<<<< HEAD\n    {')
    write(FILE, broken)
    const { code, stdout, stderr } = await go(line)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${FILE}:4: A merge conflict was left`)
    expect(read()).toBe(broken)
  }),
)
