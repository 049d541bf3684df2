import type { ConceptKind, Mention, Relation, SubjectPath, Topic } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import {
  agentBehind,
  apposedTo,
  CARE_KINDS,
  careBehind,
  hasOtherAgent,
  isCompany,
  isHormone,
  isMadeByBody,
  isOfBody,
  isSoughtCare,
} from './behind.ts'
import { candidates, isMeans } from './candidates.ts'
import { ITEM_KINDS } from './list-items.ts'
import { NAMESAKE } from './namesakes.ts'
import {
  bareWord,
  clauseStart,
  countsOthers,
  countsRemedies,
  firstWord,
  hasOtherHead,
  holdsPronoun,
  OPENERS,
  openingOf,
  opensWithStandIn,
  PRONOUNS,
  saysOfOther,
  startsWithFrame,
} from './openings.ts'
import type { FrameMatch, Reading } from './reading.ts'
import { isOfRestraint } from './restraint.ts'
import { unknownNameBefore } from './unknown-names.ts'

/** Who or what a claim is about. `id` is a concept id, or `?name` for a name that no lexicon holds. */
export interface Subject {
  readonly id: string
  readonly kind: ConceptKind
  readonly from: SubjectPath
}

/** What earlier sentences and the document offer to a clause that does not name its subject. */
export interface SubjectContext {
  readonly topic: Topic | undefined
  /** Somebody sells here. */
  readonly commercial: boolean
  /** The subject that the sentence before this one left behind. */
  readonly previous: Subject | undefined
  /** That sentence advised to use less of it. */
  readonly restrained: boolean
  /** The product named in the heading above. */
  readonly heading: Topic | undefined
}

/**
 * Resolves the subject of a frame, in the order that measured best: a product left in the clause; approved care left; a product
 * behind "with / by / from"; a product earlier in the sentence; an unknown capitalised name; and, where the clause has no
 * subject of its own, the sentence before, the heading, the document's topic.
 * "Kratom is popular. *It* eases pain." → kratom, from the previous sentence.
 */
export function resolveSubject(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const anchor = frame.core[0]
  const clause = reading.clauseOf[anchor] ?? 0
  if (isOfRestraint(reading, frame, context.restrained)) return undefined
  const measured = frame.objects.find((object) => object.of !== undefined)?.of
  if (measured !== undefined) return named(measured, 'clause', context)
  const own = frame.subject ?? ratedHere(reading, frame)
  if (own !== undefined) return named(own, 'clause', context)
  const inClause = candidates(reading, frame).filter((mention) => reading.clauseOf[mention.from] === clause)
  const left = inClause.filter((mention) => mention.to <= anchor)
  const means = left.find((mention) => CARE_KINDS.has(mention.kind) && isMeans(reading, frame, mention))
  if (means !== undefined) return { id: means.concept, kind: means.kind, from: 'clause' }
  const product = left.findLast((mention) => PRODUCT_KINDS.has(mention.kind))
  if (product !== undefined && (isMadeByBody(reading, product) || isHormone(reading, frame, product))) return undefined
  if (product !== undefined) return named(product, 'clause', context)
  const care = left.findLast((mention) => CARE_KINDS.has(mention.kind))
  if (care !== undefined) return { id: care.concept, kind: care.kind, from: 'clause' }
  // "- *Medicines* for diabetes", "*proven treatments* are available": others are meant, whatever the page is about.
  const opening = reading.mentions.find(
    ({ kind, from, to }) =>
      CARE_KINDS.has(kind) &&
      from <= anchor &&
      anchor < to &&
      ((kind === 'drug' && from === 0) || isPlural(reading, to)),
  )
  if (opening !== undefined) return { id: opening.concept, kind: opening.kind, from: 'clause' }
  const behind = careBehind(reading, frame)
  if (behind !== undefined) return { id: behind.concept, kind: behind.kind, from: 'clause' }
  // "Treatment for pain is available" names a use, and only of what stands beside it.
  const isNaming =
    frame.sense.certainty === 'hedged' && frame.sense.form === 'nominal' && !LONE.has(reading.sentence.kind)
  const agent = agentBehind(reading, frame)
  if (agent !== undefined && !(isNaming && reading.clauseOf[agent.from] !== clause))
    return named(agent, 'with-by-from', context)
  if (hasOtherAgent(reading, frame) || isAboutBody(reading, frame)) return undefined
  const name = unknownNameBefore(reading, anchor)
  if (name !== undefined) return { id: `?${name}`, kind: 'product', from: 'unknown-name' }
  const isLabelled = reading.sentence.tokens[clauseStart(reading, anchor)]?.normal === ':'
  if (isNaming && !isLabelled) return undefined
  const apposed = apposedTo(reading, frame)
  const elsewhere =
    fromEarlier(reading, frame, context) ??
    explainedBehind(reading, frame, context) ??
    (apposed === undefined ? undefined : named(apposed, 'sentence', context))
  if (elsewhere !== undefined || isOfNamesake(reading, anchor)) return elsewhere
  return fromContext(reading, frame, context)
}

/** "To ban 7-OH and license *natural kratom*": a quality is of the product that it stands with. */
function ratedHere({ mentions }: Reading, { sense, from, to }: FrameMatch): Mention | undefined {
  if (sense.relation !== 'rated-as') return undefined
  return mentions.find((mention) => mention.kind === 'substance' && mention.from > from && mention.to === to)
}

function isPlural({ sentence: { tokens } }: Reading, to: number): boolean {
  return tokens[to - 1]?.text.endsWith('s') === true
}

/** "This herb" and "these capsules" stand for what the document is about. */
function named(mention: Mention, from: SubjectPath, context: SubjectContext): Subject {
  if (mention.kind === 'product' && context.topic !== undefined && context.topic.kind !== 'product') {
    return { id: context.topic.id, kind: context.topic.kind, from: from === 'clause' ? 'document' : from }
  }
  return { id: mention.concept, kind: mention.kind, from }
}

/** "*Valerian* is a lurcher who sleeps through sound checks": the sentence is about what bears the name. */
function isOfNamesake({ mentions }: Reading, anchor: number): boolean {
  return mentions.some(({ concept, to }) => concept === NAMESAKE && to <= anchor)
}

/** "CBD meets the endocannabinoid system, *which regulates* sleep", "eases swelling, *which causes* pain": the body's own doing. */
function isAboutBody(reading: Reading, { core, sense }: FrameMatch): boolean {
  const { endsAt, mentions } = reading
  const { tokens } = reading.sentence
  const start = clauseStart(reading, core[0])
  const which = tokens[start]?.normal === ',' ? start + 1 : start
  if (tokens[which]?.normal !== 'which' && tokens[which]?.normal !== 'that') return false
  const head = mentions[endsAt[tokens[which - 1]?.normal === ',' ? which - 1 : which] ?? -1]?.kind
  if (sense.relation === 'causes') return head === 'condition' || head === 'symptom' || head === 'harm'
  return GOVERNS.has(tokens[core[0]]?.normal ?? '') && (head === 'biology' || head === 'body')
}

const GOVERNS = new Set(['regulate', 'control', 'govern', 'influence', 'oversee', 'manage', 'coordinate'])

/** The nearest product or treatment earlier in the sentence, unless the clause brings a subject of its own. */
function fromEarlier(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const start = clauseStart(reading, frame.core[0])
  const earlier = candidates(reading, frame).filter((mention) => mention.from < start)
  const nearest = earlier.findLast((mention) => PRODUCT_KINDS.has(mention.kind) || CARE_KINDS.has(mention.kind))
  if (nearest === undefined) return undefined
  const product = earlier.findLast((mention) => PRODUCT_KINDS.has(mention.kind))
  // "…opioids, which relieve pain *and* reduce cravings": a relative pronoun takes the nearest; other clauses prefer the product.
  const first = reading.sentence.tokens[relativeStart(reading, start)]?.normal ?? ''
  const chosen = first === 'which' || first === 'that' || product === undefined ? nearest : product
  return PRODUCT_KINDS.has(chosen.kind)
    ? { ...named(chosen, 'sentence', context), from: 'sentence' }
    : { id: chosen.concept, kind: chosen.kind, from: 'sentence' }
}

/** Behind these a sentence says what makes a medicine needless. */
const REASONS = new Set([':', 'once', 'when', 'since', 'because', 'now'])
/** "For *a daily dose of* kratom". */
const SWAP_REACH = 5

/**
 * "Hand back your statins: *red yeast rice* is all you need", "swap ibuprofen for *kratom*": what takes a medicine's place, or
 * outdoes it, is named behind it.
 */
function explainedBehind(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const { relation } = frame.sense
  if (relation !== 'replaces' && relation !== 'compares') return undefined
  const { tokens } = reading.sentence
  if (relation === 'replaces' && /^(for|to)$/.test(tokens[frame.to]?.normal ?? '')) {
    const taken = reading.mentions.find(
      ({ from, kind }) => from > frame.to && from <= frame.to + SWAP_REACH && PRODUCT_KINDS.has(kind),
    )
    if (taken !== undefined) return named(taken, 'clause', context)
  }
  let reason = frame.to
  while (reason < tokens.length && !REASONS.has(tokens[reason]?.normal ?? '')) reason++
  const mention = candidates(reading, frame).find(({ from, kind }) => from > reason && PRODUCT_KINDS.has(kind))
  return mention === undefined ? undefined : { ...named(mention, 'sentence', context), from: 'sentence' }
}

/** Where the relative clause starts that a clause behind "and" carries on. */
function relativeStart(reading: Reading, start: number): number {
  let at = start
  while (at > 0 && /^(and|or)$/.test(reading.sentence.tokens[at]?.normal ?? '')) at = clauseStart(reading, at - 1)
  return at
}

/** "*Cutting down* slowly is easier on the body": leaving off is compared, and not what is left off. */
const ENDING = /^(?:cutting|tapering|stopping|quitting|weaning|reducing)$/i

/** Last resort: what stands before the sentence, and only where the clause does not start with a subject of its own. */
function fromContext(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const { previous, heading, topic } = context
  const start = openingOf(reading, frame)
  const { kind, tokens } = reading.sentence
  const first = firstWord(reading, start)
  const word = bareWord(tokens[first]?.text)
  if (frame.sense.relation === 'compares' && ENDING.test(tokens[firstWord(reading, start)]?.text ?? ''))
    return undefined
  if (frame.sense.relation === 'proves' && saysOfOther(reading, frame.to)) return undefined
  if (isSoughtCare(reading, frame) || countsRemedies(reading, frame)) return undefined
  const lone = LONE.has(kind)
  const inner = holdsPronoun(reading, start, frame.core[0])
  const opens =
    inner ||
    // "Starting low …": a gerund has no subject of its own.
    /^.{3,}ing$/.test(word) ||
    (OPENERS.has(word) && !countsOthers(reading, first)) ||
    first >= frame.from ||
    startsWithFrame(reading, first) ||
    opensWithStandIn(reading, first)
  const sold = context.commercial && (BENEFITS.has(frame.sense.relation) || isOwnStory(reading, frame))
  if (!lone && !opens && !sold && frame.sense.subject !== 'topic') return undefined
  if (!inner && hasOtherHead(reading, clauseStart(reading, frame.core[0]))) return undefined
  const pronoun = PRONOUNS.has(word) || inner
  // "Depression. *It* reduces depression": a complaint does nothing for itself.
  const isObject = frame.objects.some(({ concept }) => concept === previous?.id)
  if (pronoun && previous !== undefined && !isObject) return { ...previous, from: 'previous-sentence' }
  if (lone && heading !== undefined) return { id: heading.id, kind: heading.kind, from: 'heading' }
  // After a sentence about approved care an imperative or an ellipsis is about that care; a condition leaves no subject behind.
  if (previous !== undefined && CARE_KINDS.has(previous.kind)) return { ...previous, from: 'previous-sentence' }
  // A leaflet stays with its medicine, whatever product it warns of in between.
  if (topic !== undefined && CARE_KINDS.has(topic.kind)) return { ...topic, from: 'document' }
  const source = [previous, heading].find((known) => known !== undefined && PRODUCT_KINDS.has(known.kind)) ?? topic
  return source === undefined ? undefined : { id: source.id, kind: source.kind, from: 'document' }
}

/** On a seller's page benefits are those of what is sold, whatever the sentence calls it. */
const BENEFITS = new Set<Relation>(['treats', 'prevents', 'supports', 'acts-on', 'replaces'])

/** "*I* said goodbye to my statins": whoever tells on a seller's page what they gave up gives the credit to what is sold. */
function isOwnStory({ sentence }: Reading, frame: FrameMatch): boolean {
  if (frame.sense.relation !== 'replaces' || sentence.kind === 'heading') return false
  return sentence.tokens.some((token) => /^(?:i|my|me|we|our)$/i.test(token.text))
}

const LONE = new Set(['heading', 'meta', ...ITEM_KINDS])

const OWN_BODY: Subject = { id: 'own-body', kind: 'body', from: 'previous-sentence' }

/** A treatment or condition is a sentence's subject only near its start ("*Opioids* relieve pain", not "safer than opioids"). */
const SUBJECT_POSITION = 3

/**
 * What a sentence leaves behind for the pronouns of the next: the product that its own claims were found to be about, else the
 * product it names, else the treatment or condition that it starts with.
 */
export function subjectLeftBehind(
  reading: Reading,
  topic: Topic | undefined,
  claimed: Subject | undefined,
): Subject | undefined {
  const context = { topic, commercial: false, previous: undefined, restrained: false, heading: undefined }
  const medicine = reading.mentions.find((mention) => CARE_KINDS.has(mention.kind) && isTold(reading, mention))
  if (medicine !== undefined) return { id: medicine.concept, kind: medicine.kind, from: 'previous-sentence' }
  const product = reading.mentions.find((mention) => PRODUCT_KINDS.has(mention.kind) && !isCompany(reading, mention))
  if (product !== undefined && isOfBody(reading, product)) return OWN_BODY
  if (claimed !== undefined && PRODUCT_KINDS.has(claimed.kind)) return claimed
  if (product !== undefined) return named(product, 'previous-sentence', context)
  // "Cough suppressant": an item of a list says of the list's subject that it is one.
  if (ITEM_KINDS.has(reading.sentence.kind)) return undefined
  const [first] = reading.mentions
  if (first === undefined || first.from > SUBJECT_POSITION) return undefined
  if (!CARE_KINDS.has(first.kind) && first.kind !== 'condition') return undefined
  return { id: first.concept, kind: first.kind, from: 'previous-sentence' }
}

/** "The only approved form is an oil *called Epidiolex*": what a product turns out to be is what the text speaks of then. */
function isTold({ sentence: { tokens }, mentions }: Reading, { from }: Mention): boolean {
  const isNaming = /^(?:called|named|is)$/.test(tokens[from - 1]?.text ?? '')
  return isNaming && mentions.some((mention) => PRODUCT_KINDS.has(mention.kind) && mention.to < from)
}
