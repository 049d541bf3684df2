import type { Background, Counterpart, Evidence, PageFinding } from '../data.ts'
import { button, el } from './dom.ts'
import type { Entry } from './filter.ts'
import { gradeLabel, isContradiction } from './labels.ts'
import { routeTo } from './route.ts'
import type { Store } from './store.ts'

/**
 * What is said about one finding: the statement and the counterpart at once; the reason, the safer wording, the sources
 * and the rule behind a button where the note stands in a narrow margin, else at once as well.
 */
export function noteOf(entry: Entry, store: Store): HTMLElement {
  const { finding, document, at } = entry
  const path = store.data.documents[document]?.path ?? ''
  const background = store.data.backgrounds[finding.background]
  const address = routeTo({ path, fingerprint: finding.fingerprint })
  const note = el(
    'div',
    {
      role: 'note',
      class: `note ${finding.severity}${finding.suppressed === undefined ? '' : ' suppressed'}`,
      tabindex: -1,
      'data-at': at,
      'aria-label': `Finding in line ${finding.line}`,
    },
    el(
      'p',
      { class: 'note-head' },
      el('a', { href: address, class: 'note-link' }, gradeLabel(finding)),
      el('span', { class: 'line' }, `line ${finding.line}`),
    ),
    el('p', { class: 'message' }, finding.message),
    ...finding.counterparts.map((counterpart) => counterpartLine(counterpart, { path, finding }, store)),
    finding.suppressed === undefined ? undefined : el('p', { class: 'aside' }, `Suppressed ${finding.suppressed}`),
    el('div', { class: 'details' }, ...(background === undefined ? [] : detailsOf(entry, background))),
  )
  const toggle = button('Why, safer wording, sources', { class: 'toggle', 'aria-expanded': 'false' }, () =>
    openNote(note, !note.classList.contains('open')),
  )
  note.append(toggle)
  return note
}

/** Shows or hides the details of a note in the margin. */
export function openNote(note: HTMLElement, open: boolean): void {
  note.classList.toggle('open', open)
  const toggle = note.querySelector('.toggle')
  toggle?.setAttribute('aria-expanded', String(open))
  if (toggle !== null && toggle !== undefined) toggle.textContent = open ? 'Less' : 'Why, safer wording, sources'
  note.dispatchEvent(new CustomEvent('resized', { bubbles: true }))
}

function detailsOf({ finding }: Entry, { why, suggestion, evidence, rule }: Background): readonly HTMLElement[] {
  const { replacement, jurisdictions } = finding
  const laws = jurisdictions.map((name) => (name === 'platforms' ? name : name.toUpperCase())).join(', ')
  return [
    ...(why === '' ? [] : [labelled('Evidence', why)]),
    ...(suggestion === '' ? [] : [labelled('Safer', suggestion)]),
    ...(replacement === undefined ? [] : [labelled('Replace with', replacement === '' ? '(nothing)' : replacement)]),
    ...(evidence.length === 0 ? [] : [el('div', { class: 'sources' }, el('b', {}, 'Sources'), sourceList(evidence))]),
    ...(laws === '' ? [] : [labelled('Touches', laws)]),
    el('p', { class: 'aside rule' }, [rule, ...finding.also].join(', also ')),
  ]
}

function labelled(label: string, text: string): HTMLElement {
  return el('p', { class: label === 'Safer' ? 'safer' : '' }, el('b', {}, label), ` ${text}`)
}

function sourceList(evidence: readonly Evidence[]): HTMLElement {
  const items = evidence.map(({ title, short, url }) => {
    const name = title === '' ? short : title
    return el('li', {}, url === undefined ? name : el('a', { href: url, rel: 'noreferrer noopener' }, name))
  })
  return el('ul', {}, ...items)
}

function counterpartLine(
  { path, line, message, sentence }: Counterpart,
  from: { readonly path: string; readonly finding: PageFinding },
  store: Store,
): HTMLElement {
  const place = path === from.path ? `line ${line}` : `${path}, line ${line}`
  const known = store.documentAt(path) !== undefined
  const route = routeTo(sentence === undefined ? { path } : { path, sentence })
  return el(
    'p',
    { class: 'against' },
    el('b', {}, isContradiction(from.finding) ? 'Against' : 'With'),
    ' ',
    known ? el('a', { href: route }, place) : place,
    `: ${message}`,
  )
}
