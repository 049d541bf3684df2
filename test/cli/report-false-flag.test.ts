import { describe, expect, it } from 'vitest'
import { inFolder, run } from './run-in.ts'

const report = (line: string) =>
  inFolder({ 'a.md': 'It cures.\nIt heals.\n' }, (cwd) => run(['report-false-flag', ...line.split(' ')], { cwd }))

describe('claimcheck report-false-flag', () => {
  it.each([
    ['a.md:2', 'the fixture a.md 2 undefined\n'],
    ['a.md:2:7', 'the fixture a.md 2 undefined\n'],
    ['a.md:1 --rule kratom/cures', 'the fixture a.md 1 kratom/cures\n'],
  ])('%s prints the fixture', async (line, stdout) => {
    expect(await report(line)).toEqual({ code: 0, stdout, stderr: '' })
  })

  it.each([
    ['a.md', 'Write it as draft.md:12.'],
    ['a.md:9', 'it has 2 lines.\n  Give a line from 1 to 2.'],
    ['missing.md:1', 'missing.md'],
    ['a.md:1 --rule kratom/curs', 'Did you mean kratom/cures?'],
  ])('%s is a mistake, and what to do is said', async (line, next) => {
    const { code, stdout, stderr } = await report(line)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(next)])
  })
})
