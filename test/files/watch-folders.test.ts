import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { watchFolders } from '../../src/files/watch-folders.ts'
import { inFolder } from '../cli/run-in.ts'

/** Watches for real; `told` waits for a path to be told, however long the system takes. */
async function watched(
  use: (folder: string, told: (path: string) => Promise<void>, keep: (...folders: string[]) => void) => Promise<void>,
) {
  await inFolder({ 'a.md': '', 'sub/b.md': '' }, async (folder) => {
    const seen = new Set<string>()
    let look = () => {}
    const watch = watchFolders((path) => {
      seen.add(path)
      look()
    })
    const told = (path: string) =>
      new Promise<void>((done) => {
        look = () => {
          if (seen.delete(join(folder, path))) done()
        }
        look()
      })
    try {
      await use(folder, told, (...folders) => watch.keep(folders.map((name) => join(folder, name))))
    } finally {
      watch.close()
    }
  })
}

it('tells of files that change, come, go and are put in place of others', async () => {
  await watched(async (folder, told, keep) => {
    keep('.')
    writeFileSync(join(folder, 'a.md'), 'A plant.')
    await told('a.md')
    writeFileSync(join(folder, 'new.md'), 'A plant.')
    await told('new.md')
    renameSync(join(folder, 'new.md'), join(folder, 'a.md'))
    await told('a.md')
    rmSync(join(folder, 'a.md'))
    await told('a.md')
  })
})

it('tells of a folder that has come in place of another of its name', async () => {
  await watched(async (folder, told, keep) => {
    keep('sub')
    rmSync(join(folder, 'sub'), { recursive: true })
    await told('sub')
    mkdirSync(join(folder, 'sub'))
    keep('sub')
    writeFileSync(join(folder, 'sub/c.md'), 'A plant.')
    await told('sub/c.md')
  })
})

it('leaves out a folder that is not there', async () => {
  await watched(async (folder, told, keep) => {
    expect(() => keep('none', '.')).not.toThrow()
    writeFileSync(join(folder, 'a.md'), 'A plant.')
    await told('a.md')
  })
})
