import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConfigOf } from '../../src/files/ignore-chain.ts'
import { exclusionOf, noConfig } from '../../src/files/ignore-chain.ts'
import { walkFolder } from '../../src/files/walk.ts'
import { inFolder } from '../cli/run-in.ts'

const README = { 'x.md': '', 'y.md': '', 'd/x.md': '', 'd/y.md': '', 'd/e/x.md': '' }
const ALL = ['d/e/x.md', 'd/x.md', 'd/y.md', 'x.md', 'y.md']

/** What a walk finds, after a check that asking for each file by itself comes to the same. */
async function kept(files: Readonly<Record<string, string>>, config?: (root: string) => ConfigOf) {
  return inFolder({ '.git/HEAD': '', ...README, ...files }, async (root) => {
    const configOf = config?.(root) ?? noConfig
    const { files: found } = await walkFolder({ path: '.', absolute: root }, root, configOf)
    const walked = found.map(({ path }) => path).sort()
    for (const path of ALL) {
      const pattern = await exclusionOf(join(root, path), root, configOf)
      expect([path, pattern === undefined]).toEqual([path, walked.includes(path)])
    }
    return walked
  })
}

/** Config files in some folders, each with its patterns. */
const configs =
  (patterns: Readonly<Record<string, readonly string[]>>) =>
  (root: string): ConfigOf => {
    const known = new Map(
      Object.entries(patterns).map(([folder, list]) => [
        folder,
        { folder: join(root, folder), patterns: list.map((pattern) => ({ pattern, place: `${folder}:${pattern}` })) },
      ]),
    )
    return async (folder) => {
      const names = ['', ...relative(root, folder).split('/').filter(Boolean)]
      const above = names.map((_, index) => names.slice(1, index + 1).join('/'))
      return known.get(above.findLast((name) => known.has(name)) ?? 'none')
    }
  }

describe('ignore files', () => {
  it.each([
    ['a name anywhere', { '.claimcheckignore': 'x.md\n' }, ['d/y.md', 'y.md']],
    ['a name here alone', { '.claimcheckignore': '/x.md\n' }, ['d/e/x.md', 'd/x.md', 'd/y.md', 'y.md']],
    ['a folder', { '.claimcheckignore': 'd/\n' }, ['x.md', 'y.md']],
    ['any depth', { '.claimcheckignore': 'd/**/x.md\n' }, ['d/y.md', 'x.md', 'y.md']],
    ['a class', { '.claimcheckignore': '[x-z].md\n!y.md\n' }, ['d/y.md', 'y.md']],
    ['one letter', { '.claimcheckignore': '?.md\n' }, []],
    ['taken back', { '.claimcheckignore': '*.md\n!y.md\n' }, ['d/y.md', 'y.md']],
    [
      'nothing is taken back out of a folder that is left out',
      { '.claimcheckignore': 'd/\n!d/y.md\n' },
      ['x.md', 'y.md'],
    ],
    ['not from further in either', { '.gitignore': 'd/\n', 'd/.claimcheckignore': '!y.md\n' }, ['x.md', 'y.md']],
    ['further in wins', { '.gitignore': '*.md\n', 'd/.claimcheckignore': '!y.md\n' }, ['d/y.md']],
    ['CRLF', { '.claimcheckignore': 'x.md\r\n\r\nd/\r\n' }, ['y.md']],
    ['a byte-order mark', { '.claimcheckignore': '\uFEFFx.md\n' }, ['d/y.md', 'y.md']],
    ['comments and blank lines', { '.claimcheckignore': '# x.md\n\n   \nd/ \n' }, ['x.md', 'y.md']],
    ['an escaped #', { '.claimcheckignore': '\\#a.md\nd\n', '#a.md': '' }, ['x.md', 'y.md']],
    ['lines that are no patterns', { '.claimcheckignore': '\\\n!\n[z-a]\n[\n(\nx.md\n' }, ['d/y.md', 'y.md']],
    ['a folder of that name', { '.claimcheckignore/a.png': '' }, ALL],
    ['no line end at the end', { '.claimcheckignore': 'd' }, ['x.md', 'y.md']],
  ])('%s', async (_name, files, expected) => {
    expect(await kept(files as Record<string, string>)).toEqual(expected)
  })
})

describe('the ignore patterns of config files', () => {
  it.each([
    ['leave out', { '': ['d/'] }, {}, ['x.md', 'y.md']],
    ['start from their folder', { d: ['/x.md'] }, {}, ['d/e/x.md', 'd/y.md', 'x.md', 'y.md']],
    ['end where another config file governs', { '': ['x.md'], d: [] }, {}, ['d/e/x.md', 'd/x.md', 'd/y.md', 'y.md']],
    ['still leave the folder of that one out', { '': ['d/'], d: [] }, {}, ['x.md', 'y.md']],
    ['take back what ignore files leave out', { '': ['!y.md'] }, { '.gitignore': '*.md\n' }, ['d/y.md', 'y.md']],
    [
      'yield to ignore files further in',
      { '': ['x.md'] },
      { 'd/.gitignore': '!x.md\n' },
      ['d/e/x.md', 'd/x.md', 'd/y.md', 'y.md'],
    ],
  ])('%s', async (_name, patterns, files, expected) => {
    expect(await kept(files as Record<string, string>, configs(patterns as Record<string, string[]>))).toEqual(expected)
  })
})

it('the pattern that leaves a file out is named with its place', async () => {
  await inFolder({ '.git/HEAD': '', '.gitignore': 'a\n\n*.md\n' }, async (root) => {
    expect(await exclusionOf(join(root, 'd/x.md'), root, noConfig)).toEqual({
      pattern: '*.md',
      place: join(root, '.gitignore:3'),
    })
    expect(await exclusionOf(join(root, 'node_modules/x.txt'), root, noConfig)).toEqual({
      pattern: 'node_modules/',
      place: '',
    })
  })
})
