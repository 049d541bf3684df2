import type { Cue, Relation } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { Reading } from './reading.ts'

/** Fewer words in quotation marks are a term or a scare quote, which proves nothing. */
const FEWEST_WORDS = 4

/** Sets a quotation cue over each stretch of a sentence that stands in quotation marks; a quoted block is how articles cite, and no lighter than their own words. */
export function withQuotations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const { tokens } = reading.sentence
  const cues: Cue[] = []
  const add = (from: number, to: number) =>
    cues.push({ kind: 'quotation', entry: 'in quotation marks', scope: 'clause', direction: 'both', from, to })
  let open = -1
  for (const [index, token] of tokens.entries()) {
    if (token.normal !== '"') continue
    if (open >= 0 && index - open > FEWEST_WORDS) add(open, index + 1)
    if (open > 0 && index - open > 2 && isIntroduced(tokens, open)) cues.push(asWords(open, index + 1))
    if (open === 0 && SAID_OF_WORDS.test(tokens[index + 1]?.normal ?? '')) cues.push(asWords(0, index + 1))
    open = open < 0 ? index : -1
  }
  // An opening mark that the sentence does not close: the quotation goes on in the next.
  if (open === 0 && tokens.length > FEWEST_WORDS) add(0, tokens.length)
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}

/** `"100% safe" should make you wary`: what is said of words, and not by them. */
const SAID_OF_WORDS = /^(mean|should|sound|tell|need|deserve|prove)$/

const LONGEST_INTRODUCTION = 6

/** `Then there is "clinically proven"`: words that the text is about to speak of. */
function isIntroduced(tokens: readonly Token[], open: number): boolean {
  if (open > LONGEST_INTRODUCTION) return false
  const before = tokens.slice(0, open).map(({ normal }) => normal)
  return /^(?:then |next |here |so |and |take |now )*(?:there be|there's|come|take|consider)$/.test(before.join(' '))
}

function asWords(from: number, to: number): Cue {
  return { kind: 'reported', entry: 'words that are spoken of', scope: 'clause', direction: 'both', from, to }
}

/** A reply opens with such a word: "No.", "False.", "So is deadly nightshade." */
const REPLIES = new Set(
  'no not none nope never false wrong untrue nonsense rubbish hardly neither nor except actually'.split(' '),
)

/** So many sentences behind a quotation may answer it (annotation guide, quotation). */
const ANSWER_REACH = 2

/** The stretch of a sentence that is quoted: between quotation marks, or all of a quoted block. */
export function quotedIn({ sentence, cues }: Reading, anchor: number): readonly [number, number] | undefined {
  if (sentence.kind === 'quotation') return [0, sentence.tokens.length]
  const cue = cues.find(({ kind, from, to }) => kind === 'quotation' && from <= anchor && anchor < to)
  return cue === undefined ? undefined : [cue.from, cue.to]
}

/**
 * Is what a sentence quotes answered behind it, within two sentences of its section? `"It cures colds." No trial has shown that.`
 * Another quotation ends the search: it is the next thing that somebody said.
 */
export function isAnswered(readings: readonly Reading[], index: number): boolean {
  const section = readings[index]?.sentence.section
  for (let behind = index + 1; behind <= index + ANSWER_REACH; behind++) {
    const reading = readings[behind]
    if (reading === undefined || reading.sentence.section !== section || opensQuotation(reading)) return false
    // A quoted block goes on.
    if (reading.sentence.kind === 'quotation') continue
    if (isReply(reading)) return true
  }
  return false
}

function opensQuotation(reading: Reading): boolean {
  return reading.sentence.tokens[0]?.normal === '"'
}

/** "No tea cures hepatitis": what is quoted promises, what answers denies. */
const DENIED: ReadonlySet<Relation> = new Set(['treats', 'prevents'])

/** "The health officer *disagreed*." */
const CONTRADICTS = /^(?:disagree[ds]?|disputed|rejected|contradicted|countered|objected)$/i

/** A reply word, "It did not", words of refutation, an open question of fact, or a harm set against the quoted promise. */
function isReply({ sentence, cues, frames, segmentOf }: Reading): boolean {
  const { tokens } = sentence
  if (REPLIES.has(tokens[0]?.normal ?? '') || isCurtDenial(tokens)) return true
  if (tokens.some(({ text }) => CONTRADICTS.test(text))) return true
  if (cues.some(({ kind }) => kind === 'refutation' || kind === 'unknown' || kind === 'nil-result')) return true
  const negators = cues.filter(({ kind }) => kind === 'negation')
  if (frames.length === 0) return negators.length > 0
  const isNegated = (segment: number | undefined) => negators.some(({ from }) => segmentOf[from] === segment)
  return frames.some(({ sense, core }) => {
    const negated = isNegated(segmentOf[core[0]])
    if (sense.relation === 'causes') return sense.polarity === 'affirmed' && !negated
    return DENIED.has(sense.relation) && sense.polarity === 'affirmed' && negated
  })
}

/** "It did not: the tumour grew", "They don't.", "Please don't be Tanya." */
function isCurtDenial(tokens: readonly Token[]): boolean {
  const opening = tokens.slice(0, 4).map(({ text }) => text.toLowerCase().replace('’', "'"))
  if (/^(?:please )?(?:do not|don't) (?:be|do|try|copy|follow|imitate|believe)\b/.test(opening.join(' '))) return true
  const [who, verb, ...rest] = tokens.map(({ normal }) => normal)
  if (!/^(it|they|she|he|that|this|we|you)$/.test(who ?? '')) return false
  const behind = /n['’]t$/.test(tokens[1]?.text ?? '')
    ? rest[0]
    : verb === 'do' && rest[0] === 'not'
      ? rest[1]
      : undefined
  return behind !== undefined && /^[.:;,!-]$/.test(behind)
}
