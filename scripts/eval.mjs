// Measures the rules on the labelled corpus: prints recall and precision, writes them into docs/accuracy.md and
// test/golden.baseline.json, and fails on a drop against what stands there. With --accept a drop is written too.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importSource, ROOT } from './load-rules.mjs'

const KEPT = join(ROOT, 'test/golden.baseline.json')
const PAGE = join(ROOT, 'docs/accuracy.md')

const { accuracyTables, checkCorpus, compare, createEngine, currentRulebook, drops, withTables } =
  await importSource('eval/index.ts')

const data = currentRulebook()
const { sentences, rules, verdicts, severities, wrong } = compare(checkCorpus(createEngine(data)), data.rules)
const now = { sentences, rules }
const before = JSON.parse(await readFile(KEPT, 'utf8'))
const worse = drops(before, now)

process.stdout.write(`${accuracyTables(now)}\n\n`)
process.stdout.write(
  `verdict right: ${verdicts.right} of ${verdicts.all}, severity: ${severities.right} of ${severities.all}\n`,
)

if (worse.length > 0 && !process.argv.includes('--accept')) {
  process.stderr.write(
    [
      '',
      'Accuracy has dropped:',
      ...worse.map((line) => `  ${line}`),
      'What is wrong at present:',
      ...wrong.map((line) => `  ${line}`),
      'Nothing was written. Mend it or, where the articles or labels are new: npm run golden:update',
      '',
    ].join('\n'),
  )
  process.exitCode = 1
} else {
  await write(KEPT, `${JSON.stringify(now, null, 2)}\n`)
  await write(PAGE, withTables(await readFile(PAGE, 'utf8'), accuracyTables(now)))
}

async function write(path, text) {
  if ((await readFile(path, 'utf8')) === text) return
  await writeFile(path, text)
  process.stdout.write(`wrote ${path.slice(ROOT.length)}\n`)
}
