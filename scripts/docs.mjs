// Writes docs/rules.md, the editors' schemas and the measured part of docs/accuracy.md from the rules, their schemas and the
// kept figures; with --check only tells what differs.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ruleCatalogue } from './catalogue.mjs'
import { importRulebook, importSource, problemText, readRuleFiles, ROOT } from './load-rules.mjs'

const { jsonSchemas, loadRulebook, PROFILES } = await importRulebook()
const { data, problems } = loadRulebook(await readRuleFiles())

const { accuracyTables, withTables } = await importSource('eval/table.ts')

const pages = new Map()
for (const [name, schema] of Object.entries(jsonSchemas())) {
  pages.set(`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`)
}
// A catalogue that silently lacks the faulty rules would look complete.
if (problems.length === 0) pages.set('docs/rules.md', ruleCatalogue(data, PROFILES))
else {
  process.stderr.write(
    `${problems.map(problemText).join('\n')}\ndocs/rules.md is not written before these are mended.\n`,
  )
  process.exitCode = 1
}

const figures = JSON.parse(await readFile(join(ROOT, 'test/golden.baseline.json'), 'utf8'))
pages.set('docs/accuracy.md', withTables(await written('docs/accuracy.md'), accuracyTables(figures)))

const differing = []
for (const [path, text] of pages) if ((await written(path)) !== text) differing.push(path)

if (process.argv.includes('--check')) {
  if (differing.length > 0) {
    process.stderr.write(`${differing.join(', ')}: not up to date. Run \`npm run docs\` and commit what it writes.\n`)
    process.exitCode = 1
  }
} else {
  for (const path of differing) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), pages.get(path))
    process.stdout.write(`wrote ${path}\n`)
  }
}

/** A checkout may have turned the line ends; that is no difference. */
async function written(path) {
  try {
    return (await readFile(join(ROOT, path), 'utf8')).replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}
