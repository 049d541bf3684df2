import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measured } from '../src/model/precision.ts'
import type { ReportDocument, ReportFinding } from '../src/model/report.ts'
import type { Rule } from '../src/model/rule.ts'
import { packOf, ruleKind, SEVERITIES } from '../src/model/rule.ts'
import type { Engine } from '../src/run/engine.ts'
import { checkSource } from '../src/run/engine.ts'
import type { Expected, Marked } from '../test/corpus.ts'
import { expectedOf, filesBeneath, ROOT } from '../test/corpus.ts'

/** Sentences that must be flagged and were or were not, and sentences without a label that were flagged. */
export interface Tally {
  readonly hit: number
  readonly missed: number
  readonly false: number
}

/** The figures that are kept: `test/golden.baseline.json`. */
export interface Accuracy {
  /** Sentences by the pack of their label (a false flag: by the pack of the rule), all of them, the contradictions, the pages. */
  readonly sentences: Readonly<Record<string, Tally>>
  /** Flags at warning or above by the rule that reports them; a sentence may carry several. */
  readonly rules: Measured
}

/** An article of the corpus, checked. */
export interface Checked {
  readonly report: ReportDocument
  readonly expected: Expected
}

export interface Comparison extends Accuracy {
  readonly verdicts: { readonly right: number; readonly all: number }
  readonly severities: { readonly right: number; readonly all: number }
  /** What is wrong at present, a line each, to be read when a figure has dropped. */
  readonly wrong: readonly string[]
}

/** The paths of the labelled articles. */
export function articlesOf(): string[] {
  return filesBeneath('corpus', /\.(md|mdx|txt|html)$/)
}

/** Checks every labelled article. */
export function checkCorpus(engine: Engine): Checked[] {
  return articlesOf().map((path) => ({
    report: checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }),
    expected: expectedOf(path),
  }))
}

/** Compares what was found in the corpus with its labels. */
export function compare(articles: readonly Checked[], rules: readonly Rule[]): Comparison {
  const parts = articles.map(compareOne)
  const sentences = new Map<string, Tally>()
  for (const [name, key] of parts.flatMap(({ counts }) => counts)) {
    const tally = sentences.get(name) ?? NONE
    sentences.set(name, { ...tally, [key]: tally[key] + 1 })
  }
  return {
    sentences: {
      ...Object.fromEntries([...sentences].sort(([a], [b]) => (a < b ? -1 : 1))),
      contradictions: sentences.get('contradictions') ?? NONE,
      pages: sentences.get('pages') ?? NONE,
    },
    rules: flagsByRule(articles, rules),
    verdicts: shareOf(parts.flatMap(({ verdicts }) => verdicts)),
    severities: shareOf(parts.flatMap(({ severities }) => severities)),
    wrong: parts.flatMap(({ wrong }) => wrong),
  }
}

const NONE: Tally = { hit: 0, missed: 0, false: 0 }

const shareOf = (outcomes: readonly boolean[]) => ({
  right: outcomes.filter((isRight) => isRight).length,
  all: outcomes.length,
})
const stands = (finding: ReportFinding, starts: string) => finding.sentence?.text.startsWith(starts) === true
const gravity = (finding: ReportFinding) => SEVERITIES.indexOf(finding.severity)
const isPageFlag = (finding: ReportFinding) => finding.severity !== 'info' && finding.sentence === undefined
const isFlag = (finding: ReportFinding) => finding.severity !== 'info' && finding.sentence !== undefined

interface Part {
  readonly counts: (readonly [string, keyof Tally])[]
  readonly verdicts: boolean[]
  readonly severities: boolean[]
  readonly wrong: string[]
}

function compareOne({ report, expected }: Checked): Part {
  const part: Part = { counts: [], verdicts: [], severities: [], wrong: [] }
  const { must = [], may = [], contradictions = [] } = expected
  const flags = report.findings.filter(isFlag)
  for (const marked of must) judge(report.path, marked, { flags, part })
  for (const { starts, against } of contradictions) {
    const isFound = report.findings.some(
      (finding) => finding.verdict === 'contradictory' && [starts, ...against].some((start) => stands(finding, start)),
    )
    part.counts.push(['contradictions', isFound ? 'hit' : 'missed'])
    if (!isFound) part.wrong.push(`missed contradiction  ${report.path}  ${starts}`)
  }
  comparePage(report, expected, part)
  const labelled = [...must, ...may, ...contradictions].map(({ starts }) => starts)
  const flagged = new Set<string>()
  for (const finding of flags) {
    const text = finding.sentence?.text ?? ''
    if (flagged.has(text) || labelled.some((starts) => stands(finding, starts))) continue
    flagged.add(text)
    part.counts.push([packOf(finding.ruleId), 'false'], ['all', 'false'])
    part.wrong.push(`false   ${report.path}  ${finding.ruleId}: ${text}`)
  }
  return part
}

/** What is said of the page as a whole: each label needs a finding of its pack, and each finding a label. */
function comparePage(report: ReportDocument, { page = [] }: Expected, part: Part): void {
  const left = report.findings.filter(isPageFlag)
  for (const { pack = 'supplements', verdict, severity } of page) {
    const at = left.findIndex(({ ruleId }) => packOf(ruleId) === pack)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    part.counts.push(['pages', found === undefined ? 'missed' : 'hit'])
    if (found === undefined) part.wrong.push(`missed page  ${report.path}  ${pack}`)
    else if (verdict?.includes(found.verdict) === false || (severity ?? found.severity) !== found.severity)
      part.wrong.push(`page judged otherwise  ${report.path}  ${found.severity} ${found.verdict}`)
  }
  for (const { ruleId } of left) {
    part.counts.push(['pages', 'false'])
    part.wrong.push(`false page  ${report.path}  ${ruleId}`)
  }
}

/** A sentence that must be found; its verdict and severity are those of its gravest finding. */
function judge(
  path: string,
  { starts, pack = 'supplements', verdict, severity }: Marked,
  { flags, part }: { readonly flags: readonly ReportFinding[]; readonly part: Part },
): void {
  const found = flags.filter((finding) => stands(finding, starts)).sort((a, b) => gravity(b) - gravity(a))
  const gravest = found[0]
  const key = gravest === undefined ? 'missed' : 'hit'
  part.counts.push([pack, key], ['all', key])
  if (gravest === undefined) {
    part.wrong.push(`missed  ${path}  ${starts}`)
    return
  }
  if (verdict !== undefined) part.verdicts.push(verdict.includes(gravest.verdict))
  if (severity !== undefined) part.severities.push(severity === gravest.severity)
}

/**
 * A flag is true where its sentence must or may be flagged; one that tells of a contradiction only where the sentence stands
 * in a labelled pair, on either side, since an editor who looks for the other sentence must find one. One on the page as a
 * whole is true where the page has a label of its pack.
 */
function flagsByRule(articles: readonly Checked[], rules: readonly Rule[]): Measured {
  const kinds = new Map(rules.map((rule) => [rule.id, ruleKind(rule)]))
  const measured: Record<string, Measured[string]> = {}
  for (const { report, expected } of articles) {
    const { must = [], may = [], contradictions = [] } = expected
    const pairs = contradictions.flatMap(({ starts, against }) => [starts, ...against])
    const labels = [...must, ...may].map(({ starts }) => starts).concat(contradictions.map(({ starts }) => starts))
    for (const finding of report.findings.filter((one) => isFlag(one) || isPageFlag(one))) {
      const kind = kinds.get(finding.ruleId) ?? 'claim'
      const isTrue = isFlag(finding)
        ? (kind === 'conflict' ? pairs : labels).some((starts) => stands(finding, starts))
        : (expected.page ?? []).some(({ pack = 'supplements' }) => pack === packOf(finding.ruleId))
      const before = measured[finding.ruleId] ?? { kind, true: 0, false: 0 }
      measured[finding.ruleId] = {
        kind,
        true: before.true + (isTrue ? 1 : 0),
        false: before.false + (isTrue ? 0 : 1),
      }
    }
  }
  return Object.fromEntries(Object.entries(measured).sort(([a], [b]) => (a < b ? -1 : 1)))
}
