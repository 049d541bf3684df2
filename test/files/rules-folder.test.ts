import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRulesFolder } from '../../src/files/rules-folder.ts'
import { inFolder } from '../cli/run-in.ts'

it('reads the YAML files with their paths from the folder', async () => {
  const files = { 'my/packs/b/x.yaml': 'b: 1', 'my/concepts/a.YML': '\uFEFFa: 1', 'my/README.md': '# x' }
  await inFolder(files, (cwd) => {
    expect(readRulesFolder(join(cwd, 'my'), 'my')).toEqual([
      { path: 'concepts/a.YML', text: 'a: 1' },
      { path: 'packs/b/x.yaml', text: 'b: 1' },
    ])
  })
})

it.each([
  ['gone', 'missing-path'],
  ['README.md', 'unreadable-path'],
  ['empty', 'no-rules'],
])('says what is wrong with %s', async (folder, code) => {
  await inFolder({ 'README.md': '', 'empty/x.txt': '' }, (cwd) => {
    expect(() => readRulesFolder(join(cwd, folder), folder)).toThrowError(
      expect.objectContaining({ problems: [expect.objectContaining({ code, place: folder })] }),
    )
  })
})
