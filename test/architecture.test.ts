import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Which folders of `src` a folder may import. Files right under `src` put the exports together and may import all but `cli`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  parse: ['model', 'language'],
  tag: ['model', 'language'],
  check: ['model', 'language'],
  corpus: ['model'],
  report: ['model'],
  rulebook: ['model', 'language'],
  files: ['model'],
  run: ['model', 'language', 'parse', 'tag', 'check', 'corpus', 'report', 'rulebook', 'files'],
  cli: ['run', 'report', 'files'],
  '': ['model', 'language', 'parse', 'tag', 'check', 'corpus', 'report', 'rulebook', 'files', 'run'],
}

/** The one folder that may import an outside package. A package that stands nowhere here may be imported nowhere. */
const HOMES: Readonly<Record<string, string>> = {
  zod: 'model',
  natural: 'language',
  unified: 'parse',
  'retext-english': 'parse',
  nlcst: 'parse',
  '@lezer/markdown': 'parse',
  htmlparser2: 'parse',
  fflate: 'parse',
  chalk: 'report',
  'string-width': 'report',
  yaml: 'rulebook',
  ignore: 'files',
  tinyglobby: 'files',
  commander: 'cli',
}

/** The file system, threads and the process stay at the edge; reckoning (hashes) may happen anywhere. */
const EDGE = ['files', 'run', 'cli']
const PURE_BUILT_INS = ['node:crypto']

interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  /** First folder under `src`; empty for a file right under it. */
  readonly folder: string
  readonly source: string
  readonly imports: readonly string[]
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** What a TypeScript source imports or exports from, types and dynamic imports included. */
function importsOf(source: string): string[] {
  const statements =
    /^(?:import|export)\s+(?:type\s+)?(?:[\w$*]+(?:\s+as\s+[\w$]+)?\s*,?\s*)?(?:\{[^}]*\}\s*)?from\s+'([^']+)'/gm
  const bare = /^import\s+'([^']+)'/gm
  const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g
  return [statements, bare, dynamic].flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))
}

function readSource(path: string): SourceFile {
  const source = readFileSync(join(root, path), 'utf8')
  const parts = path.split('/')
  return { path, source, folder: parts.length === 2 ? '' : (parts[1] ?? ''), imports: importsOf(source) }
}

const isOwn = (specifier: string) => specifier.startsWith('.')
const targetOf = (file: SourceFile, specifier: string) => join(dirname(file.path), specifier).split(sep).join('/')
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const sources = filesUnder('src')
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(readSource)

/** The own imports that the table forbids, as "file imports file". */
function crossings(): string[] {
  return sources.flatMap((file) =>
    file.imports.filter(isOwn).flatMap((specifier) => {
      const target = targetOf(file, specifier)
      const parts = target.split('/')
      const folder = parts.length === 2 ? '' : (parts[1] ?? '')
      if (parts[0] === 'src' && (folder === file.folder || MAY_IMPORT[file.folder]?.includes(folder))) return []
      return [`${file.path} imports ${target}`]
    }),
  )
}

function strangers(): string[] {
  return sources.flatMap((file) =>
    file.imports
      .filter(
        (specifier) =>
          !isOwn(specifier) && !specifier.startsWith('node:') && HOMES[packageOf(specifier)] !== file.folder,
      )
      .map((specifier) => `${file.path} imports ${specifier}`),
  )
}

/** Chains of files that import each other in a circle, each told once. */
function circles(): string[] {
  const graph = new Map(sources.map((file) => [file.path, file.imports.filter(isOwn).map((to) => targetOf(file, to))]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const since = trail.indexOf(path)
    if (since >= 0) found.push([...trail.slice(since), path].join(' → '))
    if (since >= 0 || done.has(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

/** Which of the names a file uses as globals. A name in a string, a comment or a property is none. */
function globalsIn(source: string, names: readonly string[]): string[] {
  const define = Object.fromEntries(names.map((name) => [name, `__global_${name}__`]))
  const { code } = transformSync(source, { loader: 'ts', define, target: 'node20' })
  return names.filter((name) => code.includes(`__global_${name}__`))
}

const namesOf = (path: string) => path.split('/').map((part) => part.replace(/(?:\.test)?\.\w+$/, ''))

/** A binding at the top of a module that can be given another value: state that outlives a call. */
const TOP_LEVEL_LET = /^(?:export )?(?:let|var) (?:[[{]|[\w$]+(?:: [^=\n]+)?(?: =.*)?;?$)/m

describe('the layers', () => {
  test('every folder of src stands in the table', () => {
    const folders = new Set(sources.map((file) => file.folder))
    expect([...folders].filter((folder) => MAY_IMPORT[folder] === undefined)).toEqual([])
    expect(folders).toContain('model')
  })

  test('a folder imports only what the table allows', () => {
    expect(crossings()).toEqual([])
  })

  test('an outside package is imported in its home alone', () => {
    expect(strangers()).toEqual([])
  })

  test('natural is imported by deep paths, never by its root', () => {
    expect(sources.filter((file) => file.imports.includes('natural')).map((file) => file.path)).toEqual([])
  })

  test('files, threads and the process are touched at the edge alone', () => {
    const offenders = sources
      .filter((file) => !EDGE.includes(file.folder))
      .flatMap((file) =>
        file.imports
          .filter((specifier) => specifier.startsWith('node:') && !PURE_BUILT_INS.includes(specifier))
          .map((specifier) => `${file.path} imports ${specifier}`),
      )
    expect(offenders).toEqual([])
  })

  test('console and process are used in cli alone', () => {
    const offenders = sources
      .filter((file) => file.folder !== 'cli')
      .flatMap((file) => [
        ...globalsIn(file.source, ['console', 'process']).map((name) => `${file.path} uses ${name}`),
        ...file.imports
          .filter((name) => /^(?:node:)?(?:process|console)$/.test(name))
          .map((name) => `${file.path} imports ${name}`),
      ])
    expect(offenders).toEqual([])
  })

  test('no files import each other in a circle', () => {
    expect(circles()).toEqual([])
  })
})

describe('the files', () => {
  test('none is longer than 300 lines', () => {
    const long = sources.map((file) => ({ path: file.path, lines: file.source.trimEnd().split('\n').length }))
    expect(long.filter(({ lines }) => lines >= 301).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })

  test('none has a default export', () => {
    const pattern = /^export default\b|^export \{[^}]*\bas default\b/m
    expect(sources.filter((file) => pattern.test(file.source)).map((file) => file.path)).toEqual([])
  })

  test('none keeps a top-level let', () => {
    expect(sources.filter((file) => TOP_LEVEL_LET.test(file.source)).map((file) => file.path)).toEqual([])
  })

  test('none is named after nothing in particular', () => {
    const vague = /^(?:utils?|utilities|helpers?|commons?|managers?)$/
    const paths = ['src', 'test', 'bench', 'eval', 'scripts'].flatMap(filesUnder)
    expect(paths.filter((path) => namesOf(path).some((name) => vague.test(name)))).toEqual([])
  })
})

describe('this test sees', () => {
  test.each([
    { source: "import { a } from './a.ts'", imports: ['./a.ts'] },
    { source: "import type { A } from '../model/a.ts'", imports: ['../model/a.ts'] },
    { source: "import {\n  a,\n  type B,\n} from './a.ts'", imports: ['./a.ts'] },
    { source: "import a, { b } from 'a'", imports: ['a'] },
    { source: "import * as a from 'a'", imports: ['a'] },
    { source: "export * from './a.ts'", imports: ['./a.ts'] },
    { source: "export type { A } from './a.ts'", imports: ['./a.ts'] },
    { source: "import 'a'", imports: ['a'] },
    { source: "const { a } = await import('./a.ts')", imports: ['./a.ts'] },
    { source: "// import { a } from './a.ts'\nconst from = 'a'", imports: [] },
  ])('the imports of $source', ({ source, imports }) => {
    expect(importsOf(source)).toEqual(imports)
  })

  test.each([
    { source: "console.log('a')", globals: ['console'] },
    { source: 'export const a = () => process.env', globals: ['process'] },
    { source: "// console\nexport const a = 'a process.'", globals: [] },
    { source: 'export const a = (process: { b: string }) => process.b', globals: [] },
  ])('the globals of $source', ({ source, globals }) => {
    expect(globalsIn(source, ['console', 'process'])).toEqual(globals)
  })

  test.each([
    { source: 'let a = 1', kept: true },
    { source: 'export let a: string | undefined', kept: true },
    { source: 'let [a, b] = [1, 2]', kept: true },
    { source: 'function a() {\n  let b = 1\n}', kept: false },
    { source: 'const verbs = `\nlet level lick\n`', kept: false },
  ])('a binding that outlives a call in $source', ({ source, kept }) => {
    expect(TOP_LEVEL_LET.test(source)).toBe(kept)
  })
})
