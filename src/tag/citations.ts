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

/** Sets a cue for each work that is cited in a bracket by author and year: "(Linares and colleagues, 2019)", "Linares et al. (2019)". */
export function withCitations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const { tokens } = reading.sentence
  const cues: Cue[] = []
  for (const [open, token] of tokens.entries()) {
    if (token.normal !== '(') continue
    const length = tokens.slice(open, open + LONGEST + 2).findIndex(({ normal }) => normal === ')')
    const close = open + length
    if (length < 0 || !endsInYear(tokens, close)) continue
    // "(2019)" cites a work only behind its author.
    const author = close - open === 2 ? tokens[open - 1] : tokens[open + 1]
    if (!isAuthor(author?.text ?? '')) continue
    cues.push({
      kind: 'named-source',
      entry: 'author and year',
      scope: 'sentence',
      direction: 'both',
      from: open,
      to: close + 1,
    })
  }
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}

/** "(Updated May 2024)" names a day and no author. */
const NO_AUTHOR =
  /^(?:updated|published|posted|since|est|founded|copyright|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/i

function isAuthor(word: string): boolean {
  if (NO_AUTHOR.test(word)) return false
  return /^\p{Lu}\p{Ll}+/u.test(word) || /^(?:al|colleagues|de|van|von|le|la|el|der|den|di)$/.test(word)
}
