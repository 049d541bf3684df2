import type { Sentence } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'
import { printable } from '../report/printable.ts'
import { rulePathOf } from '../rulebook/index.ts'
import type { Reading } from '../tag/reading.ts'
import type { CheckInput, Engine, Examined } from './engine.ts'
import { examine } from './engine.ts'
import { explainReading, readingsAt, standsOn } from './explain.ts'
import { locator } from './positions.ts'

export interface FalseFlag {
  /** 1-based. */
  readonly line: number
  /** Only what this rule flags; all rules when undefined. */
  readonly ruleId: string | undefined
}

/**
 * The flagged sentences of a line as examples that must pass, in YAML: what was seen and which rules flag it stand in comments.
 * Where a sentence is flagged only for what stands before it, the example takes that along. Throws a `UserError` where nothing
 * is flagged.
 */
export function falseFlagFixture(engine: Engine, input: CheckInput, { line, ruleId }: FalseFlag): string {
  const examined = examine(engine, input)
  const flagged = readingsAt(examined, input, line).flatMap((reading) => {
    const findings = findingsIn(examined, reading).filter((finding) => ruleId === undefined || names(finding, ruleId))
    const isOnPage = ({ sentence }: Finding) => sentence === undefined
    const parts = [findings.filter((finding) => !isOnPage(finding)), findings.filter(isOnPage)]
    return parts.filter(({ length }) => length > 0).map((part) => ({ reading, findings: part }))
  })
  if (flagged.length === 0) throw notFlagged(examined, input, { line, ruleId })
  return flagged
    .map(({ reading, findings }) => {
      const ids = ruleId === undefined ? idsOf(findings) : [ruleId]
      const onPage = findings.find(({ sentence }) => sentence === undefined)
      const { text, note } =
        onPage === undefined
          ? exampleFor(engine, examined, { reading, ids })
          : pageExample(engine, examined, { finding: onPage, ids })
      const seen = [
        `${input.path}:${line} is flagged, and should pass (rules ${engine.data.hash}).`,
        `For ${ids.map(rulePathOf).join(', ')}`,
        ...explainReading(examined, reading, locator(input.source)).trimEnd().split('\n'),
        ...note,
      ]
      // JSON's strings are YAML's double-quoted ones.
      const example = ['examples:', '  pass:', `    - ${JSON.stringify(text)}`]
      return [...seen.map((comment) => `# ${comment}`), ...example].map((row) => `${printable(row)}\n`).join('')
    })
    .join('---\n')
}

const names = ({ ruleId, alsoRules }: Finding, id: string) => ruleId === id || alsoRules.includes(id)

function idsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ ruleId, alsoRules }) => [ruleId, ...alsoRules]))]
}

function findingsIn({ judged }: Examined, { sentence }: Reading): readonly Finding[] {
  return judged.findings.filter((finding) => standsOn(finding, sentence))
}

interface Example {
  readonly text: string
  readonly note: readonly string[]
}

/**
 * A short text in which the rules see the fault again: the sentence alone, else with the title, its heading or the sentence
 * before it, and with the sentence that a contradiction points to.
 */
function exampleFor(
  engine: Engine,
  examined: Examined,
  { reading, ids }: { readonly reading: Reading; readonly ids: readonly string[] },
): Example {
  const { document } = examined
  const { text, index, section } = reading.sentence
  const textOf = (at: number) => document.sentences[at]?.text ?? []
  const heading = document.sections[section]?.heading ?? 0
  const before = [...new Set([0, heading, index - 1])].filter((at) => at >= 0 && at < index).flatMap(textOf)
  const leads = [[], ...before.map((lead) => [lead]), before]
  const starts = new Set(
    findingsIn(examined, reading).flatMap(({ related }) => related.map((place) => place.span.start)),
  )
  const others = document.sentences.filter(({ span }) => starts.has(span.start)).map((sentence) => sentence.text)
  const candidates = [[], others].flatMap((tail) => leads.map((lead) => [...lead, text, ...tail].join('\n\n')))
  const found = candidates.find((candidate) => isFlagged(engine, { source: candidate, format: 'text' }, ids))
  if (found !== undefined) return { text: found, note: [] }
  const note =
    'Alone the sentence is not flagged: more of the article decides. Add what it needs, so that it is flagged now.'
  return { text, note: [note] }
}

/**
 * A small document in Markdown in which the rules see the same promise: the title and what adds up to it; else the whole text,
 * sentence by sentence.
 */
function pageExample(
  engine: Engine,
  { document }: Examined,
  { finding, ids }: { readonly finding: Finding; readonly ids: readonly string[] },
): Example {
  const starts = new Set(finding.related.map(({ span }) => span.start))
  const textOf = ({ kind, text }: Sentence) => (kind === 'heading' || kind === 'meta' ? `## ${text}` : text)
  const isTitle = ({ span }: Sentence) => span.start === finding.span.start
  const written = (sentences: readonly Sentence[]) =>
    [`# ${document.sentences.find(isTitle)?.text ?? document.title}`, ...sentences.map(textOf)].join('\n\n')
  const rest = document.sentences.filter((sentence) => !isTitle(sentence))
  const short = written(rest.filter(({ span }) => starts.has(span.start)))
  if (isFlagged(engine, { source: short, format: 'markdown' }, ids)) return { text: short, note: [] }
  return { text: written(rest), note: ['The whole text: its contributors alone are not flagged.'] }
}

function isFlagged(engine: Engine, input: Omit<CheckInput, 'path'>, ids: readonly string[]): boolean {
  const { judged } = examine(engine, { path: 'example', ...input })
  return ids.every((id) => judged.findings.some((finding) => names(finding, id)))
}

function notFlagged(examined: Examined, input: CheckInput, { line, ruleId }: FalseFlag): UserError {
  const place = `${input.path}:${line}`
  const here = idsOf(readingsAt(examined, input, line).flatMap((reading) => findingsIn(examined, reading)))
  if (ruleId !== undefined && here.length > 0) {
    const next = `Flagged it is by: ${here.join(', ')}.`
    return new UserError([{ code: 'not-flagged', place, message: `${ruleId} flags nothing on this line.`, next }])
  }
  const locate = locator(input.source)
  const lines = examined.judged.findings.map(({ span }) => locate(span).start.line)
  const near = [...new Set(lines)].sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0]
  const next =
    near === undefined
      ? `Nothing is flagged in the whole document. See how the line is read: claimcheck explain ${place}`
      : `The nearest flagged line is ${near}. See how this one is read: claimcheck explain ${place}`
  return new UserError([{ code: 'not-flagged', place, message: 'Nothing is flagged on this line.', next }])
}
