import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { CONFIG_KEYS } from '../src/model/config-schema.ts'
import { PROFILE_NAMES } from '../src/model/profile.ts'
import { readConfig } from '../src/rulebook/config.ts'
import { run } from './cli/run-in.ts'
import { filesBeneath, ROOT } from './corpus.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readme = read('README.md')
const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** All pages that are written by hand: the catalogue of rules is generated, and `docs:check` watches it. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBeneath('docs', /\.md$/).filter((path) => path !== 'docs/rules.md'),
]
const HELP_PAGES = [
  [],
  ['baseline'],
  ['rules', 'list'],
  ['rules', 'test'],
  ['rules', 'lint'],
  ['explain'],
  ['stale'],
  ['report-false-flag'],
  ['claims'],
  ['claims', 'diff'],
  ['config'],
  ['init'],
  ['completion'],
]
const TOP_FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const PACKS = readdirSync(join(ROOT, 'rules/packs'))

/** Every capture of `pattern`'s first group, each once. */
function found(pattern: RegExp, text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? ''))]
}

async function optionsOf(argv: readonly string[]): Promise<string[]> {
  const { stdout } = await run([...argv, '--help'], { cwd: ROOT })
  // Only the lines that define an option: the examples beneath use some of them, and values of their own.
  return found(/^ {2}(?:-\w, )?(--[a-z][a-z-]*)/gm, stdout)
}

test.each(HELP_PAGES)('the README tells of every option of: %s %s', async (...argv) => {
  const options = await optionsOf(argv)
  expect(options).toContain('--help')
  expect(options.filter((option) => !new RegExp(`${option}(?![a-z-])`).test(readme))).toEqual([])
})

test('the pages name no option that there is not', async () => {
  const ours = new Set((await Promise.all(HELP_PAGES.map(optionsOf))).flat())
  // Lines for npm, git and the bench have options of other programs.
  const lines = PAGES.flatMap((page) => read(page).split('\n')).filter(
    (line) => !/npm (install|run bench)|git fetch/.test(line),
  )
  const named = found(/(?<![\w-])(--[a-z][a-z-]*)/g, lines.join('\n'))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((option) => !ours.has(option))).toEqual([])
})

test('the README tells of every profile', () => {
  const table = readme.slice(readme.indexOf('| `--profile` |'), readme.indexOf('One fault stays one finding'))
  expect(found(/^\| `(\w+)` \|/gm, table)).toEqual(PROFILE_NAMES)
})

test('every package that is built with has its reason in the README', () => {
  const builtWith = readme.slice(readme.indexOf('## Built with'))
  const packages = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'))
  expect(packages.filter((name) => !new RegExp(`(?<![\\w/-])${name}(?![\\w-])`).test(builtWith))).toEqual([])
})

test.each(PAGES)('%s: what it points to is there', (page) => {
  const text = read(page)
  const links = found(/\]\((?!https?:)([^)#]+)\)/g, text).map((link) => join(dirname(page), link))
  const quoted = found(/`([\w.-]+\/[\w./-]+)`/g, text).filter((path) =>
    TOP_FOLDERS.some(({ name }) => name !== 'dist' && path.startsWith(`${name}/`)),
  )
  expect([...links, ...quoted].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test.each(PAGES)('%s: its npm scripts and rule ids exist', (page) => {
  const text = read(page)
  const scripts = found(/npm run ([a-z][a-z:]*)/g, text).filter((name) => !(name in manifest.scripts))
  const ids = found(new RegExp(`(?<![\\w/-])((?:${PACKS.join('|')})/[a-z0-9-]+)(?![\\w./-])`, 'g'), text)
  expect([...scripts, ...ids.filter((id) => !existsSync(join(ROOT, `rules/packs/${id}.yaml`)))]).toEqual([])
})

test('every key of the config file has its row in the reference', () => {
  const rows = found(/^\| `([\w$-]+)` \|/gm, read('docs/configuration.md'))
  expect(rows.toSorted()).toEqual([...CONFIG_KEYS].sort())
})

test.each(['README.md', 'docs/configuration.md'])('%s: its config file is sound', (page) => {
  const [text = ''] = found(/```yaml\n(# yaml-language-server[^`]+)```/g, read(page))
  const { config, problems } = readConfig({ path: page, text })
  expect(problems).toEqual([])
  expect(Object.keys(config).length).toBeGreaterThan(5)
  const ids = Object.keys(config.severity ?? {}).filter(
    (id) => !existsSync(join(ROOT, 'rules/packs', id.includes('/') ? `${id}.yaml` : id)),
  )
  expect(ids).toEqual([])
})
