import type { PageBlock } from '../data.ts'
import { articleHead } from './article-head.ts'
import { drawUnit, unitsOf } from './blocks.ts'
import { el } from './dom.ts'
import type { Entry } from './filter.ts'
import { quote } from './labels.ts'
import { placeNotes } from './margin.ts'
import { noteOf, openNote } from './note.ts'
import { opponentsOf } from './opponents.ts'
import type { Route } from './route.ts'
import { routeTo } from './route.ts'
import { marksOf, sentenceOf } from './sentence.ts'
import type { Store } from './store.ts'

/** One article on the page. */
export interface ArticleView {
  readonly document: number
  readonly element: HTMLElement
  /** Draws the article anew, after the filter has changed. */
  readonly redraw: () => void
  /** Goes to the finding or sentence of a route. False where there is none. */
  readonly go: (route: Route) => boolean
  /** The address of the next (1) or previous (-1) finding; nothing behind the last. */
  readonly neighbour: (step: 1 | -1) => string | undefined
  /** Puts the notes beside their words; to be called when the view is on the page and whenever its width changes. */
  readonly layOut: () => void
}

/** Units that are drawn before the browser gets a breath. */
const SLICE = 150

/** Opens an article: what is in view is drawn at once, the rest of a long one soon after. */
export function openArticle(document: number, store: Store): ArticleView {
  const { path = '' } = store.data.documents[document] ?? {}
  const units = unitsOf(store.blocksOf(document) ?? [])
  const opponents = opponentsOf(path, store)
  const head = el('div')
  const whole = el('section', { class: 'whole', 'aria-label': 'About the whole article' })
  const text = el('article', { class: 'text', 'aria-label': 'The article' })
  const element = el('div', { class: 'article' }, head, whole, text)
  let entries: readonly Entry[] = []
  let bySentence = new Map<number, Entry[]>()
  let drawn = 0
  let chosen: number | undefined

  const sentences = ({ first, texts }: PageBlock) =>
    texts.flatMap((words, at) => {
      const index = first + at
      const said = { path, entries: bySentence.get(index) ?? [], opponents: opponents.get(index) ?? [] }
      return [at === 0 ? '' : ' ', sentenceOf(index, words, said)]
    })
  const notes = ({ first, texts }: PageBlock) =>
    texts.flatMap((_, at) => (bySentence.get(first + at) ?? []).map((entry) => noteOf(entry, store)))

  const drawTo = (end: number): void => {
    for (const unit of units.slice(drawn, end)) text.append(...drawUnit(unit, { sentences, notes }))
    drawn = Math.max(drawn, Math.min(end, units.length))
  }
  const drawRest = (): void => {
    if (!element.isConnected) return
    drawTo(drawn + SLICE)
    layOut()
    if (drawn < units.length) setTimeout(drawRest)
  }
  const redraw = (): void => {
    const before = drawn
    entries = store.shown().filter((entry) => entry.document === document)
    bySentence = Map.groupBy(
      entries.filter(({ finding }) => finding.sentence !== undefined),
      ({ finding }) => finding.sentence?.index ?? 0,
    )
    head.replaceChildren(articleHead(document, entries, store))
    const apart = units.length === 0 ? entries : entries.filter(({ finding }) => finding.sentence === undefined)
    whole.hidden = apart.length === 0
    whole.replaceChildren(...apart.map((entry) => apartNote(entry, store)))
    text.hidden = units.length === 0
    text.replaceChildren()
    drawn = 0
    drawTo(Math.max(before, SLICE))
    if (drawn < units.length) setTimeout(drawRest)
    if (chosen !== undefined) highlight(chosen)
  }

  const highlight = (at: number | undefined): void => {
    for (const old of element.querySelectorAll('.chosen')) old.classList.remove('chosen')
    for (const open of element.querySelectorAll<HTMLElement>('.text .note.open')) openNote(open, false)
    chosen = at
    if (at === undefined) return
    for (const mark of marksOf(element, at)) mark.classList.add('chosen')
    const note = noteAt(element, at)
    note?.classList.add('chosen')
    if (note !== null) openNote(note, true)
  }
  const goToFinding = (fingerprint: string): boolean => {
    const entry = entries.find(({ finding }) => finding.fingerprint === fingerprint)
    if (entry === undefined) return false
    drawUpTo(entry.finding.sentence?.index ?? -1)
    highlight(entry.at)
    layOut()
    noteAt(element, entry.at)?.focus({ preventScroll: true })
    const target = marksOf(element, entry.at)[0] ?? noteAt(element, entry.at)
    target?.scrollIntoView({ block: 'center' })
    return true
  }
  const goToSentence = (index: number): boolean => {
    drawUpTo(index)
    highlight(undefined)
    layOut()
    const sentence = element.querySelector<HTMLElement>(`[data-sentence="${index}"]`)
    if (sentence === null) return false
    sentence.classList.add('chosen')
    sentence.tabIndex = -1
    sentence.focus({ preventScroll: true })
    sentence.scrollIntoView({ block: 'center' })
    return true
  }
  const drawUpTo = (sentence: number): void => {
    const unit = units.findIndex(({ blocks }) =>
      blocks.some(({ first, texts }) => first <= sentence && sentence < first + texts.length),
    )
    drawTo(unit + 1)
  }
  const layOut = (): void => layOutNotes(text, chosen)

  element.addEventListener('resized', layOut)
  element.addEventListener('click', (event) => followMark(event, element))
  addEventListener('beforeprint', () => drawTo(units.length))
  redraw()
  return {
    document,
    element,
    redraw: () => {
      redraw()
      layOut()
    },
    go: ({ fingerprint, sentence }) => {
      if (fingerprint !== undefined) return goToFinding(fingerprint)
      return sentence === undefined || goToSentence(sentence)
    },
    neighbour: (step) => {
      const place = entries.findIndex(({ at }) => at === chosen)
      const next = entries[place < 0 && step === -1 ? -1 : place + step]
      return next === undefined ? undefined : routeTo({ path, fingerprint: next.finding.fingerprint })
    },
    layOut,
  }
}

/** A finding that stands in no sentence of the text shown: at the top, with its sentence where it has one. */
function apartNote(entry: Entry, store: Store): HTMLElement {
  const note = noteOf(entry, store)
  const words = quote(entry.finding)
  if (words !== undefined) note.querySelector('.message')?.before(el('p', { class: 'quoted' }, words))
  return note
}

function noteAt(article: HTMLElement, at: number): HTMLElement | null {
  return article.querySelector(`.note[data-at="${at}"]`)
}

/** A click on flagged words opens their note, as the label behind them does. */
function followMark(event: Event, article: HTMLElement): void {
  if (!(event.target instanceof Element)) return
  const at = event.target.closest('mark[data-at]')?.getAttribute('data-at')?.split(' ')[0]
  if (at !== undefined) article.querySelector<HTMLElement>(`a.tag[data-at="${at}"]`)?.click()
}

/** Only where there is a margin, notes leave the flow: see `.note` in the style sheet. */
function layOutNotes(text: HTMLElement, chosen: number | undefined): void {
  const notes = [...text.querySelectorAll<HTMLElement>('.note')]
  const first = notes[0]
  if (first === undefined || getComputedStyle(first).position !== 'absolute') return
  const origin = text.getBoundingClientRect().top
  const sizes = notes.map((note) => {
    const mark = marksOf(text, Number(note.dataset['at']))[0]
    const wanted = mark === undefined ? 0 : mark.getBoundingClientRect().top - origin
    return { wanted, height: note.offsetHeight }
  })
  const at = notes.findIndex((note) => note.dataset['at'] === String(chosen))
  const tops = placeNotes(sizes, at < 0 ? undefined : at)
  for (const [index, note] of notes.entries()) note.style.top = `${Math.round(tops[index] ?? 0)}px`
  text.style.setProperty('--notes-end', `${Math.round((tops.at(-1) ?? 0) + (sizes.at(-1)?.height ?? 0))}px`)
}
