import { button, el } from './dom.ts'
import { bar, barFigure } from './labels.ts'
import type { Counts } from './tally.ts'
import { sum } from './tally.ts'

/** A row of a chart. */
export interface BarRow {
  readonly label: string
  readonly counts: Counts
  /** The filter holds to this row. */
  readonly chosen: boolean
  readonly choose: () => void
}

/** A bar chart that is a table: each row says in words what its bar shows, and filters when it is chosen. */
export function barTable(caption: string, rows: readonly BarRow[]): HTMLElement {
  const most = Math.max(...rows.map(({ counts }) => sum(counts)))
  const lines = rows.map(({ label, counts, chosen, choose }) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        button(label, { 'aria-pressed': String(chosen), 'data-row': `${caption}: ${label}` }, choose),
      ),
      el('td', { class: 'figure' }, barFigure(counts)),
      el('td', { class: 'track' }, bar(counts, most)),
    ),
  )
  return el('table', { class: 'chart' }, el('caption', {}, caption), el('tbody', {}, ...lines))
}
