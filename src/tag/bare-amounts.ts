import type { Field } from '../language/verify.ts'
import type { Mention } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { FrameMatch } from './reading.ts'
import { impliedSense } from './reading.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What is sold, measured, seized, cooked, regulated or told of somebody else is no advice, whatever its amount. */
const NO_ADVICE = words(
  // contents and trade
  'contain hold label list declare weigh measure find detect test laboratory lab chemist analyst analysis scale yield content strength ' +
    'price cost dollar euro cent buy order sell sale sold ship shipping parcel pouch pack package stock stall wholesale refund discount free ' +
    'bottle jar tub bag packet box tin sachet deliver delivery ' +
    // police, poison centres and trials
    'seize confiscate police officer custom court raid smuggle possession poison poisoning overdose hospital emergency ambulance coroner autopsy ' +
    'trial study participant volunteer subject group arm placebo researcher scientist survey mouse rat animal ' +
    // rules
    'limit legal illegal ban allow permit maximum exceed upper tolerable committee authority agency regulator rda allowance',
)
/** What was, as it is written: the normal form is that of the present. */
const PAST = words('was were had did took got drank ate gave went came')

/** Amounts for the pot and the flower bed are commanded, too. */
const KITCHEN = words(
  'flour oven bake simmer saucepan pan dough loaf cake biscuit recipe butter onion rice stock salt sizzle taste too cook soil garden plant seedling',
)

const OPENERS = words(', ; : - – — ( and but or then so because though while plus that')
const APPROXIMATE = words(
  'just only about around roughly some even maybe perhaps usually another anything over under above below near than more less any',
)
const MODALS = words("will 'll can should must ought to do")
/** Of these an amount is said to be: "five drops are *plenty*", "thirty is *where* the magic begins". */
const VALUES = words('enough plenty ample all where what best right perfect ideal sufficient nothing my your a the')
const MEASURES = words(
  'teaspoon tablespoon spoon gram milligram ounce drop cup percent third quarter half size level heaped',
)
/** What an amount can do to somebody: "two grams *keep* you going". */
const EFFECTS = words(
  'keep get give make take put see hit work help send leave last hold carry mean suffice wake calm ease settle knock kick relax turn lift do cover clear have feel start soothe tame quiet kill stop',
)
const HANDLING = words(
  'take give stack chase follow load pop swallow chew sip drink dose park drip squirt spray slip dissolve melt stir add put mix have try start ' +
    'begin finish end combine pair throw toss down double repeat use feed rub gulp chug cap',
)
const HOURS = words(
  'morning noon midday evening night nighttime bedtime breakfast lunch lunchtime dinner supper meal mealtime waking dawn dusk teatime afternoon tongue workout',
)

/** So many words may stand between an imperative and its amount, or an amount and its hour. */
const REACH = 6

/**
 * The frame of an amount that no wording of a dose goes with, where its place in the sentence makes advice of it: it acts
 * ("*two grams* will see you through"), it is the object of an imperative ("stack *200 mg* of it with coffee"), or it has
 * its hour ("*two scoops* at seven"). `frames` are those that wordings made.
 */
export function bareAmountFrames(field: Field, frames: readonly FrameMatch[]): FrameMatch[] {
  const amounts = field.mentions.filter((mention) => mention.kind === 'quantity')
  if (amounts.length === 0 || frames.some((frame) => frame.sense.relation === 'dosed-at')) return []
  const { tokens } = field.sentence
  if (tokens.some((token) => KITCHEN.has(token.normal))) return []
  const reported = tokens.some(({ text, normal }) => NO_ADVICE.has(normal) || PAST.has(text))
  const amount = amounts.find(
    (mention) =>
      isCommanded(tokens, mention) || (!reported && (acts(tokens, mention, amounts) || hasHour(tokens, mention))),
  )
  if (amount === undefined) return []
  const { from, to } = amount
  const sense = impliedSense('dosed-at', 'an amount by itself, that acts, is commanded or has its hour', {
    form: 'nominal',
  })
  return [{ sense, pattern: '(bare amount)', from, to, core: [from, to], objects: [amount], subject: undefined }]
}

/** Is the amount the subject of a verb in the present or behind a modal? */
function acts(tokens: readonly Token[], { from, to }: Mention, amounts: readonly Mention[]): boolean {
  let before = from - 1
  while (APPROXIMATE.has(tokens[before]?.normal ?? '')) before--
  if (before >= 0 && !OPENERS.has(tokens[before]?.normal ?? '')) return false
  for (let at = to; at < to + REACH; at++) {
    const token = tokens[at]
    if (token === undefined || (token.kind === 'punctuation' && token.normal !== '-')) return false
    if (MODALS.has(token.normal) && EFFECTS.has(tokens[at + 1]?.normal ?? '')) return true
    if (token.normal === 'be') return isJudged(tokens, at + 1)
    // "A spoonful has *0.3 g* of protein": what is in it, and not what it does.
    if (token.normal === 'have' && amounts.some((amount) => amount.from > at && amount.from <= at + 3)) return false
    if (EFFECTS.has(token.normal) && (token.text === token.normal || token.text.endsWith('s'))) return true
  }
  return false
}

/** "Is a waste", "is where it begins", and not "is a level teaspoon". */
function isJudged(tokens: readonly Token[], from: number): boolean {
  if (!VALUES.has(tokens[from]?.normal ?? '')) return false
  return !tokens.slice(from, from + 4).some((token) => MEASURES.has(token.normal))
}

/** Does a verb of handling stand before it, first in its clause? */
function isCommanded(tokens: readonly Token[], { from }: Mention): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'punctuation') return false
    if (!HANDLING.has(token.normal) || token.text.toLowerCase() !== token.normal) continue
    const before = tokens[at - 1]?.normal
    if (before === undefined || OPENERS.has(before)) return true
  }
  return false
}

/** Does an hour of the day, or a meal, stand near it ("two scoops *at seven*", "in the *morning*, 500 mg")? */
function hasHour(tokens: readonly Token[], { from, to }: Mention): boolean {
  // "Slower than *a drop under the tongue*": a way of taking it, in general.
  if (tokens[from - 1]?.normal === 'than') return false
  const near = [...tokens.slice(Math.max(0, from - REACH), from), ...tokens.slice(to, to + REACH)]
  return near.some(
    (token, index) => HOURS.has(token.normal) || (token.normal === 'at' && HOUR.test(near[index + 1]?.normal ?? '')),
  )
}

const HOUR = /^(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|lights)$/
