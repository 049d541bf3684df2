import type { PageDocument } from '../data.ts'
import { el, spoken } from './dom.ts'
import type { Entry } from './filter.ts'
import { bar, gradeLabel, quote } from './labels.ts'
import { routeTo } from './route.ts'
import type { Store } from './store.ts'
import type { Counts } from './tally.ts'
import { byWeight, NONE, tally } from './tally.ts'
import { figure, SEVERITIES } from './words.ts'

/** A document with what was found in it. */
export interface RankedDocument {
  readonly document: PageDocument
  readonly counts: Counts
}

/** All documents, worst first; equally bad ones in the report's order. */
export function rankDocuments(shown: readonly Entry[], { data }: Store): readonly RankedDocument[] {
  const counts = tally(shown, ({ document }) => [document])
  const rows = data.documents.map((document, index) => ({ document, counts: counts.get(index) ?? NONE }))
  return rows.sort((a, b) => byWeight(a.counts, b.counts))
}

/** An empty table for documents. */
export function documentTable(): { readonly table: HTMLElement; readonly body: HTMLElement } {
  const body = el('tbody')
  const heads = SEVERITIES.map((severity) => el('th', { scope: 'col', class: 'figure' }, `${severity}s`))
  const row = el(
    'tr',
    {},
    el('th', { scope: 'col' }, 'Document'),
    ...heads,
    el('th', { scope: 'col', class: 'track' }, 'Share'),
  )
  return { table: el('table', { class: 'documents' }, el('thead', {}, row), body), body }
}

export function documentRow({ document, counts }: RankedDocument, most: number): HTMLElement {
  const { path, title, notices } = document
  const cells = SEVERITIES.map((severity) =>
    el('td', { class: `figure ${counts[severity] === 0 ? 'none' : severity}` }, figure(counts[severity])),
  )
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el('a', { href: routeTo({ path }), class: 'item' }, title === '' ? path : title),
      el('span', { class: 'path' }, path),
      notices.length === 0 ? undefined : el('span', { class: 'notice-tag' }, 'not all was read'),
    ),
    ...cells,
    el('td', { class: 'track' }, bar(counts, most)),
  )
}

/** One finding in a list of findings of many documents. */
export function findingItem({ finding, document, rule }: Entry, { data }: Store): HTMLElement {
  const { path = '' } = data.documents[document] ?? {}
  const { severity, fingerprint, message, line, suppressed } = finding
  const words = quote(finding)
  return el(
    'li',
    { class: `${severity}${suppressed === undefined ? '' : ' suppressed'}` },
    el('p', { class: 'note-head' }, gradeLabel(finding), el('span', { class: 'line' }, rule)),
    words === undefined ? undefined : el('p', { class: 'quoted' }, words),
    el('p', { class: 'message' }, message),
    el(
      'p',
      {},
      el('a', { href: routeTo({ path, fingerprint }), class: 'item' }, `${path}, line ${line}`, spoken(`: ${message}`)),
    ),
  )
}
