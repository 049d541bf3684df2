import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runLayer } from '../../src/cli/run-layer.ts'
import { currentRulebook } from '../corpus.ts'
import { inFolder, run } from './run-in.ts'

const rules = currentRulebook()
const layer = { ...runLayer, defaultRules: async () => rules }
const claims = (cwd: string, ...argv: readonly string[]) => run(['claims', ...argv], { cwd, layer })

const articles = {
  'a.md': 'Kratom is not addictive.\n',
  'b/c.txt': 'Kratom is non-addictive. Kratom treats pain.\n',
}

describe('claimcheck claims', () => {
  it('shows the same claim of two documents in one row', () =>
    inFolder(articles, async (cwd) => {
      const { code, stdout } = await claims(cwd, '.')
      expect(code).toBe(0)
      expect(stdout).toMatch(/^2 +2 +error unsupported \(refuted\) +kratom does not cause dependence +\.?\/?a\.md:1:/m)
      expect(stdout).toContain('3 claims in 2 documents, 2 different')
    }))

  it('writes JSON and nothing else, also about a mistake', () =>
    inFolder(articles, async (cwd) => {
      expect(JSON.parse((await claims(cwd, 'a.md', '--format', 'json')).stdout).summary.claims).toBe(1)
      const failed = await claims(cwd, 'x.md', '--format', 'json')
      expect(failed.code).toBe(2)
      expect(JSON.parse(failed.stdout)).toMatchObject({
        schemaVersion: 1,
        groups: [],
        notices: [{ code: 'missing-path' }],
      })
      const misspelt = await claims(cwd, 'a.md', '--format', 'json', '--widht', '90')
      expect(JSON.parse(misspelt.stdout)).toMatchObject({ groups: [], notices: [{ code: 'unknown-option' }] })
    }))

  it('writes CSV', () =>
    inFolder(articles, async (cwd) => {
      const { stdout } = await claims(cwd, 'a.md', '--format', 'csv')
      expect(stdout.split('\r\n')).toHaveLength(3)
    }))

  it.each([
    [['.'], 0],
    [[], 2],
    [['x.md'], 2],
    [['a.md', '--format', 'xml'], 2],
    [['a.md', '--no-default-rules'], 2],
    [['diff'], 2],
    [['diff', 'x.json', 'a.md'], 2],
    [['diff', 'a.md', 'a.md'], 2],
    [['--width', '90', 'diff', 'a.md', 'a.md'], 2],
  ])('%j exits with %i', async (argv, code) => {
    await inFolder(articles, async (cwd) => expect((await claims(cwd, ...argv)).code).toBe(code))
  })

  it('gives the same bytes whatever order the documents are named in', () =>
    inFolder(articles, async (cwd) => {
      const one = await claims(cwd, 'a.md', 'b', '--format', 'json')
      expect((await claims(cwd, 'b', 'a.md', '--format', 'json')).stdout).toBe(one.stdout)
    }))
})

describe('claimcheck claims diff', () => {
  const changed = (cwd: string) => {
    writeFileSync(join(cwd, 'a.md'), 'It is a myth that kratom is addictive.\n\nKratom cures cancer.\n')
    rmSync(join(cwd, 'b/c.txt'))
  }

  it('tells what changed since a register was written', () =>
    inFolder(articles, async (cwd) => {
      writeFileSync(join(cwd, 'before.json'), (await claims(cwd, 'a.md', 'b', '--format', 'json')).stdout)
      changed(cwd)
      const { code, stdout } = await claims(cwd, 'diff', 'before.json', 'a.md')
      expect(code).toBe(0)
      expect(stdout).toMatch(/^added +0 → 1 .* kratom treats cancer +a\.md:3:/m)
      expect(stdout).toMatch(/^dropped +1 → 0 .* kratom treats pain +b\/c\.txt:1:/m)
      expect(stdout).toMatch(/^changed +2 → 1 .* kratom does not cause dependence/m)
    }))

  it('tells what changed since a git ref, of files that are gone too', () =>
    inFolder({ ...articles, 'notes/über "x".md': 'CBD cures acne.\n' }, async (cwd) => {
      const git = (...argv: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd })
      git('init', '-q')
      git('add', '.')
      git('commit', '-qm', 'Articles')
      changed(cwd)
      rmSync(join(cwd, 'notes'), { recursive: true })
      const { code, stdout, stderr } = await claims(cwd, 'diff', 'HEAD', '.', '--format', 'json')
      expect([code, stderr]).toEqual([0, ''])
      const { changes } = JSON.parse(stdout)
      expect(
        changes.map((one: { change: string; group: { claim: string } }) => `${one.change} ${one.group.claim}`),
      ).toEqual(
        expect.arrayContaining(['added kratom treats cancer', 'dropped kratom treats pain', 'dropped CBD treats acne']),
      )
      expect((await claims(cwd, 'diff', 'HEAD', 'a.md')).stdout).not.toContain('CBD')
      const unknown = await claims(cwd, 'diff', '--', '--output=x', 'a.md')
      expect(unknown.stderr).toContain('neither a file nor a commit')
    }))

  // macOS and Windows know no such names.
  it.skipIf(process.platform !== 'linux')('tells once of a document whose name is not UTF-8, there or gone', () =>
    inFolder({ 'a.md': 'Kratom cures cancer.\n' }, async (cwd) => {
      const git = (...argv: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd })
      const odd = Buffer.concat([Buffer.from(`${cwd}/n`), Buffer.of(0xe9), Buffer.from('.md')])
      writeFileSync(odd, 'Kratom cures pain.\n')
      git('init', '-q')
      git('add', '.')
      git('commit', '-qm', 'Articles')
      writeFileSync(join(cwd, 'a.md'), 'A tree.\n')
      const told = 'claimcheck: n\uFFFD.md: The name of this file is not UTF-8.'
      for (const path of ['.', './']) {
        const { code, stdout, stderr } = await claims(cwd, 'diff', 'HEAD', path)
        expect([code, stderr.split(told)]).toEqual([2, ['', expect.stringMatching(/^\n {2}Rename it/)]])
        expect(stdout).toContain('kratom treats cancer')
      }
      rmSync(odd)
      const gone = await claims(cwd, 'diff', 'HEAD', '.', '--format', 'json')
      expect(gone.stderr).toContain(told)
      expect(JSON.parse(gone.stdout).notices).toHaveLength(1)
    }),
  )
})
