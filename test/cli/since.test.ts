import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GIT_ENV, historyIn, inRepository } from './git-history.ts'
import { realRun } from './real-run.ts'
import { inFolder, run } from './run-in.ts'

const OLD = '# Kratom\n\nKratom is not addictive. Birds sing in the trees.\n\nThe tree grows in Asia.\n'
const CANCER = 'CBD cures cancer.'
const site = { 'articles/a.md': OLD, 'articles/b.md': `# CBD\n\n${CANCER}\n`, 'articles/c.md': 'Birds sing.\n' }

describe('--since reports', () => {
  it('nothing when nothing has changed', () =>
    inRepository(site, async ({ check }) => {
      expect(await check('articles', '--since', 'main')).toMatchObject({
        code: 0,
        stdout: '',
        stderr: 'claimcheck: 0 of 3 documents changed since main\n',
      })
    }))

  it('the new sentence of an old article, not the old ones', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/a.md': `${OLD}\n${CANCER}\n` })
      const { code, found, stderr } = await check('articles', '--since', 'main')
      expect({ code, found }).toEqual({ code: 1, found: ['articles/a.md cbd/cancer-dementia'] })
      expect(stderr).toBe('claimcheck: 1 of 3 documents changed since main\n')
    }))

  it('a changed sentence', () =>
    inRepository(site, async ({ check, write }) => {
      write({ 'articles/a.md': OLD.replace('not addictive', 'never addictive') })
      expect((await check('articles', '--since', 'main')).found).toEqual(['articles/a.md kratom/no-dependence'])
    }))

  it('no sentence that was only moved, reflowed or set in other quotes', () =>
    inRepository({ 'a.md': 'Kratom is not "addictive".\n\nBirds sing.\n' }, async ({ check, write }) => {
      write({ 'a.md': 'Birds sing.\r\n\r\n## More\r\n\r\nKratom is\r\nnot  “addictive”.\r\n' })
      expect(await check('.', '--since', 'main')).toMatchObject({ code: 0, found: [] })
    }))

  it('a second copy of an old sentence', () =>
    inRepository(site, async ({ check, write }) => {
      write({ 'articles/a.md': `${OLD}\nKratom is not addictive.\n` })
      expect((await check('articles', '--since', 'main')).found).toEqual(['articles/a.md kratom/no-dependence'])
    }))

  it('all of a new article, committed, staged or untracked, even if it copies an old one', () =>
    inRepository(site, async ({ check, commit, git, write }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/committed.md': OLD })
      write({ 'articles/staged.md': OLD })
      git('add', 'articles/staged.md')
      write({ 'articles/untracked.md': OLD })
      const { found } = await check('articles', '--since', 'main')
      expect(found).toEqual(
        ['committed', 'staged', 'untracked'].map((name) => `articles/${name}.md kratom/no-dependence`),
      )
    }))

  it('what is new in a renamed article', () =>
    inRepository(site, async ({ check, commit, git, write }) => {
      git('switch', '--quiet', '--create', 'draft')
      mkdirSync(join(git('rev-parse', '--show-toplevel').trim(), 'guides'))
      git('mv', 'articles/a.md', 'guides/kratom.md')
      commit()
      expect(await check('.', '--since', 'main')).toMatchObject({
        found: [],
        stderr: 'claimcheck: 0 of 3 documents changed since main\n',
      })
      write({ 'guides/kratom.md': `${OLD}\n${CANCER}\n` })
      expect((await check('.', '--since', 'main')).found).toEqual(['guides/kratom.md cbd/cancer-dementia'])
    }))

  it('nothing of a deleted article', () =>
    inRepository(site, async ({ check, git }) => {
      git('rm', '--quiet', 'articles/a.md')
      expect(await check('articles', '--since', 'main')).toMatchObject({ code: 0, found: [] })
    }))

  it('a contradiction whose other sentence is new', () =>
    inRepository({ 'a.md': 'Kratom relieves anxiety.\n' }, async ({ check, write }) => {
      write({ 'a.md': 'Kratom relieves anxiety.\n\nKratom causes anxiety.\n' })
      expect((await check('.', '--since', 'main')).found).toEqual(['a.md conflicts/treats-and-causes'])
    }))
})

describe('--since compares with where the branch began', () => {
  it('so that what was merged from main is not new', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/mine.md': `${CANCER}\n` })
      git('switch', '--quiet', 'main')
      commit({ 'articles/theirs.md': OLD, 'articles/c.md': `Birds sing.\n\n${CANCER}\n` })
      git('switch', '--quiet', 'draft')
      expect((await check('articles', '--since', 'main')).found).toEqual(['articles/mine.md cbd/cancer-dementia'])
      git('merge', '--quiet', '--no-edit', 'main')
      expect((await check('articles', '--since', 'main')).found).toEqual(['articles/mine.md cbd/cancer-dementia'])
    }))

  it('also after a rebase', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/a.md': `${OLD}\n${CANCER}\n` })
      git('switch', '--quiet', 'main')
      commit({ 'articles/a.md': `${OLD.replace('# Kratom\n', '# Kratom\n\nKratom cures diabetes.\n')}` })
      git('switch', '--quiet', 'draft')
      git('rebase', '--quiet', 'main')
      expect((await check('articles', '--since', 'main')).found).toEqual(['articles/a.md cbd/cancer-dementia'])
    }))

  it('and counts a document in conflict as new', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/c.md': 'Birds sing loudly.\n' })
      git('switch', '--quiet', 'main')
      commit({ 'articles/c.md': 'Birds hum.\n' })
      expect(() => git('merge', '--quiet', 'draft')).toThrow()
      const { stderr } = await check('articles', '--since', 'draft')
      expect(stderr).toContain('1 of 3 documents changed since draft')
    }))
})

it.each([
  'two words.md',
  'say "so".md',
  "it's.md",
  'new\nline.md',
  'Käse 日本.md',
  '-dash.md',
  '[x]*.md',
  ':(top)a.md',
  'tab\t.md',
])('--since sees the article %j', (name) =>
  inRepository({ [`x/${name}`]: OLD, 'y.md': OLD }, async ({ check, write }) => {
    expect((await check('.', '--since', 'main')).stderr).toContain('0 of 2')
    write({ [`x/${name}`]: `${OLD}\n${CANCER}\n` })
    const { stderr, code } = await check('.', '--since', 'main')
    expect({ stderr, code }).toEqual({ stderr: 'claimcheck: 1 of 2 documents changed since main\n', code: 1 })
  }),
)

it('--since works from a folder within, and for folders beside it', () =>
  inRepository(site, async ({ folder, write }) => {
    write({ 'articles/b.md': `${CANCER} Kratom is not addictive.\n`, 'other/x.md': 'Birds sing.' })
    const { check } = historyIn(join(folder, 'other'))
    expect((await check('../articles', '--since', 'main')).found).toEqual(['../articles/b.md kratom/no-dependence'])
  }))

it('--since counts all of a document outside the repository', () =>
  inRepository(site, ({ check }) =>
    inFolder({ 'x.md': OLD }, async (elsewhere) => {
      expect((await check(elsewhere, '--since', 'main')).code).toBe(1)
    }),
  ))

it('--since is not led astray by settings, and runs no program that they name', () =>
  inRepository(site, async ({ folder, git, write }) => {
    git('mv', 'articles/a.md', 'articles/é.md')
    write({ 'articles/c.md': `${CANCER}\n`, 'spy.sh': '#!/bin/sh\ntouch "$(dirname "$0")/spied"\n' })
    const spy = join(folder, 'spy.sh')
    chmodSync(spy, 0o755)
    const settings = {
      'core.fsmonitor': spy,
      'core.quotePath': 'true',
      'diff.external': spy,
      'diff.renames': 'false',
      'diff.relative': 'true',
    }
    for (const [name, value] of Object.entries(settings)) git('config', name, value)
    const env = { ...GIT_ENV, GIT_EXTERNAL_DIFF: spy }
    const argv = ['articles', '--since', 'main', '--format', 'compact']
    const { stdout } = await run(argv, { cwd: folder, env, layer: realRun })
    expect(stdout).toMatch(/^articles\/c\.md.*\n$/)
    expect(existsSync(join(folder, 'spied'))).toBe(false)
  }))

it('--since takes a submodule as unchanged until it moves, and then as new', () =>
  inRepository({ 'texts/x.md': OLD }, (inner) =>
    inRepository({ 'y.md': 'Birds sing.\n' }, async ({ folder, check, commit, git }) => {
      git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub')
      commit()
      expect(await check('.', '--since', 'main')).toMatchObject({ code: 0, found: [] })
      writeFileSync(join(folder, 'sub/texts/x.md'), `${OLD}\nBirds hum.\n`)
      expect((await check('.', '--since', 'main')).found).toEqual(['sub/texts/x.md kratom/no-dependence'])
    }),
  ))

describe('with config files', () => {
  const CONFIG = 'claimcheck.config.yaml'
  const BOTH = 'Kratom is not addictive. CBD cures cancer.\n'

  it.each([['--since', 'main'], ['--staged']])('%s %s judges each document by its own rules', (...flags) =>
    inRepository(
      { [`a/${CONFIG}`]: 'packs: kratom', [`b/${CONFIG}`]: 'packs: cbd', 'a/x.md': OLD, 'b/x.md': OLD },
      async ({ check, git, write }) => {
        write({ 'a/y.md': BOTH, 'b/x.md': `${OLD}\n${BOTH}` })
        git('add', '--all')
        expect(await check('.', ...flags)).toMatchObject({
          code: 1,
          found: ['a/y.md kratom/no-dependence', 'b/x.md cbd/cancer-dementia'],
        })
      },
    ),
  )

  it('--since calls nothing new that only moved to where a subject is given', () => {
    const page = 'It cures cancer.\n\nBirds sing in the trees behind the house all day.\n'
    return inRepository(
      { 'x.md': page, [`shop/${CONFIG}`]: 'subject: { "*": cbd }' },
      async ({ check, git, write }) => {
        git('mv', 'x.md', 'shop/x.md')
        write({ 'shop/x.md': `${page}\nBirds hum.\n` })
        expect((await check('shop', '--since', 'main')).found).toEqual([])
        write({ 'shop/x.md': `${page}\nIt cures diabetes.\n` })
        expect((await check('shop', '--since', 'main')).found).toEqual(['shop/x.md cbd/cancer-dementia'])
      },
    )
  })

  it.each([['.'], ['articles/new.md'], ['articles/*.md']])('--staged of %s leaves out what they ignore', (arg) =>
    inRepository({ ...site, [CONFIG]: 'ignore: [new.md]' }, async ({ folder, check, git, write }) => {
      write({ 'articles/new.md': `${CANCER}\n` })
      git('add', 'articles/new.md')
      rmSync(join(folder, 'articles/new.md'))
      // What is named outright is checked all the same.
      const found = arg.endsWith('new.md') ? ['articles/new.md cbd/cancer-dementia'] : []
      expect((await check(arg, '--staged')).found).toEqual(found)
    }),
  )
})

describe('a comparison that cannot be made is exit code 2 and says what to do:', () => {
  it.each([
    ['nonsense', 'git log -1 nonsense'],
    ['--all', 'Name a branch'],
    ['', 'Nothing is given to --since'],
    ['main..HEAD', 'There is no commit'],
    ['HEAD:articles', 'There is no commit'],
  ])('the ref %j', (ref, expected) =>
    inRepository(site, async ({ check }) => {
      const { code, stdout, stderr } = await check('articles', `--since=${ref}`)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(expected)
    }),
  )

  it('a shallow clone without the common commit', () =>
    inRepository(site, async ({ folder, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/mine.md': `${CANCER}\n` })
      git('switch', '--quiet', 'main')
      commit({ 'articles/theirs.md': OLD })
      await inFolder({}, async (clone) => {
        const shallow = historyIn(clone)
        const url = pathToFileURL(folder).href
        shallow.git('clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=draft', url, '.')
        const { code, stderr } = await shallow.check('articles', '--since', 'origin/main')
        expect(code).toBe(2)
        expect(stderr).toContain('git fetch --unshallow')
        expect((await shallow.check('articles', '--since', 'origin/other')).stderr).toContain('fetch-depth: 0')
        shallow.git('fetch', '--quiet', '--unshallow')
        const whole = await shallow.check('articles', '--since', 'origin/main')
        expect(whole.found).toEqual(['articles/mine.md cbd/cancer-dementia'])
      })
    }))

  it('histories without a common commit', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--orphan', 'other')
      commit({ 'articles/x.md': OLD })
      const { code, stderr } = await check('articles', '--since', 'main')
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no common commit.') })
    }))

  it('no repository', () =>
    inFolder(site, async (folder) => {
      const { code, stderr } = await historyIn(folder).check('articles', '--since', 'main')
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('[no-repository]') })
    }))

  it('no git', () =>
    inRepository(site, async ({ folder }) => {
      const env = { ...GIT_ENV, PATH: '/nowhere' }
      const { code, stderr } = await run(['articles', '--since', 'main'], { cwd: folder, env })
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('[no-git]') })
    }))

  it.each([
    ['-', '--since', 'main'],
    ['articles', '--since', 'main', '--staged'],
    ['missing', '--since', 'main'],
  ])('%s %s %s', (...argv) =>
    inRepository(site, async ({ check }) => {
      expect((await check(...argv)).code).toBe(2)
    }),
  )
})

describe('--staged', () => {
  it('reads the index, not the work tree', () =>
    inRepository(site, async ({ check, git, write }) => {
      write({ 'articles/a.md': `${OLD}\n${CANCER}\n` })
      git('add', 'articles/a.md')
      write({ 'articles/a.md': `${OLD}\nKratom cures diabetes.\n`, 'articles/c.md': `${CANCER}\n`, 'new.md': OLD })
      expect(await check('.', '--staged')).toMatchObject({
        code: 1,
        found: ['articles/a.md cbd/cancer-dementia'],
        stderr: 'claimcheck: 1 of 4 documents staged\n',
      })
    }))

  it('works before the first commit', () =>
    inFolder({ 'a.md': OLD, 'b.md': OLD }, async (folder) => {
      const { check, git } = historyIn(folder)
      git('init', '--quiet')
      git('add', 'a.md')
      expect((await check('.', '--staged')).found).toEqual(['a.md kratom/no-dependence'])
    }))

  it.each([['.'], ['articles'], ['articles/new.md'], ['articles/*.md']])(
    'of %s sees what was taken from disk since',
    (arg) =>
      inRepository(site, async ({ folder, check, git, write }) => {
        write({ 'articles/new.md': `${CANCER}\n`, 'other.md': OLD })
        git('add', 'articles/new.md')
        rmSync(join(folder, 'articles/new.md'))
        expect(await check(arg, '--staged')).toMatchObject({ code: 1, found: ['articles/new.md cbd/cancer-dementia'] })
      }),
  )

  it('leaves out what the paths do not name', () =>
    inRepository(site, async ({ check, git, write }) => {
      write({ 'articles/new.md': OLD, 'other/new.md': OLD })
      git('add', '--all')
      expect((await check('other', '--staged')).found).toEqual(['other/new.md kratom/no-dependence'])
    }))

  it('follows a staged rename, and leaves out a staged deletion', () =>
    inRepository(site, async ({ check, git }) => {
      git('mv', 'articles/a.md', 'articles/z.md')
      git('rm', '--quiet', 'articles/b.md')
      expect(await check('articles', '--staged')).toMatchObject({ code: 0, found: [] })
    }))

  it('refuses a document in conflict', () =>
    inRepository(site, async ({ check, commit, git }) => {
      git('switch', '--quiet', '--create', 'draft')
      commit({ 'articles/c.md': 'Birds sing loudly.\n' })
      git('switch', '--quiet', 'main')
      commit({ 'articles/c.md': 'Birds hum.\n' })
      expect(() => git('merge', '--quiet', 'draft')).toThrow()
      const { code, stderr } = await check('articles', '--staged')
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('articles/c.md: A merge left') })
    }))
})
