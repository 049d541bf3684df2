import type { Silence } from '../check/candidate.ts'
import type { Claim, Mention } from '../model/claim.ts'
import type { Directive, Document, Sentence } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'
import type { Reading } from '../tag/reading.ts'
import type { CheckInput, Engine, Examined } from './engine.ts'
import { examine } from './engine.ts'
import { locator } from './positions.ts'

type Locate = ReturnType<typeof locator>

/** What was seen in a text, sentence by sentence, and which rules looked at it and why each did or did not fire. */
export function explainText(engine: Engine, text: string): string {
  const examined = examine(engine, { path: 'text', source: text, format: 'text' })
  const locate = locator(text)
  return examined.tagged.readings.map((reading) => explainReading(examined, reading, locate)).join('\n')
}

/** The same for the sentences that touch a line (1-based) of a document. Throws a `UserError` where the line holds no text. */
export function explainLine(engine: Engine, input: CheckInput, line: number): string {
  const examined = examine(engine, input)
  const locate = locator(input.source)
  const directives = examined.document.directives.filter(({ span }) => touches(locate(span), line))
  const touching = touchingReadings(examined, locate, line)
  if (touching.length === 0 && directives.length === 0) throw noSentence(input, line)
  return [
    ...directives.map((directive) => explainDirective(examined, directive, locate)),
    ...touching.map((reading) => explainReading(examined, reading, locate)),
  ].join('\n')
}

/** The sentences that touch a line (1-based) of a document. Throws a `UserError` where there are none. */
export function readingsAt(examined: Examined, input: CheckInput, line: number): readonly Reading[] {
  const touching = touchingReadings(examined, locator(input.source), line)
  if (touching.length === 0) throw noSentence(input, line)
  return touching
}

function touchingReadings({ tagged }: Examined, locate: Locate, line: number): readonly Reading[] {
  return tagged.readings.filter(({ sentence }) => touches(locate(sentence.span), line))
}

function touches({ start, end }: ReturnType<Locate>, line: number): boolean {
  return start.line < line + 1 && end.line >= line
}

function noSentence({ path, source }: CheckInput, line: number): UserError {
  const lines = locator(source)({ start: source.length, end: source.length }).end.line
  const message = line > lines ? `${path} has ${lines} lines.` : 'No sentence stands on this line.'
  return new UserError([
    { code: 'no-sentence', message, place: `${path}:${line}`, next: 'Name a line that holds text.' },
  ])
}

/** What a directive silences, and what is wrong with it. */
function explainDirective({ judged }: Examined, directive: Directive, locate: Locate): string {
  const silenced = judged.silenced.filter((one) => one.directive === directive)
  const faults = judged.findings.filter(({ sentence, span }) => sentence === undefined && span === directive.span)
  const lines = [
    `directive: ${directive.text.replaceAll(/\s+/g, ' ')}`,
    ...titled(
      'silences',
      silenced.map(({ finding }) => `line ${locate(finding.span).start.line}: ${findingLine(finding)}`),
    ),
    ...(faults.length === 0 ? [] : titled('findings', faults.map(findingLine))),
  ]
  return `${lines.join('\n')}\n`
}

/** All that was seen in one sentence, a line each: mentions, cues, frames, claims, findings, rules that kept silent. */
export function explainReading({ document, tagged, judged }: Examined, reading: Reading, locate: Locate): string {
  const { sentence } = reading
  const claims = tagged.claims.filter((claim) => claim.sentence === sentence.index)
  const findings = judged.findings.filter((finding) => standsOn(finding, sentence))
  const silenced = judged.silenced.filter(({ finding }) => standsOn(finding, sentence))
  const silences = [
    ...judged.silences.filter((silence) => silence.claim.sentence === sentence.index),
    ...judged.pageSilences.filter(({ title }) => title.includes(sentence.index)),
  ]
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
    ...relatedLines(findings, document, locate),
    ...editLines(findings, document),
    ...(silenced.length === 0
      ? []
      : titled(
          'silenced',
          silenced.map(({ finding, directive, reason }) => {
            return `${findingLine(finding)} (by line ${locate(directive.span).start.line}: ${reason})`
          }),
        )),
    ...titled('silent', [...new Set(silences.map(silenceLine))]),
  ]
  return `${lines.join('\n')}\n`
}

/** Is a finding about this sentence, or about the whole page and shown on this sentence, its title? */
export function standsOn({ sentence, span }: Finding, { index, span: own }: Sentence): boolean {
  return sentence === undefined ? span.start === own.start && span.end === own.end : sentence === index
}

/** What makes a finding about the whole page, place by place. */
function relatedLines(findings: readonly Finding[], { path }: Document, locate: Locate): readonly string[] {
  const lines = findings
    .filter(({ sentence }) => sentence === undefined)
    .flatMap(({ related }) => related.map(({ span, message }) => `${path}:${locate(span).start.line} ${message}`))
  return lines.length === 0 ? [] : titled('with', lines)
}

/** What the findings would have written in place of what. */
function editLines(findings: readonly Finding[], { source }: Document): readonly string[] {
  const lines = findings.flatMap(({ edit }) => {
    if (edit === undefined) return []
    const from = source.slice(edit.span.start, edit.span.end)
    return [`"${from}" → "${edit.replacement}" (${edit.safe ? 'safe' : 'to be looked at'})`]
  })
  return lines.length === 0 ? [] : titled('edits', lines)
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

function silenceLine(silence: Pick<Silence, 'rule' | 'reason'>): string {
  return `${silence.rule.id}: ${silence.reason}`
}
