import { characterClass, SPACE } from '../language/characters.ts'
import { wordFormAt } from '../language/normalise.ts'
import { scanTokens, TOKEN_CODES, TOKEN_STRIDE } from '../language/tokenise.ts'
import type { Sentence, SentenceKind, Token } from '../model/document.ts'
import type { MapWalker } from './block.ts'
import { sentenceEnds } from './boundaries.ts'
import type { Piece } from './lines.ts'

/** Longest sentence in tokens: the reach of a cue is worked out within a sentence, so its length must be bounded. */
export const MAX_SENTENCE_TOKENS = 2000

/** A sentence before it knows its place in the document. */
export type Draft = Omit<Sentence, 'index' | 'section' | 'block'>

/** A stretch of a block's text that becomes one sentence: `words` is where its tokens begin, behind a list mark. */
interface Stretch {
  readonly from: number
  readonly words: number
  readonly to: number
}

/** What a piece is read from: the block's text and the way back to the source. */
export interface Page {
  readonly text: string
  readonly walker: MapWalker
}

function readTokens(page: Page, triples: readonly number[], stretch: Stretch): Token[] {
  const { text, walker } = page
  const tokens: Token[] = []
  for (let at = 0; at < triples.length; at += TOKEN_STRIDE) {
    const start = triples[at + 1] ?? 0
    const end = triples[at + 2] ?? 0
    const form = wordFormAt(text, start, end)
    tokens.push({
      kind: TOKEN_CODES[triples[at] ?? 0] ?? 'word',
      text: form.text,
      normal: form.normal,
      offset: start - stretch.from,
      span: { start: walker.start(start), end: walker.end(end) },
    })
  }
  return tokens
}

function draftOf(page: Page, triples: readonly number[], stretch: Stretch, kind: SentenceKind): Draft {
  const start = page.walker.start(stretch.from)
  const tokens = readTokens(page, triples, stretch)
  const surface = page.text.slice(stretch.from, stretch.to)
  return {
    kind,
    text: surface.includes('\n') ? surface.replaceAll('\n', ' ') : surface,
    tokens,
    span: { start, end: page.walker.end(stretch.to) },
  }
}

/** Cuts a sentence that is too long into consecutive ones; no word is lost. */
function cutLong(page: Page, triples: readonly number[], stretch: Stretch, kind: SentenceKind): Draft[] {
  const drafts: Draft[] = []
  const step = MAX_SENTENCE_TOKENS * TOKEN_STRIDE
  for (let at = 0; at < triples.length; at += step) {
    const part = triples.slice(at, at + step)
    const from = at === 0 ? stretch.from : (part[1] ?? stretch.from)
    const to = at + step < triples.length ? (part.at(-1) ?? stretch.to) : stretch.to
    drafts.push(draftOf(page, part, { from, words: from, to }, kind))
  }
  return drafts
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && characterClass(text.charCodeAt(at)) === SPACE) at++
  return at
}

/** The sentences of one piece of a block, and whether one was too long and had to be cut. */
export function readSentences(page: Page, piece: Piece): { readonly drafts: readonly Draft[]; readonly cut: boolean } {
  const { text } = page
  const drafts: Draft[] = []
  let cut = false
  let from = skipBlanks(text, piece.from, piece.to)
  // A list mark ("1.") is no word of the sentence: it stays in the text that the reader sees, but carries no token.
  let words = Math.max(piece.words, from)
  for (const end of sentenceEnds(text, { from, words, to: piece.to })) {
    // Only the last sentence of a stretch of prose can lack its full stop.
    const kind = piece.kind === 'fragment' && end < piece.to ? 'body' : piece.kind
    // An item of a list on one line may end where a full stop already ended a sentence.
    if (end <= from) continue
    const stretch = { from, words, to: end }
    const triples = scanTokens(text, words, end)
    if (triples.length > MAX_SENTENCE_TOKENS * TOKEN_STRIDE) {
      cut = true
      drafts.push(...cutLong(page, triples, stretch, kind))
    } else drafts.push(draftOf(page, triples, stretch, kind))
    from = skipBlanks(text, end, piece.to)
    words = from
    if (from >= piece.to) break
  }
  return { drafts, cut }
}
