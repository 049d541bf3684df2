import type { Mention } from '../model/claim.ts'
import type { FrameSense } from '../model/lexicon.ts'
import type { FrameMatch, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

/** Kinds of lines that stand in a row beneath a lead. */
export const ITEM_KINDS: ReadonlySet<string> = new Set(['list-item', 'fragment', 'table-cell'])

/** A list item of more words says what it says by itself. */
const MOST_WORDS = 8

const OFFERS =
  /\b(benefits?|advantages?|helps?|good for|uses?|used for|improves?|effects?|results?|why|can do|proven to|offers|provides|ideal for|great for|works? for)\b/i
const DOSES =
  /\b(dos(e|es|age|ing)|how (to|much)|servings?|directions|recommended|usage|protocol|timing|when to take)\b/i

const HARMS =
  /\b(side effects?|adverse|risks?|dangers?|warnings?|downsides?|drawbacks?|complications|problems|may cause|linked to)\b/i

/**
 * Frames that a bare list item makes together with the line it stands under: "Blood sugar control" beneath "Benefits" is a claim,
 * "1-2 tablespoons in water" beneath "How to take it" is a dose, "Tooth decay" beneath "Side effects" a harm.
 */
export function itemFrames(readings: readonly Reading[], index: number, lead: Reading | undefined): FrameMatch[] {
  const reading = readings[index]
  if (reading === undefined) return []
  const { kind, tokens } = reading.sentence
  if (lead === undefined || !ITEM_KINDS.has(kind)) return []
  if (tokens.filter((token) => token.kind === 'word').length > MOST_WORDS) return []
  const heading = lead.sentence.text
  const amount = reading.mentions.find((mention) => mention.kind === 'quantity')
  if (DOSES.test(heading) && !saysRelation(reading, 'dosed-at')) {
    if (amount !== undefined) return [frameOf([amount], 'dosed-at')]
    if (isTiming(reading)) return [{ ...frameOf([], 'dosed-at'), from: 0, to: tokens.length, core: [0, 1] }]
  }
  const harms = reading.mentions.filter((mention) => /^(harm|condition|symptom)$/.test(mention.kind))
  if (harms.length > 0 && HARMS.test(heading) && reading.frames.length === 0) return [frameOf(harms, 'causes')]
  const goods = reading.mentions.filter((mention) => /^(function|condition|symptom)$/.test(mention.kind))
  if (goods.length === 0 || asserts(reading)) return []
  // "Medicines for diabetes": such a list names what others take.
  if (reading.mentions.some((mention) => mention.kind === 'drug' || mention.kind === 'therapy')) return []
  // "What neuropathy is": a line of a table of contents.
  if (/^(what|how|why|where|when|who|which)$/.test(tokens[0]?.normal ?? '')) return []
  if (!OFFERS.test(heading) && !TIMED.test(reading.sentence.text) && !isAmongBenefits(readings, index)) return []
  const [first] = goods
  return first === undefined ? [] : [frameOf(goods, first.kind === 'function' ? 'supports' : 'treats')]
}

/** "Evening: for sleep", "morning doses for focus": what it does at the hour at which it is taken. */
const TIMED = /^(?:\S+ )?(?:morning|afternoon|evening|night|night-?time|day-?time|bedtime)\b.{0,12}\bfor\b/i

/** "1-2 hours before the exam", "repeat after four hours": when it is taken. */
function isTiming({ quantities, sentence }: Reading): boolean {
  return (
    quantities.some(({ kind, unit }) => kind === 'duration' && /^(?:minute|hour)$/.test(unit)) &&
    /\b(?:before|after|prior|between|apart|later|ahead|repeat)\b/i.test(sentence.text)
  )
}

/** So many items on either side tell what a list is about. */
const SIBLINGS = 5

/** In a list whose items promise benefits ("Boosts energy", "Eases pain") a bare "Blood sugar control" promises one, too. */
function isAmongBenefits(readings: readonly Reading[], index: number): boolean {
  const around = [...siblings(readings, index, -1), ...siblings(readings, index, 1)]
  const promising = around.filter((item) => BENEFITS.some((relation) => saysRelation(item, relation)))
  return promising.length >= 2 && promising.length * 2 >= around.length
}

const BENEFITS = ['treats', 'supports', 'prevents'] as const

function siblings(readings: readonly Reading[], index: number, step: 1 | -1): readonly Reading[] {
  const found: Reading[] = []
  for (let at = index + step; found.length < SIBLINGS; at += step) {
    const item = readings[at]
    if (item?.sentence.kind !== 'list-item' || item.sentence.section !== readings[index]?.sentence.section) break
    found.push(item)
  }
  return found
}

function saysRelation(reading: Reading, relation: string): boolean {
  return reading.frames.some((frame) => frame.sense.relation === relation)
}

/** Does the item state a relation in full? A mere naming ("sleep support") does not. */
function asserts(reading: Reading): boolean {
  return reading.frames.some((frame) => frame.sense.certainty !== 'hedged')
}

function frameOf(objects: readonly Mention[], relation: FrameSense['relation']): FrameMatch {
  const sense = impliedSense(relation, 'list item beneath its heading', { form: 'nominal' })
  const from = Math.min(...objects.map((object) => object.from))
  const to = Math.max(...objects.map((object) => object.to))
  return { sense, pattern: '(list item)', from, to, core: [from, to], objects, subject: undefined }
}

/** The line a list stands under: the last sentence before it in its section that is no item, else the heading. */
export function leadOf(readings: readonly Reading[], index: number, heading: Reading | undefined): Reading | undefined {
  const section = readings[index]?.sentence.section
  for (let back = index - 1; back >= 0 && back > index - 40; back--) {
    const before = readings[back]
    if (before === undefined || before.sentence.section !== section) break
    if (before.sentence.kind === 'body' && before.sentence.text.trimEnd().endsWith(':')) return before
    if (before.sentence.kind !== 'list-item') break
  }
  return heading
}
