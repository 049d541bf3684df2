import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'

const processor = unified().use(retextEnglish).freeze()

/**
 * Characters handed to the sentence parser at once. It keeps ten objects a word and moves long arrays about, so that
 * it grows faster than its input; what it is told is only where sentences end, which needs little context.
 */
const CHUNK = 32_768

/** A good place to cut near `limit`: behind a full stop and a blank, else behind a blank, else anywhere. */
function cutPoint(text: string, from: number, limit: number): number {
  const stop = text.lastIndexOf('. ', limit)
  if (stop > from + CHUNK / 2) return stop + 2
  const blank = text.lastIndexOf(' ', limit)
  return blank > from + CHUNK / 2 ? blank + 1 : limit
}

function collect(text: string, offset: number, ends: number[]): void {
  const root = processor.parse(text) as Root
  for (const paragraph of root.children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const child of paragraph.children) {
      const end = child.type === 'SentenceNode' ? child.position?.end.offset : undefined
      if (end !== undefined) ends.push(offset + end)
    }
  }
}

/** Where the sentence parser ends sentences in [from, to), as rising offsets into `text`. */
export function englishBoundaries(text: string, from: number, to: number): number[] {
  const ends: number[] = []
  let at = from
  while (at < to) {
    const end = to - at <= CHUNK ? to : cutPoint(text, at, at + CHUNK)
    collect(text.slice(at, end), at, ends)
    at = end
  }
  return ends
}
