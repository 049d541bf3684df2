import type { ClaimType } from '../../../model/claim.ts'
import { button, el, unspoken } from './dom.ts'
import type { Filter } from './filter.ts'
import { NO_FILTER, narrows, toggled } from './filter.ts'
import type { Store } from './store.ts'
import { counted, SEVERITIES, SHAPES, VERDICTS } from './words.ts'

/** The filters of both views, and what they let through. */
export interface FilterBar {
  readonly element: HTMLElement
  readonly search: HTMLInputElement
}

/** Draws the filters over the findings of the report. */
export function openFilterBar(store: Store): FilterBar {
  const { filter, change, entries } = store
  const search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search findings',
    autocomplete: 'off',
    'aria-keyshortcuts': '/',
  })
  search.addEventListener('input', () => change({ text: search.value.trim() }))
  const severities = SEVERITIES.map((severity) =>
    chip(severity, SHAPES[severity], () => change({ severities: toggled(filter().severities, severity) })),
  )
  const verdicts = VERDICTS.map((verdict) =>
    chip(verdict, '', () => change({ verdicts: toggled(filter().verdicts, verdict) })),
  )
  const rules = ruleChoice(store)
  const types = typeChoice(store)
  const hidden = entries.filter(({ finding }) => finding.suppressed !== undefined).length
  const suppressed = chip(`Suppressed (${hidden})`, '', () => change({ suppressed: !filter().suppressed }))
  const clear = button('Clear filters', { class: 'clear' }, () => {
    change({ ...NO_FILTER, suppressed: filter().suppressed })
    search.focus()
  })
  const status = el('p', { class: 'status', role: 'status' })
  const element = el(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter findings' },
    el('label', { class: 'spoken', for: 'search' }, 'Search findings'),
    search,
    group('Severity', severities),
    group('Verdict', verdicts),
    rules,
    types,
    hidden === 0 ? undefined : suppressed,
    clear,
    status,
  )
  element.addEventListener('submit', (event) => event.preventDefault())

  const show = (): void => {
    const now = filter()
    if (search.value.trim() !== now.text) search.value = now.text
    for (const [at, severity] of SEVERITIES.entries()) press(severities[at], now.severities.includes(severity))
    for (const [at, verdict] of VERDICTS.entries()) press(verdicts[at], now.verdicts.includes(verdict))
    press(suppressed, now.suppressed)
    rules.value = now.rule
    types.value = now.type
    clear.hidden = !narrows(now)
    status.textContent = statusOf(now, store)
  }
  store.watch(show)
  show()
  return { element, search }
}

function statusOf(filter: Filter, { shown, entries, data }: Store): string {
  const documents = new Set(shown().map(({ document }) => document)).size
  const all = entries.filter(({ finding }) => filter.suppressed || finding.suppressed === undefined).length
  const inDocuments = `in ${counted(documents, 'document')}`
  if (!narrows(filter)) return `${counted(all, 'finding')} ${inDocuments} of ${data.documents.length}`
  return `${shown().length} of ${counted(all, 'finding')}, ${inDocuments}`
}

function chip(label: string, shape: string, act: () => void): HTMLButtonElement {
  const element = button('', { class: `chip ${label}`, 'aria-pressed': 'false' }, act)
  element.append(...(shape === '' ? [] : [unspoken(`${shape} `)]), label)
  return element
}

function press(chip: HTMLElement | undefined, pressed: boolean): void {
  chip?.setAttribute('aria-pressed', String(pressed))
}

function group(label: string, chips: readonly HTMLElement[]): HTMLElement {
  return el('div', { role: 'group', 'aria-label': label, class: 'chips' }, ...chips)
}

function choiceOf(label: string, options: readonly HTMLElement[], choose: (value: string) => void): HTMLSelectElement {
  const select = el('select', { 'aria-label': label }, ...options)
  select.addEventListener('change', () => choose(select.value))
  return select
}

/** Rules by pack: the whole pack can be chosen, too. */
function ruleChoice({ entries, change }: Store): HTMLSelectElement {
  const ids = [...new Set(entries.flatMap(({ rule, finding }) => [rule, ...finding.also]))].sort()
  const packs = Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/') + 1))
  const groups = [...packs].map(([pack, rules]) =>
    el(
      'optgroup',
      { label: pack },
      el('option', { value: pack }, `${pack} all rules`),
      ...rules.map((id) => el('option', { value: id }, id)),
    ),
  )
  return choiceOf('Rule', [el('option', { value: '' }, 'All rules'), ...groups], (rule) => change({ rule }))
}

function typeChoice({ entries, change }: Store): HTMLSelectElement {
  const types = [...new Set(entries.flatMap(({ finding }) => finding.types))].sort()
  const options = [
    el('option', { value: '' }, 'All claim types'),
    ...types.map((type) => el('option', { value: type }, type)),
  ]
  return choiceOf('Claim type', options, (type) => change({ type: type as ClaimType | '' }))
}
