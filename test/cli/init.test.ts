import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../../src/cli/main.ts'
import { readConfig } from '../../src/rulebook/config.ts'
import { fakeRules, fakeRun } from './fake-run.ts'
import { inFolder, run } from './run-in.ts'

const CONFIG = 'claimcheck.config.yaml'
const read = (folder: string, name = CONFIG) => readFileSync(join(folder, name), 'utf8')

/** Runs `init` at a terminal whose user types these lines; what the terminal shows comes back. */
async function typed(lines: string, cwd: string) {
  let shown = ''
  const stream = () =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          shown += chunk
          done()
        },
      }),
      { isTTY: true },
    )
  const stdin = Object.assign(keys(lines), { isTTY: true })
  const concepts = [{ kind: 'substance', concepts: { kratom: ['kratom'], cbd: ['cbd'] } }]
  const layer = { ...fakeRun, defaultRules: async () => ({ ...fakeRules, concepts }) as unknown as typeof fakeRules }
  const code = await runCli(['init'], { stdin, stdout: stream(), stderr: stream(), env: {}, cwd }, layer)
  return { code, shown }
}

/** A terminal hands over what is typed in pieces that are no lines. */
async function* keys(text: string): AsyncGenerator<Uint8Array> {
  for (const piece of text.match(/[\s\S]{1,3}/g) ?? []) yield Buffer.from(piece)
}

it.each([[[]], [['--yes']]])('where nobody can answer, it takes the defaults: %j', async (flags) => {
  await inFolder({}, async (cwd) => {
    const { code, stdout, stderr } = await run(['init', ...flags], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('Next: npx claimcheck')
    expect(parse(read(cwd))).toEqual({ profile: 'default', 'fail-on': 'error' })
  })
})

it('says that piped answers are not read, and which settings it took', async () => {
  await inFolder({}, async (cwd) => {
    const { stderr } = await run(['init'], { cwd, stdin: 'us\ncbd\nwarning\n' })
    expect(stderr).toContain('the defaults hold: profile default, no subject, fail-on error.\n')
    expect(parse(read(cwd))).toMatchObject({ profile: 'default' })
    expect((await run(['init', '--yes', '--force'], { cwd })).stderr).not.toContain('defaults')
  })
})

it.each([
  ['us\ncbd\nwarning\n', { profile: 'us', subject: { '**': 'cbd' }, 'fail-on': 'warning' }],
  ['\n\n\n', { profile: 'default', 'fail-on': 'error' }],
  [' eu \r\nno\r\nnever\r\n', { profile: 'eu', 'fail-on': 'never' }],
  ['usa\nus\nkratm\nkratom\n\n', { profile: 'us', subject: { '**': 'kratom' }, 'fail-on': 'error' }],
])('answers %j are written', async (lines, expected) => {
  await inFolder({}, async (cwd) => {
    expect((await typed(lines, cwd)).code).toBe(0)
    expect(parse(read(cwd))).toEqual(expected)
    expect(readConfig({ path: CONFIG, text: read(cwd) }).problems).toEqual([])
  })
})

it('a wrong answer is told, and the question asked again', async () => {
  const { shown } = await inFolder({}, (cwd) => typed('usa\nus\n\n\n', cwd))
  expect(shown).toContain('Did you mean us?')
  expect(shown.match(/Whose law counts/g)).toHaveLength(2)
})

it('answers that end early write nothing', async () => {
  await inFolder({}, async (cwd) => {
    const { code, shown } = await typed('us\n', cwd)
    expect([code, shown]).toEqual([2, expect.stringContaining('nothing is written')])
    expect(readdirSync(cwd)).toEqual([])
  })
})

it.each([CONFIG, 'claimcheck.config.yml', 'claimcheck.config.json'])('%s is not written over', async (name) => {
  await inFolder({ [name]: 'mine' }, async (cwd) => {
    const { code, stderr } = await run(['init'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('[config-exists]')])
    expect(read(cwd, name)).toBe('mine')
    expect(existsSync(join(cwd, CONFIG))).toBe(name === CONFIG)
  })
})

it('--force writes over the file, and makes no second one', async () => {
  await inFolder({ [CONFIG]: 'mine', 'b/claimcheck.config.json': '{}' }, async (cwd) => {
    expect((await run(['init', '--force'], { cwd })).code).toBe(0)
    expect(parse(read(cwd))).toMatchObject({ profile: 'default' })
    expect((await run(['init', '--force'], { cwd: join(cwd, 'b') })).code).toBe(2)
  })
})

it('its first line leads editors to the schema in the installed package', async () => {
  const schema = 'node_modules/claimcheck/schemas/config.schema.json'
  await inFolder({ [schema]: '{}', 'site/x.md': '' }, async (cwd) => {
    await run(['init'], { cwd })
    await run(['init'], { cwd: join(cwd, 'site') })
    const first = (folder: string) => read(folder).split('\n')[0]
    expect(first(cwd)).toBe(`# yaml-language-server: $schema=./${schema}`)
    expect(first(join(cwd, 'site'))).toBe(`# yaml-language-server: $schema=../${schema}`)
  })
})

it('without an installed package it leads to the schema of the one that runs', async () => {
  await inFolder({}, async (cwd) => {
    await run(['init'], { cwd })
    const path = /\$schema=(.+)/.exec(read(cwd))?.[1] ?? ''
    expect(JSON.parse(read(cwd, path)).properties).toHaveProperty('fail-on')
  })
})
