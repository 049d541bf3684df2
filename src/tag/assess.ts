import type { Attribution, Certainty, CuePlace, Polarity } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Span } from '../model/span.ts'
import { cuePlaces } from './claims.ts'
import { splitClauses } from './clauses.ts'
import type { Neighbours, ReachingCue } from './context.ts'
import { readContext } from './context.ts'
import { withQuestion } from './questions.ts'
import { readSentence } from './read-sentence.ts'
import type { FrameMatch, Reading } from './reading.ts'

const SENSE = {
  relation: 'proves',
  about: 'any span',
  form: 'idiom',
  polarity: 'affirmed',
  object: undefined,
  certainty: undefined,
  subject: undefined,
} as const

interface Assessed {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly cues: readonly CuePlace[]
}

/** A sentence that is assessed by itself has no neighbours. */
const ALONE: Neighbours = { previous: undefined, next: undefined, leads: [], answered: false, leaflet: undefined }

/** Reads the context of a span as if a relation were anchored there; a span over several sentences gathers the cues of all. */
export function assessSpan(document: Document, lexicon: Lexicon, span: Span): Assessed {
  let result: Assessed | undefined
  for (const sentence of document.sentences) {
    if (sentence.span.end <= span.start || sentence.span.start >= span.end) continue
    const inside = sentence.tokens.flatMap((token, index) =>
      token.span.start >= span.start && token.span.end <= span.end ? [index] : [],
    )
    const from = inside[0]
    const last = inside.at(-1)
    if (from === undefined || last === undefined) continue
    // No frame was asked for, so clauses are split here, by words alone.
    const clauses = splitClauses(sentence.tokens, () => false)
    const reading = withQuestion({ ...readSentence(sentence, lexicon), ...clauses })
    // Anchored at the last word, so that the cues among the span's own words reach it too.
    const frame: FrameMatch = {
      sense: SENSE,
      pattern: '',
      from,
      to: last + 1,
      core: [last, last + 1],
      objects: [],
      subject: undefined,
    }
    const context = readContext(reading, frame, ALONE, new Set())
    const own = withinSpan(reading, from, last)
    const cues = cuePlaces(reading, {
      ...context,
      cues: [...context.cues, ...own.filter((inner) => !context.cues.some(({ cue }) => cue === inner.cue))],
    })
    result = result === undefined ? { ...context, cues } : { ...result, cues: [...result.cues, ...cues] }
  }
  return (
    result ?? {
      polarity: 'affirmed',
      certainty: 'asserted',
      attribution: { source: 'author', stance: 'endorsed' },
      cues: [],
    }
  )
}

/** Cues that lie in the span, whatever they reach. */
function withinSpan(reading: Reading, from: number, last: number): ReachingCue[] {
  return reading.cues
    .filter((cue) => cue.from >= from && cue.to <= last + 1 && cue.kind !== 'commercial' && cue.kind !== 'leaflet')
    .map((cue) => ({ cue, from: 'sentence' }))
}
