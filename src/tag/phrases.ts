import type { PatternMatch } from '../language/verify.ts'
import type { Claim, Topic } from '../model/claim.ts'
import type { PhraseRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { claimsOf, tokenSpan } from './claims.ts'
import type { Neighbours } from './context.ts'
import { readContext } from './context.ts'
import type { FrameMatch, Mechanism, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

/** The wording of a phrase rule, found; `context` is a claim about the document's topic that carries the cues around it. */
export interface TaggedPhrase {
  readonly rule: PhraseRule
  readonly span: Span
  readonly context: Claim
}

interface Surroundings {
  readonly neighbours: Neighbours
  readonly topic: Topic
  readonly off: ReadonlySet<Mechanism>
}

/** Reads the context of a phrase rule's match, as that of a relation anchored there. */
export function phraseHit(reading: Reading, match: PatternMatch, rule: PhraseRule, around: Surroundings): TaggedPhrase {
  const { from, to, slots } = match
  const sense = impliedSense('hyped-as', rule.id)
  const frame: FrameMatch = {
    sense,
    pattern: match.pattern.source,
    from,
    to,
    core: [from, to],
    objects: [],
    subject: slots[0],
  }
  const subject = { id: around.topic.id, kind: around.topic.kind, from: 'document' } as const
  const context = readContext(reading, frame, around.neighbours, around.off)
  const [claim] = claimsOf(reading, frame, subject, context)
  if (claim === undefined) throw new Error('a frame without objects makes one claim')
  return { rule, span: tokenSpan(reading.sentence, from, to), context: claim }
}
