// Builds dist/: the library, the command line and the rulebook as bundles with split chunks, the compiled rules, the type
// declarations. Everything is made before anything is written, so that a failed build leaves the last good one in place.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { bundledForBuild } from './bundled.mjs'
import { BANNER, importRulebook, problemText, readRuleFiles, ROOT } from './load-rules.mjs'

const DIST = join(ROOT, 'dist')
const ENTRIES = { index: 'src/index.ts', cli: 'src/cli/main.ts', rulebook: 'src/rulebook/index.ts' }

/** For work on the rules: builds with those that are sound and only prints what is wrong with the others. */
const keepGoing = process.argv.includes('--keep-going')

async function main() {
  const missing = Object.values(ENTRIES).filter((entry) => !existsSync(join(ROOT, entry)))
  if (missing.length > 0) fail(`Nothing to build: ${missing.join(' and ')} missing.`)
  const [bundle, rulebook, types] = await Promise.all([bundleAll(), compileRules(), declareTypes()])
  if (types !== '') fail(`Type declarations failed:\n${types}`)
  await mkdir(DIST, { recursive: true })
  const files = new Map(bundle.outputFiles.map((file) => [basename(file.path), file.contents]))
  files.set('rulebook.json', JSON.stringify(rulebook.data))
  files.set('lexicon.json', JSON.stringify(rulebook.lexicon))
  files.set('measured.json', JSON.stringify(await measuredRules()))
  files.set('third-party-licenses.txt', await licencesOf(bundle.metafile))
  for (const [name, contents] of files) await writeFile(join(DIST, name), contents)
  // Chunks of earlier builds go last: a command that runs meanwhile still finds its own.
  const stale = (await readdir(DIST, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && !files.has(entry.name),
  )
  await Promise.all(stale.map((entry) => rm(join(DIST, entry.name), { force: true })))
}

/** Chunks lie beside the entries, so that `import.meta.url` leads to dist/ wherever a module ends up. */
function bundleAll() {
  return build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)])),
    outdir: DIST,
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    legalComments: 'external',
    banner: { js: BANNER },
    plugins: [bundledForBuild],
    write: false,
    metafile: true,
    logLevel: 'error',
  })
}

async function compileRules() {
  const { compileLexiconData, loadRulebook } = await importRulebook()
  const { data, problems } = loadRulebook(await readRuleFiles())
  if (problems.length === 0) return { data, lexicon: compileLexiconData(data) }
  const text = problems.map(problemText).join('\n')
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in rules/.`
  if (!keepGoing) fail(`${text}\n${count}`)
  process.stderr.write(`${text}\n${count}\n`)
  return { data, lexicon: compileLexiconData(data) }
}

/** How often each rule was right in the labelled corpus, for `explain` and `rules lint`: the kept figures, kept once. */
async function measuredRules() {
  const { rules } = JSON.parse(await readFile(join(ROOT, 'test/golden.baseline.json'), 'utf8'))
  return rules
}

/** Runs the compiler's own script with this Node, since the command in node_modules/.bin differs between systems. */
async function declareTypes() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const tsc = join(manifest, '..', 'bin', 'tsc')
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], { cwd: ROOT })
    return ''
  } catch (error) {
    return error.stdout || error.message
  }
}

/** The bundles hold other people's code; their licences want to be handed on with it. */
async function licencesOf(metafile) {
  const folders = new Set()
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder)
    }
  }
  const notices = await Promise.all([...folders].sort().map((folder) => licenceOf(join(ROOT, folder))))
  return notices.join(`\n${'-'.repeat(80)}\n\n`)
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

await main()
