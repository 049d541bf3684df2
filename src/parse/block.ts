import type { SentenceKind } from '../model/document.ts'

/**
 * From offsets in a block's text to offsets in the source. Piece `i` begins at `texts[i]` in the text and at `sources[i]`
 * in the source; `lengths[i]` is its length in the source where that differs from its length in the text (an entity, a run of
 * blanks shown as one), else −1.
 */
export interface SourceMap {
  readonly texts: readonly number[]
  readonly sources: readonly number[]
  readonly lengths: readonly number[]
}

/** One paragraph, heading, list item, cell …: text as read, `\n` where a line ends on purpose. */
export interface Block {
  readonly kind: SentenceKind
  readonly text: string
  readonly map: SourceMap
  /** Rank of a heading, 1 to 6. */
  readonly level?: number
  /**
   * Plain text only: the length at which its lines are wrapped, 0 where every line end is the author's. Marked-up text has
   * its wraps taken out before.
   */
  readonly wrapWidth?: number
}

export interface BlockBuilder {
  /** Source text with runs of white space shown as one blank. */
  readonly addProse: (source: string, from: number, to: number) => void
  /** Text that stands for the source range as a whole: an entity, an escape. */
  readonly addOpaque: (text: string, from: number, to: number) => void
  /** A line end that the reader sees. */
  readonly addBreak: (from: number, to: number) => void
  /** A blank, unless there is one: between cells, around images. */
  readonly addBlank: (at: number) => void
  readonly isEmpty: () => boolean
  /** Last character so far. */
  readonly last: () => string
  /** The block built so far, without white space at its end; the builder is empty afterwards. */
  readonly take: (kind: SentenceKind, level?: number) => Block | undefined
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** Collects the text of one block after the other, with its map. */
export function createBlockBuilder(): BlockBuilder {
  let parts: string[] = []
  let texts: number[] = []
  let sources: number[] = []
  let lengths: number[] = []
  let length = 0
  let last = ''

  const mark = (source: number, sourceLength: number): void => {
    const previous = texts.length - 1
    // A piece that goes on where the last one ended needs no entry of its own.
    if (sourceLength < 0 && previous >= 0 && lengths[previous] === -1) {
      if ((sources[previous] ?? 0) + length - (texts[previous] ?? 0) === source) return
    }
    texts.push(length)
    sources.push(source)
    lengths.push(sourceLength)
  }
  const append = (text: string): void => {
    parts.push(text)
    length += text.length
    last = text.slice(-1)
  }
  const atLineStart = (): boolean => last === '' || last === ' ' || last === '\n'

  const addProse = (source: string, from: number, to: number): void => {
    let at = from
    while (at < to) {
      let end = at
      // A single blank is part of the run, so that plain prose is one slice.
      while (end < to) {
        const code = source.charCodeAt(end)
        if (!isBlank(code)) end++
        else if (code === 32 && end > at && end + 1 < to && !isBlank(source.charCodeAt(end + 1))) end++
        else break
      }
      if (end > at) {
        mark(at, -1)
        append(source.slice(at, end))
      }
      at = end
      while (end < to && isBlank(source.charCodeAt(end))) end++
      if (end > at && !atLineStart()) {
        mark(at, end - at === 1 ? -1 : end - at)
        append(' ')
      }
      at = end
    }
  }
  const addOpaque = (text: string, from: number, to: number): void => {
    if (text === '' || (text === ' ' && atLineStart())) return
    mark(from, to - from)
    append(text)
  }
  const addBreak = (from: number, to: number): void => {
    if (length === 0 || last === '\n') return
    mark(from, to - from)
    append('\n')
  }
  const take = (kind: SentenceKind, level?: number): Block | undefined => {
    const text = parts.join('').trimEnd()
    const block: Block = { kind, text, map: { texts, sources, lengths }, ...(level === undefined ? {} : { level }) }
    parts = []
    texts = []
    sources = []
    lengths = []
    length = 0
    last = ''
    return text === '' ? undefined : block
  }
  return {
    addProse,
    addOpaque,
    addBreak,
    addBlank: (at) => addOpaque(' ', at, at),
    isEmpty: () => length === 0,
    last: () => last,
    take,
  }
}

/** Walks a map in step with rising text offsets, so that a whole block costs one pass. */
export interface MapWalker {
  /** Source offset of the character at `offset`. */
  readonly start: (offset: number) => number
  /** Source offset just behind the character before `offset`. */
  readonly end: (offset: number) => number
}

/** A walker over `map`; offsets may go back a little, at the price of the way back. */
export function walkMap(map: SourceMap): MapWalker {
  const { texts, sources, lengths } = map
  let piece = 0
  const seek = (offset: number): void => {
    while (piece + 1 < texts.length && (texts[piece + 1] ?? 0) <= offset) piece++
    while (piece > 0 && (texts[piece] ?? 0) > offset) piece--
  }
  const start = (offset: number): number => {
    seek(offset)
    const source = sources[piece] ?? 0
    return lengths[piece] === -1 ? source + offset - (texts[piece] ?? 0) : source
  }
  const end = (offset: number): number => {
    seek(offset - 1)
    const source = sources[piece] ?? 0
    const length = lengths[piece] ?? -1
    return length === -1 ? source + offset - (texts[piece] ?? 0) : source + length
  }
  return { start, end }
}

/** What a format reader hands on. */
export interface ReadResult {
  readonly blocks: readonly Block[]
  readonly directives: readonly {
    readonly text: string
    readonly span: { readonly start: number; readonly end: number }
  }[]
  readonly links: readonly string[]
  readonly notices: readonly { readonly code: string; readonly message: string }[]
  /** Title given by the format (front matter, `<title>`). */
  readonly title?: string
}
