import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, run } from './run-in.ts'

const articles = {
  'clean.md': 'It is a plant.\n',
  'cures.md': 'It cures pain.\n',
  'heals.md': 'It heals.\n',
  'soothes.md': 'It soothes.\n',
  'docs/deep/cures.html': '<p>It cures.</p>\n',
  'docs/picture.png': 'no text',
}

describe('what a gate says', () => {
  it('tells that there were more warnings than allowed', async () => {
    await inFolder({ 'heals.md': 'It heals.' }, async (cwd) => {
      expect((await run(['heals.md', '--max-warnings', '0'], { cwd })).stderr).toContain('1, at most 0')
      expect((await run(['heals.md', '--max-warnings', '1'], { cwd })).stderr).toBe('')
    })
  })

  it("a config file's gate is not blinded by --min-severity", async () => {
    const files = { 'claimcheck.config.yaml': 'fail-on: warning\n', 'a.md': 'It heals.' }
    await inFolder(files, async (cwd) => {
      expect(await run(['a.md', '--min-severity', 'error'], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('fail-on warning is about findings'),
      })
      expect((await run(['a.md', '--min-severity', 'error', '--fail-on', 'error'], { cwd })).code).toBe(0)
    })
  })

  it.each([
    ['--fix', '--since', 'main'],
    ['--fix-dry-run', '--since', 'main'],
    ['--fix', '--staged'],
  ])('edits do not go with changes: %s %s', async (...flags) => {
    const { code, stderr } = await run(['a.md', ...flags], { cwd: '/' })
    expect([code, stderr]).toEqual([2, expect.stringContaining('fix-and-changes')])
  })

  it.each([
    [[''], 'One of the arguments is empty.'],
    [['a.md', '', '--quiet'], 'One of the arguments is empty.'],
    [['a.md', '--', ''], 'One of the arguments is empty.'],
    [['a.md', '--baseline', ''], 'Nothing is given to --baseline.'],
    [['a.md', '--rules='], 'Nothing is given to --rules.'],
    [['-', '--stdin-filename', ''], 'Nothing is given to --stdin-filename.'],
    [['stale', ''], 'One of the arguments is empty.'],
    [['explain', '--text', ''], 'Nothing is given to --text.'],
    [['explain', '--text', ' '], 'The text holds no word.'],
  ])('what is empty is refused: %j', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { cwd: '/' })
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })
})

describe('exit codes', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['clean.md', 0],
    ['check clean.md', 0],
    ['cures.md', 1],
    ['heals.md', 0],
    ['heals.md --fail-on warning', 1],
    ['soothes.md --fail-on warning', 0],
    ['soothes.md --fail-on info', 1],
    // The stand-in engine finds something more where directives do not count.
    ['clean.md --fail-on info', 0],
    ['clean.md --fail-on info --no-inline-config', 1],
    ['cures.md --fail-on never', 0],
    ['cures.md --exit-zero', 0],
    ['heals.md --max-warnings 0', 1],
    ['heals.md --max-warnings 1', 0],
    ['heals.md --max-warnings 0 --exit-zero', 0],
    ['heals.md --max-warnings 0 --min-severity error', 2],
    ['heals.md --fail-on warning --min-severity error', 2],
    ['soothes.md --fail-on info --min-severity warning', 2],
    ['heals.md --fail-on warning --min-severity warning', 1],
    ['soothes.md --min-severity warning', 0],
    ['heals.md --fail-on never --min-severity error', 0],
    ['heals.md --fail-on info --min-severity error --exit-zero', 0],
    ['heals.md --fail-on warning --quiet', 1],
    ['heals.md --max-warnings 0 --quiet', 1],
    ['', 2],
    ['missing.md', 2],
    ['missing.md clean.md --exit-zero', 2],
    ['docs/*.md', 2],
    ['docs/*.md --allow-empty', 0],
    ['clean.md --no-default-rules', 2],
    ['clean.md --pack kratom', 0],
    ['clean.md --pack kratm', 2],
    ['clean.md --profile us', 0],
    ['clean.md --profile usa', 2],
    ['clean.md --fail-on eror', 2],
    ['clean.md --max-warnings many', 2],
    ['clean.md --width 12', 2],
    ['clean.md --format xml', 2],
    ['clean.md --format json --format compact', 2],
    ['clean.md --format json:', 2],
    ['clean.md --format json:clean.md', 2],
    ['clean.md --format json:no/such/folder.json', 2],
    ['clean.md --stdin-filename x.md', 2],
    ['--version', 0],
    ['--help', 0],
    ['rules list', 0],
    ['rules test', 1],
    ['rules test kratom/cures', 0],
    ['rules test kratom/curse', 2],
    ['rules lint --today 2026-12-31', 0],
    ['rules lint --today 2027-01-02', 1],
    ['rules lint --today 2027-02-30', 2],
    ['rules lst', 2],
    ['rules', 2],
    ['rules --help', 0],
    ['explain kratom/cures', 0],
    ['explain directives/unused', 0],
    ['explain kratom/curs', 2],
    ['explain clean.md:1', 0],
    ['explain clean.md:9', 2],
    ['explain', 2],
  ]
  it.each(cases)('%s → %i', async (line, expected) => {
    const argv = line.split(' ').filter((word) => word !== '')
    expect((await inFolder(articles, (cwd) => run(argv, { cwd }))).code).toBe(expected)
  })
})

describe('what a mistake says', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['claen.md', 'Did you mean clean.md?'],
    ['docs/deep/cure.html', 'Did you mean docs/deep/cures.html?'],
    ['explian', 'Did you mean explain?'],
    ['clean.md --formt json', 'Did you mean --format?'],
    ['clean.md --formt=json', 'There is no option --formt.'],
    ['clean.md --format jsn', 'Did you mean json?'],
    ['clean.md --pack kratm', 'Did you mean kratom?'],
    ['clean.md --profile platform', 'Did you mean platforms? There is: default, us, eu, uk, ca, au, platforms, all.'],
    ['rules list --profile mars', 'There is no profile "mars".'],
    ['explain kratom/curs', 'Did you mean kratom/cures?'],
    ['rules tset', 'Did you mean rules test?'],
    ['clean.md --fail-on eror', 'Did you mean error?'],
    ['clean.md --width', '--width'],
    ...['0', '-5', '39', '1.5', 'wide'].map(
      (word) => [`clean.md --width ${word}`, `--width takes a whole number from 40 up, not "${word}".`] as const,
    ),
    ['clean.md --max-warnings -1', '--max-warnings takes a whole number from 0 up, not "-1".'],
    ['explain clean.md:9', 'clean.md has no line 9: it has 1 line.\n  Write it as clean.md:1.'],
    ['explain clean.md:0', 'clean.md has no line 0: it has 1 line.'],
    ['explain clean.md', 'clean.md names no line of a file.\n  Write it as clean.md:12, or check the whole of it'],
    ['explain clean.md:x', 'clean.md:x names no line of a file.\n  Write it as clean.md:12'],
    ['explain gone.md', 'gone.md names no line of a file.'],
    ['explain docs', 'There is no rule "docs".'],
    ['rules', 'There is: rules list, rules test, rules lint.'],
    ['docs/*.md', 'This pattern matches no file.'],
    ['docs/*.png', 'matches files, but no document'],
    ['', 'There is nothing to check.'],
    ['clean.md --fail-on info --min-severity error', 'fail-on info is about findings that --min-severity error drops.'],
  ]
  it.each(cases)('%s', async (line, expected) => {
    const argv = line.split(' ').filter((word) => word !== '')
    const { stdout, stderr } = await inFolder(articles, (cwd) => run(argv, { cwd }))
    expect(stderr).toContain(expected)
    expect(stderr).toMatch(/^claimcheck: /)
    expect(stderr).not.toContain('    at ')
    expect(stdout.includes('claimcheck:')).toBe(false)
  })
})

describe('machine formats', () => {
  it.each([
    ['cures.md missing.md --format json', ['missing-path']],
    ['cures.md --format json --nonsense', ['unknown-option']],
    ['--format=json', ['no-paths']],
    ['cures.md --format json --pack nothing', ['unknown-pack']],
    ['cures.md --format json', []],
  ])('%s prints one JSON report with the notices', async (line, codes) => {
    const { stdout } = await inFolder(articles, (cwd) => run(line.split(' '), { cwd }))
    const report = JSON.parse(stdout)
    expect(report.schemaVersion).toBe(1)
    expect(report.notices.map(({ code }: { code: string }) => code)).toEqual(codes)
  })

  it.each([
    ['jsonl', '"code":"unknown-option"'],
    ['sarif', '"executionSuccessful": false'],
    ['github', '::error title=not read (unknown-option)::There is no option --nonsense.'],
    ['gitlab', '[]\n'],
    ['rdjson', '"diagnostics": []'],
    ['checkstyle', 'source="claimcheck.unknown-option"'],
    ['junit', '<error type="unknown-option"'],
    ['markdown', 'not everything was read'],
    ['csv', 'path,line'],
  ])(
    'a run that fails prints an empty %s report, with the reason where there is a place for it',
    async (format, part) => {
      const argv = ['clean.md', '--nonsense', '--format', format]
      const { stdout, stderr, code } = await inFolder(articles, (cwd) => run(argv, { cwd }))
      expect(stdout).toContain(part)
      expect(stderr).toMatch(/^claimcheck: There is no option --nonsense/)
      expect(code).toBe(2)
    },
  )

  it.each(['--format=sarif', '--format sarif', '--format json:r.json --format sarif'])(
    '%s asks for SARIF',
    async (line) => {
      const argv = ['clean.md', '--nonsense', ...line.split(' ')]
      const { stdout } = await inFolder(articles, (cwd) => run(argv, { cwd }))
      expect(JSON.parse(stdout).version).toBe('2.1.0')
    },
  )

  it('describes the rules in force in SARIF', async () => {
    const { stdout } = await inFolder(articles, (cwd) => run(['cures.md', '--format', 'sarif'], { cwd }))
    const [described] = JSON.parse(stdout).runs[0].tool.driver.rules
    expect(described.shortDescription.text).toBe('About kratom/cures.')
  })

  it('warns when GitHub would refuse the SARIF report, which is whole all the same', async () => {
    const files = { 'a.md': 'It cures countless ills.' }
    const argv = ['a.md', '--format', 'sarif:r.sarif', '--fail-on', 'never']
    await inFolder(files, async (cwd) => {
      const { stderr, code } = await run(argv, { cwd })
      expect(stderr).toContain('25002 findings; GitHub refuses more than 25000.')
      expect(code).toBe(0)
      expect(JSON.parse(readFileSync(join(cwd, 'r.sarif'), 'utf8')).runs[0].results).toHaveLength(25_002)
    })
  })

  it('counts the columns of rdjson in bytes', async () => {
    const argv = ['-', '--stdin-filename', 'a.md', '--format', 'rdjson']
    const { stdout } = await inFolder({}, (cwd) => run(argv, { cwd, stdin: 'Thé cures.' }))
    expect(JSON.parse(stdout).diagnostics[0].location.range.start).toEqual({ line: 1, column: 6 })
  })

  it('prints compact lines only', async () => {
    const { stdout, stderr } = await inFolder(articles, (cwd) => run(['.', 'gone', '--format', 'compact'], { cwd }))
    expect(stdout.split('\n')).toEqual([
      'cures.md:1:4: error unsupported kratom/cures Says that it cures.',
      'docs/deep/cures.html:1:7: error unsupported kratom/cures Says that it cures.',
      'heals.md:1:4: warning unsupported kratom/heals Says that it heals.',
      'soothes.md:1:4: info unsupported kratom/soothes Says that it soothes.',
      '',
    ])
    expect(stderr).toContain('[missing-path]')
  })

  it('writes files beside standard output, and leaves nothing else behind', async () => {
    await inFolder({ ...articles, 'r.json': 'old' }, async (cwd) => {
      const argv = ['cures.md', '--format', 'json:r.json', '--format', 'compact:r.txt', '--format', 'compact']
      const { stdout } = await run(argv, { cwd })
      expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).documents).toHaveLength(1)
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(stdout)
      expect(readdirSync(cwd).filter((name) => name.includes('tmp'))).toEqual([])
    })
  })

  it('keeps a document that a report is written over', async () => {
    await inFolder(articles, async (cwd) => {
      await run(['cures.md', '--format', 'json:cures.md'], { cwd })
      expect(readFileSync(join(cwd, 'cures.md'), 'utf8')).toBe(articles['cures.md'])
      expect(existsSync(join(cwd, 'report.json'))).toBe(false)
    })
  })
})

describe('the summary of a GitHub job', () => {
  const env = { GITHUB_STEP_SUMMARY: 'summary.md' }

  it('gets the report behind what is there', async () => {
    await inFolder({ ...articles, 'summary.md': 'before' }, async (cwd) => {
      const { stdout } = await run(['cures.md', '--format', 'github'], { cwd, env })
      expect(stdout).toMatch(/^::error file=cures\.md/)
      expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^before\n### claimcheck: 1 error\n/)
    })
  })

  it('gets the reason of a run that failed', async () => {
    await inFolder(articles, async (cwd) => {
      await run(['cures.md', '--format', 'github', '--nonsense'], { cwd, env })
      expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('There is no option --nonsense')
    })
  })

  it('is left alone by other formats', async () => {
    await inFolder(articles, async (cwd) => {
      await run(['cures.md', '--format', 'compact'], { cwd, env })
      expect(existsSync(join(cwd, 'summary.md'))).toBe(false)
    })
  })

  it('that cannot be written is told and makes the exit code 2', async () => {
    const outcome = await inFolder(articles, (cwd) =>
      run(['clean.md', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: 'no/such/summary.md' } }),
    )
    expect(outcome.code).toBe(2)
    expect(outcome.stderr).toContain('[unwritable-path]')
  })
})

describe('one bad document', () => {
  const bad = {
    'a.md': 'It cures.\n',
    'b.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'c.md': new Uint8Array([0x49, 0x74, 0xff, 0xfe, 0x41]),
    'd.md': 'explode',
    'e.md': 'endless',
  }
  it.each([
    ['b.md', 'binary'],
    ['c.md', 'invalid-utf8'],
    ['d.md', 'internal-error'],
  ])('%s is told and the others are checked', async (path, code) => {
    const {
      stdout,
      stderr,
      code: exit,
    } = await inFolder(bad, (cwd) => run(['a.md', path, '--format', 'json'], { cwd }))
    const report = JSON.parse(stdout)
    expect(exit).toBe(2)
    expect(report.notices).toEqual([{ code, message: expect.stringContaining(path) }])
    expect(report.documents.map((document: { path: string }) => document.path)).toEqual(['a.md'])
    expect(stderr).toContain(`[${code}]`)
  })

  it.each([
    ['a.pdf', 'a PDF document'],
    ['a.docx~', 'a backup copy of a Word document'],
    ['a.PNG', 'a picture'],
    ['a.json', 'data'],
    ['a.odt', 'an OpenDocument text'],
    ['a.odt.bak', 'an OpenDocument text'],
  ])('%s is no text although it decodes: it is told as %s', async (path, what) => {
    const told =
      `${path}: By its name this is in a format that is not read (${what}).\n` +
      '  Read are .md .mdx .markdown .html .htm .txt .docx: save it as one of these, or leave it out. [unsupported-format]\n'
    await inFolder({ [path]: 'It cures.', 'b.md': 'It cures.' }, async (cwd) => {
      const named = await run([path, 'b.md', '--format', 'compact'], { cwd })
      expect(named).toMatchObject({ code: 2, stderr: `claimcheck: ${told}` })
      expect(named.stdout).toMatch(/^b\.md:1:4: error .*\n$/)
      const piped = await run(['-', '--stdin-filename', path], { cwd, stdin: 'It cures.' })
      expect(piped).toMatchObject({ code: 2, stderr: `claimcheck: ${told}` })
    })
  })

  it.each(['notes', 'notes.text', 'notes.md~', 'notes.rst', 'v1.2'])('%s may be plain text', async (path) => {
    expect((await inFolder({ [path]: 'It cures.' }, (cwd) => run([path], { cwd }))).code).toBe(1)
  })

  it('a document read in part makes the exit code 2 and is told once', async () => {
    const inJson = await inFolder(bad, (cwd) => run(['e.md', '--format', 'json'], { cwd }))
    expect(inJson.code).toBe(2)
    expect(inJson.stderr).toBe('claimcheck: e.md: A sentence was cut. [sentence-too-long]\n')
    const pretty = await inFolder(bad, (cwd) => run(['e.md'], { cwd }))
    expect(pretty.stdout).toContain('A sentence was cut.')
    expect(pretty.stderr).toBe('')
  })

  it('a faulty rule is told, the rest is checked', async () => {
    const files = { ...bad, 'my/packs/a/b.yaml': 'faulty' }
    const result = await inFolder(files, (cwd) => run(['a.md', '--rules', 'my', '--format', 'json'], { cwd }))
    expect(result.code).toBe(2)
    expect(JSON.parse(result.stdout).notices).toEqual([
      { code: 'bad-rule', message: 'my/a.yaml:1:1: A rule is faulty.' },
    ])
    expect(JSON.parse(result.stdout).documents).toHaveLength(1)
  })
})

describe('standard input', () => {
  it.each([
    [['-'], '<stdin>'],
    [['-', '--stdin-filename', 'posts/draft.md'], 'posts/draft.md'],
    [['--stdin-filename', 'posts/draft.md'], 'posts/draft.md'],
  ])('%j is read as %s', async (argv, path) => {
    const result = await inFolder({}, (cwd) => run([...argv, '--format', 'compact'], { cwd, stdin: 'It cures.' }))
    expect(result).toMatchObject({ code: 1, stdout: expect.stringMatching(`^${path}:1:4: error`) })
  })

  it('is left out by ignore files only with --force-exclude', async () => {
    const argv = ['-', '--stdin-filename', 'posts/draft.md', '--format', 'compact']
    const files = { '.claimcheckignore': 'posts/\n' }
    const both = await inFolder(files, async (cwd) => [
      (await run(argv, { cwd, stdin: 'It cures.' })).code,
      (await run([...argv, '--force-exclude'], { cwd, stdin: 'It cures.' })).code,
    ])
    expect(both).toEqual([1, 0])
  })
})

describe('colour and width', () => {
  const ESCAPE = '\u001b['
  const cases: readonly (readonly [string, Record<string, string>, number | undefined, boolean])[] = [
    ['', {}, undefined, false],
    ['', {}, 80, true],
    ['', { NO_COLOR: '1' }, 80, false],
    ['', { NO_COLOR: '' }, 80, true],
    ['', { TERM: 'dumb' }, 80, false],
    ['', { FORCE_COLOR: '1' }, undefined, true],
    ['', { FORCE_COLOR: '0' }, 80, false],
    ['--color always', { NO_COLOR: '1' }, undefined, true],
    ['--color never', { FORCE_COLOR: '1' }, 80, false],
  ]
  it.each(cases)('"%s" %j terminal %s → %s', async (flags, env, terminal, colored) => {
    const argv = ['cures.md', ...flags.split(' ').filter((word) => word !== '')]
    const surroundings = { env, ...(terminal === undefined ? {} : { terminal }) }
    const { stdout } = await inFolder(articles, (cwd) => run(argv, { cwd, ...surroundings }))
    expect(stdout.includes(ESCAPE)).toBe(colored)
  })

  it.each([
    [['cures.md'], undefined, 100],
    [['cures.md'], 71, 71],
    [['cures.md', '--width', '64'], 71, 64],
  ])('%j terminal %s → %i cells', async (argv, terminal, width) => {
    const surroundings = { env: { NO_COLOR: '1' }, ...(terminal === undefined ? {} : { terminal }) }
    const { stdout } = await inFolder(articles, (cwd) => run(argv, { cwd, ...surroundings }))
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBe(width)
  })
})

describe('commands', () => {
  it.each([
    [['explain', 'kratom/cures'], 'the rule kratom/cures\n'],
    [['explain', '--text', 'It cures: 1'], 'the text It cures: 1\n'],
    [['explain', 'cures.md:1'], 'the line cures.md 1\n'],
    [['explain', 'cures.md:1:4'], 'the line cures.md 1\n'],
  ])('%j', async (argv, expected) => {
    expect((await inFolder(articles, (cwd) => run(argv, { cwd }))).stdout).toBe(expected)
  })

  it('lists the rules by id', async () => {
    const { stdout } = await inFolder({}, (cwd) => run(['rules', 'list', '--format', 'json'], { cwd }))
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual([
      'cbd/soothes',
      'kratom/cures',
      'kratom/heals',
    ])
  })

  it('says which examples came out wrong', async () => {
    const { stdout } = await inFolder({}, (cwd) => run(['rules', 'test'], { cwd }))
    expect(stdout).toBe(
      'kratom/heals\n  missing  passes, but should be flagged: It heals.\n\n' +
        '2 rules, 2 examples: 1 reported, 0 validated, 0 noisy, 1 missing\n',
    )
  })

  it('helps with examples', async () => {
    const { stdout, stderr } = await inFolder({}, (cwd) => run(['--help'], { cwd }))
    expect(stdout).toContain('Usage: claimcheck [check] <paths...> [options]')
    expect(stdout).toContain('claimcheck articles/')
    expect(stderr).toBe('')
  })
})

it('checks a file once, however often it is named', async () => {
  const { stdout } = await inFolder(articles, (cwd) => {
    symlinkSync('cures.md', join(cwd, 'link.md'))
    return run(['cures.md', './cures.md', '.', 'link.md', '*.md', '--format', 'compact', '--min-severity', 'error'], {
      cwd,
    })
  })
  expect(stdout.match(/^.*cures\.md:/gm)).toEqual(['cures.md:'])
})
