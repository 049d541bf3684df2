import { spawn } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, it } from 'vitest'
import { inFolder } from './cli/run-in.ts'

const command = fileURLToPath(new URL('../bin/claimcheck.js', import.meta.url))

it.skipIf(inject('buildProblem') !== '')('the real command watches until it is interrupted', async () => {
  await inFolder({ 'a.md': 'Kratom is a tree.\n' }, async (cwd) => {
    const env = { PATH: process.env['PATH'], NO_COLOR: '1' }
    const child = spawn(process.execPath, [command, '.', '--watch', '--format', 'compact'], { cwd, env })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    let printed = ''
    let look = () => {}
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        look()
      })
    }
    /** Waits for the text, however long it takes, and forgets what has been printed. */
    const until = (text: string) =>
      new Promise<void>((done) => {
        look = () => {
          if (!printed.includes(text)) return
          printed = ''
          done()
        }
        look()
      })
    await until('waiting for changes')
    writeFileSync(join(cwd, '.a.md.tmp'), 'Kratom cures cancer.\n')
    renameSync(join(cwd, '.a.md.tmp'), join(cwd, 'a.md'))
    await until('a.md:1:8: error')
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })
})
