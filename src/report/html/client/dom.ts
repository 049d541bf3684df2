type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
type Child = Node | string | undefined

/**
 * An element with its attributes and children. Strings become text nodes, whatever they hold: nothing on this page is ever
 * parsed as markup. An attribute that is `false` or missing is left out.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A button that does something on this page. */
export function button(label: string, attributes: Attributes, act: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, label)
  element.addEventListener('click', act)
  return element
}

/** What only a screen reader says. */
export function spoken(text: string): HTMLElement {
  return el('span', { class: 'spoken' }, text)
}

/** What only is seen. */
export function unspoken(text: string): HTMLElement {
  return el('span', { 'aria-hidden': 'true' }, text)
}
