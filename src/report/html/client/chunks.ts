import { button, el } from './dom.ts'
import { counted, figure } from './words.ts'

/** How many items are drawn at once: more than a reader takes in, few enough to be drawn in no time. */
const SIZE = 50

/** Fills a container with the first items of a list, and gives the buttons that draw the others. */
export function drawInChunks<Item>(
  items: readonly Item[],
  container: HTMLElement,
  draw: (item: Item) => Node,
  noun: string,
): HTMLElement {
  const more = el('p', { class: 'more-items' })
  let drawn = 0
  const add = (count: number) => {
    const fragment = document.createDocumentFragment()
    for (const item of items.slice(drawn, drawn + count)) fragment.append(draw(item))
    drawn = Math.min(items.length, drawn + count)
    container.append(fragment)
    const left = items.length - drawn
    more.hidden = left === 0
    more.replaceChildren(
      button(`Show ${figure(Math.min(SIZE, left))} more`, {}, () => add(SIZE)),
      button(`Show all ${counted(items.length, noun)}`, {}, () => add(left)),
    )
  }
  add(SIZE)
  return more
}
