import { PRODUCT_KINDS } from '../model/claim.ts'
import type { FrameMatch, Reading } from './reading.ts'

/** How clauses open, as far as that tells whether they have a subject of their own. Pronouns stand for what came before. */
export const PRONOUNS = new Set('it they this these that which its their itself them'.split(' '))

/** Words behind which a clause is still about what the text is about. */
export const OPENERS = new Set(
  'it they this these that its their you your we our i my one both all some many most each every another others here there and or also plus so then just simply even with without by not no never yes nobody none has is are can will helps does'.split(
    ' ',
  ),
)

/** "The active compounds", "its effect": what stands for the product in a clause that does not name it. */
const STAND_INS = new Set(
  'effect user consumer stuff mushroom fungus berry seed bark flower powder oil tea tincture capsule gummy tablet drop softgel scoop spoonful serving dose brew formula combination ingredient compound alkaloid leaf plant root herb blend mixture property chemical substance result secret practice diet recipe drink method program properties effects extract composition nutrient beverage routine product'.split(
    ' ',
  ),
)

/** Words that open a clause before its subject does: "*Within weeks* the stuff …", "*due to that effect*, the user …". */
const BEFORE_SUBJECT = /^(within|after|in|during|over|by|for|at|from|on|since|due|owing|thanks|with|through)$/
const FRONTED_REACH = 8

/** Does the clause open with a noun phrase that stands for the product ("the demulcent properties of …")? */
export function opensWithStandIn(reading: Reading, start: number): boolean {
  const { tokens } = reading.sentence
  let first = start
  if (BEFORE_SUBJECT.test(tokens[start]?.normal ?? '')) {
    const comma = tokens.findIndex(({ text }, index) => index > start && index < start + FRONTED_REACH && text === ',')
    if (comma >= 0) first = comma + 1
    else while (first < start + 4 && !/^(the|this)$/.test(tokens[first]?.normal ?? '')) first++
  }
  // "High doses knock out …": an amount of the product needs no article.
  if (/^(dose|serving|scoop|spoonful)$/.test(tokens[first + 1]?.normal ?? '')) return true
  // "Different vein colours provide …": a strain is one of the product's.
  if (reading.mentions.some(({ concept, from }) => concept === 'strain' && from >= first && from <= first + 1))
    return true
  if (!/^(the|its|their|these|this|those|such|a|an|one|two|each|every|our|my)$/.test(tokens[first]?.normal ?? ''))
    return false
  for (let index = first + 1; index < first + 5; index++) if (STAND_INS.has(tokens[index]?.normal ?? '')) return true
  return false
}

/** "*Some seals* test for it": a clause about several of something that is neither the product nor its users. */
export function countsOthers({ sentence: { tokens }, mentions }: Reading, first: number): boolean {
  const noun = tokens[first + 1]
  if (!/^(?:some|many|most|all|few|several|other)$/.test(tokens[first]?.normal ?? '') || noun === undefined)
    return false
  if (noun.kind !== 'word' || noun.text === noun.normal || !noun.text.endsWith('s') || STAND_INS.has(noun.normal))
    return false
  return !mentions.some(({ from, to }) => from <= first + 1 && first + 1 < to)
}

/** "*There are* well-studied *treatments* for insomnia": remedies in the plural are others than the one that the text is about. */
export function countsRemedies({ sentence: { tokens } }: Reading, { from, to, sense }: FrameMatch): boolean {
  if (sense.relation !== 'treats' || sense.form !== 'nominal') return false
  if (tokens[from]?.normal !== 'be' || tokens[from - 1]?.normal !== 'there') return false
  return tokens.slice(from, to).some(({ text }) => REMEDIES.test(text))
}

const REMEDIES = /^(?:treatments|therapies|medicines|medications|remedies|drugs|options|ways)$/i

/** "Experts agree *that fish* belongs in the diet": does what is said of, behind "that", name something else than the product? */
export function saysOfOther(reading: Reading, that: number): boolean {
  const { tokens } = reading.sentence
  if (tokens[that]?.normal !== 'that' || opensWithStandIn(reading, that + 1)) return false
  const named = reading.mentions.some(({ kind, from }) => from > that && from < that + 4 && PRODUCT_KINDS.has(kind))
  const word = bareWord(tokens[that + 1]?.text)
  return !named && /^[a-z]/.test(word) && !OPENERS.has(word) && !/^(?:the|a|an|there|.{3,}ing)$/.test(word)
}

/** "…a torch and *a bucket*, which has no side effects": a relative clause is about the noun before it, product or not. */
export function hasOtherHead(reading: Reading, start: number): boolean {
  const { tokens } = reading.sentence
  const at = tokens[start]?.normal === ',' ? start + 1 : start
  // "…, which means", "which is why" lean on all that was said.
  if (tokens[at]?.normal !== 'which' || tokens[at + 1]?.normal === 'mean' || tokens[at + 2]?.normal === 'why')
    return false
  const head = tokens[at - 1]?.normal === ',' ? tokens[at - 2] : tokens[at - 1]
  return head?.kind === 'word' && !STAND_INS.has(head.normal)
}

/** "The cat rolled *in it*": behind these a pronoun is no subject. */
const PLACES = new Set([
  'in',
  'on',
  'at',
  'into',
  'onto',
  'under',
  'over',
  'through',
  'around',
  'behind',
  'near',
  'across',
])

/** "Studies have shown *it* modulates …": a subject pronoun between the clause's start and the anchor. */
export function holdsPronoun(reading: Reading, start: number, anchor: number): boolean {
  for (let index = start; index < anchor; index++) {
    const word = reading.sentence.tokens[index]?.normal
    if (word === 'they') return true
    if (word === 'it' && !PLACES.has(reading.sentence.tokens[index - 1]?.normal ?? '')) return true
  }
  return false
}

/** "It's", "they're" open a clause as "it" and "they" do. */
export function bareWord(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/[’'](s|re|ll|d|ve)$/, '')
}

/**
 * The clause whose opening tells whether the frame has a subject of its own: a participle ("…, making it ideal") or a relative
 * clause leans on the clause before it.
 */
export function openingOf(reading: Reading, frame: FrameMatch): number {
  let start = clauseStart(reading, frame.core[0])
  while (start > 0 && leansBack(reading, start)) start = clauseStart(reading, start - 1)
  return start
}

function leansBack(reading: Reading, start: number): boolean {
  const token = reading.sentence.tokens[start]
  if (token === undefined) return false
  if (token.kind === 'punctuation') return start + 1 < reading.sentence.tokens.length && leansBack(reading, start + 1)
  const word = token.text.toLowerCase()
  const next = reading.sentence.tokens[start + 1]?.text ?? ''
  return (
    // "Strengthens immunity *while helping* …".
    (/^(?:while|when|by)$/.test(word) && /.{3,}ing$/.test(next)) ||
    word === 'which' ||
    word === 'that' ||
    word === 'and' ||
    word === 'or' ||
    (word.length > 5 && word.endsWith('ing'))
  )
}

/** An imperative or a fragment: the clause starts with the wording of some relation. */
export function startsWithFrame(reading: Reading, first: number): boolean {
  return reading.frames.some((frame) => frame.from === first || frame.core[0] === first)
}

/** Index of the first token of the clause that holds `index`. */
export function clauseStart(reading: Reading, index: number): number {
  const clause = reading.clauseOf[index]
  let start = index
  while (start > 0 && reading.clauseOf[start - 1] === clause) start--
  return start
}

/** Index of the first word or number from `start` on. */
export function firstWord(reading: Reading, start: number): number {
  const { tokens } = reading.sentence
  let index = start
  while (index < tokens.length && tokens[index]?.kind !== 'word' && tokens[index]?.kind !== 'number') index++
  return index
}
