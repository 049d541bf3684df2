// Which lexicon entries no rule example, neutral text or corpus article exercises: counts by file, with --list all of them.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importRulebook, importSource, readRuleFiles, ROOT } from './load-rules.mjs'

const { loadRulebook } = await importRulebook()
const { data } = loadRulebook(await readRuleFiles())

const texts = data.rules.flatMap((rule) => [...rule.examples.flag, ...rule.examples.pass])
for (const folder of ['corpus', 'corpus/clean', 'test/neutral']) {
  for (const name of await readdir(join(ROOT, folder))) {
    if (/\.(md|mdx|txt|html)$/.test(name)) texts.push(await readFile(join(ROOT, folder, name), 'utf8'))
  }
}

const { lexiconCoverage } = await importSource('src/run/coverage.ts')
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
