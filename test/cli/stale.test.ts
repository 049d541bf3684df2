import { describe, expect, it } from 'vitest'
import { inFolder, run } from './run-in.ts'

const articles = {
  'cures.md': 'It cures pain.\n',
  'clean.md': 'It is a plant.\n',
  'binary.md': new Uint8Array([0, 1, 0]),
}
const REPORT = JSON.stringify({ schemaVersion: 1, tool: { rulesHash: 'a' }, documents: [] })
const stale = (line: string, more: Readonly<Record<string, string>> = {}) =>
  inFolder({ ...articles, ...more }, (cwd) => run(['stale', ...line.split(' ')], { cwd }))

describe('claimcheck stale', () => {
  it.each([
    ['clean.md --today 2027-01-02', 0],
    ['cures.md --today 2027-01-01', 0],
    ['cures.md --today 2027-01-02', 1],
    ['cures.md binary.md --today 2027-01-02', 2],
    ['missing.md', 2],
    ['cures.md --today yesterday', 2],
    ['cures.md --format xml', 2],
    ['cures.md --against missing.json', 2],
    ['cures.md --against cures.md', 2],
  ])('%s → %i', async (line, expected) => {
    expect((await stale(line)).code).toBe(expected)
  })

  it.each(['{}', 'null', '[]', '{"schemaVersion":1,"tool":{"rulesHash":"a"},"documents":[{"findings":[{}]}]}'])(
    'takes no other JSON for a report: %s',
    async (text) => {
      const { code, stderr } = await stale('clean.md --against r.json', { 'r.json': text })
      expect([code, stderr]).toEqual([2, expect.stringContaining('r.json is no JSON report of claimcheck.')])
    },
  )

  it('lists what is stale as JSON', async () => {
    const { stdout } = await stale('cures.md --today 2027-01-02 --format json')
    expect(JSON.parse(stdout)).toMatchObject({ today: '2027-01-02', checked: 1, articles: [{ path: 'cures.md' }] })
  })

  it('says what a comparison with an earlier report is worth', async () => {
    const { stdout } = await stale('clean.md --today 2026-01-01 --against r.json', { 'r.json': REPORT })
    expect(stdout).toBe(
      '0 of 1 article stale as of 2026-01-01\nthe earlier report shows summaries and sources, but no grades\n',
    )
  })
})
