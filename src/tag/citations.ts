import type { Cue } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { Reading } from './reading.ts'

/** A citation has so many words at most ("Linares, Zuardi, Pereira and colleagues, 2019"). */
const LONGEST = 12

const YEAR = /^(?:19|20)\d\d[a-z]?$/

/** "2019", or "2019b" in two tokens. */
function endsInYear(tokens: readonly Token[], close: number): boolean {
  const [before, last] = [tokens[close - 2]?.text ?? '', tokens[close - 1]?.text ?? '']
  return YEAR.test(last) || (YEAR.test(before) && /^[a-z]$/.test(last))
}

/**
 * Sets a cue for each source that is named: a work cited in a bracket by author and year ("(Linares and colleagues, 2019)",
 * "Linares et al. (2019)") or by year and name ("a 2014 trial in Phytomedicine"), and a body that is said to have said it ("…, the Food Standards Agency (FSA) *said*").
 */
export function withCitations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const cues = [...worksCited(reading), ...datedWorks(reading), ...bodiesQuoted(reading)]
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}

const NAMED_SOURCE = { kind: 'named-source', scope: 'sentence', direction: 'both' } as const

/** Whose word is no better for the post: people, and bodies that anybody can be. */
const PERSONS = new Set(
  'health-professional pharmacist nurse dermatologist oncologist cardiologist psychiatrist neurologist pain-specialist addiction-specialist dietitian pediatrician other-specialist dentist veterinarian alternative-practitioner trainer celebrity expert research university journal media certifier trade-association'.split(
    ' ',
  ),
)
const SAYS = new Set(
  'say state warn announce note conclude rule tell set advise recommend caution report find estimate consider list suggest'.split(
    ' ',
  ),
)

function bodiesQuoted(reading: Reading): Cue[] {
  const { tokens } = reading.sentence
  const cues = bodiesByName(reading)
  for (const { kind, concept, from, to } of reading.mentions) {
    if (kind !== 'authority' || PERSONS.has(concept)) continue
    // "(FSA)"
    const at = tokens[to]?.normal === '(' && tokens[to + 2]?.normal === ')' ? to + 3 : to
    // "… *has* advised".
    const verb = tokens[at]?.normal === 'have' ? at + 1 : at
    if (!SAYS.has(tokens[verb]?.normal ?? '')) continue
    cues.push({ ...NAMED_SOURCE, entry: 'a body that says so', from, to: verb + 1 })
  }
  return cues
}

/** What public bodies are called: "the German *Society* for Nutrition". */
const PUBLIC_BODY =
  /^(?:Agency|Authority|Administration|Ministry|Department|Council|Commission|Committee|Board|Inspectorate|Directorate|Society|Academy|College|Association)$/
/** Bodies that sell, or speak for those who do. */
const TRADE =
  /^(?:trade|industry|retail|retailer|vendor|grower|producer|manufacturer|natural|product|herbal|supplement|wellness|holistic|consumer)$/
const NAME_JOINT = /^(?:of|for|and|on|the|in|&)$/
const LONGEST_NAME = 9

/** Bodies that no list holds, known by their name: capitals, one of them the kind of body, right before what they say. */
function bodiesByName({ sentence, mentions }: Reading): Cue[] {
  const { tokens } = sentence
  const cues: Cue[] = []
  for (const [at, { normal, text }] of tokens.entries()) {
    if (!SAYS.has(normal) || /^\p{Lu}/u.test(text)) continue
    const end = tokens[at - 1]?.normal === 'have' ? at - 1 : at
    let from = end
    while (from > 0 && end - from < LONGEST_NAME && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? ''))
      from = before(tokens, from)
    const name = tokens.slice(from, end)
    const capitals = name.filter((token) => /^\p{Lu}/u.test(token.text) && token.normal !== 'the')
    const sells = mentions.some(
      (mention) => PRODUCT_KINDS.has(mention.kind) && mention.from >= from && mention.to <= end,
    )
    if (capitals.length < 2 || sells || !name.some((token) => PUBLIC_BODY.test(token.text))) continue
    if (name.some((token) => TRADE.test(token.normal))) continue
    cues.push({ ...NAMED_SOURCE, entry: 'a public body by its name', from, to: at + 1 })
  }
  return cues
}

/** The token before a capitalised one, over a joint within the name. */
function before(tokens: readonly Token[], from: number): number {
  const joint = from - 1
  let next = joint
  while (next > 0 && NAME_JOINT.test(tokens[next - 1]?.text ?? '')) next--
  return next > 0 && next < joint && /^\p{Lu}/u.test(tokens[next - 1]?.text ?? '') ? next : joint
}

function worksCited({ sentence }: Reading): Cue[] {
  const { tokens } = sentence
  const cues: Cue[] = []
  for (const [open, token] of tokens.entries()) {
    if (token.normal !== '(') continue
    const length = tokens.slice(open, open + LONGEST + 2).findIndex(({ normal }) => normal === ')')
    const close = open + length
    if (length < 0 || !endsInYear(tokens, close)) continue
    // "(2019)" cites a work only behind its author.
    const author = close - open === 2 ? tokens[open - 1] : tokens[open + 1]
    if (!isAuthor(author?.text ?? '')) continue
    cues.push({ ...NAMED_SOURCE, entry: 'author and year', from: open, to: close + 1 })
  }
  return cues
}

const WORKS = /^(?:study|trial|review|paper|survey|report|analysis|metaanalysis|experiment|article)$/
/** "A 2019 *randomised double-blind* trial". */
const WORK_REACH = 5
const ISSUED = /^(?:in|by|from|at|of)$/

/** "A *2014 trial in Phytomedicine*": a year, a work, and a name behind it that can be looked up. */
function datedWorks({ sentence: { tokens } }: Reading): Cue[] {
  const cues: Cue[] = []
  for (const [from, { text }] of tokens.entries()) {
    if (!YEAR.test(text)) continue
    const work = tokens.findIndex(({ normal }, at) => at > from && at <= from + WORK_REACH && WORKS.test(normal))
    if (work < 0 || !ISSUED.test(tokens[work + 1]?.normal ?? '')) continue
    const name = tokens[work + 2]?.normal === 'the' ? work + 3 : work + 2
    if (!/^(?:\p{Lu}|journal$)/u.test(tokens[name]?.text ?? '')) continue
    cues.push({ ...NAMED_SOURCE, entry: 'a dated work and where it appeared', from, to: name + 1 })
  }
  return cues
}

/** "(Updated May 2024)" names a day and no author. */
const NO_AUTHOR =
  /^(?:updated|published|posted|since|est|founded|copyright|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/i

function isAuthor(word: string): boolean {
  if (NO_AUTHOR.test(word)) return false
  return /^\p{Lu}\p{Ll}+/u.test(word) || /^(?:al|colleagues|de|van|von|le|la|el|der|den|di)$/.test(word)
}
