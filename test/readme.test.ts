import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ROOT } from './corpus.ts'

/** A command of the README with the output that it shows for it, line by line; "…" stands for what was left out. */
interface Shown {
  readonly command: string
  readonly output: readonly string[]
}

const README = join(ROOT, 'README.md')
const UPDATE = process.env['UPDATE_GOLDEN'] === '1'

const shownIn = (readme: string): readonly Shown[] =>
  [...readme.matchAll(/^```[a-z]*\n(\$ [\s\S]*?)^```$/gm)].flatMap(([, block = '']) => sessionOf(block))

function sessionOf(block: string): readonly Shown[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.split('\n')
      return { command, output: output.filter((line) => line.trim() !== '' && line.trim() !== '…') }
    })
}

let folder = ''

/** The site of the README: its articles are the corpus, and what is there already is on origin/main. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-readme-'))
  cpSync(join(ROOT, 'corpus'), join(folder, 'articles'), { recursive: true })
  cpSync(join(ROOT, 'corpus'), join(folder, 'corpus'), { recursive: true })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...args], { cwd: folder })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Old articles')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string): readonly string[] {
  const bin = `${process.execPath} ${join(ROOT, 'bin/claimcheck.js')}`
  const { stdout, stderr } = spawnSync('bash', ['-c', command.replaceAll('npx claimcheck', bin)], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return `${stderr}${stdout}`.split('\n')
}

const pattern = (line: string) =>
  new RegExp(
    `^${line
      .split('…')
      .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )

/** A line without its figures and the blanks that line them up. */
const withoutFigures = (line: string) => line.replaceAll(/\d+/g, '0').replaceAll(/ +/g, ' ')

/** With UPDATE_GOLDEN set, figures that have changed are written into the README; words are not. */
test.runIf(UPDATE)('the figures of the README are brought up to date', { timeout: 120_000 }, () => {
  let readme = readFileSync(README, 'utf8')
  for (const { command, output } of shownIn(readme)) {
    const lines = run(command)
    for (const line of output) {
      const actual = lines.find((candidate) => withoutFigures(candidate) === withoutFigures(line))
      if (actual !== undefined && !lines.includes(line)) readme = readme.replace(line, () => actual)
    }
  }
  writeFileSync(README, readme)
})

/** A newcomer who types what the README shows, from top to bottom, sees what it shows. */
test.skipIf(UPDATE)('the sessions of the README come out as they stand there', { timeout: 120_000 }, () => {
  expect(inject('buildProblem')).toBe('')
  const shown = shownIn(readFileSync(README, 'utf8'))
  expect(shown.length).toBeGreaterThan(5)
  for (const { command, output } of shown) {
    const lines = run(command)
    let from = 0
    for (const line of output) {
      const at = lines.findIndex((actual, index) => index >= from && pattern(line).test(actual))
      expect(
        at,
        `${command}\nshows no line like: ${line}\n${lines.slice(from, from + 40).join('\n')}`,
      ).toBeGreaterThanOrEqual(0)
      from = at + 1
    }
  }
})
