/** UTF-16 units: enough to know a sentence again, and short enough for a line of review. */
const LONGEST = 80

/** How a sentence begins, on one line and without characters that a reviewer would not see. */
export function excerptOf(sentence: string): string {
  const plain = sentence.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()
  if (!(plain.length > LONGEST)) return plain
  // Not in the middle of a word or of a surrogate pair, as long as there is a blank to cut at.
  const blank = plain.lastIndexOf(' ', LONGEST - 1)
  const cut = blank > LONGEST / 2 ? plain.slice(0, blank) : Array.from(plain.slice(0, LONGEST)).slice(0, -1).join('')
  return `${cut}…`
}
