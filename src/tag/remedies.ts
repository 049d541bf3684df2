import type { Mention } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { FrameMatch, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

const BENEFITS = new Set(['treats', 'supports', 'prevents', 'replaces'])

/** A reader is asked after a complaint in few words ("Bunged up for days?", "Fed up with your eczema?"). */
const MOST_WORDS = 12
/** What opens a question that wants to know something. */
const INTERROGATIVE =
  /^(what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|do|did|can|could|should|would|will|may|might|has|have)$/

/** "*Reach for* peppermint oil": orders to take it. */
const ORDER =
  /^(take|try|reach|grab|sip|pop|brew|drink|add|meet|use|chew|spray|rub|dab|slather|smear|order|get|steep|stir|swallow|swig|splash|inhale|sniff|massage|apply|put|pour|think|say|enter|go|choose|pick|opt|turn|trust|call|switch|give|let|stock|slip|suck|drop)$/
/** "…*has you covered*": what comes to help, in words that need no object. */
const RESCUE =
  /\b(to the rescue|ha(s|ve) (you|your back|it)|do(es)? the (trick|job)|got your back|sort(s|ed)?|the answer|helps?|can help|works? (wonders|a treat|like|fast|within|in)|(is|are) your friend|saves? the day|steps? in|takes? care of|sees? to|pulls? the plug|relief|grounded|gone|problem solved|no more|in minutes|at your service|knows? what to do|here to help)\b/i
/** "CBD.", "Our turmeric shot." */
const BARE_WORDS = 4
const LEAD = /^(our|the|this|a|some|pure|organic|enter|hello)$/

/**
 * A complaint asked after and a product for an answer make a promise together: "Dodgy knees? Reach for turmeric.", "Wired but tired?
 * Ashwagandha to the rescue!"
 */
export function remedyFrame(reading: Reading, before: Reading | undefined): FrameMatch[] {
  const complaint = before === undefined ? undefined : complaintAsked(before)
  if (complaint === undefined || reading.frames.some(({ sense }) => BENEFITS.has(sense.relation))) return []
  const product = reading.mentions.find((mention) => PRODUCT_KINDS.has(mention.kind))
  if (product === undefined || !(isEcho(before) || offers(reading, product))) return []
  const sense = impliedSense('treats', 'an answer to a complaint', { object: complaint.concept })
  const core = [product.from, product.to] as const
  const to = reading.sentence.tokens.length
  return [{ sense, pattern: '(answer) product', from: product.from, to, core, objects: [], subject: product }]
}

function complaintAsked(reading: Reading): Mention | undefined {
  const { sentence, mentions } = reading
  if (!sentence.text.trimEnd().endsWith('?')) return undefined
  const words = sentence.tokens.filter((token) => token.kind === 'word')
  const asks = INTERROGATIVE.test(words[0]?.text.toLowerCase() ?? '')
  if (words.length > MOST_WORDS || (asks && !isEcho(reading))) return undefined
  if (mentions.some((mention) => PRODUCT_KINDS.has(mention.kind) || mention.kind === 'drug')) return undefined
  return mentions.find((mention) => mention.kind === 'condition' || mention.kind === 'symptom')
}

/** "What brain fog?" takes it as gone. */
function isEcho(reading: Reading | undefined): boolean {
  const ailment = reading?.mentions.find(({ from, kind }) => from === 1 && (kind === 'condition' || kind === 'symptom'))
  return reading?.sentence.tokens[0]?.normal === 'what' && ailment?.to === reading.sentence.tokens.length - 1
}

function offers({ sentence }: Reading, product: Mention): boolean {
  const words = sentence.tokens.filter((token) => token.kind === 'word')
  const first = words[0]?.normal ?? ''
  // "Take care with …", "Get advice before …" order something else.
  if (ORDER.test(first)) return !/^(care|advice|note|medical)$/.test(words[1]?.normal ?? '')
  if (words.length <= BARE_WORDS && (product.from === 0 || LEAD.test(first))) return true
  return RESCUE.test(sentence.text.slice(sentence.tokens[product.to - 1]?.offset ?? 0))
}
