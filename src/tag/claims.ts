import type { Claim, ConceptKind, CuePlace, Mention, Qualifiers, Quantity } from '../model/claim.ts'
import type { Sentence, Token } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { FrameContext } from './context.ts'
import type { FrameMatch, Reading } from './reading.ts'
import type { Subject } from './subjects.ts'
import { typesOf } from './types.ts'

/** Source span of the tokens [from, to) of a sentence. */
export function tokenSpan(sentence: Sentence, from: number, to: number): Span {
  const first = sentence.tokens[from]
  const last = sentence.tokens[Math.max(from, to - 1)]
  if (first === undefined || last === undefined) return { start: sentence.span.start, end: sentence.span.end }
  return { start: first.span.start, end: last.span.end }
}

/** The claims that one frame makes: one per object of its list, or one without an object. */
export function claimsOf(
  reading: Reading,
  frame: FrameMatch,
  subject: Subject | undefined,
  context: FrameContext,
): Claim[] {
  const fixed = frame.sense.object
  const amounts = frame.objects.filter((mention) => mention.kind === 'quantity' || mention.kind === 'frequency')
  const named = frame.objects.filter((mention) => !amounts.includes(mention))
  const objects: { id: string; kind: ConceptKind | 'none'; mention: Mention | undefined }[] =
    fixed !== undefined
      ? [{ id: fixed, kind: reading.lexicon.concepts.get(fixed)?.kind ?? 'none', mention: undefined }]
      : named.map((mention) => ({ id: mention.concept, kind: mention.kind, mention }))
  if (objects.length === 0) objects.push({ id: '', kind: 'none', mention: undefined })
  const cues = cuePlaces(reading, context)
  const qualifiers = qualifiersOf(reading, frame)
  const quantities = quantitiesOf(reading, frame)
  // "As much as possible about *kava*": nothing is compared with itself.
  const others = frame.sense.relation === 'compares' ? objects.filter(({ id }) => id !== subject?.id) : objects
  return others.map(({ id, kind, mention }) => {
    const from = Math.min(frame.from, mention?.from ?? frame.from)
    const to = Math.max(frame.to, mention?.to ?? frame.to)
    const facts = {
      relation: frame.sense.relation,
      object: id,
      objectKind: kind,
      polarity: context.polarity,
      attribution: context.attribution,
    }
    return {
      types: typesOf(facts, reading.lexicon),
      subject: subject?.id ?? '',
      subjectKind: subject?.kind ?? 'topic',
      subjectFrom: subject?.from ?? 'none',
      ...facts,
      certainty: context.certainty,
      qualifiers,
      quantities,
      sentence: reading.sentence.index,
      span: tokenSpan(reading.sentence, from, to),
      cues,
    }
  })
}

/** Cues of the sentence itself with their places; those of neighbours keep their kind and stand at the sentence's start. */
export function cuePlaces(reading: Reading, context: FrameContext): CuePlace[] {
  return context.cues.map(({ cue, from }) => ({
    kind: cue.kind,
    entry:
      from === 'sentence'
        ? cue.entry
        : `${cue.entry} (${from === 'heading' || from === 'page' ? from : `${from} sentence`})`,
    span:
      from === 'sentence'
        ? tokenSpan(reading.sentence, cue.from, cue.to)
        : { start: reading.sentence.span.start, end: reading.sentence.span.start },
  }))
}

/** Units of bodies, which nobody takes as a dose. */
const BODY_WEIGHTS = new Set(['kg', 'lb', 'st'])

/** "Weight loss *of 10 pounds*": what a body weighs belongs to the change that its clause speaks of. */
function bodyWeightsOf({ sentence, quantities, clauseOf }: Reading, { sense, core }: FrameMatch): Quantity[] {
  if (sense.relation !== 'supports' && sense.relation !== 'treats') return []
  return quantities.flatMap((quantity) => {
    const isWithin = ({ offset }: Token) => offset >= quantity.span.start && offset < quantity.span.end
    const from = sentence.tokens.findIndex(isWithin)
    if (!BODY_WEIGHTS.has(quantity.unit) || clauseOf[from] !== clauseOf[core[0]]) return []
    return [{ ...quantity, span: tokenSpan(sentence, from, sentence.tokens.findLastIndex(isWithin) + 1) }]
  })
}

/** Amounts in the frame, or in its clause where the frame is about a dose, as spans of the source. */
function quantitiesOf(reading: Reading, frame: FrameMatch): Quantity[] {
  const clause = reading.clauseOf[frame.core[0]]
  const found: Quantity[] = bodyWeightsOf(reading, frame)
  for (const mention of reading.mentions) {
    if (mention.kind !== 'quantity' && mention.kind !== 'frequency') continue
    const inFrame = frame.objects.includes(mention)
    if (!inFrame && !(frame.sense.relation === 'dosed-at' && reading.clauseOf[mention.from] === clause)) continue
    const quantity = reading.quantities[Number(mention.concept)]
    if (quantity !== undefined) found.push({ ...quantity, span: tokenSpan(reading.sentence, mention.from, mention.to) })
  }
  return found
}

/** Populations that set nobody apart: what is true of users is true of readers. */
const ANYONE = new Set([
  'patients',
  'sufferers',
  'adults',
  'users',
  'daily-user',
  'beginners',
  'new-users',
  'everyone',
  'consumers',
  'people',
])

function qualifiersOf(reading: Reading, frame: FrameMatch): Qualifiers {
  const segment = reading.segmentOf[frame.core[0]]
  const inSegment = reading.mentions.filter((mention) => reading.segmentOf[mention.from] === segment)
  const population = inSegment.find((mention) => mention.kind === 'population' && !ANYONE.has(mention.concept))?.concept
  const amount = inSegment.find((mention) => mention.kind === 'quantity')
  const dose = amount === undefined ? undefined : textOf(reading, amount)
  const duration = reading.quantities.find((quantity) => quantity.kind === 'duration' && !isOnset(reading, quantity))
  const time = duration === undefined ? undefined : `${duration.low}-${duration.high} ${duration.unit}`
  return {
    ...(population === undefined ? {} : { population }),
    ...(dose === undefined ? {} : { dose }),
    ...(time === undefined ? {} : { time }),
  }
}

/** "In *the first* few days": when something sets in limits no statement to that time. */
function isOnset({ sentence }: Reading, { span }: Quantity): boolean {
  return /\bfirst\s*$/i.test(sentence.text.slice(0, span.start)) || /^first\b/i.test(sentence.text.slice(span.start))
}

function textOf(reading: Reading, mention: Mention): string {
  return reading.sentence.tokens
    .slice(mention.from, mention.to)
    .map((token) => token.normal)
    .join(' ')
}
