import type { Field } from '../language/verify.ts'
import type { ConceptKind, Mention } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { FrameSense } from '../model/lexicon.ts'
import type { VerbAt } from './coordination.ts'
import { coordinate } from './coordination.ts'
import type { FrameMatch } from './reading.ts'

const SENSE: FrameSense = {
  relation: 'treats',
  about: 'a verb that no wording holds, between a product and an ailment',
  form: 'verbal',
  polarity: 'affirmed',
  object: undefined,
  certainty: undefined,
  subject: undefined,
}
const ACTION: FrameSense = {
  ...SENSE,
  relation: 'acts-on',
  about: 'a verb that no wording holds, between a product and what it acts on in the body',
}

const SENSES: Partial<Record<ConceptKind, FrameSense>> = { condition: SENSE, symptom: SENSE, biology: ACTION }

/** So many words may stand between the verb and the ailment ("mops up *even the most stubborn* arthritis"). */
const LEAD_IN = 5

/** Verbs that tell of an ailment something else than its relief. */
const UNPROMISING = new Set(
  // It is brought on, made worse or hidden.
  (
    'cause trigger provoke induce produce precipitate spark invite breed feed fuel bring raise increase elevate prolong worsen aggravate ' +
    'exacerbate intensify deepen complicate compound heighten amplify magnify inflame irritate awaken mask hide conceal obscure delay mimic ' +
    'imitate resemble simulate precede follow accompany outlast leave spread spoil ruin hurt harm injure damage poison upset disturb disrupt ' +
    'impair weaken wreck worry burden cost ' +
    // It is somehow connected.
    'affect influence involve concern interact link tie associate connect relate correlate contribute lead result include contain cover ' +
    'comprise mean imply represent constitute describe define denote signal reflect show reveal depend belong apply ' +
    // It is looked into or talked about.
    'study examine explore investigate test evaluate assess review analyze research measure track monitor compare ask report mention list ' +
    'name discuss call tell say write claim think believe know see find learn teach warn advise promise advertise ' +
    // Somebody has it, fears it or gets it.
    'have become seem appear remain stay get go come do make take use give need require want lack carry pose share suffer experience feel ' +
    'face endure develop catch contract risk threaten fear expect await deserve survive bear start begin keep let put turn set run work act ' +
    'play look vary differ happen occur exist offer provide sell buy market promote target sponsor fund cost count plague trouble strike haunt afflict'
  ).split(' '),
)

const MODALS = new Set('will can shall ll does did would could may might to'.split(' '))
const PRONOUNS = new Set('it they this these that which'.split(' '))
const PARTICLES = new Set('away off up down out back aside over through right'.split(' '))
/** What ends the search for a verb: behind a preposition or a joint the ailment belongs to something else. */
const STOPS = new Set(
  'of for from with in on at by as about against into after before during between under without within near like than and or but nor if when while because that which who whose is are was were be been being am has have had not no'.split(
    ' ',
  ),
)

/**
 * Frames of verbs that no lexicon holds: "marshmallow root *unpicks* Crohn's disease", "our probiotic *evicts* the bad bugs".
 * That a product harms, resembles or is merely connected with an ailment is said in few words; promises of relief are worded
 * without end, so that any other verb between a product and an ailment is read as one.
 */
export function openVerbFrames(field: Field, frames: readonly FrameMatch[], verbAt: VerbAt): FrameMatch[] {
  const found: FrameMatch[] = []
  for (const object of field.mentions) {
    const sense = SENSES[object.kind]
    if (sense === undefined) continue
    if (frames.some((frame) => frame.objects.includes(object))) continue
    const verb = verbBefore(field, object)
    if (verb < 0 || !hasProductSubject(field, verb)) continue
    found.push({
      sense,
      pattern: '(open verb)',
      from: verb,
      to: object.to,
      core: [verb, verb + 1],
      objects: coordinate(field, [object], verbAt),
      subject: undefined,
    })
  }
  return found
}

/** Index of the finite verb that governs an ailment, −1 where none does. */
function verbBefore({ sentence, mentions, endsAt }: Field, object: Mention): number {
  const { tokens } = sentence
  for (let at = object.from - 1; at >= 0 && at >= object.from - 1 - LEAD_IN; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || mentions[endsAt[at + 1] ?? -1] !== undefined) return -1
    if (isFiniteForm(tokens, at)) return at
    if (PARTICLES.has(token.normal)) continue
    if (STOPS.has(token.normal)) return -1
  }
  return -1
}

/** "unpicks", "vanquished", "will unpick": third person, past, or a base form behind a modal. */
function isFiniteForm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const { text, normal } = token
  if (text !== text.toLowerCase() || text.length < 4 || UNPROMISING.has(normal) || ADVERB.test(text)) return false
  if (text !== normal && /(?:[^s]s|ed)$/.test(text)) return true
  const before = tokens[wordBefore(tokens, at)]?.normal ?? ''
  return MODALS.has(before) && !MODALS.has(normal)
}

/** Index of the word before `at`, over adverbs. */
function wordBefore(tokens: readonly Token[], at: number): number {
  let before = at - 1
  while (before >= 0 && ADVERB.test(tokens[before]?.text ?? '')) before--
  return before
}

const ADVERB = /^(?:\w+ly|just|even|also|soon|really|never|not|always|often|then|now|still)$/

/** Does a product, or a pronoun, stand right before the verb, or before a verb that this one is joined to? */
export function hasProductSubject(field: Field, verb: number): boolean {
  const { tokens } = field.sentence
  let at = wordBefore(tokens, verb)
  if (MODALS.has(tokens[at]?.normal ?? '')) at = wordBefore(tokens, at)
  return isProductAt(field, at + 1) || PRONOUNS.has(tokens[at]?.normal ?? '')
}

/** Does the name of a product end right before the token? */
export function isProductAt({ mentions, endsAt }: Field, index: number): boolean {
  const mention = mentions[endsAt[index] ?? -1]
  return mention !== undefined && PRODUCT_KINDS.has(mention.kind)
}
