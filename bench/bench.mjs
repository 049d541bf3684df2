// How fast, against what any such tool must do anyway. `npm run bench`, or `npm run bench -- --quick`.
//
// Prints ratios, so that numbers from different machines can be compared: the whole check against the format's own parser
// and the bare sentence parser; ten times the phrases against the rules as they are; the command against an empty node.
// All of one comparison runs interleaved. Ends with 1 where time grows faster than the text; with --quick also where a
// ratio is beyond three times its target, twice in a row (small sizes are noisy).
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parser as commonmark, GFM } from '@lezer/markdown'
import { Parser } from 'htmlparser2'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { corpusBlocks, makeArticles } from './articles.mjs'
import { interleaved, median, table } from './measure.mjs'
import { withMorePhrases } from './more-rules.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const quick = process.argv.includes('--quick')
const sizes = quick
  ? { prose: 150_000, warmups: 5, rounds: 5, part: 40_000, starts: 5, files: 200 }
  : { prose: 2_200_000, warmups: 1, rounds: 5, part: 250_000, starts: 20, files: 5_000 }
const targets = {
  check: 2.5,
  checkMarkdown: 3.5,
  parse: 1.4,
  moreRules: 1.25,
  linear: 6,
  start: 6,
  memory: 400,
}

const rows = []
function row(name, bound, value, unit = '×') {
  const digits = unit === '×' ? 2 : 0
  const allowed = quick && name !== LINEAR ? bound * 3 : bound
  rows.push({ name, bound: Number(allowed.toFixed(2)), value: value.toFixed(digits), unit, ok: value <= allowed })
}

/** Measures, and with --quick once more where a row is over its bound: one slow moment of the machine is no fault. */
async function measured(measure) {
  const before = rows.length
  await measure()
  if (!quick || rows.slice(before).every((one) => one.ok)) return
  rows.length = before
  await measure()
}

const LINEAR = 'check of one document, 4 × the text ÷ 1 ×'

const english = unified().use(retextEnglish).freeze()
const markdown = commonmark.configure([GFM])
const parsers = {
  text: () => undefined,
  markdown: (source) => markdown.parse(source),
  html: (source) => {
    const parser = new Parser({})
    parser.write(source)
    parser.end()
  },
}
const extensions = { text: 'txt', markdown: 'md', html: 'html' }

function inputsOf(articles, format) {
  return articles.map((article) => ({
    path: `article-${article.index}.${extensions[format]}`,
    source: article[format],
    format,
  }))
}

/**
 * Milliseconds of a check from the moment when it asks for the first article: the rules, which a run compiles once and a
 * library call every time, are ready by then.
 */
async function checkTime(engine, inputs) {
  let start
  function* articles() {
    start = performance.now()
    yield* inputs
  }
  await engine.check(articles())
  return performance.now() - start
}

async function measureFormats(engine, articles) {
  const bare = () => {
    for (const article of articles) english.parse(article.text)
  }
  // The first runs of any format would carry the compiler's work for all of them.
  for (let round = 0; round < sizes.warmups; round++) {
    for (const format of Object.keys(parsers)) await engine.check(inputsOf(articles, format))
    bare()
  }
  for (const format of Object.keys(parsers)) {
    const inputs = inputsOf(articles, format)
    const times = await interleaved(
      {
        bare,
        format: () => {
          for (const input of inputs) parsers[format](input.source)
        },
        parse: () => {
          for (const { source, path } of inputs) engine.parseDocument(source, { path, format })
        },
        check: () => checkTime(engine, inputs),
      },
      sizes.rounds,
    )
    const floor = times.bare + times.format
    row(`parseDocument, ${format} ÷ own parser and sentence parser`, targets.parse, times.parse / floor)
    row(`check, ${format} ÷ own parser and sentence parser`, targets.check, times.check / floor)
    if (format === 'markdown')
      row('check, markdown ÷ sentence parser alone', targets.checkMarkdown, times.check / times.bare)
    const megabytes = articles.reduce((sum, article) => sum + article.text.length, 0) / 1e6
    console.error(
      `${format}: ${(megabytes / (times.check / 1000)).toFixed(2)} MB/s checked, ${(megabytes / (floor / 1000)).toFixed(2)} MB/s parsed bare`,
    )
  }
}

/** The library again, from a copy whose rulebook holds ten times the phrases. */
async function engineWithMoreRules(folder, prose) {
  const copy = join(folder, 'copy')
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  const normal = JSON.parse(readFileSync(join(root, 'dist/rulebook.json'), 'utf8'))
  const { data, added } = withMorePhrases(normal, prose, 10)
  writeFileSync(join(copy, 'dist/rulebook.json'), JSON.stringify(data))
  return { more: await import(pathToFileURL(join(copy, 'dist/index.js')).href), added, hash: data.hash }
}

async function measureRules(engine, folder, articles) {
  const prose = articles.map((article) => article.text).join('\n')
  const { more, added, hash } = await engineWithMoreRules(folder, prose)
  const report = await more.check([{ path: 'empty.txt', source: '', format: 'text' }])
  if (report.tool.rulesHash !== hash) throw new Error('the copy of the library does not read the rulebook beside it')
  const inputs = inputsOf(articles, 'text')
  const times = await interleaved(
    { check: () => checkTime(engine, inputs), checkMore: () => checkTime(more, inputs) },
    sizes.rounds,
  )
  row(`check with ${added} more phrases (10 ×) ÷ normal`, targets.moreRules, times.checkMore / times.check)
}

async function measureGrowth(engine, articles) {
  const one = (size) => {
    const parts = []
    let length = 0
    for (let index = 0; length < size; index++) {
      const { markdown: source } = articles[index % articles.length]
      parts.push(source)
      length += source.length
    }
    return [{ path: 'one.md', source: parts.join('\n').slice(0, size), format: 'markdown' }]
  }
  const [small, large] = [one(sizes.part), one(sizes.part * 4)]
  const times = await interleaved(
    { small: () => checkTime(engine, small), large: () => checkTime(engine, large) },
    Math.max(sizes.rounds, 5),
  )
  row(LINEAR, targets.linear, times.large / times.small)
}

/** Runs the command; exit codes above 1 (no findings, findings) end the measurement. */
function run(args, options = {}) {
  const start = performance.now()
  const done = spawnSync(args[0], args.slice(1), { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], ...options })
  const time = performance.now() - start
  if (done.status === null || done.status > 1)
    throw new Error(`${args.join(' ')} ended with ${done.signal ?? done.status}: ${done.stderr}`)
  return { time, stderr: done.stderr }
}

function measureStart(folder, articles) {
  const file = join(folder, 'one-article.md')
  writeFileSync(file, articles[0].markdown)
  const times = { empty: [], command: [] }
  for (let round = 0; round < sizes.starts + 1; round++) {
    const empty = run([process.execPath, '-e', '0']).time
    const command = run([process.execPath, join(root, 'bin/claimcheck.js'), file]).time
    if (round > 0) {
      times.empty.push(empty)
      times.command.push(command)
    }
  }
  row('claimcheck one-article.md ÷ node -e 0, wall time', targets.start, median(times.command) / median(times.empty))
}

const PRELOAD = `data:text/javascript,process.on('exit',()=>process.stderr.write('MAXRSS='+process.resourceUsage().maxRSS))`

function measureMemory(folder, articles) {
  const many = join(folder, 'articles')
  mkdirSync(many)
  for (let index = 0; index < sizes.files; index++) {
    const format = ['markdown', 'text', 'html'][index % 3]
    const source = articles[index % articles.length][format]
    writeFileSync(join(many, `article-${String(index).padStart(4, '0')}.${extensions[format]}`), source)
  }
  const command = [join(root, 'bin/claimcheck.js'), 'check', many, '--format', 'json']
  // GNU time also counts child processes; elsewhere the process tells its own peak.
  const gnu = process.platform === 'linux' && existsSync('/usr/bin/time')
  const args = gnu
    ? ['/usr/bin/time', '-f', 'MAXRSS=%M', process.execPath, ...command]
    : [process.execPath, '--import', PRELOAD, ...command]
  const { stderr, time } = run(args)
  const kibibytes = Number(/MAXRSS=(\d+)/.exec(stderr)?.[1])
  row(`peak memory, ${sizes.files} articles`, targets.memory, kibibytes / 1024, ' MB')
  console.error(`${sizes.files} articles through the command: ${(time / 1000).toFixed(1)} s`)
}

const library = join(root, 'dist/index.js')
if (!existsSync(library) || !existsSync(join(root, 'dist/rulebook.json'))) {
  console.error('There is nothing to measure: dist/ is missing or incomplete. Run `npm run build` first.')
  process.exit(2)
}
const engine = await import(pathToFileURL(library).href)
const articles = makeArticles(corpusBlocks(join(root, 'corpus')), sizes.prose)
const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
try {
  await measured(() => measureFormats(engine, articles))
  await measured(() => measureRules(engine, folder, articles))
  await measured(() => measureGrowth(engine, articles))
  await measured(() => measureStart(folder, articles))
  measureMemory(folder, articles)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(table(rows))
const over = rows.filter((one) => !one.ok && (quick || one.name === LINEAR))
if (over.length > 0) {
  console.error(`Over the bound: ${over.map((one) => one.name).join('; ')}`)
  process.exitCode = 1
}
