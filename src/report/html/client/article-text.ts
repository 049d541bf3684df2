import type { PageBlock } from '../data.ts'
import { drawUnit } from './blocks.ts'
import { el } from './dom.ts'
import type { Entry } from './filter.ts'
import { noteOf } from './note.ts'
import { opponentsOf } from './opponents.ts'
import { sentenceOf } from './sentence.ts'
import type { Store } from './store.ts'
import { unitsOf } from './units.ts'

/** The text of an article with its notes. */
export interface ArticleText {
  readonly element: HTMLElement
  /** The report holds no text of this document. */
  readonly isEmpty: boolean
  /** Draws the text anew with the findings given. */
  readonly draw: (entries: readonly Entry[]) => void
  /** Draws at least as far as a sentence. */
  readonly drawUpTo: (sentence: number) => void
  readonly drawAll: () => void
}

/** Units that are drawn before the browser gets a breath. */
const SLICE = 150

/** Opens the text of a document; `drawn` is called after each slice of a long one that is drawn later. */
export function openText(document: number, store: Store, drawn: () => void): ArticleText {
  const { path = '' } = store.data.documents[document] ?? {}
  const units = unitsOf(store.blocksOf(document) ?? [])
  const opponents = opponentsOf(path, store)
  const element = el('article', { class: 'text', 'aria-label': 'The article', hidden: units.length === 0 })
  let bySentence: ReadonlyMap<number | undefined, readonly Entry[]> = new Map()
  let next = 0

  const sentences = ({ first, texts }: PageBlock) =>
    texts.flatMap((words, at) => {
      const index = first + at
      const said = { path, entries: bySentence.get(index) ?? [], opponents: opponents.get(index) ?? [] }
      return [at === 0 ? '' : ' ', sentenceOf(index, words, said)]
    })
  const notes = ({ first, texts }: PageBlock) =>
    texts.flatMap((_, at) => (bySentence.get(first + at) ?? []).map((entry) => noteOf(entry, store)))
  const drawTo = (end: number): void => {
    for (const unit of units.slice(next, end)) element.append(...drawUnit(unit, { sentences, notes }))
    next = Math.max(next, Math.min(end, units.length))
  }
  const drawLater = (): void => {
    if (next === units.length) return
    setTimeout(() => {
      if (!element.isConnected) return
      drawTo(next + SLICE)
      drawn()
      drawLater()
    })
  }
  return {
    element,
    isEmpty: units.length === 0,
    draw: (entries) => {
      bySentence = Map.groupBy(entries, ({ finding }) => finding.sentence?.index)
      const before = next
      next = 0
      element.replaceChildren()
      drawTo(Math.max(before, SLICE))
      drawLater()
    },
    drawUpTo: (sentence) => {
      const holds = ({ first, texts }: PageBlock) => first <= sentence && sentence < first + texts.length
      drawTo(units.findIndex(({ blocks }) => blocks.some(holds)) + 1)
    },
    drawAll: () => drawTo(units.length),
  }
}
