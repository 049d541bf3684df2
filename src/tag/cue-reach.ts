import type { Cue, CueKind, Relation } from '../model/claim.ts'
import type { FrameMatch, Mechanism, Reading } from './reading.ts'

/** Does a cue of the same sentence reach the frame's anchor? */
export function reaches(reading: Reading, cue: Cue, frame: FrameMatch, off: ReadonlySet<Mechanism>): boolean {
  const anchor = frame.core[0]
  if (cue.kind === 'commercial' || cue.kind === 'leaflet') return false
  if (cue.kind === 'quotation') return cue.from < anchor + 1 && anchor < cue.to
  // Behind "when" or "because" a question asserts what has a verb of its own; a mere naming stays part of what is asked.
  if (cue.kind === 'question') return anchor < cue.to || frame.sense.form !== 'verbal'
  if (cue.scope === 'next-sentence') return cue.direction === 'both'
  if (cue.scope === 'list') return false
  // "Has *no* side effects": a negator between the anchor and its object governs the object.
  const inGap = cue.kind === 'negation' && (cue.from < frame.to || deniesObject(reading, cue, frame))
  if (cue.direction === 'forward' && cue.from >= frame.core[1] && !inGap) return isVerdictOn(reading, cue, frame)
  if (cue.direction === 'backward' && cue.to <= anchor) return false
  // "neither helps nor …": a negator among the frame's own words is part of the wording, a double negation turns it round.
  if (isWording(frame, cue) && isOwnWord(frame, cue)) return false
  // "Is *free of chemicals*": a negator inside what a thing is called is part of its name.
  if (cue.kind === 'negation' && frame.objects.some((object) => object.from <= cue.from && cue.to <= object.to))
    return false
  // "Put it down and *feel nothing*": no result takes nothing back from a denial.
  if (cue.kind === 'nil-result' && frame.sense.relation === 'causes' && frame.sense.polarity === 'negated') return false
  // "Those looking to unwind *turn to* red vein": where they are the wording itself, the words set no context.
  if (cue.kind === 'popularity' && isOwnWord(frame, cue) && !frame.pattern.startsWith('be ..')) return false
  // "*A lack of* labels brings on overdoses": what is lacking is named, and the verb behind it is not denied.
  if (cue.kind === 'negation' && LACKING.test(cue.entry) && frame.sense.form === 'verbal') return false
  if (cue.kind === 'refutation' && isConfirmed(reading, cue)) return false
  if (cue.kind === 'refutation' && startsAfresh(reading, cue.to, anchor)) return false
  if (cue.scope === 'sentence') return true
  const unitOf = cue.scope === 'segment' || off.has('clause-scope') ? reading.segmentOf : reading.clauseOf
  if (off.has('clause-scope')) return true
  const at = cue.direction === 'backward' ? cue.from : cue.to - 1
  if (unitOf[at] === unitOf[anchor] || unitOf[cue.from] === unitOf[anchor]) return !terminated(reading, cue, anchor)
  // A participle clause carries on what the clause before it negates only through a list, never by itself.
  return false
}

const LACKING = /^(?:the )?(?:lack|absence) of\b/

const HEARSAY: ReadonlySet<CueKind> = new Set(['vague-attribution', 'users', 'tradition'])

/**
 * "Looked at reishi for cancer, and found *no evidence that* …", "unlike the pills, it *has not been shown to* …": a mere naming
 * and a contrast are judged by what the sentence says then.
 */
function isVerdictOn({ sentence, cues }: Reading, cue: Cue, { sense, core }: FrameMatch): boolean {
  const contrasts = sentence.tokens[core[0]]?.normal === 'unlike'
  // "Unlike medicines, supplements *are not tested*".
  if (cue.kind === 'caution') return contrasts && cue.scope !== 'list'
  if (cue.kind !== 'refutation') return false
  // "*There have been reports that* it helps, but there is not enough evidence": hearsay that is taken back.
  if (cues.some(({ kind, to }) => HEARSAY.has(kind) && to <= core[0])) return true
  return (sense.certainty === 'hedged' && sense.form === 'nominal') || contrasts
}

/** "The rumour that it cures tinnitus *turns out to be right*": what is put at a distance first is owned in the end. */
function isConfirmed({ sentence, cues, clauseOf }: Reading, cue: Cue): boolean {
  if (!cue.entry.endsWith(' that')) return false
  const confirms = cues.find(
    ({ kind, direction, from }) => kind === 'booster' && direction === 'backward' && from >= cue.to,
  )
  if (confirms === undefined) return false
  for (let at = confirms.from - 1; at >= cue.to && clauseOf[at] === clauseOf[confirms.from]; at--)
    if (DENIAL.test(sentence.tokens[at]?.normal ?? '')) return false
  return true
}

const DENIAL = /^(?:no|not|never|nobody|nothing|none|hardly|without|cannot|neither|few|.+n't)$/

/** "Has approved *no* medicine": a negator right behind the verb denies its object, and so the verb. */
function deniesObject(reading: Reading, cue: Cue, frame: FrameMatch): boolean {
  if (cue.from !== frame.core[1] || (frame.sense.form !== 'verbal' && frame.sense.form !== 'adjectival')) return false
  return OBJECT_NEGATORS.has(reading.sentence.tokens[cue.from]?.normal ?? '')
}

const OBJECT_NEGATORS = new Set(['no', 'none', 'nothing', 'neither', 'nobody'])

/** Cues that say nothing where they are denied: "*not once* has it failed to", "*nobody* should add one without asking". */
const DENIABLE: ReadonlySet<CueKind> = new Set(['nil-result', 'caution-cancelled'])

/** Does a negator before the cue, in its own clause, turn it round? */
export function isDenied({ cues, clauseOf }: Reading, cue: Cue): boolean {
  if (!DENIABLE.has(cue.kind)) return false
  return cues.some(
    (other) => other.kind === 'negation' && other.to <= cue.from && clauseOf[other.from] === clauseOf[cue.from],
  )
}

/** What a product does to the body may be why somebody is warned of it. */
const REASONS: ReadonlySet<Relation> = new Set(['acts-on', 'supports', 'compares'])

/** "Tell us if you use kratom, *because* it acts on the same receptors": a caution governs its reason, too. */
export function isReasonOf({ sentence, clauseOf }: Reading, cue: Cue, frame: FrameMatch): boolean {
  if (cue.kind !== 'caution' || cue.scope === 'list' || !REASONS.has(frame.sense.relation)) return false
  const clause = clauseOf[frame.core[0]]
  const start = clauseOf.indexOf(clause ?? -1)
  const first = sentence.tokens[start]?.normal ?? ''
  // "*Because* it raises the flow of bile, people with gallstones should avoid it".
  const isAhead = first === 'because' && frame.sense.relation === 'acts-on' && clauseOf[cue.from] !== clause
  return isAhead || (cue.to <= start && REASON_WORDS.has(first))
}

/** "*Generally* well tolerated, but it can cause nausea": safety within limits, beside a harm that is told. */
export function isLimitedBy(reading: Reading, cue: Cue, frame: FrameMatch): boolean {
  const { sentence, clauseOf, frames } = reading
  if (cue.kind !== 'caution' || cue.scope === 'list' || !isDenialOfHarm(frame)) return false
  const clause = clauseOf[frame.core[0]]
  if (clauseOf[cue.from] === clause) return false
  const before = sentence.tokens.slice(clauseOf.indexOf(clause ?? -1), frame.core[1])
  if (!before.some(({ normal }) => LIMITED.has(normal))) return false
  // "… but may *make symptoms worse*".
  if (/\b(?:worse|cause|harm|damage|expect \(much)/.test(cue.entry)) return true
  return frames.some((other) => other.sense.relation === 'causes' && !isDenialOfHarm(other))
}

function isDenialOfHarm({ sense }: FrameMatch): boolean {
  return sense.relation === 'causes' && sense.polarity === 'negated'
}

const LIMITED = new Set(
  'often generally usually typically mostly largely fairly relatively commonly probably consider perceive assume believe think'.split(
    ' ',
  ),
)

const REASON_WORDS = new Set(['because', 'since', 'as'])

/** Can a cue be part of a wording? "Not a drug that *can be abused*" denies what it would warn of; "lawfully *sold as*" reports nothing. */
function isWording({ sense, objects }: FrameMatch, { kind, entry }: Cue): boolean {
  if (kind === 'caution') return sense.polarity === 'negated'
  if (kind === 'reported') return sense.relation === 'legal-in'
  // "*Athletes swear by* it": whose praise is the claim is not its source besides.
  if (kind === 'users')
    return sense.relation === 'endorsed-by' && objects.some((object) => object.kind === 'population')
  // "*Backed by research*" claims the proof that it would hide behind; "studies show that" only leads a claim in.
  if (kind === 'vague-attribution') return sense.relation === 'proves' && entry.includes(' by ')
  return kind === 'negation' || kind === 'nil-result'
}

/** Who is meant by a new statement: ", and *some* of them …". */
const NEW_SUBJECT = /^(some|many|most|several|others|a|an|his|her|their|our|people|users|patients)$/

/**
 * Does a new statement stand between a refutation and the anchor? "Don't fall for the hype: it does not work", "no evidence that
 * it helps, and some of them became dependent".
 */
function startsAfresh(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.sentence
  for (let index = from; index < to; index++) {
    const word = tokens[index]?.normal
    if (word === ':') return true
    if (word === 'and' && tokens[index - 1]?.normal === ',' && NEW_SUBJECT.test(tokens[index + 1]?.normal ?? ''))
      return true
  }
  return false
}

/**
 * A pattern that denies by itself, or that spells a negator out, owns the negators in its whole range, any other those that
 * share words with its core or stand at its edge: in "pain *is a thing of the past*", "*no call for* statins" relation and
 * negator are one.
 */
function isOwnWord(frame: FrameMatch, cue: Cue): boolean {
  if (frame.sense.polarity === 'negated' || SPELT_OUT.test(frame.pattern))
    return cue.from >= frame.from && cue.to <= frame.to
  const isAtEdge = cue.from === frame.from || cue.to === frame.to
  return isAtEdge || (cue.from < frame.core[1] && frame.core[0] < cue.to)
}

const NEGATOR =
  "(?:no|not|never|nothing|nobody|none|without|can't|cannot|couldn't|won't|doesn't|don't|didn't|isn't|hasn't)"

/** "no {condition} .. immune to {substance}": a wording that holds a negator in any case, and not as one word of several. */
const SPELT_OUT = new RegExp(`(?:^| )(?:${NEGATOR}|\\(${NEGATOR}(?:\\|${NEGATOR})*\\))(?= |$)`)

/** Words such as "and also" or "rather" end the reach of what stands before them. */
function terminated(reading: Reading, cue: Cue, anchor: number): boolean {
  if (cue.kind !== 'negation' && cue.kind !== 'hedge') return false
  return reading.cues.some((other) => other.kind === 'terminator' && other.from >= cue.to && other.to <= anchor)
}

const LIKENED: ReadonlySet<Relation> = new Set(['compares', 'replaces'])

/** "Herbal teas *are considered* safe". */
function isSupposedSafe({ tokens }: Reading['sentence'], frame: FrameMatch): boolean {
  return isDenialOfHarm(frame) && tokens.slice(0, frame.core[1]).some(({ normal }) => LIMITED.has(normal))
}

/** "Stronger than morphine *and dangerously addictive*": the likeness to a medicine is part of a warning. */
export function isWarning({ frames, cues, clauseOf, sentence }: Reading, frame: FrameMatch): boolean {
  if (!LIKENED.has(frame.sense.relation) && !isSupposedSafe(sentence, frame)) return false
  return frames.some(({ sense, core }) => {
    if (sense.relation !== 'causes' || sense.polarity === 'negated' || core[0] < frame.core[1]) return false
    const clause = clauseOf[core[0]] ?? -1
    const first = sentence.tokens[clauseOf.indexOf(clause)]?.normal ?? ''
    if (first === 'which' || first === 'that') return false
    return !cues.some(({ kind, from }) => kind === 'negation' && clauseOf[from] === clause)
  })
}
