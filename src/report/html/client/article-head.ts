import { el } from './dom.ts'
import type { Entry } from './filter.ts'
import { routeTo } from './route.ts'
import type { Store } from './store.ts'
import { total } from './tally.ts'
import { counted, severitiesOf } from './words.ts'

/** What stands above an article: its path, how many findings it has, what of it was not read, and its neighbours. */
export function articleHead(document: number, entries: readonly Entry[], { data, shown }: Store): HTMLElement {
  const { path = '', sentences = 0, notices = [] } = data.documents[document] ?? {}
  const counted_ = entries.filter(({ finding }) => finding.suppressed === undefined)
  const parts = severitiesOf(total(counted_))
  const summary = `${counted(sentences, 'sentence')}, ${counted(counted_.length, 'finding')} shown${parts === '' ? '' : `: ${parts}`}`
  const withFindings = [...new Set(shown().map((entry) => entry.document))]
  const before = withFindings.findLast((other) => other < document)
  const after = withFindings.find((other) => other > document)
  return el(
    'header',
    { class: 'article-head' },
    el(
      'nav',
      { 'aria-label': 'Documents' },
      el('a', { href: '#' }, 'All documents'),
      neighbour('Previous', before, data.documents),
      neighbour('Next', after, data.documents),
    ),
    el('h1', { tabindex: -1 }, path),
    el('p', { class: 'summary' }, summary),
    ...notices.map((notice) => el('p', { class: 'notice' }, notice)),
  )
}

function neighbour(
  label: string,
  document: number | undefined,
  documents: Store['data']['documents'],
): HTMLElement | undefined {
  const path = document === undefined ? undefined : documents[document]?.path
  if (path === undefined) return undefined
  return el('a', { href: routeTo({ path }), rel: label === 'Next' ? 'next' : 'prev', title: path }, `${label} document`)
}
