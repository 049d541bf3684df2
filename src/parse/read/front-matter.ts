import type { Collector } from '../collector.ts'
import { flushBlock } from '../collector.ts'

const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/
const FIELD = /^(title|description)\s*[:=][ \t]*/i

interface Line {
  readonly from: number
  readonly to: number
}

/** Lines of [from, to), without their ends. */
function linesOf(source: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  let at = from
  while (at < to) {
    let end = source.indexOf('\n', at)
    if (end === -1 || end > to) end = to
    lines.push({ from: at, to: end > at && source.charAt(end - 1) === '\r' ? end - 1 : end })
    at = end + 1
  }
  return lines
}

/** Adds a quoted scalar; a doubled or escaped quote stands for one. */
function addQuoted(collector: Collector, from: number, to: number): void {
  const { source, builder } = collector
  const quote = source.charAt(from)
  let start = from + 1
  for (let at = start; at < to; at++) {
    const character = source.charAt(at)
    const pair = source.charAt(at + 1)
    const escaped = quote === '"' ? character === '\\' : character === "'" && pair === "'"
    if (escaped) {
      builder.addProse(source, start, at)
      builder.addOpaque(pair === 'n' || pair === 't' ? ' ' : pair, at, at + 2)
      start = at + 2
      at++
    } else if (character === quote) {
      builder.addProse(source, start, at)
      return
    }
  }
  builder.addProse(source, start, to)
}

/** Adds a field's value that begins at `from` in line `index`, with the indented lines that go on with it. */
function addValue(collector: Collector, lines: readonly Line[], index: number, from: number): void {
  const { source, builder } = collector
  const line = lines[index]
  if (line === undefined) return
  const first = source.charAt(from)
  let last = index
  while (lines[last + 1] !== undefined && /^[ \t]+\S/.test(source.slice(lines[last + 1]?.from, lines[last + 1]?.to)))
    last++
  const end = lines[last]?.to ?? line.to
  if (first === '"' || first === "'") addQuoted(collector, from, end)
  else if (first === '>' || first === '|') builder.addProse(source, line.to, end)
  else {
    const comment = source.slice(from, line.to).search(/\s#/)
    builder.addProse(source, from, comment === -1 ? end : from + comment)
  }
}

/**
 * Reads title and description of a front matter (YAML or TOML) as meta text and sets the title. Returns where the front
 * matter ends, 0 where there is none; nothing else in it is prose.
 */
export function readFrontMatter(collector: Collector): number {
  const { source } = collector
  const opening = OPENING.exec(source.slice(0, 80))
  if (opening === null) return 0
  const fence = opening[1] ?? '---'
  const lines = linesOf(source, opening[0].length, source.length)
  const close = lines.findIndex(({ from, to }) => {
    const line = source.slice(from, to).trimEnd()
    return line === fence || (fence === '---' && line === '...')
  })
  if (close === -1) return 0
  for (let index = 0; index < close; index++) {
    const line = lines[index]
    const field = line === undefined ? null : FIELD.exec(source.slice(line.from, Math.min(line.to, line.from + 40)))
    if (line === undefined || field === null) continue
    addValue(collector, lines.slice(0, close), index, line.from + field[0].length)
    const before = collector.blocks.length
    flushBlock(collector, 'meta')
    if (field[1]?.toLowerCase() === 'title') collector.title ??= collector.blocks[before]?.text
  }
  return lines[close]?.to ?? 0
}
