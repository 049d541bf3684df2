import type { Cue } from '../model/claim.ts'
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
 * "Linares et al. (2019)"), and a body that is said to have said it ("…, the Food Standards Agency (FSA) *said*").
 */
export function withCitations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const cues = [...worksCited(reading), ...bodiesQuoted(reading)]
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}

const NAMED_SOURCE = { kind: 'named-source', scope: 'sentence', direction: 'both' } as const

/** Whose word is no better for the post: people, and bodies that anybody can be. */
const PERSONS = new Set(
  'health-professional pharmacist nurse dermatologist oncologist cardiologist psychiatrist neurologist pain-specialist addiction-specialist dietitian pediatrician other-specialist dentist veterinarian alternative-practitioner trainer celebrity expert research university journal media certifier trade-association'.split(
    ' ',
  ),
)
const SAYS = new Set('say state warn announce note conclude rule tell set'.split(' '))

function bodiesQuoted({ sentence, mentions }: Reading): Cue[] {
  const { tokens } = sentence
  const cues: Cue[] = []
  for (const { kind, concept, from, to } of mentions) {
    if (kind !== 'authority' || PERSONS.has(concept)) continue
    // "(FSA)"
    const at = tokens[to]?.normal === '(' && tokens[to + 2]?.normal === ')' ? to + 3 : to
    if (!SAYS.has(tokens[at]?.normal ?? '')) continue
    cues.push({ ...NAMED_SOURCE, entry: 'a body that says so', from, to: at + 1 })
  }
  return cues
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

/** "(Updated May 2024)" names a day and no author. */
const NO_AUTHOR =
  /^(?:updated|published|posted|since|est|founded|copyright|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/i

function isAuthor(word: string): boolean {
  if (NO_AUTHOR.test(word)) return false
  return /^\p{Lu}\p{Ll}+/u.test(word) || /^(?:al|colleagues|de|van|von|le|la|el|der|den|di)$/.test(word)
}
