import { button, el } from './dom.ts'

/** What the keys do, as the help lists them. */
const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next finding; on the front page, next line of the list'],
  ['k', 'previous finding'],
  ['n', 'next document'],
  ['p', 'previous document'],
  ['/', 'search'],
  ['?', 'this help'],
  ['Esc', 'close the help, leave the search, go back to the front page'],
]

export interface KeyActions {
  readonly finding: (step: 1 | -1) => void
  readonly document: (step: 1 | -1) => void
  readonly search: () => void
  readonly leave: () => void
}

/** Listens to the keyboard. Gives the button that opens the help, and the help. */
export function listenToKeys(actions: KeyActions): { readonly opener: HTMLElement; readonly help: HTMLElement } {
  const help = el('dialog', { 'aria-labelledby': 'help-title', id: 'help' })
  const rows = KEYS.map(([key, does]) =>
    el('tr', {}, el('th', { scope: 'row' }, el('kbd', {}, key)), el('td', {}, does)),
  )
  help.append(
    el('h2', { id: 'help-title' }, 'Keys'),
    el('table', {}, el('tbody', {}, ...rows)),
    button('Close', {}, () => help.close()),
  )
  const open = () => {
    if (!help.open) help.showModal()
  }
  const does: Readonly<Record<string, () => void>> = {
    j: () => actions.finding(1),
    k: () => actions.finding(-1),
    n: () => actions.document(1),
    p: () => actions.document(-1),
    '/': actions.search,
    '?': open,
    Escape: actions.leave,
  }
  addEventListener('keydown', (event) => {
    const act = does[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || help.open) return
    if (isWriting(event.target) && event.key !== 'Escape') return
    event.preventDefault()
    act()
  })
  return { opener: button('Keys', { 'aria-keyshortcuts': '?' }, open), help }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}
