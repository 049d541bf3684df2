import type { PageBlock } from '../data.ts'
import { el } from './dom.ts'
import type { Unit } from './units.ts'

/** How the parts of a unit are drawn: a block's sentences, and the notes on them. */
export interface Drawing {
  readonly sentences: (block: PageBlock) => readonly (Node | string)[]
  readonly notes: (block: PageBlock) => readonly HTMLElement[]
}

/** A unit as the reader knows it, with the notes behind the words that they are about. */
export function drawUnit({ kind, blocks }: Unit, { sentences, notes }: Drawing): readonly HTMLElement[] {
  switch (kind) {
    case 'list-item':
      return [el('ul', {}, ...blocks.map((block) => el('li', {}, ...sentences(block), ...notes(block))))]
    case 'quotation':
      return [el('blockquote', {}, ...blocks.flatMap((block) => [el('p', {}, ...sentences(block)), ...notes(block)]))]
    case 'table-cell': {
      const body = el('tbody')
      for (const block of blocks) {
        if (block.opensRow === true || body.lastElementChild === null) body.append(el('tr'))
        body.lastElementChild?.append(el('td', {}, ...sentences(block)))
      }
      return [
        el('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table' }, el('table', {}, body)),
        ...blocks.flatMap(notes),
      ]
    }
    default:
      return blocks.flatMap((block) => [drawBlock(block, sentences(block)), ...notes(block)])
  }
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** The page's own title is the only heading of rank 1, so that an article's headings stand one step below their rank. */
function drawBlock({ kind, level = 1 }: PageBlock, parts: readonly (Node | string)[]): HTMLElement {
  if (kind === 'heading') return el(HEADINGS[level - 1] ?? 'h6', { class: 'heading' }, ...parts)
  return el('p', { class: kind }, ...parts)
}
