import type { Field, PatternMatch } from '../language/verify.ts'
import type { Mention } from '../model/claim.ts'
import type { Sentence, Token } from '../model/document.ts'

/**
 * "Hold *the oil* under your tongue", "chlorophyll *drops*": what an article stands before, or what is part of a product's
 * name, is no verb; "the end *of* eczema" is meant as a noun.
 */
export function isNoun(field: Field, match: PatternMatch): boolean {
  const { sentence, mentions } = field
  const { pattern, core, to } = match
  if (!('frame' in pattern.use)) return false
  const { form, relation, object } = pattern.use.frame
  const { tokens } = sentence
  if (relation === 'dosed-at' && isSupposed(sentence, core[0], to)) return true
  if (form === 'idiom' && object !== undefined) return isNamed(sentence, core[0])
  if (form === 'nominal' && isAsked(tokens, core[0])) return true
  if (relation === 'supports' && form === 'nominal' && isOfKnowledge(tokens, core[0], to)) return true
  if (form !== 'verbal') return false
  // "Several of *the drinks*": only of what is taken; "the dose" is meant as a noun.
  if (relation === 'dosed-at')
    return pattern.source.startsWith('<take>') && ARTICLES.has(tokens[core[0] - 1]?.normal ?? '')
  if (isAdjective(tokens, core[0])) return true
  if (isOfKnowledge(tokens, core[1], to) || (relation === 'treats' && holdsSubject(tokens, core[1], to))) return true
  if (isGerundSubject(sentence, core[0], to)) return true
  if (mentions.some((mention) => isNameOver(mention, core) || isHeadBehind(sentence, mention, core[0]))) return true
  if (relation !== 'causes' && isWordOfHarm(mentions, core[0])) return true
  if (FINDINGS.has(tokens[core[0]]?.text.toLowerCase() ?? '') && isGoverned(tokens, core[0])) return true
  return ARTICLES.has(tokens[core[0] - 1]?.normal ?? '') && tokens[core[0] + 1]?.normal !== 'of'
}

/** "*Slowed breathing* or liver problems": a word within the name of a harm is no benefit. */
function isWordOfHarm(mentions: readonly Mention[], at: number): boolean {
  return mentions.some(({ kind, from, to }) => kind === 'harm' && from === at && to > at + 1)
}

function isNameOver({ kind, from, to }: Mention, [start, end]: PatternMatch['core']): boolean {
  return (kind === 'substance' || kind === 'product') && from <= start && end <= to
}

/** "At *the kava bar*": behind an article and a product a word without an ending is a noun, too. */
function isHeadBehind({ tokens }: Sentence, { kind, from, to }: Mention, anchor: number): boolean {
  if (to !== anchor || kind !== 'substance' || !/^(?:the|a|an|this)$/.test(tokens[from - 1]?.normal ?? '')) return false
  const word = tokens[anchor]
  return word !== undefined && word.text === word.normal
}

/** "Helps people to *understand* the disease": what is known better is not treated. */
function isOfKnowledge(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (KNOWING.has(tokens[index]?.normal ?? '')) return true
  return false
}

const KNOWING = new Set(
  'fall become understand learn recognize recognise spot identify diagnose detect discuss study explain research track monitor'.split(
    ' ',
  ),
)

/** "*Slow* or shallow breathing": beside another adjective it is one itself. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  return ADJECTIVES.has(tokens[at]?.text.toLowerCase() ?? '') && /^(?:or|and|,)$/.test(tokens[at + 1]?.normal ?? '')
}

const ADJECTIVES = new Set(['slow', 'calm', 'clear', 'dry', 'warm', 'cool', 'smooth', 'firm', 'lean', 'steady'])

/** "When they stopped, *they had* pain": behind a new subject nothing is the verb's object. */
function holdsSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (/^(?:they|he|she|we|i|that)$/.test(tokens[index]?.normal ?? '')) return true
  return false
}

/** "*Coming off opioids* is a matter for your doctor": what is done to it is said behind. */
function isGerundSubject({ tokens, kind }: Sentence, anchor: number, to: number): boolean {
  const opens = anchor === 0 || /^[;:]$/.test(tokens[anchor - 1]?.normal ?? '')
  if (!opens || kind !== 'body' || tokens[anchor]?.text.endsWith('ing') !== true) return false
  // "… *overnight* can make you ill".
  return [to, to + 1].some((at) => /^(?:be|can|should|may|must|need|take)$/.test(tokens[at]?.normal ?? ''))
}

/** "*Giving a child half a tablet might* help": what might come of it is told, and nobody is told to do it. */
function isSupposed({ tokens, kind }: Sentence, anchor: number, to: number): boolean {
  if (anchor !== 0 || kind !== 'body' || tokens[anchor]?.text.endsWith('ing') !== true) return false
  return tokens.slice(to, to + SUPPOSED_REACH).some(({ text }) => /^(?:may|might|could)$/.test(text))
}

const SUPPOSED_REACH = 8

/** "*Losing weight* is hard", "tired of losing weight": a gerund that is subject or stands behind a preposition names a thing. */
function isNamed({ tokens, kind }: Sentence, anchor: number): boolean {
  if (tokens[anchor]?.text.endsWith('ing') !== true) return false
  if (anchor === 0) return kind === 'body'
  return GOVERNORS.has(tokens[anchor - 1]?.normal ?? '')
}

const GOVERNORS = new Set(['to', 'of', 'about', 'at', 'from', 'on', 'in', 'without'])

const ARTICLES = new Set(['the', 'a', 'an', 'your', 'our', 'my', 'their', 'its'])

/** Participles that describe what a test found ("*raised* INR results"). */
const FINDINGS = new Set(['raised', 'elevated', 'abnormal', 'altered', 'impaired', 'disturbed'])

/** So far back stands the preposition that a list hangs on. */
const LIST_REACH = 5

/** "Choose *what is* best for your heart": nothing in particular is said to be it. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.normal === 'be' && tokens[at - 2]?.normal === 'what'
}

/** Behind a preposition, or in a list that hangs on one, stands a noun phrase ("linked *with* bleeding or raised INR results"). */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  if (/^(?:,|and|or)$/.test(tokens[before]?.normal ?? '')) {
    const last = Math.max(0, before - LIST_REACH)
    while (before > last && !OF_FINDINGS.has(tokens[before]?.normal ?? '')) before--
  }
  return OF_FINDINGS.has(tokens[before]?.normal ?? '')
}

const OF_FINDINGS = new Set('with of to for from in as like including include cause mean'.split(' '))

/** "Prescribed *alongside an osteoporosis medicine*": a remedy that something goes with, or that somebody has, is another one. */
export function isAnotherRemedy({ tokens }: Sentence, { pattern, from, to }: PatternMatch): boolean {
  if (!('frame' in pattern.use)) return false
  const { form, relation } = pattern.use.frame
  if (form !== 'nominal' || relation !== 'treats') return false
  const before = tokens[from - 1]?.normal ?? ''
  // "Whoever is *in cancer treatment*".
  if (tokens[from]?.normal === 'be' && tokens[from + 1]?.normal === 'in') return true
  if (OF_PATIENTS.has(tokens[from - 1]?.text ?? '') || (ARTICLES.has(tokens[from]?.normal ?? '') && BESIDE.has(before)))
    return true
  return tokens.slice(from, to).some(({ text }) => OF_PATIENTS.has(text))
}

/** "Is *having* cancer treatment", "is prescribed *alongside* a remedy". */
const OF_PATIENTS = new Set(
  'alongside having receiving undergoing awaiting prescribed during delay delays interrupt'.split(' '),
)

const BESIDE = new Set(['with', 'alongside', 'beside', 'besides', 'without', 'than', 'on'])
