import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configFinder } from '../../src/files/find-config.ts'
import { inFolder } from '../cli/run-in.ts'

/** What a search from a folder beneath the files comes to, without the path of the temporary folder. */
async function found(files: Readonly<Record<string, string>>, from: string, prepare?: (folder: string) => void) {
  return inFolder({ '.git/HEAD': '', ...files }, (folder) => {
    prepare?.(folder)
    const outcome = configFinder()(join(folder, from))
    if ('problem' in outcome) return `${outcome.problem.code} ${outcome.problem.place?.slice(folder.length)}`
    if ('file' in outcome) return outcome.file.slice(folder.length)
    return `none up to ${outcome.searchedUpTo.slice(folder.length)}/`
  })
}

describe('the config file of a folder', () => {
  it.each([
    ['in the folder', { 'a/claimcheck.config.yaml': '' }, 'a', '/a/claimcheck.config.yaml'],
    ['further up', { 'claimcheck.config.yml': '' }, 'a/b/c', '/claimcheck.config.yml'],
    [
      'the nearest',
      { 'claimcheck.config.yaml': '', 'a/claimcheck.config.json': '' },
      'a/b',
      '/a/claimcheck.config.json',
    ],
    ['not of a sibling', { 'b/claimcheck.config.yaml': '' }, 'a', 'none up to /'],
    ['not beyond a work tree', { 'claimcheck.config.yaml': '', 'a/.git/HEAD': '' }, 'a/b', 'none up to /a/'],
    ['not of another name', { 'claimcheck.yaml': '' }, '.', 'none up to /'],
    ['never two', { 'a/claimcheck.config.yaml': '', 'a/claimcheck.config.json': '' }, 'a/b', 'two-configs /a'],
  ])('is found: %s', async (_name, files, from, expected) => {
    expect(await found(files as Record<string, string>, from)).toBe(expected)
  })

  it('is no folder', async () => {
    const outcome = await found({}, 'a', (folder) => mkdirSync(join(folder, 'claimcheck.config.yaml')))
    expect(outcome).toBe('config-is-folder /claimcheck.config.yaml')
  })

  it.each([
    ['in a circle', 'claimcheck.config.yaml', 'unreadable-path /claimcheck.config.yaml'],
    ['to nowhere', 'gone.yaml', 'missing-path /claimcheck.config.yaml'],
  ])('is no link %s', async (_name, target, expected) => {
    expect(await found({}, '.', (folder) => symlinkSync(target, join(folder, 'claimcheck.config.yaml')))).toBe(expected)
  })

  it('is searched for from folders that lie in a circle of links', async () => {
    const prepare = (folder: string) => symlinkSync('..', join(folder, 'a/up'))
    expect(await found({ 'a/x.md': '', 'claimcheck.config.yaml': '' }, 'a/up/a/up/a', prepare)).toBe(
      '/a/up/a/up/claimcheck.config.yaml',
    )
  })

  it('is searched for beneath what is a file', async () => {
    expect(await found({ 'a.md': '', 'claimcheck.config.yaml': '' }, 'a.md/b')).toBe('/claimcheck.config.yaml')
  })
})
