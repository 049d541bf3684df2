import type { ConceptKind, Mention } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { FrameMatch, Reading } from './reading.ts'

// What can be a claim's subject although it stands behind the anchor.

export const CARE_KINDS = new Set<ConceptKind>(['drug', 'therapy'])

/** Approved care that the wording itself puts behind the anchor. */
export function careBehind(reading: Reading, frame: FrameMatch): Mention | undefined {
  return sufferedFrom(reading, frame) ?? approved(reading, frame) ?? taken(reading, frame)
}

/** "No adverse effects before or after they *started buprenorphine*": where nothing sold is named, a medicine that is taken is meant. */
function taken({ sentence: { tokens }, mentions }: Reading, { sense, to }: FrameMatch): Mention | undefined {
  if (sense.relation !== 'causes' || sense.polarity !== 'negated') return undefined
  if (mentions.some(({ kind }) => PRODUCT_KINDS.has(kind))) return undefined
  return mentions.find(({ kind, from }) => kind === 'drug' && from >= to && TAKEN.has(tokens[from - 1]?.normal ?? ''))
}

const TAKEN = new Set(['start', 'take', 'begin', 'receive', 'use'])

/** "The side effects of *opioids*": a harm that is stated of the treatment named right behind it. */
function sufferedFrom(reading: Reading, frame: FrameMatch): Mention | undefined {
  if (frame.sense.relation !== 'causes' || frame.sense.polarity === 'negated') return undefined
  const end = Math.max(frame.to, ...frame.objects.map((object) => object.to))
  const { tokens } = reading.sentence
  if (!/^(of|from|with)$/.test(tokens[end]?.normal ?? '')) return undefined
  return reading.mentions.find(
    (mention) => CARE_KINDS.has(mention.kind) && mention.from > end && mention.from < end + 5,
  )
}

/** "FDA has approved *lecanemab*": what stands right behind the approval is what it is for. */
function approved(reading: Reading, frame: FrameMatch): Mention | undefined {
  if (frame.sense.relation !== 'approved-by') return undefined
  return reading.mentions.find(({ kind, from }) => CARE_KINDS.has(kind) && from >= frame.to && from < frame.to + 3)
}

const SEEKS = new Set(['find', 'seek', 'get', 'access', 'receive', 'reach'])
const SOUGHT_REACH = 4

/** "We help you *find safe and effective treatment* for pain": care that somebody looks for is nothing that the text offers. */
export function isSoughtCare({ sentence: { tokens }, mentions }: Reading, frame: FrameMatch): boolean {
  const care = mentions.find(({ kind, from, to }) => kind === 'therapy' && from <= frame.to + 1 && frame.from < to)
  if (care === undefined) return false
  const from = Math.max(0, Math.min(care.from, frame.from) - SOUGHT_REACH)
  return tokens.slice(from, care.from).some(({ normal }) => SEEKS.has(normal))
}

const AGENT_WORDS = new Set('with by from using use via through thank take try add drink chew swallow apply'.split(' '))

/** "Ease your pain with kratom": a product right of the anchor in its clause, led in by a preposition of means. */
export function agentBehind(reading: Reading, frame: FrameMatch): Mention | undefined {
  const { tokens } = reading.sentence
  const segment = reading.segmentOf[frame.core[0]]
  for (const mention of reading.mentions) {
    if (mention.from < frame.core[1] || !PRODUCT_KINDS.has(mention.kind) || isCompany(reading, mention)) continue
    // "Coming off it is hard: don't try kratom": behind a colon begins another statement.
    if (reading.segmentOf[mention.from] !== segment || holdsColon(tokens, frame.core[1], mention.from)) return undefined
    const isDosed = frame.sense.relation === 'dosed-at' && tokens[mention.from - 1]?.normal === 'of'
    if (isDosed) return mention
    for (let back = 1; back <= 4; back++) {
      const word = tokens[mention.from - back]?.normal ?? ''
      // "… substance use disorders, and kratom is no exception": what stands before a comma leads nothing in.
      if (word === ',') break
      if (AGENT_WORDS.has(word)) return mention
    }
  }
  return undefined
}

function holdsColon(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (tokens[index]?.normal === ':') return true
  return false
}

/** "The gout eraser, *a tart cherry shot*", "your way out of panic: *kava*": a name for the product, and right behind it the product. */
export function apposedTo(reading: Reading, frame: FrameMatch): Mention | undefined {
  if (frame.sense.form !== 'nominal') return undefined
  const { tokens } = reading.sentence
  if (!/^[,:-]$/.test(tokens[frame.to]?.normal ?? '')) return undefined
  let at = frame.to + 1
  while (at < frame.to + APPOSED && APPOSED_LEAD.test(tokens[at]?.normal ?? '')) at++
  return reading.mentions.find((mention) => PRODUCT_KINDS.has(mention.kind) && mention.from === at)
}

const APPOSED = 5
const APPOSED_LEAD = /^(a|an|the|our|my|its|own|new|organic|pure|daily|this|that|spoonful|cup|of|raw|fresh)$/

/** "Asthma is treated *with inhalers*": a passive names who acts, and it is nothing that the lexicon knows as a product. */
export function hasOtherAgent(reading: Reading, frame: FrameMatch): boolean {
  // "Your *adrenal glands* release cortisol": the body at work is no product.
  const before = reading.mentions[reading.endsAt[frame.core[0]] ?? -1]
  if (frame.sense.relation === 'acts-on' && frame.sense.form === 'verbal' && before?.kind === 'body') return true
  if (frame.sense.relation === 'acts-on' && isBodysDoing(reading, frame)) return true
  // "You cannot *overdose through sunshine*".
  if (frame.sense.relation === 'causes' && reading.sentence.tokens[frame.to]?.normal === 'through') return true
  if (frame.sense.form !== 'passive') return false
  return /^(with|by)$/.test(reading.sentence.tokens[frame.to]?.normal ?? '')
}

/** "Messengers *your body makes to control* hunger". */
function isBodysDoing({ sentence: { tokens } }: Reading, { from, to }: FrameMatch): boolean {
  return tokens.slice(from, to).some(({ text }, at, all) => MAKERS.test(text) && MAKES.has(all[at + 1]?.normal ?? ''))
}

const COMPANY_WORDS = new Set(['combine', 'mix', 'react', 'allergic', 'interact'])
const COMPANY_REACH = 4

/** "Don't combine it *with alcohol*", "react *to beeswax*": what a warning names beside the product is not what it is about. */
export function isCompany({ sentence: { tokens } }: Reading, { from }: Mention): boolean {
  // "Benzodiazepines should not be *taken with kratom*".
  if (tokens[from - 1]?.normal === 'with' && tokens[from - 2]?.text.toLowerCase() === 'taken') return true
  return tokens.slice(Math.max(0, from - COMPANY_REACH), from).some(({ normal }) => COMPANY_WORDS.has(normal))
}

const MAKES = new Set(['make', 'produce', 'release', 'secrete', 'synthesize', 'synthesise', 'create', 'generate'])
const MAKERS = /^(?:body|bodies|brain|brains|skin|liver|gland|glands|gut|cell|cells|kidneys|pancreas)$/
/** "Makes *some of its own* collagen". */
const MAKING_REACH = 5

/** "Our bodies *make cannabinoids* that regulate sleep": what the body makes is nothing that is sold. */
export function isMadeByBody({ sentence: { tokens } }: Reading, { from }: Mention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - MAKING_REACH); at--) {
    if (!MAKES.has(tokens[at]?.normal ?? '')) continue
    const maker = tokens[at - 1]?.text.toLowerCase() ?? ''
    return MAKERS.test(maker.endsWith('ly') ? (tokens[at - 2]?.text.toLowerCase() ?? '') : maker)
  }
  return false
}

/** "*Melatonin is a hormone that the gland makes*": the body's own, and what the next sentence says of it is no promise. */
export function isOfBody({ sentence: { tokens } }: Reading, { to }: Mention): boolean {
  if (tokens[to]?.normal !== 'be') return false
  const made = tokens.findIndex(({ normal }, at) => at > to && MAKES.has(normal))
  if (made < 0) return false
  return tokens.slice(Math.max(to, made - MAKING_REACH), made + MAKING_REACH).some(({ text }) => MAKERS.test(text))
}

const OF_THE_BODY = /^(?:hormone|neurotransmitter|messenger|enzyme)$/

/** "Melatonin is *the hormone that sets* the clock": its office in the body. */
export function isHormone({ sentence: { tokens } }: Reading, { core }: FrameMatch, { to }: Mention): boolean {
  if (tokens[to]?.normal !== 'be') return false
  return tokens
    .slice(to, core[0])
    .some(({ normal }, at, all) => OF_THE_BODY.test(normal) && all[at + 1]?.normal === 'that')
}
