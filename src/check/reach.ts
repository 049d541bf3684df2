import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { lineAt, lineStarts } from '../model/lines.ts'

/** Which lines of a document hold prose, as far as directives need it. Lines count from 1. */
export interface ProseLines {
  readonly lineOf: (offset: number) => number
  /** The next line behind `line` on which prose stands. */
  readonly next: (line: number) => number | undefined
  /**
   * The lines by which a directive reaches a finding: those that its sentence stands on, and the first of its block. A comment
   * cannot stand inside a paragraph without splitting it, and wrapping the lines anew must not change what is silenced: so
   * the line on which a paragraph begins speaks for all of it.
   */
  readonly linesOf: (finding: Finding) => Iterable<number>
}

/** Reads the lines of a document once, in time that grows with its length. */
export function proseLines({ source, sentences }: Document): ProseLines {
  const starts = lineStarts(source)
  const lineOf = (offset: number) => lineAt(starts, offset)
  const blockStarts = new Map<number, number>()
  const holdsProse = new Uint8Array(starts.length + 2)
  for (const { span, block } of sentences) {
    const first = lineOf(span.start)
    if (!blockStarts.has(block)) blockStarts.set(block, first)
    holdsProse.fill(1, first, lineOf(Math.max(span.start, span.end - 1)) + 1)
  }
  const following = new Uint32Array(starts.length + 2)
  for (let line = starts.length; line > 0; line--) {
    following[line] = holdsProse[line + 1] === 1 ? line + 1 : (following[line + 1] ?? 0)
  }
  return {
    lineOf,
    next: (line) => following[line] || undefined,
    *linesOf({ sentence: index, span }) {
      const sentence = index === undefined ? undefined : sentences[index]
      if (sentence === undefined) {
        yield lineOf(span.start)
        return
      }
      const first = lineOf(sentence.span.start)
      const last = lineOf(Math.max(sentence.span.start, sentence.span.end - 1))
      for (let line = last; line >= first; line--) yield line
      const head = blockStarts.get(sentence.block) ?? first
      if (head < first) yield head
    },
  }
}
