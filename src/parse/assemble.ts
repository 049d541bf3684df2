import type { Document, DocumentFormat, Notice, Section, Sentence, SentenceKind } from '../model/document.ts'
import type { Block, ReadResult } from './block.ts'
import { walkMap } from './block.ts'
import { sentenceEnds } from './boundaries.ts'
import type { Piece } from './lines.ts'
import { settleTitles, splitLines } from './lines.ts'
import type { Draft } from './sentences.ts'
import { MAX_SENTENCE_TOKENS, readSentences } from './sentences.ts'

/** Most of a block, in UTF-16 units, that is read as one; a longer one is cut between sentences. */
export const MAX_BLOCK = 1_000_000
/** Most tokens of a document: what lies beyond is skipped, with a notice, before memory runs out. */
export const MAX_TOKENS = 4_000_000
/** A first line that serves as title is cut to this length. */
const TITLE_LENGTH = 80

interface Growing {
  readonly sentences: Sentence[]
  readonly sections: { heading?: number; title: string; level: number; start: number }[]
  tokens: number
  block: number
  cutSentences: number
  longBlocks: number
  skipped: boolean
}

/**
 * A piece longer than the limit becomes several, each cut behind the last sentence that ends before the limit, so that no
 * "not" is parted from its verb. A sentence that is longer than the limit by itself is cut at white space.
 */
function* bounded(text: string, piece: Piece): Generator<Piece> {
  let { from, words } = piece
  while (piece.to - from > MAX_BLOCK) {
    const to = cutPoint(text, { from, words, to: from + MAX_BLOCK })
    yield { ...piece, from, words, to }
    from = to
    words = to
  }
  yield { ...piece, from, words }
}

function cutPoint(text: string, { from, words, to }: Pick<Piece, 'from' | 'words' | 'to'>): number {
  // The last end is the limit itself, in the midst of whatever stands there.
  const end = sentenceEnds(text, { from, words, to }).at(-2)
  if (end !== undefined && end > words) return end
  // A blank is looked for in the stretch alone: in all that stands before it would take quadratic time.
  const stretch = text.slice(words, to)
  const blank = Math.max(stretch.lastIndexOf(' '), stretch.lastIndexOf('\n'))
  return blank > 0 ? words + blank + 1 : to
}

const words = (draft: Draft): string => {
  const first = draft.tokens[0]
  return first === undefined ? draft.text : draft.text.slice(first.offset)
}

function openSection(growing: Growing, drafts: readonly Draft[], level: number): void {
  const start = drafts[0]?.span.start ?? 0
  growing.sections.push({ heading: growing.sentences.length, title: drafts.map(words).join(' '), level, start })
}

function addDrafts(growing: Growing, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    growing.tokens += draft.tokens.length
    growing.sentences.push({
      index: growing.sentences.length,
      kind: draft.kind,
      text: draft.text,
      tokens: draft.tokens,
      span: draft.span,
      section: growing.sections.length - 1,
      block: growing.block,
    })
  }
}

const standsAlone = (kind: SentenceKind): boolean => kind === 'heading' || kind === 'list-item'

function addBlock(growing: Growing, block: Block, pieces: readonly Piece[]): void {
  const page = { text: block.text, walker: walkMap(block.map) }
  let previous: SentenceKind | undefined
  for (const piece of pieces) {
    // Headings and list items are blocks of their own; prose that goes on over several lines is one.
    if (previous === undefined || standsAlone(piece.kind) || standsAlone(previous)) growing.block++
    previous = piece.kind
    if (piece.to - piece.from > MAX_BLOCK) growing.longBlocks++
    for (const part of bounded(block.text, piece)) {
      if (growing.tokens > MAX_TOKENS) {
        growing.skipped = true
        return
      }
      const { drafts, cut } = readSentences(page, part)
      if (drafts.length === 0) continue
      if (cut) growing.cutSentences++
      if (part.kind === 'heading') openSection(growing, drafts, part.level ?? block.level ?? 2)
      addDrafts(growing, drafts)
    }
  }
}

function noticesOf(growing: Growing): Notice[] {
  const notices: Notice[] = []
  if (growing.longBlocks > 0) {
    notices.push({
      code: 'block-too-long',
      message: `${growing.longBlocks} paragraph(s) of more than ${MAX_BLOCK} characters were read in pieces, cut between sentences where one ends.`,
    })
  }
  if (growing.cutSentences > 0) {
    notices.push({
      code: 'sentence-too-long',
      message: `${growing.cutSentences} sentence(s) of more than ${MAX_SENTENCE_TOKENS} words were read in pieces.`,
    })
  }
  if (growing.skipped) {
    notices.push({
      code: 'document-too-long',
      message: `What stands behind the first ${MAX_TOKENS} words was not read.`,
    })
  }
  return notices
}

function closeSections(growing: Growing, source: string): Section[] {
  return growing.sections.map((section, index) => ({
    ...(section.heading === undefined ? {} : { heading: section.heading }),
    title: section.title,
    level: section.level,
    span: { start: section.start, end: growing.sections[index + 1]?.start ?? source.length },
  }))
}

function titleOf(read: ReadResult, growing: Growing, format: DocumentFormat): string {
  if (read.title !== undefined && read.title !== '') return read.title
  const heading = growing.sections.find((section) => section.heading !== undefined)
  // What looks like a heading in plain text is the title only where it stands first.
  if (heading !== undefined && (format !== 'text' || heading.heading === 0)) return heading.title
  const first = growing.sentences[0]
  return first === undefined ? '' : words(first).slice(0, TITLE_LENGTH).trim()
}

/** Builds the document from what a format reader found: sentences with tokens, sections, title, notices. */
export function assembleDocument(
  source: string,
  read: ReadResult,
  about: { path: string; format: DocumentFormat },
): Document {
  const growing: Growing = {
    sentences: [],
    sections: [{ title: '', level: 0, start: 0 }],
    tokens: 0,
    block: -1,
    cutSentences: 0,
    longBlocks: 0,
    skipped: false,
  }
  const pieces = read.blocks.map((block) =>
    block.level === undefined
      ? splitLines(block)
      : [{ from: 0, to: block.text.length, words: 0, kind: block.kind, level: block.level }],
  )
  if (about.format === 'text') settleTitles(pieces)
  for (const [index, block] of read.blocks.entries()) {
    addBlock(growing, block, pieces[index] ?? [])
    if (growing.skipped) break
  }
  return {
    path: about.path,
    format: about.format,
    source,
    title: titleOf(read, growing, about.format),
    sections: closeSections(growing, source),
    sentences: growing.sentences,
    directives: read.directives,
    links: read.links,
    notices: [...read.notices, ...noticesOf(growing)],
  }
}
