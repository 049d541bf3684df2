/** An element of an XML document; attributes without a value are left out. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly XmlElement[]
  /** Instead of children. */
  readonly text?: string
}

/**
 * An XML 1.0 document in chunks of one child of the root each. Any text may stand in it: what XML gives a meaning is
 * escaped, and what it cannot hold at all is written as `\u001b`.
 */
export function* xmlDocument(root: XmlElement): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  const { children = [] } = root
  if (children.length === 0) {
    yield elementText(root, '')
    return
  }
  yield `<${root.name}${attributesText(root)}>\n`
  for (const child of children) yield elementText(child, '  ')
  yield `</${root.name}>\n`
}

function elementText(element: XmlElement, indent: string): string {
  const { name, children = [], text } = element
  const open = `${indent}<${name}${attributesText(element)}`
  if (text !== undefined) return `${open}>${escaped(text)}</${name}>\n`
  if (children.length === 0) return `${open}/>\n`
  const inner = children.map((child) => elementText(child, `${indent}  `)).join('')
  return `${open}>\n${inner}${indent}</${name}>\n`
}

function attributesText({ attributes }: XmlElement): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    // A reader turns raw line breaks and tabs in an attribute into blanks.
    if (value !== undefined) text += ` ${name}="${escaped(String(value)).replace(/[\t\n]/g, characterReference)}"`
  }
  return text
}

/** All that XML 1.0 does not count among its characters, half a surrogate pair included. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text
    .replace(IMPOSSIBLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
    .replaceAll('\r', '&#13;')
}

function characterReference(letter: string): string {
  return `&#${letter.charCodeAt(0)};`
}
