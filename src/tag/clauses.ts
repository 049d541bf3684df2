import type { Token } from '../model/document.ts'

/** Words that open a new segment: what stands before them is conceded or contrasted. */
const SEGMENT_STARTERS = new Set(
  'but however although though whereas despite nevertheless nonetheless except albeit'.split(' '),
)

/** Words that open a clause wherever they stand. */
const SUBORDINATORS = new Set(
  'because which who whom whose while when whenever if unless until where since whether so'.split(' '),
)

/** Words that open a clause right behind a comma. */
const AFTER_COMMA = new Set(
  'and or as before after once yet then thus therefore making helping offering it they this these you we i he she there instead'.split(
    ' ',
  ),
)

/** Behind "and" or "or": a new subject or a finite verb, so a new clause. */
const AFTER_CONJUNCTION = new Set(
  'it they you we i he she this these there do does can will have may might must should could would never also not then is are has cannot'.split(
    ' ',
  ),
)

export interface ClauseMap {
  readonly clauseOf: readonly number[]
  readonly segmentOf: readonly number[]
}

/**
 * Splits a sentence into clauses and segments. Segments end at "but", "however", "although", a semicolon or a dash; clauses
 * also at subordinators, participles behind a comma ("…, offering relief") and conjunctions before a new subject or verb.
 * A bracket is a clause of its own, after which the old one goes on. `verbAt` tells where a relation's wording starts:
 * "and *helps* you sleep" opens a clause, "treat, cure and prevent" does not.
 */
export function splitClauses(tokens: readonly Token[], verbAt: (index: number) => boolean): ClauseMap {
  const clauseOf = new Array<number>(tokens.length).fill(0)
  const segmentOf = new Array<number>(tokens.length).fill(0)
  const open: { clause: number; segment: number }[] = []
  let clauses = 0
  let segments = 0
  let clause = 0
  let segment = 0
  let atStart = true
  let start = 0
  // "If you are unsure, take it": the comma that ends an opening subordinate clause opens the main one.
  const first = firstWord(tokens)
  const pairEnd = secondDash(tokens)
  let outer: { clause: number; segment: number } | undefined
  let opening = SUBORDINATORS.has(first) || OPENING.has(first) || hasFrontedClause(tokens)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    const text = token.normal
    const mayOpen = !atStart && canOpen(tokens, index)
    if ((text === '(' || text === '[') && isLongBracket(tokens, index)) {
      open.push({ clause, segment })
      clause = ++clauses
    } else if (index === pairEnd && outer !== undefined) {
      clause = outer.clause
      segment = outer.segment
    } else if (mayOpen && opensSegment(tokens, index)) {
      if (pairEnd !== undefined && text === '-') outer = { clause, segment }
      segment = ++segments
      clause = ++clauses
    } else if (mayOpen && opening && tokens[index - 1]?.normal === ',') {
      clause = ++clauses
      opening = false
    } else if (
      mayOpen &&
      (opensClause(tokens, index, verbAt) || bringsSubject(tokens, start, index)) &&
      !resumesSubject(tokens, start, index)
    ) {
      clause = ++clauses
    }
    if (clause !== clauseOf[index - 1]) start = index
    clauseOf[index] = clause
    segmentOf[index] = segment
    if ((text === ')' || text === ']') && open.length > 0) {
      const around = open.pop()
      clause = around?.clause ?? clause
      segment = around?.segment ?? segment
    }
    atStart = atStart && token.kind === 'punctuation'
  }
  return { clauseOf, segmentOf }
}

const ALWAYS_OPEN = new Set(['and', 'or', ...SEGMENT_STARTERS, ...SUBORDINATORS])

/** Can a clause open here at all? Most words cannot, unless a comma stands before them. */
function canOpen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || tokens[index - 1]?.normal === ',') return true
  return ALWAYS_OPEN.has(token.text.toLowerCase())
}

const OPENING = new Set(
  (
    'although though as since despite before after once whatever however regardless contrary given considering ' +
    // "*Far from* curing it, …", "*Without* side effects, …": what is denied or set aside first is not what is said then.
    'far rather instead without unlike besides apart beyond'
  ).split(' '),
)

const FRONTED = /^(?:for|on|in|at|during|after|before|with)$/
const FRONTED_CLAUSE = /^(?:who|that|when|where|while|with|looking|seeking|struggling|hoping)$/i

/** "*For those who want to* sleep, red vein brings rest", "*on days when* they do not drink, …": what is put in front ends at the comma. */
function hasFrontedClause(tokens: readonly Token[]): boolean {
  if (!FRONTED.test(tokens[0]?.text.toLowerCase() ?? '')) return false
  for (const { normal, text } of tokens) {
    if (normal === ',') return false
    if (FRONTED_CLAUSE.test(text)) return true
  }
  return false
}

function firstWord(tokens: readonly Token[]): string {
  return tokens.find((token) => token.kind === 'word')?.text.toLowerCase() ?? ''
}

/** A short bracket ("analgesic (pain-relieving) properties") belongs to the clause around it. */
function isLongBracket(tokens: readonly Token[], index: number): boolean {
  for (let ahead = index + 1; ahead < index + 7; ahead++) if (/^[)\]]$/.test(tokens[ahead]?.normal ?? ')')) return false
  return true
}

function opensSegment(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.kind === 'punctuation') return token.normal === ';' || (token.normal === '-' && isDash(tokens, index))
  if (token.normal === 'but' && (isNothingBut(tokens, index) || tokens[index + 1]?.normal === 'also')) return false
  return SEGMENT_STARTERS.has(token.text.toLowerCase())
}

/** "This guide looks at three leaves *—* kratom, kava, khat *—* and asks …": two dashes enclose, and the sentence goes on behind. */
function secondDash(tokens: readonly Token[]): number | undefined {
  const dashes = tokens.flatMap(({ normal, kind }, index) =>
    kind === 'punctuation' && normal === '-' && isDash(tokens, index) ? [index] : [],
  )
  return dashes.length === 2 ? dashes[1] : undefined
}

/** A dash between words, not the hyphen of a range. */
function isDash(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const behind = tokens[index + 1]
  return !(before?.kind === 'number' && behind?.kind === 'number')
}

/** "nothing but", "all but", "anything but" set nothing against anything. */
function isNothingBut(tokens: readonly Token[], index: number): boolean {
  return /^(nothing|all|anything|none|cannot|help)$/.test(tokens[index - 1]?.normal ?? '')
}

function opensClause(tokens: readonly Token[], index: number, verbAt: (index: number) => boolean): boolean {
  const token = tokens[index]
  if (token === undefined || token.kind === 'number') return false
  const lower = token.text.toLowerCase()
  if (token.normal === ':') return true
  if (lower === 'so' && tokens[index + 1]?.normal === 'far') return false
  if (SUBORDINATORS.has(lower)) return !(lower === 'so' && tokens[index - 1]?.kind !== 'punctuation')
  const before = tokens[index - 1]?.normal
  // ", *as well as* a treatment for …" goes on with a list.
  if (lower === 'as' && tokens[index + 1]?.normal === 'well' && tokens[index + 2]?.normal === 'as') return false
  if (before === ',')
    return AFTER_COMMA.has(lower)
      ? startsAnew(tokens, index, verbAt)
      : isParticiple(token) || isFiniteVerb(token, verbAt(index))
  if (lower === 'and' || lower === 'or') return startsAnew(tokens, index, verbAt)
  return false
}

const NEGATIVE_SUBJECTS = new Set(['neither', 'none', 'no', 'nothing', 'nobody', 'few'])
const VERBS_OF_SUBJECT = /^(?:be|have|do|can|could|will|would|may|might|must|should|need)$/

/** "None of them, so far, *has been shown to* …": behind what is put in between, a denied subject goes on to its verb. */
function resumesSubject(tokens: readonly Token[], start: number, index: number): boolean {
  const first = tokens[start]?.kind === 'punctuation' ? start + 1 : start
  if (tokens[index - 1]?.normal !== ',' || !NEGATIVE_SUBJECTS.has(tokens[first]?.normal ?? '')) return false
  const before = tokens.slice(start, index - 1)
  const commas = before.filter(({ normal }) => normal === ',').length
  return commas === 1 && !before.some(({ normal }) => VERBS_OF_SUBJECT.test(normal))
}

const SUBJECT_REACH = 4
const VERBS_BEHIND = /^(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|does)$/

/** "It isn't strong *and hemp oil is* …": behind a verb, "and" with a noun and its verb opens a clause; a list has no verb before it. */
function bringsSubject(tokens: readonly Token[], start: number, index: number): boolean {
  if (!/^(?:and|or)$/.test(tokens[index]?.normal ?? '')) return false
  let at = index + 1
  while (at <= index + SUBJECT_REACH && isPlainWord(tokens[at])) at++
  if (at === index + 1 || !VERBS_BEHIND.test(tokens[at]?.text ?? '')) return false
  return tokens.slice(start, index).some(({ normal }) => VERBS_OF_SUBJECT.test(normal) || normal.endsWith("n't"))
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !VERBS_BEHIND.test(token.text) && !PREPOSITIONS.has(token.normal)
}

const PREPOSITIONS = new Set('of for with in on at to from by that which who as than'.split(' '))

/** Does a conjunction at `index` join clauses, and not the members of a list? */
function startsAnew(tokens: readonly Token[], index: number, verbAt: (index: number) => boolean): boolean {
  const lower = tokens[index]?.text.toLowerCase()
  if (lower !== 'and' && lower !== 'or') return true
  const next = tokens[index + 1]
  if (next === undefined) return false
  const word = next.text.toLowerCase()
  if (AFTER_CONJUNCTION.has(word) || isFiniteVerb(next, verbAt(index + 1))) return true
  // ", and the agency says": a comma and a determiner bring a new subject.
  return tokens[index - 1]?.normal === ',' && DETERMINERS.has(word)
}

const DETERMINERS = new Set('the many some most several a an his her their our your other another each'.split(' '))

/** Third person singular: "and helps", against the base forms of "to treat, cure or prevent". */
export function isFiniteVerb(token: Token, isVerb: boolean): boolean {
  const word = token.text.toLowerCase()
  return isVerb && word.endsWith('s') && !word.endsWith('ss') && word !== token.normal
}

function isParticiple(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 5 && token.text.endsWith('ing') && token.normal !== token.text
}
