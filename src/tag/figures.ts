import type { Field } from '../language/verify.ts'
import type { Mention } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { FrameSense } from '../model/lexicon.ts'
import type { VerbAt } from './coordination.ts'
import { coordinate } from './coordination.ts'
import { hasProductSubject, isProductAt } from './open-verbs.ts'
import type { FrameMatch } from './reading.ts'

const NAMED: FrameSense = senseOf('a thing that the product is to an ailment', 'nominal')
const MOVED: FrameSense = senseOf('an ailment that the product moves or hands something', 'verbal')

function senseOf(about: string, form: FrameSense['form']): FrameSense {
  const { object, certainty, subject } = { object: undefined, certainty: undefined, subject: undefined }
  return { relation: 'treats', about, form, polarity: 'affirmed', object, certainty, subject }
}

/**
 * Frames of figures of speech whose words no lexicon can list: "kava is *the crowbar for* anxiety", "garlic *gives* gout *its cards*".
 * What else a product is to an ailment, a risk or the subject of a trial, is said in few words.
 */
export function figureFrames(field: Field, frames: readonly FrameMatch[], verbAt: VerbAt): FrameMatch[] {
  const found: FrameMatch[] = []
  for (const object of field.mentions) {
    if (object.kind !== 'condition' && object.kind !== 'symptom') continue
    if (frames.some((frame) => frame.objects.includes(object))) continue
    const noun = nounBefore(field, object)
    const verb = noun < 0 ? moverBefore(field, object) : -1
    const at = Math.max(noun, verb)
    if (at < 0) continue
    found.push({
      sense: noun < 0 ? MOVED : NAMED,
      pattern: noun < 0 ? '(figure) verb' : '(figure) noun',
      from: at,
      to: object.to,
      core: [at, at + 1],
      objects: coordinate(field, [object], verbAt),
      subject: undefined,
    })
  }
  return found
}

/** So many words may stand between a preposition or verb and its ailment ("for *your poor old* knees"). */
const LEAD_IN = 3
/** So many words may stand between an article and its noun. */
const ATTRIBUTES = 4

const ARTICLES = new Set('a an the your our my his her their nature'.split(' '))
const COPULAS = new Set('is are was become becomes as be'.split(' '))
const PREPOSITIONS = new Set(['for', 'to', 'against'])

/** Nouns and attributes that make no promise: of harm, of study, of doubt, of sale. */
const PLAIN = new Set(
  (
    'risk trigger factor cause danger threat problem hazard contributor test marker contraindication warning sign symptom alternative code ' +
    'name word term nickname label model reason trial study candidate subject target focus topic question debate placebo recipe case basis ' +
    'source mechanism hypothesis theory market price cost place need search demand claim dose dosage indication link association relation ' +
    'contribution response reaction addition adjunct complement introduction guide newcomer latecomer stranger irritant allergen page site ' +
    'shop company leaflet article drug medicine prescription licence license approval substitute replacement poor bad weak doubtful unproven ' +
    'untested risky questionable unlikely wrong false alleged supposed purported so-called investigational experimental possible potential ' +
    'traditional folk popular common usual next last worse worst one thing way time'
  ).split(' '),
)

/** Index of the noun in "the crowbar for anxiety", "brakes for anxiety", where a product is said to be that; −1 where none is. */
function nounBefore(field: Field, object: Mention): number {
  const { tokens } = field.sentence
  const preposition = leadBefore(tokens, object, (token) => PREPOSITIONS.has(token.normal))
  const noun = preposition - 1
  if (preposition < 0 || !isPlainWord(tokens[noun]) || PLAIN.has(tokens[noun]?.normal ?? '')) return -1
  for (let at = noun - 1; at >= 0 && at >= noun - 1 - ATTRIBUTES; at--) {
    const token = tokens[at]
    if (token === undefined || PLAIN.has(token.normal)) return -1
    if (ARTICLES.has(token.normal)) return isEquated(field, at) ? noun : -1
    if (COPULAS.has(token.normal)) return isPlural(tokens[noun]) && isEquated(field, at + 1) ? noun : -1
    if (token.kind !== 'word') return -1
  }
  return -1
}

/** Does "product is", "product:" or "product," stand before an article? */
function isEquated(field: Field, article: number): boolean {
  const { tokens } = field.sentence
  const before = tokens[article - 1]
  if (before === undefined) return false
  if (before.kind === 'punctuation') return /^[:,-]$/.test(before.normal) && isProductAt(field, article - 1)
  return COPULAS.has(before.text.toLowerCase()) && (before.normal === 'as' || hasProductSubject(field, article - 1))
}

const GIVERS = new Set('give hand serve show deal teach lend read'.split(' '))
const GIFTS = new Set('a an its their the no some one what short little another ten'.split(' '))
const MOVERS = new Set(
  'put send take throw leave tuck march walk haul drag shove nudge shoo kick knock push chase pull'.split(' '),
)
const WAYS = new Set('on onto to into out off under over back down up by behind outside'.split(' '))
/** Where an ailment, or who has it, is taken in plain words; how it is made worse. */
const PLAIN_GIFTS =
  /^(hospital|doctor|clinic|ward|agenda|list|radar|map|table|label|news|risk|market|test|trial|page|chart|front|name|boost|lift|edge|hold|advantage|foothold|home|chance|reason|level|new|worse|serious|seriously|heart|account|mean|next|public|media|press|hand|hands|forefront|rise|increase|test|look|record)$/

/** Index of the verb in "gives gout its cards", "puts Parkinson's on the back foot"; −1 where there is none. */
function moverBefore(field: Field, object: Mention): number {
  const { tokens } = field.sentence
  const behind = tokens[object.to]?.text.toLowerCase() ?? ''
  const isGift = GIFTS.has(behind)
  if (!isGift && !WAYS.has(behind)) return -1
  for (let at = object.to + 1; at < object.to + 4; at++) {
    if (PLAIN_GIFTS.test(tokens[at]?.text.toLowerCase() ?? '')) return -1
  }
  const verb = leadBefore(tokens, object, ({ normal }) => (isGift ? GIVERS : MOVERS).has(normal))
  if (verb < 0) return -1
  return verb === 0 || hasProductSubject(field, verb) ? verb : -1
}

/** Index of the word before the ailment that fits, over a few articles and attributes; −1 where there is none. */
function leadBefore(tokens: readonly Token[], object: Mention, fits: (token: Token) => boolean): number {
  for (let at = object.from - 1; at >= 0 && at >= object.from - 1 - LEAD_IN; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') return -1
    if (fits(token)) return at
    if (PARTING.has(token.normal)) return -1
  }
  return -1
}

const PARTING = new Set(
  'of for from with in at and or but than that which who people patient sufferer anyone those user'.split(' '),
)

/** "Headphones", which need no article. */
function isPlural(token: Token | undefined): boolean {
  return token !== undefined && token.text !== token.normal && /[^s]s$/.test(token.text)
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text === token.text.toLowerCase()
}
