import type { ConceptKind, Mention, SubjectPath } from '../model/claim.ts'
import type { FrameMatch, Reading } from './reading.ts'
import type { Topic } from './topic.ts'
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
  /** The subject that the sentence before this one left behind. */
  readonly previous: Subject | undefined
  /** The product named in the heading above. */
  readonly heading: Topic | undefined
}

const PRODUCT_KINDS = new Set<ConceptKind>(['substance', 'product', 'practice'])
const CARE_KINDS = new Set<ConceptKind>(['drug', 'therapy'])

/** Behind these a name is compared with, or left out, and no subject. */
const OBLIQUE = new Set('unlike than like instead against versus vs except without beyond'.split(' '))
/** Behind these an approved treatment is no subject, while "the effects of kratom" are kratom's. */
const OBLIQUE_FOR_CARE = new Set('of for on from to with off by as about over'.split(' '))

const PRONOUNS = new Set('it they this these that which its their itself them'.split(' '))
const OPENERS = new Set(
  'it they this these that its their you your we our i my one both all some many most each every another others here there and or also plus so then just simply even with without by not no never yes nobody none has is are can will helps does'.split(
    ' ',
  ),
)

/**
 * Resolves the subject of a frame, in the order that measured best: a product left in the clause; approved care left; a product
 * behind "with / by / from"; a product earlier in the sentence; an unknown capitalised name; and, where the clause has no
 * subject of its own, the sentence before, the heading, the document's topic.
 * "Kratom is popular. *It* eases pain." → kratom, from the previous sentence.
 */
export function resolveSubject(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const anchor = frame.core[0]
  const clause = reading.clauseOf[anchor] ?? 0
  const measured = frame.objects.find((object) => object.of !== undefined)?.of
  if (measured !== undefined) return named(measured, 'clause', context)
  if (frame.subject !== undefined) return named(frame.subject, 'clause', context)
  const inClause = candidates(reading, frame).filter((mention) => reading.clauseOf[mention.from] === clause)
  const left = inClause.filter((mention) => mention.to <= anchor)
  const product = left.findLast((mention) => PRODUCT_KINDS.has(mention.kind))
  if (product !== undefined) return named(product, 'clause', context)
  const care = left.findLast((mention) => CARE_KINDS.has(mention.kind))
  if (care !== undefined) return { id: care.concept, kind: care.kind, from: 'clause' }
  const sufferedFrom = careBehindHarm(reading, frame)
  if (sufferedFrom !== undefined) return { id: sufferedFrom.concept, kind: sufferedFrom.kind, from: 'clause' }
  const agent = agentBehind(reading, frame)
  if (agent !== undefined) return named(agent, 'with-by-from', context)
  if (hasOtherAgent(reading, frame)) return undefined
  const name = unknownNameBefore(reading, anchor)
  if (name !== undefined) return { id: `?${name}`, kind: 'product', from: 'unknown-name' }
  // "Treatment for pain is available" names a use, and only of what stands beside it.
  const isNaming =
    frame.sense.certainty === 'hedged' && frame.sense.form === 'nominal' && !LONE.has(reading.sentence.kind)
  const isLabelled = reading.sentence.tokens[clauseStart(reading, anchor)]?.normal === ':'
  if (isNaming && !isLabelled) return undefined
  return fromEarlier(reading, frame, context) ?? fromContext(reading, frame, context)
}

/** "This herb" and "these capsules" stand for what the document is about. */
function named(mention: Mention, from: SubjectPath, context: SubjectContext): Subject {
  if (mention.kind === 'product' && context.topic !== undefined && context.topic.kind !== 'product') {
    return { id: context.topic.id, kind: context.topic.kind, from: from === 'clause' ? 'document' : from }
  }
  return { id: mention.concept, kind: mention.kind, from }
}

/** Mentions that can be a subject and are not part of the frame's own object. */
function candidates(reading: Reading, frame: FrameMatch): Mention[] {
  return reading.mentions.filter((mention) => {
    if (frame.objects.includes(mention)) return false
    const product = PRODUCT_KINDS.has(mention.kind)
    if (!product && !CARE_KINDS.has(mention.kind)) return false
    for (let back = 1; back <= 2; back++) {
      const word = reading.sentence.tokens[mention.from - back]?.normal ?? ''
      if (OBLIQUE.has(word) || (back === 1 && word === 'to' && product)) return false
      if (!product && OBLIQUE_FOR_CARE.has(word)) return false
    }
    return true
  })
}

/** "The side effects of *opioids*": a harm that is stated of the treatment named right behind it. */
function careBehindHarm(reading: Reading, frame: FrameMatch): Mention | undefined {
  if (frame.sense.relation !== 'causes' || frame.sense.polarity === 'negated') return undefined
  const end = Math.max(frame.to, ...frame.objects.map((object) => object.to))
  const { tokens } = reading.sentence
  if (!/^(of|from|with)$/.test(tokens[end]?.normal ?? '')) return undefined
  return reading.mentions.find(
    (mention) => CARE_KINDS.has(mention.kind) && mention.from > end && mention.from < end + 5,
  )
}

/** "The active compounds", "its effect": what stands for the product in a clause that does not name it. */
const STAND_INS = new Set(
  'effect stuff combination ingredient compound alkaloid leaf plant root herb blend mixture property chemical substance result secret practice diet recipe drink method program properties effects extract composition nutrient beverage routine product'.split(
    ' ',
  ),
)

/** Words that open a clause before its subject does: "*Within weeks* the stuff …". */
const BEFORE_SUBJECT = /^(within|after|in|during|over|by|for|at|from|on|since)$/

/** Does the clause open with a noun phrase that stands for the product ("the demulcent properties of …")? */
function opensWithStandIn(reading: Reading, start: number): boolean {
  const { tokens } = reading.sentence
  let first = start
  if (BEFORE_SUBJECT.test(tokens[start]?.normal ?? '')) {
    while (first < start + 4 && !/^(the|this)$/.test(tokens[first]?.normal ?? '')) first++
  }
  if (!/^(the|its|their|these|this|those|such|a|an)$/.test(tokens[first]?.text.toLowerCase() ?? '')) return false
  for (let index = first + 1; index < first + 5; index++) if (STAND_INS.has(tokens[index]?.normal ?? '')) return true
  return false
}

const AGENT_WORDS = new Set('with by from using use via through take try add drink chew swallow apply'.split(' '))

/** "Ease your pain with kratom": a product right of the anchor in its clause, led in by a preposition of means. */
function agentBehind(reading: Reading, frame: FrameMatch): Mention | undefined {
  const { tokens } = reading.sentence
  const segment = reading.segmentOf[frame.core[0]]
  for (const mention of reading.mentions) {
    if (mention.from < frame.core[1] || !PRODUCT_KINDS.has(mention.kind)) continue
    if (reading.segmentOf[mention.from] !== segment) return undefined
    const isDosed = frame.sense.relation === 'dosed-at' && tokens[mention.from - 1]?.normal === 'of'
    if (isDosed) return mention
    for (let back = 1; back <= 4; back++) if (AGENT_WORDS.has(tokens[mention.from - back]?.normal ?? '')) return mention
  }
  return undefined
}

/** "Asthma is treated *with inhalers*": a passive names who acts, and it is nothing that the lexicon knows as a product. */
function hasOtherAgent(reading: Reading, frame: FrameMatch): boolean {
  const { tokens } = reading.sentence
  const last = tokens[frame.core[1] - 1]
  const isPassive = last !== undefined && /(ed|en)$/.test(last.text) && /^(be|get)$/.test(beforeVerb(reading, frame))
  return isPassive && /^(with|by)$/.test(tokens[frame.core[1]]?.normal ?? '')
}

/** The word before the anchor's participle, adverbs skipped: "is *often* treated". */
function beforeVerb(reading: Reading, frame: FrameMatch): string {
  const { tokens } = reading.sentence
  for (let index = frame.core[1] - 2; index >= Math.max(0, frame.core[1] - 4); index--) {
    const word = tokens[index]?.normal ?? ''
    if (!word.endsWith('ly') && word !== 'often' && word !== 'best' && word !== 'usually') return word
  }
  return ''
}

/** The nearest product or treatment earlier in the sentence, unless the clause brings a subject of its own. */
function fromEarlier(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const start = clauseStart(reading, frame.core[0])
  const earlier = candidates(reading, frame).filter((mention) => mention.from < start)
  const nearest = earlier.findLast((mention) => PRODUCT_KINDS.has(mention.kind) || CARE_KINDS.has(mention.kind))
  if (nearest === undefined) return undefined
  const product = earlier.findLast((mention) => PRODUCT_KINDS.has(mention.kind))
  const first = reading.sentence.tokens[start]?.normal ?? ''
  // "…opioids, which relieve pain": a relative pronoun takes the nearest; other clauses prefer the product.
  const chosen = first === 'which' || first === 'that' || product === undefined ? nearest : product
  return PRODUCT_KINDS.has(chosen.kind)
    ? { ...named(chosen, 'sentence', context), from: 'sentence' }
    : { id: chosen.concept, kind: chosen.kind, from: 'sentence' }
}

/** Last resort: what stands before the sentence, and only where the clause does not start with a subject of its own. */
function fromContext(reading: Reading, frame: FrameMatch, context: SubjectContext): Subject | undefined {
  const { previous, heading, topic } = context
  const start = openingOf(reading, frame)
  const { kind, tokens } = reading.sentence
  const first = firstWord(reading, start)
  const word = bareWord(tokens[first]?.text)
  const lone = LONE.has(kind)
  const inner = holdsPronoun(reading, start, frame.core[0])
  const opens =
    inner ||
    // "Starting low …": a gerund has no subject of its own.
    /^.{3,}ing$/.test(word) ||
    OPENERS.has(word) ||
    first >= frame.from ||
    startsWithFrame(reading, first) ||
    opensWithStandIn(reading, first)
  if (!lone && !opens && frame.sense.subject !== 'topic') return undefined
  if (!inner && hasOtherHead(reading, clauseStart(reading, frame.core[0]))) return undefined
  const pronoun = PRONOUNS.has(word) || inner
  if (pronoun && previous !== undefined) return { ...previous, from: 'previous-sentence' }
  if (lone && heading !== undefined) return { id: heading.id, kind: heading.kind, from: 'heading' }
  // After a sentence about approved care an imperative or an ellipsis is about that care; a condition leaves no subject behind.
  if (previous !== undefined && CARE_KINDS.has(previous.kind)) return { ...previous, from: 'previous-sentence' }
  const source = [previous, heading].find((known) => known !== undefined && PRODUCT_KINDS.has(known.kind)) ?? topic
  return source === undefined ? undefined : { id: source.id, kind: source.kind, from: 'document' }
}

/** "…a torch and *a bucket*, which has no side effects": a relative clause is about the noun before it, product or not. */
function hasOtherHead(reading: Reading, start: number): boolean {
  const { tokens } = reading.sentence
  const at = tokens[start]?.normal === ',' ? start + 1 : start
  // "…, which means", "which is why" lean on all that was said.
  if (tokens[at]?.normal !== 'which' || tokens[at + 1]?.normal === 'mean' || tokens[at + 2]?.normal === 'why')
    return false
  const head = tokens[at - 1]?.normal === ',' ? tokens[at - 2] : tokens[at - 1]
  return head?.kind === 'word' && !STAND_INS.has(head.normal)
}

/** "Studies have shown *it* modulates …": a subject pronoun between the clause's start and the anchor. */
function holdsPronoun(reading: Reading, start: number, anchor: number): boolean {
  for (let index = start; index < anchor; index++) {
    const word = reading.sentence.tokens[index]?.normal
    if (word === 'it' || word === 'they') return true
  }
  return false
}

/** "It's", "they're" open a clause as "it" and "they" do. */
function bareWord(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/[’'](s|re|ll|d|ve)$/, '')
}

const LONE = new Set(['heading', 'list-item', 'fragment', 'table-cell', 'meta'])

/**
 * The clause whose opening tells whether the frame has a subject of its own: a participle ("…, making it ideal") or a relative
 * clause leans on the clause before it.
 */
function openingOf(reading: Reading, frame: FrameMatch): number {
  let start = clauseStart(reading, frame.core[0])
  while (start > 0 && leansBack(reading, start)) start = clauseStart(reading, start - 1)
  return start
}

function leansBack(reading: Reading, start: number): boolean {
  const token = reading.sentence.tokens[start]
  if (token === undefined) return false
  if (token.kind === 'punctuation') return start + 1 < reading.sentence.tokens.length && leansBack(reading, start + 1)
  const word = token.text.toLowerCase()
  return (
    word === 'which' || word === 'that' || word === 'and' || word === 'or' || (word.length > 5 && word.endsWith('ing'))
  )
}

/** An imperative or a fragment: the clause starts with the wording of some relation. */
function startsWithFrame(reading: Reading, first: number): boolean {
  return reading.frames.some((frame) => frame.from === first || frame.core[0] === first)
}

/** Index of the first token of the clause that holds `index`. */
export function clauseStart(reading: Reading, index: number): number {
  const clause = reading.clauseOf[index]
  let start = index
  while (start > 0 && reading.clauseOf[start - 1] === clause) start--
  return start
}

function firstWord(reading: Reading, start: number): number {
  const { tokens } = reading.sentence
  let index = start
  while (index < tokens.length && tokens[index]?.kind !== 'word' && tokens[index]?.kind !== 'number') index++
  return index
}

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
  const context = { topic, previous: undefined, heading: undefined }
  if (claimed !== undefined && PRODUCT_KINDS.has(claimed.kind)) return claimed
  const product = reading.mentions.find((mention) => PRODUCT_KINDS.has(mention.kind))
  if (product !== undefined) return named(product, 'previous-sentence', context)
  const [first] = reading.mentions
  if (first === undefined || first.from > SUBJECT_POSITION) return undefined
  if (!CARE_KINDS.has(first.kind) && first.kind !== 'condition') return undefined
  return { id: first.concept, kind: first.kind, from: 'previous-sentence' }
}
