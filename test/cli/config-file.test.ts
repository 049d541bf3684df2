import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runLayer } from '../../src/cli/run-layer.ts'
import { inFolder, run } from './run-in.ts'

const CONFIG = 'claimcheck.config.yaml'
const articles = { 'cures.md': 'It cures.\n', 'heals.md': 'It heals.\n', 'd/heals.md': 'It heals.\n' }
const words = (line: string) => line.split(' ').filter((word) => word !== '')

/** Runs a command line over the articles with these files beside them. */
async function told(line: string, files: Readonly<Record<string, string>>) {
  return inFolder({ ...articles, ...files }, (cwd) => run(words(line), { cwd }))
}

/** The same by the rules that come with the package. */
async function judged(line: string, files: Readonly<Record<string, string>>) {
  return inFolder(files, (cwd) => run(words(line), { cwd, layer: runLayer }))
}

describe('what a config file says and a flag overrides', () => {
  it.each([
    ['heals.md', 'fail-on: warning', 1],
    ['heals.md --fail-on error', 'fail-on: warning', 0],
    ['heals.md --no-config', 'fail-on: warning', 0],
    ['heals.md', 'max-warnings: 0', 1],
    ['heals.md --max-warnings 1', 'max-warnings: 0', 0],
    ['cures.md', 'fail-on: never', 0],
    ['cures.md --fail-on error', 'fail-on: never', 1],
    ['cures.md --pack cbd', 'packs: [kratom]', 1],
    ['cures.md --profile us', 'profile: eu', 1],
    ['rules list', 'rules: gone', 2],
    ['rules list --no-config', 'rules: gone', 0],
    ['heals.md --no-default-rules', 'fail-on: warning', 2],
  ])('%s under "%s" → %i', async (line, config, code) => {
    expect((await told(line, { [CONFIG]: config })).code).toBe(code)
  })

  it('a file may be named, wherever it lies', async () => {
    const files = { [CONFIG]: 'fail-on: error', 'ci/strict.yaml': 'fail-on: warning' }
    expect((await told('heals.md', files)).code).toBe(0)
    expect((await told('heals.md --config ci/strict.yaml', files)).code).toBe(1)
  })

  it('formats are written beside the config file, wherever the command is run', async () => {
    const files = { ...articles, [CONFIG]: 'formats: [compact, "json:r.json"]' }
    await inFolder(files, async (cwd) => {
      const { stdout } = await run(['heals.md'], { cwd: join(cwd, 'd') })
      expect(stdout).toMatch(/^heals\.md:1:4: warning/)
      expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).documents).toHaveLength(1)
      expect(existsSync(join(cwd, 'd/r.json'))).toBe(false)
      const pretty = await run(['heals.md', '--format', 'pretty'], { cwd: join(cwd, 'd') })
      expect(pretty.stdout).toContain('1 document')
    })
  })

  it('a report is never written over a document', async () => {
    const { code, stderr } = await told('heals.md', { [CONFIG]: 'formats: "json:heals.md"' })
    expect([code, stderr]).toEqual([2, expect.stringContaining('report-over-document')])
  })

  it('nor through a link', async () => {
    await inFolder({ 'heals.md': 'It heals.' }, async (cwd) => {
      symlinkSync('heals.md', join(cwd, 'report.json'))
      const { code, stderr } = await run(['heals.md', '--format', 'json:report.json'], { cwd })
      expect([code, stderr]).toEqual([2, expect.stringContaining('report-over-document')])
      expect(readFileSync(join(cwd, 'heals.md'), 'utf8')).toBe('It heals.')
    })
  })

  it.each([CONFIG, 'claimcheck-baseline.json', '.claimcheckignore'])('nor over %s', async (own) => {
    await inFolder({ 'heals.md': 'It heals.' }, async (cwd) => {
      const { code, stderr } = await run(['heals.md', '--format', `json:${own}`], { cwd })
      expect([code, stderr]).toEqual([2, expect.stringContaining('report-over-own-file')])
      expect(existsSync(join(cwd, own))).toBe(false)
    })
  })
})

describe('documents under different config files', () => {
  it('pass each their own gate', async () => {
    const strict = { 'd/claimcheck.config.yaml': 'fail-on: warning' }
    expect((await told('heals.md', strict)).code).toBe(0)
    expect((await told('d/heals.md', strict)).code).toBe(1)
    expect((await told('heals.md d/heals.md', strict)).code).toBe(1)
    expect((await told('heals.md d/heals.md', { ...strict, [CONFIG]: 'max-warnings: 1' })).code).toBe(1)
  })

  it('count their warnings by themselves, and all together by a flag', async () => {
    const two = { [CONFIG]: 'max-warnings: 1', 'd/claimcheck.config.yaml': 'max-warnings: 1' }
    expect((await told('heals.md d/heals.md', two)).code).toBe(0)
    expect((await told('heals.md d/heals.md --max-warnings 1', two)).code).toBe(1)
  })

  it('share formats that they agree on; else those of the current folder hold', async () => {
    const agreed = { [CONFIG]: 'formats: compact', 'd/claimcheck.config.yaml': 'formats: compact' }
    const other = { [CONFIG]: 'formats: compact', 'd/claimcheck.config.yaml': 'formats: pretty' }
    for (const files of [agreed, other]) {
      expect((await told('heals.md d/heals.md', files)).stdout).toMatch(/^d\/heals\.md:1:4: warning/)
    }
  })

  it('are judged by their own rules', async () => {
    const text = 'Kratom is not addictive. CBD cures cancer.\n'
    const files = {
      'a/x.md': text,
      'b/x.md': text,
      'a/claimcheck.config.yaml': 'packs: kratom\nformats: json\n',
      'b/claimcheck.config.yaml': 'packs: cbd\nformats: json\n',
    }
    const { stdout } = await judged('a b', files)
    const report = JSON.parse(stdout)
    const packs = report.documents.map((document: { findings: readonly { ruleId: string }[] }) =>
      document.findings.map(({ ruleId }) => ruleId.replace(/\/.*/, '')),
    )
    expect(packs).toEqual([['kratom'], ['cbd']])
    expect(report.tool).toMatchObject({ profile: 'custom', rulesHash: expect.stringMatching(/^[0-9a-f]{16}$/) })
  })
})

describe('the settings of rules', () => {
  const text = { 'x.md': 'Kratom is not addictive.\n' }
  const found = async (config: string) => {
    const { stdout } = await judged('x.md --format compact', { ...text, [CONFIG]: config })
    return stdout.split('\n').flatMap(
      (line) =>
        line
          .match(/: (\w+) \w+ (\S+)/)
          ?.slice(1)
          .join(' ') ?? [],
    )
  }

  it.each([
    ['fail-on: error', ['error kratom/no-dependence']],
    ['severity: { kratom/no-dependence: info }', ['info kratom/no-dependence']],
    ['severity: { kratom: warning }', ['warning kratom/no-dependence']],
    ['severity: { kratom: off }', ['error supplements/no-dependence']],
    ['severity: { kratom: off, kratom/no-dependence: info }', ['info kratom/no-dependence']],
    ['severity: { kratom: off, supplements: off }', []],
    ['packs: cbd', []],
  ])('%s', async (config, expected) => {
    expect(await found(config)).toEqual(expected)
  })

  it('a folder of own rules is laid over those of the package', async () => {
    const rule = `id: own/word
title: A word of the house
claim: { subject: product, relation: hyped-as, polarity: affirmed }
evidence: { grade: none, summary: None., sources: [], review-by: 2027-11-22 }
message: Praises {subject}.
suggestion: Praise less.
examples: { flag: [a, b, c], pass: [d, e, f] }
`
    const files = {
      'house/packs/own/word.yaml': rule,
      [CONFIG]: 'rules: [house]\nseverity: { editorial: off, own: warning }\n',
    }
    const { stdout } = await judged('rules list', files)
    expect(stdout).toContain('own/word')
    expect(
      (await judged('d/x.md --format compact', { ...files, 'd/x.md': 'Moringa is a miracle cure.' })).stdout,
    ).toContain('warning unsupported own/word')
  })
})

describe('the subject of documents that name none', () => {
  const page = 'It is not addictive.\n'
  const subjectsOf = async (config: string, path: string, text = page) => {
    const { stdout } = await judged('. --format json', { [path]: text, [CONFIG]: config })
    return JSON.parse(stdout).documents[0].claims.map(({ subject }: { subject: string }) => subject)
  }

  it.each([
    ['subject: { "k/**": kratom }', 'k/x.md', ['kratom']],
    ['subject: { "k/**": kratom }', 'l/x.md', ['']],
    ['subject: { "*": kratom, "cbd-*.md": cbd }', 'k/cbd-oil.md', ['cbd']],
    ['subject: { "k/": kratom, "k/cbd-*.md": cbd }', 'k/cbd-oil.md', ['cbd']],
  ])('%s for %s', async (config, path, expected) => {
    expect(await subjectsOf(config, path)).toEqual(expected)
  })

  it('is no subject of a document that names another', async () => {
    expect(await subjectsOf('subject: { "**": kratom }', 'x.md', `CBD oil.\n\n${page}`)).toEqual(['cbd'])
  })

  it('holds for standard input by its name, and in explain', async () => {
    const files = { 'k/x.md': page, [CONFIG]: 'subject: { "k/**": kratom }\nformats: compact' }
    await inFolder(files, async (cwd) => {
      const argv = ['-', '--stdin-filename', 'k/new.md']
      expect((await run(argv, { cwd, layer: runLayer, stdin: page })).stdout).toContain('kratom/no-dependence')
      expect((await run(['-'], { cwd, layer: runLayer, stdin: page })).stdout).toBe('')
      expect((await run(['explain', 'k/x.md:1'], { cwd, layer: runLayer })).stdout).toContain(
        'kratom causes dependence',
      )
    })
  })
})

describe('ignored documents', () => {
  const files = { [CONFIG]: 'ignore: [d/]\nformats: compact\nfail-on: info' }
  it.each([
    ['.', ['cures.md', 'heals.md']],
    ['**/heals.md', ['heals.md']],
    ['d/heals.md', ['d/heals.md']],
    ['d/heals.md --force-exclude --allow-empty', []],
    ['. --no-config --format compact', ['cures.md', 'd/heals.md', 'heals.md']],
    ['- --stdin-filename d/new.md --force-exclude', []],
  ])('%s checks %j', async (line, expected) => {
    const { stdout } = await told(line, files)
    expect(stdout.match(/^[^:\n]+(?=:)/gm) ?? []).toEqual(expected)
  })

  it('count from the current folder where the config file is named', async () => {
    const named = { 'ci/c.yaml': 'ignore: [d/]\nformats: compact' }
    const { stdout } = await told('. --config ci/c.yaml', named)
    expect(stdout).not.toContain('d/heals.md')
    expect(stdout).toContain('heals.md')
  })
})

describe('a faulty config file', () => {
  it('is told whole, with exit code 2, and nothing is checked', async () => {
    const config =
      'profil: us\npacks: [kratm]\nseverity: { kratom/curse: info }\nformats: [jsn]\nsubject: { "!a": kratm }\n'
    const { code, stdout, stderr } = await judged('x.md', { 'x.md': 'Kratom cures.', [CONFIG]: config })
    expect([code, stdout]).toEqual([2, ''])
    const places = [...stderr.matchAll(/^claimcheck: claimcheck\.config\.yaml:(\d+:\d+)/gm)].map(([, place]) => place)
    expect(places).toEqual(['1:1', '2:9', '3:13', '4:11', '5:12', '5:18'])
    expect(stderr).toContain('Did you mean json?')
    expect(stderr).toContain('Did you mean kratom?')
  })

  it.each([
    ['missing', 'x.md --config gone.yaml', {}, 'gone.yaml: There is no file or folder of this name.'],
    ['a folder', 'heals.md --config d', {}, 'd: This is a folder, and a config file is needed.'],
    ['empty', 'heals.md --config=', {}, 'Nothing is given to --config.'],
    ['binary', 'heals.md', { [CONFIG]: '%PDF-1.4' }, 'This is no text'],
    ['one of two', 'heals.md', { [CONFIG]: '', 'claimcheck.config.json': '' }, 'only one can count'],
    [
      'naming a folder that is missing',
      'heals.md',
      { [CONFIG]: 'rules: [a, b]' },
      'The rules folder b cannot be used.',
    ],
    ['naming two formats for one place', 'heals.md', { [CONFIG]: 'formats: [json, compact]' }, 'standard output'],
    [
      'deep beneath a folder that is checked',
      '.',
      { 'd/claimcheck.config.yaml': 'a: 1' },
      'd/claimcheck.config.yaml:1:1',
    ],
  ])('%s', async (_name, line, files, message) => {
    const { code, stderr } = await told(line, files as Record<string, string>)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('is no config file where it is a folder', async () => {
    const { code, stderr } = await inFolder(articles, (cwd) => {
      mkdirSync(join(cwd, CONFIG))
      return run(['heals.md'], { cwd })
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('config-is-folder')])
  })

  it.skipIf(process.getuid?.() === 0)('is told when it may not be read', async () => {
    const { code, stderr } = await inFolder({ ...articles, [CONFIG]: '' }, (cwd) => {
      chmodSync(join(cwd, CONFIG), 0)
      return run(['heals.md'], { cwd })
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('permission')])
  })

  it('still answers in JSON where it asks for that', async () => {
    const { code, stdout } = await told('heals.md', { [CONFIG]: 'formats: json\npacks: [kratm]\n' })
    expect(code).toBe(2)
    expect(JSON.parse(stdout).notices).toEqual([
      { code: 'unknown-pack', message: 'claimcheck.config.yaml:2:9: There is no pack "kratm".' },
    ])
  })
})
