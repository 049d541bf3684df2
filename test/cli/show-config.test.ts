import { expect, it } from 'vitest'
import { inFolder, run } from './run-in.ts'

const files = {
  '.git/HEAD': '',
  '.gitignore': '*.tmp\n',
  'claimcheck.config.yaml': `profile: us
severity:
  kratom: info
subject: { "articles/**": kratom }
ignore:
  - drafts/
formats: ["json:r.json"]
`,
}
const SUBJECTS = { concepts: [{ kind: 'substance', concepts: { kratom: ['kratom'] } }] }

async function shown(line: string, more: Readonly<Record<string, string>> = files) {
  const { fakeRules, fakeRun } = await import('./fake-run.ts')
  const layer = { ...fakeRun, defaultRules: async () => ({ ...fakeRules, ...SUBJECTS }) as unknown as typeof fakeRules }
  return inFolder(more, (cwd) => run(['config', ...line.split(' ')], { cwd, layer }))
}

it('a table says what holds for a file and where each setting comes from', async () => {
  expect((await shown('articles/x.md --fail-on info')).stdout).toBe(`articles/x.md
  config        claimcheck.config.yaml
  ignored       no
  profile       us                    claimcheck.config.yaml:1:1
  packs         those of the profile  default
  severity      kratom: info          claimcheck.config.yaml:2:1
  fail-on       info                  --fail-on
  max-warnings  -                     default
  rules         (default)             default
  subject       kratom                claimcheck.config.yaml:4:1
  ignore        drafts/               claimcheck.config.yaml:5:1
  formats       json:r.json           claimcheck.config.yaml:7:1
`)
})

it.each([
  ['drafts/x.md', { pattern: 'drafts/', place: 'claimcheck.config.yaml:6:5' }],
  ['articles/x.tmp', { pattern: '*.tmp', place: '.gitignore:1' }],
  ['node_modules/a/x.md', { pattern: 'node_modules/', place: '' }],
  ['articles/x.md', null],
])('%s: the pattern that leaves it out', async (path, ignored) => {
  const { code, stdout } = await shown(`${path} --format json`)
  expect(code).toBe(0)
  expect(JSON.parse(stdout).ignored).toEqual(ignored)
})

it('a flag is told as the origin of what it overrides', async () => {
  const { stdout } = await shown('x.md --profile eu --pack cbd --max-warnings 2 --format json')
  const { profile, packs, 'max-warnings': most } = JSON.parse(stdout).settings
  expect([profile, packs, most]).toEqual([
    { value: 'eu', from: 'flag', place: '--profile' },
    { value: ['cbd'], from: 'flag', place: '--pack' },
    { value: 2, from: 'flag', place: '--max-warnings' },
  ])
})

it('without a config file it says how far it looked', async () => {
  const bare = { 'a/.git/HEAD': '', 'a/b/x.md': '' }
  const { config, searchedUpTo, settings } = JSON.parse((await shown('a/b/x.md --format json', bare)).stdout)
  expect([config, settings['fail-on']]).toEqual([null, { value: 'error', from: 'default' }])
  expect(searchedUpTo).toMatch(/\/a$/)
})

it('a folder is shown the settings of what lies in it', async () => {
  const nested = { 'a/claimcheck.config.yaml': '', 'a/x.md': '' }
  expect(JSON.parse((await shown('a --format json', nested)).stdout).config).toBe('a/claimcheck.config.yaml')
})

it.each([
  ['x.md --pack kratm', files, 'Did you mean kratom?'],
  ['x.md', { 'claimcheck.config.yaml': 'severity: { kratm: off }' }, 'There is no rule or pack "kratm".'],
  ['x.md', { 'claimcheck.config.yaml': 'fail-on: eror' }, 'Did you mean "error"?'],
])('%s: what is wrong is told', async (line, more, message) => {
  const { code, stderr } = await shown(line, more as Record<string, string>)
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})
