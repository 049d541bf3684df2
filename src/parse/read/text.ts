import type { Block, ReadResult } from '../block.ts'

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 11 || code === 12

function indexOrEnd(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from)
  return index === -1 ? source.length : index
}

/** Nobody wraps prose at less or at more. */
const LEAST_WIDTH = 56
const MOST_WIDTH = 120

/** Where the text is wrapped: what nine in ten lines keep to. One address without blanks must not count. */
function widthOf(lineLengths: readonly number[]): number {
  const long = lineLengths.filter((length) => length > LEAST_WIDTH / 2).sort((a, b) => a - b)
  const width = long[Math.floor(long.length * 0.9)] ?? LEAST_WIDTH
  return width > MOST_WIDTH ? 0 : Math.max(width, LEAST_WIDTH)
}

/** Plain text: blocks end at blank lines; lines are trimmed and kept apart by `\n`. */
export function readText(source: string): ReadResult {
  const blocks: Block[] = []
  const lineLengths: number[] = []
  let lines: string[] = []
  let texts: number[] = []
  let sources: number[] = []
  let lengths: number[] = []
  let length = 0
  const close = (): void => {
    if (lines.length > 0) {
      blocks.push({ kind: 'body', text: lines.join('\n'), map: { texts, sources, lengths } })
      lines = []
      texts = []
      sources = []
      lengths = []
      length = 0
    }
  }
  let at = 0
  let feed = -1
  let carriage = -1
  while (at < source.length) {
    // A lone CR (old Mac files) ends a line too.
    if (feed < at) feed = indexOrEnd(source, '\n', at)
    if (carriage < at) carriage = indexOrEnd(source, '\r', at)
    const end = Math.min(feed, carriage)
    let from = at
    let to = end
    while (from < to && isBlank(source.charCodeAt(from))) from++
    while (to > from && isBlank(source.charCodeAt(to - 1))) to--
    if (from === to) {
      close()
    } else {
      if (lines.length > 0) length += 1
      texts.push(length)
      sources.push(from)
      lengths.push(-1)
      lineLengths.push(to - from)
      lines.push(source.slice(from, to))
      length += to - from
    }
    at = end + 1
    if (source.charCodeAt(end) === 13 && source.charCodeAt(at) === 10) at++
  }
  close()
  const wrapWidth = widthOf(lineLengths)
  return { blocks: blocks.map((block) => ({ ...block, wrapWidth })), directives: [], links: [], notices: [] }
}
