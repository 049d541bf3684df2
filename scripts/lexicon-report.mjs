// Which lexicon entries no rule example, neutral text or corpus article exercises: counts by file, with --list all of them.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { BANNER, importRulebook, readRuleFiles, ROOT } from './load-rules.mjs'

const { loadRulebook } = await importRulebook()
const { data } = loadRulebook(await readRuleFiles())

const texts = data.rules.flatMap((rule) => [...rule.examples.flag, ...rule.examples.pass])
for (const folder of ['corpus', 'corpus/clean', 'test/neutral']) {
  for (const name of await readdir(join(ROOT, folder))) {
    if (/\.(md|mdx|txt|html)$/.test(name)) texts.push(await readFile(join(ROOT, folder, name), 'utf8'))
  }
}

const folder = await mkdtemp(join(tmpdir(), 'claimcheck-lexicon-'))
try {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/run/coverage.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    write: false,
  })
  const file = join(folder, 'coverage.mjs')
  await writeFile(file, outputFiles[0].contents)
  const { lexiconCoverage } = await import(pathToFileURL(file).href)
  let total = 0
  let unused = 0
  for (const part of lexiconCoverage(data, texts)) {
    total += part.total
    unused += part.unused.length
    console.log(
      `${part.part.padEnd(26)} ${String(part.total).padStart(6)} entries, ${String(part.unused.length).padStart(6)} never exercised`,
    )
    if (process.argv.includes('--list')) for (const entry of part.unused) console.log(`    ${entry}`)
  }
  console.log(`${'all'.padEnd(26)} ${String(total).padStart(6)} entries, ${String(unused).padStart(6)} never exercised`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
