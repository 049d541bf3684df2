// How fast, against what any such tool must do anyway. `npm run bench`, or `npm run bench -- --quick`.
//
// Prints ratios, so that numbers from different machines can be compared: the whole check against the format's own parser
// and the bare sentence parser; ten times the phrases against the rules as they are; the command against an empty node.
// All of one comparison runs interleaved. Ends with 1 where time grows faster than the text; with --quick also where a
// ratio is beyond twice its target (small sizes are noisy).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
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
  ? { prose: 150_000, rounds: 3, part: 40_000, starts: 5, files: 200 }
  : { prose: 2_200_000, rounds: 5, part: 250_000, starts: 20, files: 5_000 }
const targets = {
  check: 3,
  checkMarkdown: 4,
  parse: 1.4,
  moreRules: 1.5,
  linear: 6,
  start: 6,
  memory: 400,
}

const rows = []
function row(name, bound, value, unit = '×') {
  const digits = unit === '×' ? 2 : 0
  const allowed = quick && name !== LINEAR ? bound * 2 : bound
  rows.push({ name, bound: allowed, value: value.toFixed(digits), unit, ok: value <= allowed })
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

async function measureFormats(engine, articles) {
  const bare = () => {
    for (const article of articles) english.parse(article.text)
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
        check: () => engine.check(inputs),
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

async function measureRules(engine, articles) {
  const normal = JSON.parse(readFileSync(join(root, 'dist/rulebook.json'), 'utf8'))
  const { data, added } = withMorePhrases(normal, articles.map((article) => article.text).join('\n'), 10)
  const nothing = [{ path: 'empty.txt', source: '', format: 'text' }]
  const probe = await engine.check(nothing, { rulebook: data })
  if (probe.tool.rulesHash === (await engine.check(nothing, { rulebook: normal })).tool.rulesHash) {
    console.error('check() does not take { rulebook }: the comparison with ten times the phrases is left out.')
    return
  }
  const inputs = inputsOf(articles, 'text')
  // Compiling the rules happens once a run; it is measured with an empty document and taken off.
  const times = await interleaved(
    {
      compile: () => engine.check(nothing, { rulebook: normal }),
      compileMore: () => engine.check(nothing, { rulebook: data }),
      check: () => engine.check(inputs, { rulebook: normal }),
      checkMore: () => engine.check(inputs, { rulebook: data }),
    },
    sizes.rounds,
  )
  row(
    `check with ${added} more phrases (10 ×) ÷ normal`,
    targets.moreRules,
    (times.checkMore - times.compileMore) / (times.check - times.compile),
  )
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
    { small: () => engine.check(small), large: () => engine.check(large) },
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
const engine = await import(library)
const articles = makeArticles(corpusBlocks(join(root, 'corpus')), sizes.prose)
const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
try {
  await measureFormats(engine, articles)
  await measureRules(engine, articles)
  await measureGrowth(engine, articles)
  measureStart(folder, articles)
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
