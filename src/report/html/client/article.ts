import { articleHead } from './article-head.ts'
import { openText } from './article-text.ts'
import { el } from './dom.ts'
import type { Entry } from './filter.ts'
import { quote } from './labels.ts'
import { noteOf, openNote } from './note.ts'
import { layOutNotes } from './note-layout.ts'
import type { Route } from './route.ts'
import { routeTo } from './route.ts'
import { marksOf } from './sentence.ts'
import type { Store } from './store.ts'

/** One article on the page. */
export interface ArticleView {
  readonly document: number
  readonly element: HTMLElement
  /** Draws the article anew, after the filter has changed. */
  readonly redraw: () => void
  /** Goes to the finding or sentence of a route. False where there is none. */
  readonly go: (route: Route) => boolean
  /** The address of the next (1) or previous (-1) finding; nothing beyond the last. */
  readonly neighbour: (step: 1 | -1) => string | undefined
  /** Puts the notes beside their words; to be called when the view is on the page and whenever its width changes. */
  readonly layOut: () => void
  /** Draws what a long article still lacks. */
  readonly drawAll: () => void
}

/** Opens an article. What is in view is drawn at once, the rest of a long one soon after. */
export function openArticle(document: number, store: Store): ArticleView {
  const { path = '' } = store.data.documents[document] ?? {}
  const layOut = (): void => layOutNotes(text.element, chosen)
  const text = openText(document, store, () => layOut())
  const head = el('div')
  const whole = el('section', { class: 'whole', 'aria-label': 'About the whole article' })
  const element = el('div', { class: 'article' }, head, whole, text.element)
  let entries: readonly Entry[] = []
  let chosen: number | undefined

  const draw = (): void => {
    entries = store.shown().filter((entry) => entry.document === document)
    head.replaceChildren(articleHead(document, entries, store))
    const apart = entries.filter(({ finding }) => text.isEmpty || finding.sentence === undefined)
    whole.hidden = apart.length === 0
    whole.replaceChildren(...apart.map((entry) => apartNote(entry, store)))
    text.draw(entries)
    choose(chosen)
  }
  const choose = (at: number | undefined): void => {
    chosen = at
    for (const old of element.querySelectorAll('.chosen')) old.classList.remove('chosen')
    for (const open of element.querySelectorAll<HTMLElement>('.note.open')) openNote(open, false)
    if (at === undefined) return
    const note = noteAt(element, at)
    for (const part of [...marksOf(element, at), ...(note === null ? [] : [note])]) part.classList.add('chosen')
    if (note !== null) openNote(note, true)
  }
  const goToFinding = (fingerprint: string): boolean => {
    const entry = entries.find(({ finding }) => finding.fingerprint === fingerprint)
    if (entry === undefined) return false
    if (entry.finding.sentence !== undefined) text.drawUpTo(entry.finding.sentence.index)
    choose(entry.at)
    layOut()
    const note = noteAt(element, entry.at)
    note?.focus({ preventScroll: true })
    const target = marksOf(element, entry.at)[0] ?? note
    target?.scrollIntoView({ block: 'center' })
    return true
  }
  const goToSentence = (index: number): boolean => {
    text.drawUpTo(index)
    choose(undefined)
    layOut()
    const sentence = element.querySelector<HTMLElement>(`[data-sentence="${index}"]`)
    if (sentence === null) return false
    sentence.classList.add('chosen')
    sentence.tabIndex = -1
    sentence.focus({ preventScroll: true })
    sentence.scrollIntoView({ block: 'center' })
    return true
  }

  element.addEventListener('resized', layOut)
  element.addEventListener('click', (event) => followMark(event, element))
  draw()
  return {
    document,
    element,
    redraw: () => {
      draw()
      layOut()
    },
    go: ({ fingerprint, sentence }) => {
      if (fingerprint !== undefined) return goToFinding(fingerprint)
      return sentence === undefined || goToSentence(sentence)
    },
    neighbour: (step) => {
      const place = entries.findIndex(({ at }) => at === chosen)
      const next = place < 0 && step < 0 ? entries.at(-1) : entries[place + step]
      return next === undefined ? undefined : routeTo({ path, fingerprint: next.finding.fingerprint })
    },
    layOut,
    drawAll: text.drawAll,
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
