import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FindOptions } from '../../src/files/find-documents.ts'
import { findDocuments } from '../../src/files/find-documents.ts'
import { inFolder } from '../cli/run-in.ts'

type Files = Readonly<Record<string, string>>

const tree: Files = {
  'a.md': '',
  'B.MD': '',
  'docs/x.mdx': '',
  'docs/y.markdown': '',
  'docs/deep/z.html': '',
  'docs/deep/w.htm': '',
  'docs/notes.txt': '',
  'docs/photo.png': '',
  'node_modules/p/readme.md': '',
  'docs/node_modules/p/readme.md': '',
  '.git/description.txt': '',
  '.github/guide.md': '',
  'odd/a[1].md': '',
  'odd/a1.md': '',
  'empty/photo.png': '',
  'word/a.docx': '',
  'word/~$a.docx': '',
}

async function pathsOf(files: Files, args: readonly string[], options: Partial<FindOptions> = {}) {
  return inFolder(files, async (cwd) => {
    const found = await findDocuments(args, { cwd, ...options })
    return { paths: found.files.map(({ path }) => path), codes: found.problems.map(({ code }) => code) }
  })
}

describe('what is found', () => {
  const cases: readonly (readonly [readonly string[], readonly string[], readonly string[]])[] = [
    [['a.md'], ['a.md'], []],
    [['./a.md'], ['./a.md'], []],
    [['docs/photo.png'], ['docs/photo.png'], []],
    [['docs'], ['docs/deep/w.htm', 'docs/deep/z.html', 'docs/notes.txt', 'docs/x.mdx', 'docs/y.markdown'], []],
    [['docs/deep/'], ['docs/deep/w.htm', 'docs/deep/z.html'], []],
    [['./docs/deep'], ['./docs/deep/w.htm', './docs/deep/z.html'], []],
    [
      ['odd', '.'],
      [
        '.github/guide.md',
        'B.MD',
        'a.md',
        'docs/deep/w.htm',
        'docs/deep/z.html',
        'docs/notes.txt',
        'docs/x.mdx',
        'docs/y.markdown',
        'odd/a1.md',
        'odd/a[1].md',
        'word/a.docx',
      ],
      [],
    ],
    [['**/*.{mdx,htm}'], ['docs/deep/w.htm', 'docs/x.mdx'], []],
    [['word'], ['word/a.docx'], []],
    [['word/*'], ['word/a.docx'], []],
    [['word/a.docx', 'word/~$a.docx'], ['word/a.docx'], []],
    [['docs/*'], ['docs/notes.txt', 'docs/x.mdx', 'docs/y.markdown'], []],
    [['odd/a[1].md'], ['odd/a[1].md'], []],
    [['odd/a[12].md'], ['odd/a1.md'], []],
    [['a.md', './a.md', '*.md'], ['a.md'], []],
    [['gone.md', 'a.md'], ['a.md'], ['missing-path']],
    [['*.gone'], [], ['nothing-matched']],
    [['!a.md'], [], ['missing-path']],
    [['empty'], [], ['nothing-matched']],
    [['empty/*.png'], [], ['nothing-matched']],
    [['a.md/b.md'], [], ['unreadable-path']],
  ]
  it.each(cases)('%j', async (args, paths, codes) => {
    expect(await pathsOf(tree, args)).toEqual({ paths, codes })
  })

  it('names absolute paths as they are given', async () => {
    await inFolder(tree, async (cwd) => {
      const { files } = await findDocuments([join(cwd, 'docs/deep'), `${cwd}/*.md`], { cwd })
      expect(files.map(({ path }) => path)).toEqual([
        `${cwd}/a.md`,
        `${cwd}/docs/deep/w.htm`,
        `${cwd}/docs/deep/z.html`,
      ])
    })
  })

  it('lets a folder or glob be empty when asked to, but no file be missing', async () => {
    expect(await pathsOf(tree, ['empty', '*.gone', 'gone.md'], { allowEmpty: true })).toEqual({
      paths: [],
      codes: ['missing-path'],
    })
  })

  // Windows has no such files.
  it.skipIf(process.platform === 'win32')('tells of a pipe in a folder that is called like a document', async () => {
    await inFolder({ 'a.md': '' }, async (cwd) => {
      execFileSync('mkfifo', ['b.md', 'c.png'], { cwd })
      const { files, problems } = await findDocuments(['.'], { cwd })
      expect(files.map(({ path }) => path)).toEqual(['a.md'])
      expect(problems).toMatchObject([{ code: 'not-a-file', place: 'b.md' }])
      expect((await findDocuments(['b.md'], { cwd })).problems).toEqual([])
    })
  })
})

describe('ignore files', () => {
  const cases: readonly (readonly [string, Files, readonly string[], readonly string[]])[] = [
    ['leave out files', { '.gitignore': 'x.md\n', 'x.md': '', 'y.md': '' }, ['.'], ['y.md']],
    ['leave out folders', { '.claimcheckignore': 'drafts/\n', 'drafts/x.md': '', 'y.md': '' }, ['.'], ['y.md']],
    ['not what is named', { '.gitignore': '*.md\n', 'x.md': '', 'y.md': '' }, ['x.md'], ['x.md']],
    ['the results of globs', { '.gitignore': 'x.md\n', 'x.md': '', 'y.md': '' }, ['*.md'], ['y.md']],
    ['take back', { '.gitignore': '*.md\n', '.claimcheckignore': '!y.md\n', 'x.md': '', 'y.md': '' }, ['.'], ['y.md']],
    [
      'further in win',
      { '.gitignore': '*.md\n', 'd/.gitignore': '!y.md\n', 'd/x.md': '', 'd/y.md': '' },
      ['.'],
      ['d/y.md'],
    ],
    ['above the folder count', { '.gitignore': 'd/x.md\n', 'd/x.md': '', 'd/y.md': '' }, ['d'], ['d/y.md']],
    ['anchored to their folder', { 'd/.gitignore': '/x.md\n', 'd/x.md': '', 'x.md': '' }, ['.'], ['x.md']],
    ['with a byte-order mark', { '.gitignore': '\uFEFFx.md\n', 'x.md': '', 'y.md': '' }, ['.'], ['y.md']],
  ]
  it.each(cases)('%s', async (_name, files, args, paths) => {
    expect(await pathsOf(files, args)).toEqual({ paths, codes: [] })
  })

  it.each([
    [['x.md', 'y.md'], ['y.md']],
    [['node_modules/p/a.md', 'y.md'], ['y.md']],
    [['d/x.md', 'y.md'], ['y.md']],
  ])('also leave out what is named, when forced: %j', async (args, paths) => {
    const files = { '.gitignore': 'x.md\n', 'x.md': '', 'y.md': '', 'd/x.md': '', 'node_modules/p/a.md': '' }
    expect(await pathsOf(files, args, { forceExclude: true })).toEqual({ paths, codes: [] })
  })

  it('are named when they leave nothing', async () => {
    await inFolder({ '.gitignore': '*.md\n', 'd/x.md': '' }, async (cwd) => {
      const { problems } = await findDocuments(['d'], { cwd })
      expect(problems[0]?.message).toContain('.gitignore')
    })
  })

  it('count from the root of the work tree, wherever the command is run', async () => {
    await inFolder({ '.git/HEAD': '', '.gitignore': 'd/e/x.md\n', 'd/e/x.md': '', 'd/e/y.md': '' }, async (root) => {
      const { files } = await findDocuments(['e'], { cwd: join(root, 'd') })
      expect(files.map(({ path }) => path)).toEqual(['e/y.md'])
    })
  })
})

describe('symbolic links', () => {
  it('lead on, never in circles, and to each file once', async () => {
    await inFolder({ 'd/x.md': '', 'far/y.md': '' }, async (cwd) => {
      symlinkSync('..', join(cwd, 'd/up'))
      symlinkSync('x.md', join(cwd, 'd/also.md'))
      symlinkSync('gone', join(cwd, 'd/broken.md'))
      symlinkSync('gone', join(cwd, 'd/broken'))
      const found = await findDocuments(['d'], { cwd })
      expect(found.files.map(({ absolute }) => absolute.split('/').at(-1)).sort()).toHaveLength(2)
      expect(found.problems.map(({ place }) => place)).toEqual(['d/broken.md'])
    })
  })
})

it.skipIf(process.getuid?.() === 0)('a folder that may not be read is a problem', async () => {
  await inFolder({ 'd/shut/x.md': '', 'd/y.md': '' }, async (cwd) => {
    chmodSync(join(cwd, 'd/shut'), 0)
    const found = await findDocuments(['d'], { cwd })
    chmodSync(join(cwd, 'd/shut'), 0o755)
    expect(found.problems.map(({ code, place }) => [code, place])).toEqual([['unreadable-path', 'd/shut']])
  })
})
