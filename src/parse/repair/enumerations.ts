const INLINE_BULLET = /[•⁃◦▪●‣►▶➤]/
const BULLET = /\s[•⁃◦▪●‣►▶➤]\s?(?=\S)/gu
/** Marks of a list that runs on in one line: "1) … 2) …", "1. … 2. …", "a. … b. …". */
const NUMBERED = /(?:^|\s)(\d{1,2}|[a-z])(\.\)|\)|\.)\s+(?=["“(]?[\p{Lu}\d])/gu

/** Starts of the further items of a list written on one line, as offsets of their marks within [from, to). */
export function inlineItems(text: string, from: number, to: number): number[] {
  const starts: number[] = []
  // Cheap tests first: hardly any text has either.
  const piece = text.slice(from, Math.min(to, from + 20_000))
  if (piece.search(INLINE_BULLET) !== -1) {
    for (const match of piece.matchAll(BULLET)) starts.push(from + match.index + 1)
  }
  if (starts.length === 0 && /^(?:1|a)[.)]/.test(piece)) starts.push(...numberedItems(piece).map((at) => at + from))
  return starts
}

function numberedItems(piece: string): number[] {
  const starts: number[] = []
  let expected = ''
  let style = ''
  for (const match of piece.matchAll(NUMBERED)) {
    const [whole, label = '', close = ''] = match
    if (expected === '' && match.index === 0) {
      style = close
    } else if (label !== expected || close !== style) {
      continue
    } else {
      starts.push(match.index + whole.search(/\S/))
    }
    expected = /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1)
  }
  return starts
}
