// The script of the HTML report: it runs in the reader's browser, reads the report out of the page and draws it.
import type { ArticleView } from './article.ts'
import { openArticle } from './article.ts'
import { el } from './dom.ts'
import { NO_FILTER } from './filter.ts'
import { openFilterBar } from './filter-bar.ts'
import { openFront } from './front.ts'
import { listenToKeys } from './keys.ts'
import { readRoute } from './route.ts'
import { openStore } from './store.ts'
import { themeButton } from './theme.ts'

function start(): void {
  const store = openStore()
  const front = openFront(store)
  const bar = openFilterBar(store)
  const missing = el('p', { class: 'notice', role: 'alert', hidden: true })
  const main = el('main', {}, missing, front.element)
  let article: ArticleView | undefined
  // Where the front page was left, to come back to the same place of a long list.
  let left = 0

  const showFront = (): void => {
    document.title = 'Health claims: claimcheck report'
    if (article === undefined) return
    article.element.remove()
    article = undefined
    front.element.hidden = false
    scrollTo(0, left)
  }
  const showArticle = (at: number): ArticleView => {
    if (article?.document === at) return article
    if (article === undefined) left = scrollY
    article?.element.remove()
    front.element.hidden = true
    article = openArticle(at, store)
    main.append(article.element)
    document.title = `${store.data.documents[at]?.path}: claimcheck report`
    article.layOut()
    scrollTo(0, 0)
    article.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    return article
  }
  const follow = (): void => {
    const route = readRoute(location.hash)
    missing.hidden = true
    if (route.path === undefined) {
      showFront()
      return
    }
    const at = store.documentAt(route.path)
    if (at === undefined) {
      showFront()
      missing.textContent = `This report holds no document ${route.path}.`
      missing.hidden = false
      return
    }
    const view = showArticle(at)
    if (view.go(route)) return
    // What a link points to is shown, whatever the filter says.
    store.change({ ...NO_FILTER, suppressed: true })
    if (view.go(route)) return
    missing.textContent = 'The finding that was linked to is not in this report.'
    missing.hidden = false
  }

  const { opener, help } = listenToKeys({
    // Leaves no trail in the history: one step back leads to where the reader came from.
    finding: (step) => {
      if (article === undefined) return stepInList(front.element, step)
      const next = article.neighbour(step)
      if (next !== undefined) location.replace(next)
    },
    document: (step) => {
      const rel = step === 1 ? 'next' : 'prev'
      article?.element.querySelector<HTMLElement>(`a[rel=${rel}]`)?.click()
    },
    search: () => {
      bar.search.focus()
      bar.search.select()
    },
    leave: () => {
      if (document.activeElement === bar.search) {
        if (bar.search.value === '') bar.search.blur()
        else store.change({ text: '' })
      } else if (article !== undefined) location.hash = ''
    },
  })
  const head = el(
    'header',
    { class: 'page-head' },
    el('a', { href: '#', class: 'brand' }, 'claimcheck'),
    bar.element,
    themeButton(),
    opener,
  )
  document.body.append(head, main, foot(store.data.tool, store.data.rulesHash), help)
  store.watch(() => {
    front.redraw()
    article?.redraw()
  })
  addEventListener('hashchange', follow)
  addEventListener('resize', () => article?.layOut())
  addEventListener('beforeprint', () => article?.drawAll())
  document.fonts.ready.then(() => article?.layOut())
  follow()
}

/** Moves the focus to the next or previous line of the list. */
function stepInList(front: HTMLElement, step: 1 | -1): void {
  const items = [...front.querySelectorAll<HTMLElement>('a.item')]
  const at = items.findIndex((item) => item.matches(':focus'))
  items[at < 0 ? 0 : at + step]?.focus()
}

function foot(tool: string, rulesHash: string): HTMLElement {
  const text = `${tool}, rules ${rulesHash}. A clean report is no proof that an article is sound; it is no medical or legal advice.`
  return el('footer', { class: 'page-foot' }, text)
}

start()
