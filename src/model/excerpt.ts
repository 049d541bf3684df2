import type { Sentence, Token } from './document.ts'
import type { Span } from './span.ts'

/** The words of a sentence that a span of the source covers, as the reader sees them; undefined where it covers none. */
export function excerptOf(sentence: Sentence | undefined, span: Span): string | undefined {
  const isInside = (token: Token) => token.span.start >= span.start && token.span.end <= span.end
  const first = sentence?.tokens.find(isInside)
  const last = sentence?.tokens.findLast(isInside)
  if (sentence === undefined || first === undefined || last === undefined) return undefined
  return ownCopy(sentence.text.slice(first.offset, last.offset + last.text.length))
}

/** A copy that does not keep the source alive, which a piece cut out of it does: joining and cutting makes a string of its own. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}

/** UTF-16 units: enough to know a sentence again, and short enough to be quoted in a line. */
const LONGEST = 60

/** How a sentence begins, cut at a blank. */
export function beginningOf(text: string): string {
  if (text.length <= LONGEST) return ownCopy(text)
  const blank = text.lastIndexOf(' ', LONGEST)
  // Without a blank to cut at, not in the middle of a surrogate pair.
  const cut = blank > 0 ? text.slice(0, blank) : Array.from(text.slice(0, LONGEST)).slice(0, -1).join('')
  return `${cut.trimEnd()}…`
}
