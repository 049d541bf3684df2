import type { Claim, Cue } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { deniedByAnswer } from './answers.ts'
import { claimsOf } from './claims.ts'
import type { Neighbours } from './context.ts'
import { readContext } from './context.ts'
import { isOpenQuestion } from './questions.ts'
import { readSentence } from './read-sentence.ts'
import type { FrameMatch, Mechanism, Reading } from './reading.ts'
import type { Subject } from './subjects.ts'
import { resolveSubject, subjectLeftBehind } from './subjects.ts'
import { documentTopic, headingTopic } from './topic.ts'

export interface TaggedDocument {
  readonly claims: readonly Claim[]
  readonly readings: readonly Reading[]
}

/**
 * Tags a document: reads every sentence (mentions, cues, clauses, frames), then makes claims of the frames, with subjects
 * resolved through the document and polarity, certainty and attribution read off the cues. `off` turns mechanisms off.
 */
export function tagDocument(
  document: Document,
  lexicon: Lexicon,
  off: ReadonlySet<Mechanism> = new Set(),
): TaggedDocument {
  const readings = document.sentences.map((sentence) => withQuestion(readSentence(sentence, lexicon), off))
  const topic = off.has('subjects') ? undefined : documentTopic(readings, document)
  const claims: Claim[] = []
  let previous: Subject | undefined
  for (const [index, reading] of readings.entries()) {
    const section = document.sections[reading.sentence.section]
    const headingReading = section?.heading === undefined || off.has('sections') ? undefined : readings[section.heading]
    const heading = headingReading === reading ? undefined : headingReading
    const neighbours = neighboursOf(readings, index, heading)
    const context = { topic, previous, heading: off.has('subjects') ? undefined : headingTopic(heading) }
    for (const frame of [...reading.frames, ...answerFrame(reading, readings[index - 1])]) {
      const subject = resolveSubject(reading, frame, context)
      claims.push(...claimsOf(reading, frame, subject, readContext(reading, frame, neighbours, off)))
    }
    previous = subjectLeftBehind(reading, topic) ?? carriedOver(reading, previous)
  }
  return { claims, readings }
}

/** A heading starts afresh; a sentence that names nothing leaves the subject as it was. */
function carriedOver(reading: Reading, previous: Subject | undefined): Subject | undefined {
  return reading.sentence.kind === 'heading' ? undefined : previous
}

function neighboursOf(readings: readonly Reading[], index: number, heading: Reading | undefined): Neighbours {
  const reading = readings[index]
  const same = (other: Reading | undefined) =>
    other?.sentence.section === reading?.sentence.section ? other : undefined
  return {
    previous: same(readings[index - 1]),
    next: same(readings[index + 1]),
    heading: reading?.sentence.kind === 'list-item' ? heading : undefined,
  }
}

/** An open question sets a cue over the whole sentence. */
function withQuestion(reading: Reading, off: ReadonlySet<Mechanism>): Reading {
  if (off.has('question') || !isOpenQuestion(reading.sentence)) return reading
  const to = reading.sentence.tokens.length
  const cue: Cue = { kind: 'question', entry: 'open question', scope: 'sentence', direction: 'both', from: 0, to }
  return { ...reading, cues: [...reading.cues, cue] }
}

/** "Side effects?" – "None.": a frame that the two sentences make together. */
function answerFrame(reading: Reading, before: Reading | undefined): FrameMatch[] {
  const harm = deniedByAnswer(reading, before)
  if (harm === undefined) return []
  const to = reading.sentence.tokens.length
  const sense = {
    relation: 'causes',
    about: 'answer under a heading',
    form: 'idiom',
    polarity: 'negated',
    object: harm.concept,
    certainty: undefined,
    subject: 'topic',
  } as const
  return [{ sense, pattern: '(answer) none', from: 0, to, core: [0, to], objects: [], subject: undefined }]
}
