import type { Layout, LineStyle } from '../../model/document.ts'
import type { Block, ReadResult } from '../block.ts'
import { createBlockBuilder } from '../block.ts'

/** Ends a line within a paragraph. */
const BREAK = '\v'
const BODY: LineStyle = { kind: 'body' }

function readLine(source: string, from: number, to: number, { kind, level }: LineStyle): Block | undefined {
  const builder = createBlockBuilder()
  let at = from
  for (const stretch of source.slice(from, to).split(BREAK)) {
    if (at > from) builder.addBreak(at - 1, at)
    builder.addProse(source, at, at + stretch.length)
    at += stretch.length + 1
  }
  return builder.take(kind, level)
}

/**
 * The text of a Word file: each line is a paragraph, and the layout says what it is. What is shown apart from the body (title,
 * description, alternative texts) is read first, wherever it stands, as in the other formats.
 */
export function readDocx(source: string, layout: Layout | undefined): ReadResult {
  const meta: Block[] = []
  const blocks: Block[] = []
  let from = 0
  for (const [index, line] of source.split('\n').entries()) {
    const style = layout?.lines[index] ?? BODY
    const block = readLine(source, from, from + line.length, style)
    if (block !== undefined) (style.kind === 'meta' ? meta : blocks).push(block)
    from += line.length + 1
  }
  const title = layout?.title
  return {
    blocks: [...meta, ...blocks],
    directives: [],
    links: layout?.links ?? [],
    notices: layout?.notices ?? [],
    ...(title === undefined ? {} : { title }),
  }
}
