import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const PLAIN = /^[\x20-\x7e]*$/

/** What the reader sees as one character: its place in the text (UTF-16 units) and its width on the screen (cells). */
export interface Grapheme {
  readonly text: string
  readonly offset: number
  readonly width: number
}

/** The graphemes of a text, with their widths: an emoji or a Chinese character takes two cells. */
export function graphemesOf(text: string): readonly Grapheme[] {
  const list: Grapheme[] = []
  if (PLAIN.test(text)) {
    for (let offset = 0; offset < text.length; offset += 1) list.push({ text: text.charAt(offset), offset, width: 1 })
    return list
  }
  for (const { segment, index } of graphemes.segment(text)) {
    list.push({ text: segment, offset: index, width: PLAIN.test(segment) ? 1 : stringWidth(segment) })
  }
  return list
}

/** How many cells a text takes. Most text is ASCII, which needs no look-up. */
export function cellWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += PLAIN.test(segment) ? 1 : stringWidth(segment)
  return width
}

/** The text followed by blanks up to `width` cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellWidth(text)))
}

/** The text, cut to `width` cells with an ellipsis where it is longer. */
export function cutEnd(text: string, width: number): string {
  if (!(cellWidth(text) > width)) return text
  let cut = ''
  let used = 1
  for (const grapheme of graphemesOf(text)) {
    used += grapheme.width
    if (used > width) break
    cut += grapheme.text
  }
  return `${cut.trimEnd()}…`
}

/** Running text broken at blanks into lines of at most `width` cells; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(/ +/)) {
    if (word === '') continue
    const cells = cellWidth(word)
    if (line !== '' && used + 1 + cells > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line = line === '' ? word : `${line} ${word}`
    used += line === word ? cells : cells + 1
  }
  return line === '' ? lines : [...lines, line]
}
