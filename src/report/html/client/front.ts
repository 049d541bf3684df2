import type { ClaimType } from '../../../model/claim.ts'
import type { BarRow } from './bars.ts'
import { barTable } from './bars.ts'
import { drawInChunks } from './chunks.ts'
import { button, el } from './dom.ts'
import type { Entry } from './filter.ts'
import { narrows, toggled } from './filter.ts'
import { documentRow, documentTable, findingItem, rankDocuments } from './lists.ts'
import type { Store } from './store.ts'
import type { Counts } from './tally.ts'
import { byWeight, NONE, sum, tally, total } from './tally.ts'
import { counted, SEVERITIES, SHAPES, severitiesOf, VERDICTS } from './words.ts'

/** Rules that the chart shows before it is asked for all. */
const TOP_RULES = 8

/** The front page: how much was found, of what kind, where most. */
export interface FrontView {
  readonly element: HTMLElement
  readonly redraw: () => void
}

/** Draws the front page. */
export function openFront(store: Store): FrontView {
  const charts = el('section', { class: 'charts', 'aria-label': 'Counts' })
  const lists = el('section', { class: 'lists', 'aria-label': 'Results' })
  const element = el('div', { class: 'front' }, frontHead(store), charts, lists)
  let list: 'documents' | 'findings' = 'documents'
  let allRules = false

  const redraw = (): void => {
    const shown = store.shown()
    const row = charts.querySelector(':focus')?.getAttribute('data-row')
    const rules = ruleRows(shown, store)
    charts.replaceChildren(
      el(
        'div',
        {},
        barTable('By verdict', verdictRows(shown, store)),
        barTable('By severity', severityRows(shown, store)),
      ),
      el('div', {}, barTable('By claim type', typeRows(shown, store))),
      el(
        'div',
        {},
        barTable('Most broken rules', allRules ? rules : rules.slice(0, TOP_RULES)),
        rules.length > TOP_RULES
          ? button(allRules ? 'Show fewer' : `Show all ${counted(rules.length, 'rule')}`, {}, () => {
              allRules = !allRules
              redraw()
            })
          : undefined,
      ),
    )
    // The row that was chosen with the keyboard is drawn anew: the focus goes along.
    charts.querySelector<HTMLElement>(`[data-row="${CSS.escape(row ?? '')}"]`)?.focus()
    const choice = (name: typeof list, label: string) =>
      button(label, { 'aria-pressed': String(list === name) }, () => {
        list = name
        redraw()
        lists.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
      })
    const tabs = el(
      'div',
      { class: 'tabs' },
      choice('documents', 'Documents, worst first'),
      choice('findings', 'Findings, worst first'),
    )
    lists.replaceChildren(tabs, ...(list === 'documents' ? documentList(shown, store) : findingList(shown, store)))
  }
  redraw()
  return { element, redraw }
}

function frontHead({ data, entries }: Store): HTMLElement {
  const standing = entries.filter(({ finding }) => finding.suppressed === undefined)
  const touched = new Set(standing.map(({ document }) => document)).size
  const parts = severitiesOf(total(standing))
  const found =
    standing.length === 0
      ? 'Nothing was found.'
      : `${counted(standing.length, 'finding')} in ${counted(touched, 'document')}: ${parts}.`
  const read = `Read: ${counted(data.documents.length, 'document')}, ${counted(data.sentences, 'sentence')}, ${counted(data.claims, 'claim')}.`
  const hidden = entries.length - standing.length
  return el(
    'header',
    { class: 'front-head' },
    el('h1', { tabindex: -1 }, 'Health claims'),
    el('p', { class: 'lead' }, found),
    el('p', { class: 'aside' }, hidden === 0 ? read : `${read} ${counted(hidden, 'suppressed finding')} not counted.`),
    ...notRead(data.notices),
  )
}

function notRead(notices: readonly string[]): readonly HTMLElement[] {
  if (notices.length === 0) return []
  const items = el('ul')
  const more = drawInChunks(notices, items, (notice) => el('li', {}, notice), 'notice')
  const label = `Not read or left out: ${counted(notices.length, 'notice')}`
  return [el('details', { class: 'notice', open: notices.length < 4 }, el('summary', {}, label), items, more)]
}

function verdictRows(shown: readonly Entry[], { filter, change }: Store): readonly BarRow[] {
  const counts = tally(shown, ({ finding }) => [finding.verdict])
  return VERDICTS.map((verdict) => ({
    label: verdict,
    counts: counts.get(verdict) ?? NONE,
    chosen: filter().verdicts.includes(verdict),
    choose: () => change({ verdicts: toggled(filter().verdicts, verdict) }),
  }))
}

/** The legend of all bars, too. */
function severityRows(shown: readonly Entry[], { filter, change }: Store): readonly BarRow[] {
  const counts = total(shown)
  return SEVERITIES.map((severity) => ({
    label: `${SHAPES[severity]} ${severity}`,
    counts: { ...NONE, [severity]: counts[severity] },
    chosen: filter().severities.includes(severity),
    choose: () => change({ severities: toggled(filter().severities, severity) }),
  }))
}

function typeRows(shown: readonly Entry[], { filter, change }: Store): readonly BarRow[] {
  return ranked(tally(shown, ({ finding }) => finding.types)).map(([type, counts]) => ({
    label: type,
    counts,
    chosen: filter().type === type,
    choose: () => change({ type: filter().type === type ? '' : (type as ClaimType) }),
  }))
}

function ruleRows(shown: readonly Entry[], { filter, change }: Store): readonly BarRow[] {
  return ranked(tally(shown, ({ rule }) => [rule])).map(([rule, counts]) => ({
    label: rule,
    counts,
    chosen: filter().rule === rule,
    choose: () => change({ rule: filter().rule === rule ? '' : rule }),
  }))
}

function ranked<Key extends string>(counts: ReadonlyMap<Key, Counts>): readonly (readonly [Key, Counts])[] {
  return [...counts].sort(([a, one], [b, other]) => sum(other) - sum(one) || byWeight(one, other) || (a < b ? -1 : 1))
}

function documentList(shown: readonly Entry[], store: Store): readonly HTMLElement[] {
  const ranking = rankDocuments(shown, store)
  // A filter asks for findings: documents that have none then say nothing.
  const rows = narrows(store.filter()) ? ranking.filter(({ counts }) => sum(counts) > 0) : ranking
  if (rows.length === 0) return [el('p', { class: 'empty' }, 'No document has such findings.')]
  const most = Math.max(...rows.map(({ counts }) => sum(counts)))
  const { table, body } = documentTable()
  return [table, drawInChunks(rows, body, (row) => documentRow(row, most), 'document')]
}

function findingList(shown: readonly Entry[], store: Store): readonly HTMLElement[] {
  if (shown.length === 0) return [el('p', { class: 'empty' }, 'There are no such findings.')]
  const items = el('ol', { class: 'findings' })
  const worstFirst = SEVERITIES.flatMap((severity) => shown.filter(({ finding }) => finding.severity === severity))
  return [items, drawInChunks(worstFirst, items, (entry) => findingItem(entry, store), 'finding')]
}
