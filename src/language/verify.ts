import type { Mention } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'
import type { Lexicon, Pattern, PatternStep } from '../model/lexicon.ts'
import { kindBit } from './compile.ts'
import type { WordIds } from './scan.ts'
import { passes } from './scan.ts'

/** An explicit gap reaches so far; a slot behind a word may be led in by a few words ("relief from *your daily* headaches"). */
const GAP = 5
const LEAD_IN = 3

/** Words that no gap crosses: what stands behind them belongs to another statement. */
const BARRIERS = new Set(
  'but while although though because which who whose if when unless without not no never than whereas yet however until and neither nor how what whether'.split(
    ' ',
  ),
)

const AUXILIARIES = new Set('may might can could will would shall should must do'.split(' '))

/** What verification needs to know of a sentence. */
export interface Field {
  readonly sentence: Sentence
  readonly words: WordIds
  readonly lexicon: Lexicon
  readonly mentions: readonly Mention[]
  /** Index of the mention that starts / ends at a token, −1 for none. */
  readonly startsAt: readonly number[]
  readonly endsAt: readonly number[]
}

/** A pattern found in a sentence: its whole token range, its core's range, and the mentions in its slots, left to right. */
export interface PatternMatch {
  readonly pattern: Pattern
  readonly from: number
  readonly to: number
  readonly core: readonly [number, number]
  readonly slots: readonly Mention[]
}

/** Kinds of the mentions on either side of a core, as masks. */
interface KindsBeside {
  readonly left: number
  readonly right: number
}

/** A core's token range [from, to). */
interface Core {
  readonly from: number
  readonly to: number
}

/** Masks of the kinds named left and right of a core. */
export function kindsBeside(mentions: readonly Mention[], { from, to }: Core): KindsBeside {
  let left = 0
  let right = 0
  for (const mention of mentions) {
    if (mention.to <= from) left |= kindBit(mention.kind)
    else if (mention.from >= to) right |= kindBit(mention.kind)
  }
  return { left, right }
}

/** Can the pattern match at all, by what its sentence holds? Most cores are words as common as "take", and cannot. */
export function mayMatch({ needs }: Pattern, words: WordIds, beside: KindsBeside): boolean {
  for (const mask of needs.left) if ((mask & beside.left) === 0) return false
  for (const mask of needs.right) if ((mask & beside.right) === 0) return false
  for (const wanted of needs.words) if (!holdsWord(words, wanted)) return false
  return true
}

function holdsWord(words: WordIds, wanted: readonly number[]): boolean {
  const { ids, also } = words
  for (let index = 0; index < ids.length; index++) if (wanted.includes(ids[index] ?? -1)) return true
  if (also !== undefined)
    for (const others of also.values()) for (const id of others) if (wanted.includes(id)) return true
  return false
}

/** Checks what stands beside a core that the trie found; undefined where the pattern does not match there. */
export function verifyPattern(field: Field, pattern: Pattern, core: Core): PatternMatch | undefined {
  if (!passes(pattern.guard, field.words.ids, core.from, core.to)) return undefined
  const left: Mention[] = []
  const from = matchSteps({ field, steps: pattern.left, towards: -1, slots: left }, 0, core.from)
  if (from < 0) return undefined
  const right: Mention[] = []
  const to = matchSteps({ field, steps: pattern.right, towards: 1, slots: right }, 0, core.to)
  if (to < 0 || !passes(pattern.guard, field.words.ids, from, to)) return undefined
  return { pattern, from, to, core: [core.from, core.to], slots: [...left.reverse(), ...right] }
}

interface Side {
  readonly field: Field
  readonly steps: readonly PatternStep[]
  /** 1: reading on from `at`; −1: reading back from `at` (the token before it comes first). */
  readonly towards: 1 | -1
  readonly slots: Mention[]
}

/** Returns the token boundary reached when all steps from `index` on match, else −1. Gaps are tried shortest first. */
function matchSteps(side: Side, index: number, at: number): number {
  const step = side.steps[index]
  if (step === undefined) return at
  switch (step.kind) {
    case 'gap':
      return matchBehindGap(side, { index: index + 1, at, most: GAP })
    case 'any':
      return tokenAt(side, at) < 0 ? -1 : matchSteps(side, index + 1, at + side.towards)
    case 'words': {
      const found = tokenAt(side, at)
      if (found >= 0 && hasWord(side.field.words, found, step.ids)) {
        const end = matchSteps(side, index + 1, at + side.towards)
        if (end >= 0) return end
      }
      return step.optional ? matchSteps(side, index + 1, at) : -1
    }
    case 'sequences':
      return matchSequences(side, step, { index, at })
    default:
      return side.towards === 1
        ? matchBehindGap(side, { index, at, most: LEAD_IN })
        : matchSlot(side, step, { index, at })
  }
}

interface Place {
  readonly index: number
  readonly at: number
}

function matchBehindGap(side: Side, place: Place & { readonly most: number }): number {
  let at = place.at
  for (let skipped = 0; skipped <= place.most; skipped++) {
    const step = side.steps[place.index]
    const end =
      step !== undefined && (step.kind === 'slot' || step.kind === 'concept')
        ? matchSlot(side, step, { index: place.index, at })
        : matchSteps(side, place.index, at)
    if (end >= 0) return end
    const next = tokenAt(side, at)
    if (next < 0) return -1
    if (isBarrier(side.field.sentence, next) && !partsAdjectives(side, next)) return -1
    // "*Stopping* abruptly may bring on *sweats*": the object belongs to the verb behind the auxiliary.
    if (side.towards === 1 && step?.kind === 'slot' && AUXILIARIES.has(side.field.sentence.tokens[next]?.normal ?? ''))
      return -1
    at += side.towards
  }
  return -1
}

/** "Brings back the deep, *unbroken* sleep": a comma between two words before a noun parts no statements. */
function partsAdjectives({ field, towards }: Side, index: number): boolean {
  const { tokens } = field.sentence
  if (towards !== 1 || tokens[index]?.normal !== ',' || (field.endsAt[index] ?? -1) >= 0) return false
  const adjective = tokens[index + 1]
  if (adjective?.kind !== 'word' || BARRIERS.has(adjective.normal)) return false
  // "…, eases pain" has a verb there.
  if (/(?:[^s]s|ing)$/.test(adjective.text)) return false
  return (field.startsAt[index + 2] ?? -1) >= 0
}

function matchSlot(side: Side, step: Extract<PatternStep, { kind: 'slot' | 'concept' }>, place: Place): number {
  const { field, towards, slots } = side
  const mention = field.mentions[(towards === 1 ? field.startsAt[place.at] : field.endsAt[place.at]) ?? -1]
  if (mention === undefined || !fits(field.lexicon, mention, step)) return -1
  slots.push(mention)
  const end = matchSteps(side, place.index + 1, towards === 1 ? mention.to : mention.from)
  if (end < 0) slots.pop()
  return end
}

function fits(lexicon: Lexicon, mention: Mention, step: Extract<PatternStep, { kind: 'slot' | 'concept' }>): boolean {
  if (step.kind === 'slot') return (kindBit(mention.kind) & step.kinds) !== 0
  return lexicon.concepts.get(mention.concept)?.lineage.has(step.id) ?? false
}

function matchSequences(side: Side, step: Extract<PatternStep, { kind: 'sequences' }>, place: Place): number {
  for (const sequence of step.sequences) {
    let fitting = true
    for (let offset = 0; offset < sequence.length && fitting; offset++) {
      const wanted = sequence[side.towards === 1 ? offset : sequence.length - 1 - offset] ?? -1
      const found = tokenAt(side, place.at + offset * side.towards)
      fitting = found >= 0 && hasWord(side.field.words, found, [wanted])
    }
    if (!fitting) continue
    const end = matchSteps(side, place.index + 1, place.at + sequence.length * side.towards)
    if (end >= 0) return end
  }
  return step.optional ? matchSteps(side, place.index + 1, place.at) : -1
}

/** Index of the next token in reading direction, −1 at the sentence's edge. */
function tokenAt(side: Side, at: number): number {
  const index = side.towards === 1 ? at : at - 1
  return index >= 0 && index < side.field.sentence.tokens.length ? index : -1
}

function hasWord(words: WordIds, index: number, wanted: readonly number[]): boolean {
  const id = words.ids[index] ?? -1
  if (id >= 0 && wanted.includes(id)) return true
  return words.also?.get(index)?.some((other) => wanted.includes(other)) ?? false
}

/** Does no gap cross this token? Punctuation that parts statements, and the words of BARRIERS. */
export function isBarrier(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]
  if (token === undefined) return true
  if (token.kind === 'punctuation') return !/^["'(:-]$/.test(token.normal)
  return BARRIERS.has(token.normal)
}
