import type { Claim, Topic } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { answerFrame, withAnswer } from './answers.ts'
import { ailmentBefore, resolveObject } from './antecedents.ts'
import { cautionFrame } from './cautions.ts'
import { withCitations } from './citations.ts'
import { claimsOf } from './claims.ts'
import { isCommercial } from './commercial.ts'
import type { Neighbours } from './context.ts'
import { readContext } from './context.ts'
import { leafletCue } from './leaflets.ts'
import { ITEM_KINDS, itemFrames, leadOf } from './list-items.ts'
import { namesakesIn } from './namesakes.ts'
import type { TaggedPhrase } from './phrases.ts'
import { phraseHit } from './phrases.ts'
import { withQuestion } from './questions.ts'
import { isAnswered, withQuotations } from './quotations.ts'
import { readSentence } from './read-sentence.ts'
import type { FrameMatch, Mechanism, Reading } from './reading.ts'
import { remedyFrame } from './remedies.ts'
import { advisesRestraint } from './restraint.ts'
import type { Subject } from './subjects.ts'
import { resolveSubject, subjectLeftBehind } from './subjects.ts'
import { documentTopic, headingTopic, isProduct } from './topic.ts'

export interface TagOptions {
  /** Mechanisms that are turned off, to measure what they are worth. */
  readonly off?: ReadonlySet<Mechanism>
  /** What the document is about where its own text settles on nothing. */
  readonly topic?: Topic | undefined
}

export interface TaggedDocument {
  readonly claims: readonly Claim[]
  readonly readings: readonly Reading[]
  /** Matches of phrase rules, each with the context it stands in. */
  readonly phrases: readonly TaggedPhrase[]
  /** Sentences that hold a text which some rule looks for on the page, by the text's key. */
  readonly requiredTexts: ReadonlyMap<string, ReadonlySet<number>>
  /** Somebody sells here. */
  readonly commercial: boolean
  /** What it is about, as far as its text settles that. */
  readonly topic: Topic | undefined
}

/**
 * Tags a document: reads every sentence (mentions, cues, clauses, frames), then makes claims of the frames, with subjects
 * resolved through the document and polarity, certainty and attribution read off the cues.
 */
export function tagDocument(document: Document, lexicon: Lexicon, options: TagOptions = {}): TaggedDocument {
  const { off = new Set<Mechanism>() } = options
  const alone = readDocument(document, lexicon).map((sentence) => {
    const reading = withCitations(withQuotations(sentence))
    return off.has('question') ? reading : withQuestion(reading)
  })
  const readings = alone.map((reading, index) => withAnswer(reading, alone[index + 1]))
  const commercial = isCommercial(document, readings)
  const leaflet = leafletCue(readings, commercial)
  const topic = off.has('subjects') ? undefined : (documentTopic(readings, document, commercial) ?? options.topic)
  const claims: Claim[] = []
  const phrases: TaggedPhrase[] = []
  const requiredTexts = new Map<string, Set<number>>()
  let previous: Subject | undefined
  let ailment: string | undefined
  for (const [index, reading] of readings.entries()) {
    const section = document.sections[reading.sentence.section]
    const headingReading = section?.heading === undefined || off.has('sections') ? undefined : readings[section.heading]
    const heading = headingReading === reading ? undefined : headingReading
    const neighbours = { ...neighboursOf(readings, index, heading), leaflet }
    const restrained = neighbours.previous !== undefined && advisesRestraint(neighbours.previous)
    const above = off.has('subjects') ? undefined : headingTopic(heading)
    const context = { topic, commercial, previous, restrained, heading: above }
    let claimed: Subject | undefined
    for (const frame of framesOf(readings, index, heading)) {
      const subject = resolveSubject(reading, frame, context)
      claimed ??= subject
      const resolved = resolveObject(reading, frame, ailment)
      if (resolved === undefined) continue
      claims.push(...claimsOf(reading, resolved, subject, readContext(reading, frame, neighbours, off)))
    }
    for (const match of reading.phrases) {
      const { use } = match.pattern
      if ('required' in use) requiredTexts.set(use.required, (requiredTexts.get(use.required) ?? new Set()).add(index))
      // Wording is a problem only in a text about something sold for health.
      else if ('rule' in use && isProduct(topic))
        phrases.push(phraseHit(reading, match, use.rule, { neighbours, topic, off }))
    }
    ailment = ailmentBefore(reading, reading.sentence.tokens.length) ?? ailment
    previous = subjectLeftBehind(reading, topic, claimed) ?? carriedOver(reading, previous)
  }
  return { claims, readings, phrases, requiredTexts, commercial, topic }
}

/** Reads every sentence; those that name what merely bears a substance's name are read again without it. */
function readDocument({ sentences }: Document, lexicon: Lexicon): readonly Reading[] {
  const readings = sentences.map((sentence) => readSentence(sentence, lexicon))
  const namesakes = namesakesIn(readings)
  if (namesakes.size === 0) return readings
  return readings.map((reading) =>
    reading.mentions.some(({ concept }) => namesakes.has(concept))
      ? readSentence(reading.sentence, lexicon, namesakes)
      : reading,
  )
}

/** The frames of a sentence, and those that it makes together with the line it answers or stands under. */
function framesOf(readings: readonly Reading[], index: number, heading: Reading | undefined): readonly FrameMatch[] {
  const reading = readings[index]
  if (reading === undefined) return []
  const more = [
    ...answerFrame(reading, readings[index - 1]),
    ...remedyFrame(reading, readings[index - 1]),
    ...itemFrames(readings, index, leadOf(readings, index, heading)),
    ...cautionFrame(reading),
  ]
  return more.length === 0 ? reading.frames : [...reading.frames, ...more]
}

/** A heading starts afresh; a sentence that names nothing leaves the subject as it was. */
function carriedOver(reading: Reading, previous: Subject | undefined): Subject | undefined {
  return reading.sentence.kind === 'heading' ? undefined : previous
}

/** The heading of a list, and the line with a colon right before it where there is one. */
function leadsOf(readings: readonly Reading[], index: number, heading: Reading | undefined): readonly Reading[] {
  const lead = leadOf(readings, index, heading)
  return [heading, lead === heading ? undefined : lead].filter((reading) => reading !== undefined)
}

const NO_LEADS: readonly Reading[] = []

function neighboursOf(
  readings: readonly Reading[],
  index: number,
  heading: Reading | undefined,
): Omit<Neighbours, 'leaflet'> {
  const reading = readings[index]
  const same = (other: Reading | undefined) =>
    other?.sentence.section === reading?.sentence.section ? other : undefined
  return {
    previous: same(readings[index - 1]),
    next: same(readings[index + 1]),
    leads:
      reading !== undefined && ITEM_KINDS.has(reading.sentence.kind) ? leadsOf(readings, index, heading) : NO_LEADS,
    answered: reading !== undefined && quotes(reading) && isAnswered(readings, index),
  }
}

function quotes({ sentence, cues }: Reading): boolean {
  return sentence.kind === 'quotation' || cues.some(({ kind }) => kind === 'quotation')
}
