import type { Attribution, Certainty, Cue, CueKind, Polarity } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'
import { isDenied, isLimitedBy, isReasonOf, isWarning, reaches } from './cue-reach.ts'
import { clauseStart, firstWord } from './openings.ts'
import { quotedIn } from './quotations.ts'
import type { FrameMatch, Mechanism, Reading } from './reading.ts'

/** A cue that reaches a frame, and from where: the sentence itself, its neighbours, the heading above, or the page. */
export interface ReachingCue {
  readonly cue: Cue
  readonly from: 'sentence' | 'next' | 'previous' | 'heading' | 'page'
}

export interface FrameContext {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly cues: readonly ReachingCue[]
}

/** Neighbouring sentences and the heading, as far as their cues may reach over. */
export interface Neighbours {
  readonly previous: Reading | undefined
  readonly next: Reading | undefined
  /** Only for the lines of a list: what it stands under, a heading or a line with a colon. */
  readonly leads: readonly Reading[]
  /** What the sentence quotes is answered behind it. */
  readonly answered: boolean
  /** The page is the leaflet of a medicine. */
  readonly leaflet: Cue | undefined
}

/** Reads polarity, certainty and attribution of a frame off the cues that reach its anchor. */
export function readContext(
  reading: Reading,
  frame: FrameMatch,
  neighbours: Neighbours,
  off: ReadonlySet<Mechanism>,
): FrameContext {
  const cues = reachingCues(reading, frame, neighbours, off)
  const kinds = new Set(cues.map(({ cue }) => cue.kind))
  return {
    polarity: polarityOf(reading, frame, cues),
    certainty: isHandbook(reading, frame) ? 'hedged' : certaintyOf(frame, kinds),
    attribution: attributionOf(kinds),
    cues,
  }
}

const SWITCHED: Partial<Record<CueKind, Mechanism>> = {
  negation: 'negation',
  pseudo: 'pseudo',
  double: 'pseudo',
  refutation: 'refutation',
  reported: 'refutation',
  hedge: 'hedges',
  caution: 'caution',
  announcement: 'announcement',
  popularity: 'announcement',
  'named-source': 'named-source',
  'study-detail': 'named-source',
}

function reachingCues(
  reading: Reading,
  frame: FrameMatch,
  neighbours: Neighbours,
  off: ReadonlySet<Mechanism>,
): ReachingCue[] {
  const cues: ReachingCue[] = []
  const isOn = (cue: Cue) => {
    const mechanism = SWITCHED[cue.kind]
    return mechanism === undefined || !off.has(mechanism)
  }
  for (const cue of reading.cues) {
    if (!isOn(cue) || isDenied(reading, cue)) continue
    const governs =
      reaches(reading, cue, frame, off) || isReasonOf(reading, cue, frame) || isLimitedBy(reading, cue, frame)
    if (governs) cues.push({ cue, from: 'sentence' })
  }
  if (!off.has('caution') && isWarning(reading, frame)) cues.push({ cue: warning(frame), from: 'sentence' })
  const quoted = neighbours.answered && !off.has('refutation') ? quotedIn(reading, frame.core[0]) : undefined
  if (quoted !== undefined) cues.push({ cue: answeredQuotation(...quoted), from: 'sentence' })
  for (const cue of neighbours.next?.cues ?? []) {
    if (cue.scope === 'next-sentence' && cue.direction === 'backward' && isOn(cue)) cues.push({ cue, from: 'next' })
  }
  for (const cue of neighbours.previous?.cues ?? []) {
    if (cue.scope === 'next-sentence' && cue.direction === 'forward' && isOn(cue)) cues.push({ cue, from: 'previous' })
  }
  if (neighbours.leaflet !== undefined) cues.push({ cue: neighbours.leaflet, from: 'page' })
  for (const lead of neighbours.leads) {
    for (const cue of lead.cues) {
      if (turnsList(cue, lead) && !isOwned(reading, cue, frame)) cues.push({ cue, from: 'heading' })
    }
  }
  return cues
}

const MODALS = /^(?:can|will|could|would)$/

/** "Why people buy it: - Pain: it *eases* every ache": an item that asserts in full is the writer's own, whoever buys. */
function isOwned({ sentence: { tokens } }: Reading, cue: Cue, { core }: FrameMatch): boolean {
  if (cue.kind !== 'popularity') return false
  const verb = tokens[core[0]]
  if (MODALS.test(tokens[core[0] - 1]?.normal ?? '')) return true
  return core[0] > 0 && verb?.text.endsWith('s') === true && verb.text !== verb.normal
}

function warning({ from, to }: FrameMatch): Cue {
  return { kind: 'caution', entry: 'a harm told beside it', scope: 'clause', direction: 'both', from, to }
}

function answeredQuotation(from: number, to: number): Cue {
  return { kind: 'reported', entry: 'quotation that is answered', scope: 'clause', direction: 'both', from, to }
}

/** A heading turns its list by any negator ("What it does not do"), a line with a colon by one at its end ("It does not:"). */
function turnsList(cue: Cue, { sentence }: Reading): boolean {
  if (cue.scope === 'list') return true
  if (cue.kind !== 'negation' && cue.kind !== 'refutation') return false
  return sentence.kind === 'heading' || cue.to >= sentence.tokens.length - 1
}

/** Counts the turns: negators that govern the anchor (those of one list are one), a refutation, a double negation. */
function polarityOf(reading: Reading, frame: FrameMatch, cues: readonly ReachingCue[]): Polarity {
  // "No trial has shown that …" states openness whatever stands around it.
  if (frame.sense.relation === 'proves' && frame.sense.polarity === 'negated') return 'negated'
  let turns = frame.sense.polarity === 'negated' ? 1 : 0
  turns += countNegators(
    reading,
    cues.filter(({ cue }) => cue.kind === 'negation' && !isSameList(reading, cue, frame)),
  )
  const isTurn = ({ cue }: ReachingCue) =>
    cue.kind === 'refutation' ||
    // A dose has no result that could be nil.
    (cue.kind === 'nil-result' &&
      frame.sense.relation !== 'dosed-at' &&
      !cues.some((other) => isNegatorIn(other.cue, cue)))
  if (cues.some(isTurn)) turns++
  const doubled = cues.some(
    ({ cue, from }) => cue.kind === 'double' && from === 'sentence' && cue.from < frame.to && frame.from < cue.to,
  )
  if (doubled && frame.sense.polarity === 'negated') turns++
  return turns % 2 === 0 ? 'affirmed' : 'negated'
}

function isNegatorIn(negator: Cue, cue: Cue): boolean {
  return negator.kind === 'negation' && negator.from < cue.to && cue.from < negator.to
}

function countNegators(reading: Reading, negators: readonly ReachingCue[]): number {
  let count = 0
  let last: Cue | undefined
  for (const { cue, from } of negators) {
    if (from !== 'sentence') {
      count++
      continue
    }
    if (last === undefined || !isListed(reading, last, cue)) count++
    last = cue
  }
  return count
}

/** "*No* withdrawal and no craving": the negator of one member does not turn the next, which brings its own. */
function isSameList(reading: Reading, cue: Cue, frame: FrameMatch): boolean {
  return frame.sense.polarity === 'negated' && holdsJoint(reading, cue.to, frame.from)
}

function holdsJoint(reading: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (/^(,|and|or|nor|\/|&)$/.test(reading.sentence.tokens[index]?.normal ?? '')) return true
  }
  return false
}

/** Are two negators members of one list ("no addiction, no withdrawal", "neither … nor")? */
function isListed(reading: Reading, first: Cue, second: Cue): boolean {
  const { tokens } = reading.sentence
  if (/^(nor|neither)$/.test(tokens[second.from]?.normal ?? '')) return true
  return holdsJoint(reading, first.to, second.from)
}

function certaintyOf(frame: FrameMatch, kinds: ReadonlySet<CueKind>): Certainty {
  if (kinds.has('condition') || kinds.has('future')) return 'hypothetical'
  if (kinds.has('question')) return 'questioned'
  if (kinds.has('hedge')) return 'hedged'
  if (frame.sense.certainty !== undefined) return frame.sense.certainty
  return kinds.has('booster') ? 'boosted' : 'asserted'
}

/** Effects as handbooks tell them: as the outcome of an action, or by the amount. */
function isHandbook(reading: Reading, frame: FrameMatch): boolean {
  if (isConsequence(reading, frame)) return true
  // "Sedative, pain-relieving effects *at higher doses*", "in *small amounts* it acts like a stimulant".
  const told = frame.sense.relation === 'compares' || isProperty(reading, frame)
  return told && tellsByAmount(reading)
}

function isProperty({ sentence }: Reading, frame: FrameMatch): boolean {
  const last = Math.max(frame.to, ...frame.objects.map((object) => object.to))
  if (frame.sense.form === 'verbal') return false
  return PROPERTIES.has(sentence.tokens[last - 1]?.normal ?? '') || isListedEffect(sentence, frame.from)
}

/** "Effects *such as pain relief*". */
function isListedEffect({ tokens }: Sentence, from: number): boolean {
  if (!/^(?:as|like|include|including)$/.test(tokens[from - 1]?.text ?? '')) return false
  return tokens.slice(Math.max(0, from - LISTED_REACH), from).some(({ normal }) => PROPERTIES.has(normal))
}

const LISTED_REACH = 8

const PROPERTIES = new Set(['effect', 'property', 'action', 'activity'])

/**
 * "It binds to opioid receptors, *producing analgesic effects*": a property that is told as the outcome of how something acts is
 * named, as pharmacologists do, and nobody's relief is promised.
 */
function isConsequence(reading: Reading, frame: FrameMatch): boolean {
  const { tokens } = reading.sentence
  if (!isProperty(reading, frame)) return false
  const first = tokens[firstWord(reading, clauseStart(reading, frame.core[0]))]
  if (first?.text.endsWith('ing') !== true) return false
  return reading.frames.some((other) => other.sense.relation === 'acts-on' && other.core[1] <= frame.from)
}

function tellsByAmount({ sentence: { tokens } }: Reading): boolean {
  return tokens.some(
    ({ text }, index) =>
      /^(?:low|lower|small|smaller|high|higher|large|larger)$/i.test(text) &&
      /^(?:doses|amounts|dosages|ones)$/.test(tokens[index + 1]?.text ?? ''),
  )
}

function attributionOf(kinds: ReadonlySet<CueKind>): Attribution {
  const stance = kinds.has('refutation')
    ? 'denied'
    : kinds.has('reported') || kinds.has('popularity')
      ? 'reported'
      : 'endorsed'
  if (kinds.has('named-source') || kinds.has('study-detail')) return { source: 'named-source', stance }
  if (kinds.has('users')) return { source: 'users', stance }
  if (kinds.has('vague-attribution')) return { source: 'research', stance }
  if (kinds.has('tradition')) return { source: 'tradition', stance }
  return { source: 'author', stance }
}
