import { kindBit } from '../language/compile.ts'
import type { Hit } from '../language/scan.ts'
import { scan, wordIds } from '../language/scan.ts'
import type { Field, PatternMatch } from '../language/verify.ts'
import { verifyPattern } from '../language/verify.ts'
import type { Mention, Quantity } from '../model/claim.ts'
import type { Sentence, Token } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClauseMap } from './clauses.ts'
import { splitClauses } from './clauses.ts'
import { settleCues } from './cues.ts'
import { coordinate } from './coordination.ts'
import { indexMentions, settleMentions } from './mentions.ts'
import { extractQuantities, isDoseLike, mayHoldAmount } from './quantities.ts'
import type { FrameMatch, Reading } from './reading.ts'

const SUBJECT_KINDS = new Set(['substance', 'product', 'practice'])

/** Reads one sentence: mentions, quantities, cues, clauses and frames, each with its place; no judgement yet. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const words = wordIds(sentence, lexicon)
  const hits = scan(words, lexicon)
  const quantities = mayHoldAmount(sentence.tokens) ? extractQuantities(sentence.text) : []
  const mentions = withQuantities(settleMentions(hits.concepts, words.ids, lexicon), quantities, sentence.tokens)
  const cues = settleCues(hits.cues, words.ids, lexicon)
  const { startsAt, endsAt } = hits.patterns.length === 0 ? NO_INDEX : indexMentions(mentions, sentence.tokens.length)
  const field: Field = { sentence, words, lexicon, mentions, startsAt, endsAt }
  const { frames, phrases } = readPatterns(field, hits.patterns)
  // Clauses matter only where something was said about a relation.
  const { clauseOf, segmentOf } = frames.length + phrases.length === 0 ? NO_CLAUSES : clausesOf(sentence, hits.patterns)
  return {
    sentence,
    words,
    lexicon,
    mentions,
    startsAt,
    endsAt,
    cues,
    clauseOf,
    segmentOf,
    frames,
    phrases,
    quantities,
  }
}

const NO_INDEX = { startsAt: [], endsAt: [] } as const
const NO_CLAUSES = { clauseOf: [], segmentOf: [] } as const

function clausesOf(sentence: Sentence, hits: readonly Hit[]): ClauseMap {
  const verbs = new Set(hits.map((hit) => hit.from))
  return splitClauses(sentence.tokens, (index) => verbs.has(index))
}

/** Amounts and rates that can be taken count as mentions; they take their words from concepts ("two *capsules*"). */
function withQuantities(
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
  tokens: readonly Token[],
): Mention[] {
  const amounts: Mention[] = []
  for (const [index, quantity] of quantities.entries()) {
    if (!isDoseLike(quantity) && quantity.kind !== 'frequency') continue
    const from = tokens.findIndex((token) => token.offset + token.text.length > quantity.span.start)
    if (from < 0) continue
    let to = from + 1
    while ((tokens[to]?.offset ?? Number.POSITIVE_INFINITY) < quantity.span.end) to++
    const last = amounts.at(-1)
    if (last !== undefined && last.to > from) continue
    amounts.push({ concept: String(index), kind: quantity.kind === 'frequency' ? 'frequency' : 'quantity', from, to })
  }
  if (amounts.length === 0) return [...mentions]
  const free = mentions.filter(
    (mention) => !amounts.some((amount) => amount.from < mention.to && mention.from < amount.to),
  )
  return [...free, ...amounts].sort((a, b) => a.from - b.from)
}

function readPatterns(field: Field, hits: readonly Hit[]): { frames: FrameMatch[]; phrases: PatternMatch[] } {
  const matches: FrameMatch[] = []
  const phrases: PatternMatch[] = []
  let named = 0
  for (const mention of field.mentions) named |= kindBit(mention.kind)
  for (const hit of hits) {
    const pattern = field.lexicon.patterns[hit.entry]
    if (pattern === undefined || !pattern.needs.every((kinds) => (kinds & named) !== 0)) continue
    const match = verifyPattern(field, pattern, hit)
    if (match === undefined) continue
    if (!('frame' in pattern.use)) {
      phrases.push(match)
      continue
    }
    // "Safer than *kava*": what a product is compared with stands right of the anchor, and is no subject.
    const compared = pattern.use.frame.relation === 'compares' || pattern.use.frame.relation === 'replaces'
    const isObject = (mention: Mention) =>
      !SUBJECT_KINDS.has(mention.kind) || (compared && mention.from >= match.core[1])
    const objects = match.slots.filter(isObject)
    const subject = match.slots.find((mention) => !isObject(mention))
    matches.push({
      sense: pattern.use.frame,
      pattern: pattern.source,
      from: match.from,
      to: match.to,
      core: match.core,
      objects: coordinate(field, objects),
      subject,
    })
  }
  return { frames: settleFrames(matches), phrases }
}

/** Of two frames of one relation where one covers the other's anchor, the longer says more ("non-addictive", "addictive"). */
function settleFrames(matches: FrameMatch[]): FrameMatch[] {
  const order = [...matches].sort(
    (a, b) =>
      b.core[1] - b.core[0] - (a.core[1] - a.core[0]) ||
      Number(a.sense.certainty === 'hedged') - Number(b.sense.certainty === 'hedged') ||
      a.to - a.from - (b.to - b.from) ||
      a.core[0] - b.core[0] ||
      (a.pattern < b.pattern ? -1 : 1),
  )
  const kept: FrameMatch[] = []
  for (const match of order) {
    const covered = kept.some(
      (other) =>
        other.sense.relation === match.sense.relation &&
        ((other.core[0] < match.core[1] && match.core[0] < other.core[1]) ||
          (other.from <= match.core[0] && match.core[1] <= other.to && sharesObject(other, match))),
    )
    if (!covered && !saidAlready(match, kept)) kept.push(match)
  }
  return kept.sort((a, b) => a.core[0] - b.core[0])
}

/** One relation to one object is one statement, however many wordings of it match. */
function saidAlready(match: FrameMatch, kept: readonly FrameMatch[]): boolean {
  const same = kept.filter((other) => other.sense.relation === match.sense.relation)
  return (
    match.objects.length > 0 && match.objects.every((object) => same.some((other) => other.objects.includes(object)))
  )
}

function sharesObject(a: FrameMatch, b: FrameMatch): boolean {
  return b.objects.length === 0 || b.objects.some((object) => a.objects.includes(object))
}
