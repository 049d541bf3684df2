import { NUMERAL_CLASSES } from '../language/numerals.ts'
import type { WordIds } from '../language/scan.ts'
import { HIT_STRIDE, scan, wordIds } from '../language/scan.ts'
import type { Field, PatternMatch } from '../language/verify.ts'
import { kindsBeside, mayMatch, verifyPattern } from '../language/verify.ts'
import type { Mention, Quantity } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { Sentence, Token } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { bareAmountFrames } from './bare-amounts.ts'
import { splitClauses } from './clauses.ts'
import { isNoComparison, isNoSwap } from './comparisons.ts'
import type { VerbAt } from './coordination.ts'
import { coordinate } from './coordination.ts'
import { settleCues } from './cues.ts'
import { isNoEffect } from './effects.ts'
import { figureFrames } from './figures.ts'
import { indexMentions, settleMentions } from './mentions.ts'
import type { Namesakes } from './namesakes.ts'
import { markNamesakes } from './namesakes.ts'
import { isAnotherRemedy, isNoun } from './nouns.ts'
import { openVerbFrames } from './open-verbs.ts'
import { extractQuantities, isDoseLike, mayHoldAmount, readQuantities } from './quantities.ts'
import type { FrameMatch, Reading } from './reading.ts'

const NO_NAMESAKES: Namesakes = new Map()

/** Reads one sentence: mentions, quantities, cues, clauses and frames, each with its place; no judgement yet. */
export function readSentence(sentence: Sentence, lexicon: Lexicon, namesakes = NO_NAMESAKES): Reading {
  const words = wordIds(sentence, lexicon)
  const hits = scan(words, lexicon)
  const quantities = quantitiesOf(sentence, words)
  const settled = withQuantities(settleMentions(hits.concepts, words.ids, lexicon), quantities, sentence.tokens)
  const mentions = namesakes.size === 0 ? settled : markNamesakes(sentence.tokens, settled, namesakes)
  const cues = settleCues(hits.cues, words.ids, lexicon)
  const { startsAt, endsAt } = mentions.length === 0 ? NO_INDEX : indexMentions(mentions, sentence.tokens.length)
  const field: Field = { sentence, words, lexicon, mentions, startsAt, endsAt }
  const verbAt = verbsIn(hits.patterns)
  const { frames: worded, phrases } = readPatterns(field, hits.patterns, verbAt)
  const open = [...openVerbFrames(field, worded, verbAt), ...bareAmountFrames(field, worded)]
  const figures = figureFrames(field, open.length === 0 ? worded : [...worded, ...open], verbAt)
  const frames = open.length + figures.length === 0 ? worded : [...worded, ...open, ...figures]
  // Clauses matter only where something was said about a relation.
  const { clauseOf, segmentOf } =
    frames.length + phrases.length === 0 ? NO_CLAUSES : splitClauses(sentence.tokens, verbAt)
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

const NO_QUANTITIES: readonly Quantity[] = []
const NO_INDEX = { startsAt: [], endsAt: [] } as const
const NO_CLAUSES = { clauseOf: [], segmentOf: [] } as const

function quantitiesOf(sentence: Sentence, { numeral }: WordIds): readonly Quantity[] {
  // The number of a list item stands in the text and is no token.
  const numbered = (sentence.tokens[0]?.offset ?? 0) > 0
  if (numeral === NUMERAL_CLASSES.none && !numbered) return NO_QUANTITIES
  if (!mayHoldAmount(sentence.tokens)) return NO_QUANTITIES
  return numeral === NUMERAL_CLASSES.figure ? readQuantities(sentence.text) : extractQuantities(sentence.text)
}

/** Where wordings of relations start, found once and only when it is asked for. */
function verbsIn(hits: readonly number[]): VerbAt {
  let verbs: Set<number> | undefined
  return (index) => {
    if (verbs === undefined) {
      verbs = new Set()
      for (let at = 1; at < hits.length; at += HIT_STRIDE) verbs.add(hits[at] ?? 0)
    }
    return verbs.has(index)
  }
}

/** Amounts and rates that can be taken count as mentions; they take their words from concepts ("two *capsules*"). */
function withQuantities(
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
  tokens: readonly Token[],
): readonly Mention[] {
  if (quantities.length === 0) return mentions
  const amounts: Mention[] = []
  for (const [index, quantity] of quantities.entries()) {
    if (!isDoseLike(quantity) && quantity.kind !== 'frequency') continue
    const from = tokens.findIndex((token) => token.offset + token.text.length > quantity.span.start)
    if (from < 0) continue
    let to = from + 1
    while ((tokens[to]?.offset ?? Number.POSITIVE_INFINITY) < quantity.span.end) to++
    if (isVehicle(tokens, to)) continue
    const last = amounts.at(-1)
    if (last !== undefined && last.to > from) continue
    const of = mentions.find((mention) => mention.kind === 'substance' && mention.from >= from && mention.to <= to)
    const kind = quantity.kind === 'frequency' ? 'frequency' : 'quantity'
    amounts.push({ concept: String(index), kind, from, to, ...(of === undefined ? {} : { of }) })
  }
  if (amounts.length === 0) return mentions
  const free = mentions.filter(
    (mention) => !amounts.some((amount) => amount.from < mention.to && mention.from < amount.to),
  )
  return [...free, ...amounts].sort((a, b) => a.from - b.from)
}

/** "200 ml *of hot water*": what the product is stirred into is no dose of it. */
function isVehicle(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.normal !== 'of') return false
  for (let at = from + 1; at < from + VEHICLE_REACH; at++) {
    const word = tokens[at]?.normal ?? ''
    if (VEHICLES.has(word)) return true
    if (word === 'in' || word === 'into' || word === 'with') return false
  }
  return false
}

const VEHICLES = new Set(['water', 'milk', 'juice', 'yoghurt', 'yogurt', 'lemonade'])
const VEHICLE_REACH = 7

interface Matches {
  readonly frames: FrameMatch[]
  readonly phrases: PatternMatch[]
}

function readPatterns(field: Field, hits: readonly number[], verbAt: VerbAt): Matches {
  const matches: Matches = { frames: [], phrases: [] }
  const { starts, items } = field.lexicon.trie.patterns
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    const row = hits[at] ?? 0
    const core = { from: hits[at + 1] ?? 0, to: hits[at + 2] ?? 0 }
    const beside = kindsBeside(field.mentions, core)
    for (let item = starts[row] ?? 0; item < (starts[row + 1] ?? 0); item++) {
      const pattern = field.lexicon.patterns[items[item] ?? 0]
      if (pattern === undefined || !mayMatch(pattern, field.words, beside)) continue
      const match = verifyPattern(field, pattern, core)
      if (match === undefined || isNoun(field, match) || isNoComparison(field, match) || isNoSwap(field, match))
        continue
      if (isAnotherRemedy(field.sentence, match) || isNoEffect(field.sentence, match)) continue
      addMatch(field, match, verbAt, matches)
    }
  }
  return { frames: settleFrames(matches.frames), phrases: matches.phrases }
}

function addMatch(field: Field, match: PatternMatch, verbAt: VerbAt, { frames, phrases }: Matches): void {
  const { source, use } = match.pattern
  if (!('frame' in use)) {
    phrases.push(match)
    return
  }
  // "Safer than *kava*": what a product is compared with stands right of the anchor, and is no subject.
  const compared = use.frame.relation === 'compares' || use.frame.relation === 'replaces'
  const isObject = (mention: Mention) => !PRODUCT_KINDS.has(mention.kind) || (compared && mention.from >= match.core[1])
  const objects = match.slots.filter(isObject)
  const subject = match.slots.find((mention) => !isObject(mention))
  const members = coordinate(field, objects, verbAt)
  // "Brings cheer, dizziness *and other side effects*": what is listed with side effects is one.
  if (use.frame.relation === 'supports' && members.some(({ concept }) => concept === 'side-effect')) return
  frames.push({
    sense: use.frame,
    pattern: source,
    from: match.from,
    to: match.to,
    core: match.core,
    objects: members,
    subject,
  })
}

/** Of two frames of one relation where one covers the other's anchor, the longer says more ("non-addictive", "addictive"). */
function settleFrames(matches: FrameMatch[]): FrameMatch[] {
  if (matches.length < 2) return matches
  const order = [...matches].sort(
    (a, b) =>
      b.core[1] - b.core[0] - (a.core[1] - a.core[0]) ||
      Number(a.sense.certainty === 'hedged') - Number(b.sense.certainty === 'hedged') ||
      named(b) - named(a) ||
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
  return kept.filter((frame) => !isMereComparison(frame, kept)).sort((a, b) => a.core[0] - b.core[0])
}

/** How much of its relation a frame names: "clinically proven *to ease pain*" says more than "clinically proven". */
function named({ sense, objects, subject }: FrameMatch): number {
  return Number(objects.length > 0 || sense.object !== undefined) + Number(subject !== undefined)
}

/** "Without *some of* the side effects": where the longer wording compares, nothing is denied outright. */
function isMereComparison(frame: FrameMatch, others: readonly FrameMatch[]): boolean {
  if (frame.sense.relation !== 'causes' || frame.sense.polarity !== 'negated') return false
  return others.some(
    ({ sense, core, objects }) =>
      sense.relation === 'compares' &&
      core[0] <= frame.core[0] &&
      frame.core[1] < core[1] &&
      objects.some((object) => frame.objects.includes(object)),
  )
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
