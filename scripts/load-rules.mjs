import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** CommonJS packages inside an ES module bundle ask for Node's own modules by `require`. */
export const BANNER =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);"

/** Imports the rulebook layer from its source, so that scripts need no build to have run before. */
export function importRulebook() {
  return importSource('src/rulebook/index.ts')
}

/** Imports a TypeScript module (path from the project's root) with all that it needs. */
export async function importSource(path) {
  const bundle = await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    // The bundle lies elsewhere; the one module that asks where it stands is test/corpus.ts.
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'test')) },
    write: false,
    logLevel: 'error',
  })
  const folder = await mkdtemp(join(tmpdir(), 'claimcheck-'))
  try {
    const file = join(folder, 'module.mjs')
    await writeFile(file, bundle.outputFiles[0].contents)
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All YAML files beneath rules/, by path from there with forward slashes. */
export async function readRuleFiles() {
  const folder = join(ROOT, 'rules')
  const entries = await readdir(folder, { recursive: true })
  const paths = entries.map((path) => path.replaceAll('\\', '/')).filter((path) => /\.ya?ml$/i.test(path))
  paths.sort()
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}

/** One problem as text: what is wrong, where, the lines, what to do. */
export function problemText(problem) {
  const excerpt = problem.excerpt === undefined ? [] : problem.excerpt.split('\n').map((line) => `  ${line}`)
  return [`rules/${problem.place}: ${problem.code}: ${problem.message}`, ...excerpt, `  ${problem.next}`, ''].join('\n')
}
