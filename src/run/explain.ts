import type { Silence } from '../check/candidate.ts'
import type { Claim, Mention } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { Flags, Measured } from '../model/precision.ts'
import { countOf, ENOUGH_FLAGS, flagsOf, precisionOf } from '../model/precision.ts'
import { ruleKind } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { UserError } from '../model/user-error.ts'
import { closest } from '../language/closest.ts'
import type { Reading } from '../tag/reading.ts'
import type { CheckInput, Engine, Examined } from './engine.ts'
import { examine } from './engine.ts'
import { locator } from './positions.ts'

/**
 * A rule in words: what it looks for, on what evidence, how often it was right in the labelled corpus, its examples. Throws a
 * `UserError` for an unknown id.
 */
export function explainRule(data: RulebookData, id: string, measured: Measured): string {
  const rule = data.rules.find((candidate) => candidate.id === id || candidate.replaces?.includes(id))
  if (rule === undefined) {
    const near = closest(
      id,
      data.rules.map((candidate) => candidate.id),
    )
    const next =
      near === undefined
        ? 'List them with: claimcheck rules list'
        : `Did you mean ${near}? List all with: claimcheck rules list`
    throw new UserError([{ code: 'unknown-rule', message: `There is no rule ${id}.`, next }])
  }
  const { evidence } = rule
  const shape =
    'claim' in rule ? rule.claim : 'phrases' in rule ? rule.phrases : 'conflict' in rule ? rule.conflict : rule.require
  const lines = [
    `${rule.id}  ${rule.title}`,
    '',
    `kind       ${ruleKind(rule)}${rule.severity === undefined ? '' : `, ${rule.severity}`}${rule.verdict === undefined ? '' : `, ${rule.verdict}`} (${rule.status})`,
    `looks for  ${JSON.stringify(shape)}`,
    `evidence   ${evidence.grade}: ${evidence.summary}`,
    ...evidence.sources.map(
      (source) => `           ${source.short}${source.url === undefined ? '' : `  ${source.url}`}`,
    ),
    `review by  ${evidence['review-by']}`,
    `precision  ${precisionLine(flagsOf(measured, rule.id))}`,
    `says       ${rule.message}`,
    `safer      ${rule.suggestion}`,
    '',
    ...rule.examples.flag.map((text) => `  flags    ${text}`),
    ...rule.examples.pass.map((text) => `  passes   ${text}`),
  ]
  return `${lines.join('\n')}\n`
}

function precisionLine(flags: Flags): string {
  const all = countOf(flags)
  if (all < ENOUGH_FLAGS) return `too few to tell (${all} ${all === 1 ? 'flag' : 'flags'} in the labelled corpus)`
  const { share, low, high } = precisionOf(flags)
  const interval = `95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}`
  return `${share.toFixed(2)} (${flags.true} of ${all} flags in the labelled corpus; ${interval})`
}

/** What was seen in a text, sentence by sentence, and which rules looked at it and why each did or did not fire. */
export function explainText(engine: Engine, text: string): string {
  const examined = examine(engine, { path: 'text', source: text, format: 'text' })
  return examined.tagged.readings.map((reading) => explainReading(examined, reading)).join('\n')
}

/** The same for the sentences that touch a line (1-based) of a document. Throws a `UserError` where the line holds no text. */
export function explainLine(engine: Engine, input: CheckInput, line: number): string {
  const examined = examine(engine, input)
  return readingsAt(examined, input, line)
    .map((reading) => explainReading(examined, reading))
    .join('\n')
}

/** The sentences that touch a line (1-based) of a document. Throws a `UserError` where there are none. */
export function readingsAt({ tagged }: Examined, input: CheckInput, line: number): readonly Reading[] {
  const locate = locator(input.source)
  const touching = tagged.readings.filter(({ sentence }) => {
    const { start, end } = locate(sentence.span)
    return start.line < line + 1 && end.line >= line
  })
  if (touching.length > 0) return touching
  const lines = locate({ start: input.source.length, end: input.source.length }).end.line
  const message = line > lines ? `${input.path} has ${lines} lines.` : 'No sentence stands on this line.'
  throw new UserError([
    { code: 'no-sentence', message, place: `${input.path}:${line}`, next: 'Name a line that holds text.' },
  ])
}

/** All that was seen in one sentence, a line each: mentions, cues, frames, claims, findings, rules that kept silent. */
export function explainReading({ tagged, judged }: Examined, reading: Reading): string {
  const { sentence } = reading
  const claims = tagged.claims.filter((claim) => claim.sentence === sentence.index)
  const findings = judged.findings.filter((finding) => finding.sentence === sentence.index)
  const silences = judged.silences.filter((silence) => silence.claim.sentence === sentence.index)
  const lines = [
    `${sentence.kind}: ${sentence.text}`,
    ...titled(
      'mentions',
      reading.mentions.map((mention) => mentionLine(reading, mention)),
    ),
    ...titled(
      'cues',
      reading.cues.map(
        (cue) => `${cue.kind} "${cue.entry}" (${cue.direction}, ${cue.scope}): ${scopeOf(reading, cue)}`,
      ),
    ),
    ...titled(
      'frames',
      reading.frames.map(
        (frame) =>
          `${frame.sense.relation} (${frame.sense.form}) by "${frame.pattern}": ${textOf(reading, frame.from, frame.to)}`,
      ),
    ),
    ...titled('claims', claims.map(claimLine)),
    ...titled('findings', findings.map(findingLine)),
    ...titled('silent', [...new Set(silences.map(silenceLine))]),
  ]
  return `${lines.join('\n')}\n`
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? [`  ${title.padEnd(9)}none`]
    : lines.map((line, index) => `  ${(index === 0 ? title : '').padEnd(9)}${line}`)
}

function textOf(reading: Reading, from: number, to: number): string {
  const first = reading.sentence.tokens[from]
  const last = reading.sentence.tokens[to - 1]
  return first === undefined || last === undefined
    ? ''
    : reading.sentence.text.slice(first.offset, last.offset + last.text.length)
}

function mentionLine(reading: Reading, mention: Mention): string {
  const amount = mention.kind === 'quantity' || mention.kind === 'frequency'
  return `${textOf(reading, mention.from, mention.to)} = ${mention.kind}${amount ? '' : ` ${mention.concept}`}`
}

/** The words that a cue reaches: its clause, segment or sentence, on its side. */
function scopeOf(reading: Reading, cue: Reading['cues'][number]): string {
  const { tokens } = reading.sentence
  if (cue.scope === 'next-sentence' || cue.scope === 'list') return cue.scope
  const unit = cue.scope === 'clause' ? reading.clauseOf : reading.segmentOf
  const from = cue.direction === 'forward' ? cue.to : 0
  const to = cue.direction === 'backward' ? cue.from : tokens.length
  const reached = tokens
    .slice(from, to)
    .filter((_, index) => cue.scope === 'sentence' || unit[from + index] === unit[cue.from])
  return `reaches "${reached.map((token) => token.text).join(' ')}"`
}

function claimLine(claim: Claim): string {
  const object = claim.object === '' ? '' : ` ${claim.object}`
  const { source, stance } = claim.attribution
  const figures = claim.quantities.map((quantity) => `${quantity.low}-${quantity.high} ${quantity.unit}`).join(', ')
  return `${claim.subject || '(no subject)'} ${claim.relation}${object}: ${claim.polarity}, ${claim.certainty}, ${source} ${stance}, subject from ${claim.subjectFrom}, ${claim.types.join(' + ')}${figures === '' ? '' : `, ${figures}`}`
}

function findingLine(finding: Finding): string {
  const also = finding.alsoRules.length === 0 ? '' : ` (also ${finding.alsoRules.join(', ')})`
  return `${finding.severity} ${finding.verdict} ${finding.ruleId}${also}: ${finding.message}`
}

function silenceLine(silence: Silence): string {
  return `${silence.rule.id}: ${silence.reason}`
}
