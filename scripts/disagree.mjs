// Where the rules' lists may stop: sentences of unlabelled text on which the rules and a small model disagree, the surest
// first. The model sees what was tagged and no word of the text. Without paths: how rules, model and both do on the corpus.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { importSource } from './load-rules.mjs'

const MOST = 50
const paths = process.argv.slice(2)
const unknown = paths.find((path) => path.startsWith('-'))
if (unknown !== undefined) fail(`There is no option ${unknown}. Usage: npm run disagree -- <files or folders>`)

const lib = await importSource('eval/index.ts')
const engine = lib.createEngine(lib.currentRulebook())
const examples = lib.exampleSamples(engine)
const labelled = lib.labelledSentences(engine)

if (paths.length === 0) {
  const scores = lib.leaveOneOut(examples, labelled)
  process.stdout.write(
    `${examples.length} examples, ${labelled.length} labelled sentences; each article left out in turn\n`,
  )
  for (const [name, { hit, missed, false: wrong }] of Object.entries(scores)) {
    const [recall, precision] = [hit / (hit + missed), hit / (hit + wrong)].map((share) => share.toFixed(2))
    process.stdout.write(
      `${name.padEnd(16)} recall ${recall}  precision ${precision}  (${hit} found, ${wrong} false)\n`,
    )
  }
  const earned = lib.vetoEarnsItsPlace(scores['rules alone'], scores['rules with veto'])
  process.stdout.write(`The veto ${earned ? 'takes false flags and no true one away' : 'does not pass its bar'}.\n`)
} else {
  const model = lib.train(examples, labelled)
  const found = []
  for (const path of (await Promise.all(paths.map(filesOf))).flat()) {
    const decoded = lib.decodeText(await readFile(path))
    if ('text' in decoded) {
      found.push(...lib.disagreements(model, path, lib.sentencesOf(engine, { path, source: decoded.text })))
    } else process.stderr.write(`${path} was not read: ${decoded.problem}\n`)
  }
  for (const { path, line, p, candidate, text, fired } of found.sort(lib.bySurety).slice(0, MOST)) {
    const rules = fired.length === 0 ? '' : `  [${fired.join(', ')}]`
    process.stdout.write(`${p.toFixed(2)}  ${candidate.padEnd(10)}  ${path}:${line}  ${text}${rules}\n`)
  }
  const rest = found.length > MOST ? `; the surest ${MOST} are shown` : ''
  process.stdout.write(`${found.length} disagreements${rest}\n`)
}

async function filesOf(path) {
  const known = await stat(path).catch(() => fail(`${path} cannot be read. Name files or folders.`))
  if (!known.isDirectory()) return [path]
  const names = await readdir(path, { recursive: true })
  return names
    .filter((name) => /\.(md|mdx|markdown|html?|txt)$/i.test(name))
    .sort()
    .map((name) => join(path, name))
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
