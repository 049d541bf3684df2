import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import { inFolder } from './cli/run-in.ts'
import { ROOT } from './corpus.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly if?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action
const { steps } = action.runs

/** Prints its arguments in place of claimcheck, and ends as its environment says. */
const STAND_IN =
  'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = Number(process.env.STAND_IN_CODE ?? 0)'

/** Fills in an expression as the runner would, for the expressions that the action uses. */
function filled(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, name: string) => {
    const value = inputs[name] ?? action.inputs[name]?.default
    if (value === undefined) throw new Error(`no input ${name}`)
    return value
  })
}

/** Runs a step's script as GitHub does, in a folder. */
function runStep(
  id: string,
  inputs: Readonly<Record<string, string>>,
  surroundings: { readonly cwd: string; readonly action: string; readonly code?: number },
) {
  const step = steps.find((candidate) => candidate.id === id || candidate.name === id)
  const script = join(surroundings.cwd, 'step.sh')
  const output = join(surroundings.cwd, 'output')
  writeFileSync(script, filled(step?.run ?? '', inputs))
  writeFileSync(output, '')
  const env = {
    PATH: process.env['PATH'],
    NO_COLOR: '1',
    GITHUB_ACTION_PATH: surroundings.action,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(surroundings.cwd, 'summary'),
    STAND_IN_CODE: String(surroundings.code ?? 0),
    ...Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, filled(value, inputs)])),
  }
  const argv = ['--noprofile', '--norc', '-e', '-o', 'pipefail', script]
  const { status, stdout, stderr } = spawnSync('bash', argv, { cwd: surroundings.cwd, env, encoding: 'utf8' })
  return { code: status, stdout, stderr, outputs: readFileSync(output, 'utf8') }
}

async function checkWith(inputs: Readonly<Record<string, string>>, code = 0) {
  const files = { 'action/bin/claimcheck.js': STAND_IN, 'action/package.json': '{}', 'claims.sarif': '{}' }
  return inFolder(files, (cwd) => {
    const result = runStep('check', inputs, { cwd, action: join(cwd, 'action'), code })
    const injected = existsSync(join(cwd, 'injected'))
    return { ...result, injected, argv: JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as string[] }
  })
}

describe('the GitHub action', () => {
  it('is a composite one with inputs and outputs that its steps use', () => {
    const text = JSON.stringify(steps)
    expect(action.runs.using).toBe('composite')
    expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name} `))).toEqual([])
    expect(action.outputs['exit-code']?.value).toContain('{{ steps.check.outputs.exit-code }}')
  })

  it('puts no expression into a script, where it would be run', () => {
    expect(steps.filter(({ run }) => run?.includes('{{') === true)).toEqual([])
    expect(steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([])
  })

  it('checks everything by default', async () => {
    expect((await checkWith({})).argv).toEqual(['check', '--format', 'github', '--', '.'])
  })

  it('hands on what it is given, one value a line', async () => {
    const { argv } = await checkWith({
      paths: 'my articles\n-odd "name\'s".md\n\n*.md\n',
      args: '--profile\nus\n',
      'fail-on': 'warning',
      since: 'origin/main',
      sarif: 'claims.sarif',
    })
    expect(argv.slice(3)).toEqual([
      '--fail-on=warning',
      '--since=origin/main',
      '--format=sarif:claims.sarif',
      '--profile',
      'us',
      '--',
      'my articles',
      '-odd "name\'s".md',
      '*.md',
    ])
  })

  const hostile = '"; touch injected; $(touch injected) `touch injected` \'; touch injected #'
  it.each(['paths', 'args', 'fail-on', 'since', 'sarif'])('runs nothing that stands in %s', async (name) => {
    const { argv, injected } = await checkWith({ [name]: hostile })
    expect(injected).toBe(false)
    expect(argv.filter((arg) => arg.endsWith(hostile))).toHaveLength(1)
  })

  it('lets nobody set an output by a line of an input', async () => {
    const { outputs } = await checkWith({ sarif: 'x\nexit-code=0' }, 1)
    expect(outputs).toBe('exit-code=1\n')
  })

  it.each([0, 1, 2])('ends with claimcheck’s own exit code: %i', async (code) => {
    const result = await checkWith({ sarif: 'claims.sarif' }, code)
    expect(result.code).toBe(code)
    expect(result.outputs).toBe(`exit-code=${code}\nsarif=written\n`)
  })

  it('uploads SARIF when it was written, also after findings', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'))
    expect(upload?.if).toBe("always() && steps.check.outputs.sarif == 'written'")
    expect(filled(upload?.with?.['sarif_file'] ?? '', { sarif: 'claims.sarif' })).toBe('./claims.sarif')
  })

  it('builds only where there is no build yet', async () => {
    await inFolder({ 'dist/cli.js': '' }, (cwd) => {
      expect(runStep('Build claimcheck', {}, { cwd, action: cwd })).toMatchObject({ code: 0, stdout: '' })
    })
  })

  it.skipIf(inject('buildProblem') !== '')('works with the real command', async () => {
    await inFolder({ 'my articles/-a.md': 'Kratom cures cancer.\n' }, (cwd) => {
      const result = runStep('check', { paths: 'my articles', sarif: 'claims.sarif' }, { cwd, action: ROOT })
      expect(result.code).toBe(1)
      expect(result.stdout).toMatch(/^::error file=my articles\/-a\.md,line=1/m)
      expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('my articles/-a.md')
      expect(readFileSync(join(cwd, 'claims.sarif'), 'utf8')).toContain('"version": "2.1.0"')
    })
  })
})

interface Hook {
  readonly id: string
  readonly entry: string
  readonly args: readonly string[]
  readonly files: string
}

describe('the pre-commit hook', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]
  const fits = (path: string) => new RegExp((hook?.files ?? '').replace('(?i)', ''), 'i').test(path)

  /** As pre-commit does it: the entry's words, the arguments, the names. */
  function runHook(names: readonly string[], cwd: string, args = hook?.args ?? []) {
    const words = (hook?.entry ?? '').split(' ')
    expect(words[0]).toBe('claimcheck')
    const argv = [join(ROOT, 'bin/claimcheck.js'), ...words.slice(1), ...args, ...names]
    const env = { PATH: process.env['PATH'], NO_COLOR: '1' }
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' })
    return { code: status, stdout, stderr }
  }

  it.each([
    ['a.md', true],
    ['A.MDX', true],
    ['x/b.markdown', true],
    ['b.htm', true],
    ['b.html', true],
    ['c.txt', true],
    ['d.docx', true],
    ['src/a.ts', false],
    ['a.md.bak', false],
  ])('is asked for %s: %s', (path, asked) => {
    expect(fits(path)).toBe(asked)
  })

  describe.skipIf(inject('buildProblem') !== '')('run', () => {
    const odd = ["my 'article'.md", '-odd.md', 'a "b" $(touch injected).md']
    it.each(odd)('reads %s', async (name) => {
      await inFolder({ [name]: 'Kratom cures cancer.\n' }, (cwd) => {
        expect(runHook([name], cwd).code).toBe(1)
        expect(existsSync(join(cwd, 'injected'))).toBe(false)
      })
    })

    it('leaves out what the ignore files leave out', async () => {
      const files = { 'old/a.md': 'Kratom cures cancer.\n', 'b.md': 'A tree.\n', '.claimcheckignore': 'old/\n' }
      await inFolder(files, (cwd) => expect(runHook(['old/a.md', 'b.md'], cwd).code).toBe(0))
    })

    it('takes arguments of one’s own', async () => {
      await inFolder({ '-a.md': 'Kratom cures cancer.\n' }, (cwd) => {
        expect(runHook(['-a.md'], cwd, ['--fail-on', 'never', '--']).code).toBe(0)
      })
    })
  })
})
