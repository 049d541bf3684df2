/** A place where a sentence may end: behind a run of final marks, closing quotes and citations. */
export interface Place {
  readonly text: string
  /** Where the sentence that may end here began. */
  readonly from: number
  /** First character of the run of final marks. */
  readonly stop: number
  /** Behind the final marks. */
  readonly stopEnd: number
  /** Behind closing quotes, brackets and citations; here the sentence would end. */
  readonly end: number
  /** First character of what would be the next sentence. */
  readonly next: number
  /** The word in front of the final marks, with stops inside it ("U.S"). */
  readonly word: string
  readonly wordFrom: number
}

/** `undefined`: no opinion, the next repair or the sentence parser decides. */
export type Decision = 'split' | 'join' | undefined
export type BoundaryRepair = (place: Place) => Decision

/** The word that begins at `at`, with its capitals. */
export function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < 40 && /[\p{L}\p{M}'’]/u.test(text.charAt(end))) end++
  return text.slice(at, end)
}

/** The word in front of `end`, blanks skipped; empty at the sentence's start. */
export function wordBefore(place: Place, end: number): string {
  let to = end
  while (to > place.from && place.text.charAt(to - 1) === ' ') to--
  let at = to
  // Nothing longer is compared with a list.
  while (at > place.from && to - at < 40 && /[\p{L}\p{M}\p{N}.'’]/u.test(place.text.charAt(at - 1))) at--
  return place.text.slice(at, to)
}

/** First character that counts of the next sentence: opening quotes and brackets skipped. */
export function nextInitial(place: Place): string {
  let at = place.next
  while (at < place.text.length && '"“‘\'([«*_'.includes(place.text.charAt(at))) at++
  return place.text.charAt(at)
}

/** Words that, with a capital, open a sentence and hardly ever continue a name. */
const STARTERS = new Set(
  `a an the this that these those it its it's he she they we you i my your his her our their there here how what when where
which who why if in on at by for from with without after before during since until while although though because as but and or
so yet however also then thus therefore many most some any all both each every few several no not please is are was were do does did
can could may might should would will have has had let one two three four five more much other another such under over about
according even just only once people studies research researchers users experts patients doctors`.split(/\s+/),
)

/** Does the next word look like the start of a sentence whatever stands before it ("The", "How", "It")? */
export function startsSentence(place: Place): boolean {
  let at = place.next
  while (at < place.text.length && '"“‘\'([«'.includes(place.text.charAt(at))) at++
  const word = wordAt(place.text, at)
  return word !== '' && STARTERS.has(word.toLowerCase().replace(/['’](?:s|re|ve|ll|m|d)$/, ''))
}
