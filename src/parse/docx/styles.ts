import type { SentenceKind } from '../../model/document.ts'
import type { Attributes } from './xml.ts'
import { walkXml } from './xml.ts'

/** What the style of a paragraph or run says about its text. */
export interface WordStyle {
  readonly kind: SentenceKind
  /** Rank of a heading, 1 to 6. */
  readonly level?: number
  /** Not shown. */
  readonly hidden: boolean
  /** A line of a table of contents: the heading itself is read where it stands. */
  readonly contents: boolean
}

interface Definition {
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numbered: boolean | undefined
  hidden: boolean | undefined
}

/** Word knows outline levels 0 to 8, and 9 for body text; documents know ranks 1 to 6. */
export function headingLevel(outline: number): number | undefined {
  return outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : undefined
}

/** Is the switch on? `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
}

function readDefinitions(xml: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  let current: Definition | undefined
  walkXml(xml, 'word/styles.xml', {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        current = { name: '', basedOn: undefined, outline: undefined, numbered: undefined, hidden: undefined }
        definitions.set(attributes['w:styleId'] ?? '', current)
      } else if (current === undefined) return undefined
      else if (name === 'w:name') current.name = value
      else if (name === 'w:basedOn') current.basedOn = value
      else if (name === 'w:outlineLvl') current.outline = Number(value)
      else if (name === 'w:numId') current.numbered = value !== '0'
      else if (name === 'w:vanish') current.hidden = isOn(attributes)
      // A table style's parts ("first row") say nothing about a paragraph.
      return name === 'w:tblStylePr' ? 'skip' : undefined
    },
    close: (name) => {
      if (name === 'w:style') current = undefined
    },
  })
  return definitions
}

/** The style and those that it is based on, nearest first; a circle ends where it closes. */
function ancestry(id: string, definitions: ReadonlyMap<string, Definition>): readonly Definition[] {
  const seen = new Set<string>()
  const line: Definition[] = []
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const definition = definitions.get(at)
    if (definition === undefined) break
    line.push(definition)
    at = definition.basedOn
  }
  return line
}

function kindOf(names: readonly string[], numbered: boolean): SentenceKind {
  if (names.some((name) => /^(?:intense )?quote$|^block text$/.test(name))) return 'quotation'
  return numbered || names.some((name) => /^list (?:bullet|number)(?: \d)?$/.test(name)) ? 'list-item' : 'body'
}

function readStyle(id: string, definitions: ReadonlyMap<string, Definition>): WordStyle {
  const line = ancestry(id, definitions)
  // Built-in styles keep their English name in every language; without definitions the id comes nearest to it.
  const names =
    line.length > 0
      ? line.map(({ name }) => name.toLowerCase())
      : [id.replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-zA-Z])(?=\d)/g, ' ').toLowerCase()]
  const outline = line.find((definition) => definition.outline !== undefined)?.outline
  const title = names.includes('title') ? 1 : undefined
  const named = names.map((name) => /^heading ([1-9])$/.exec(name)?.[1]).find((rank) => rank !== undefined)
  const level = title ?? headingLevel(outline ?? Number(named ?? 10) - 1)
  const numbered = line.find((definition) => definition.numbered !== undefined)?.numbered ?? false
  const flags = {
    hidden: line.find((definition) => definition.hidden !== undefined)?.hidden ?? false,
    contents: names.some((name) => /^toc [1-9]$/.test(name)),
  }
  return level === undefined ? { kind: kindOf(names, numbered), ...flags } : { kind: 'heading', level, ...flags }
}

/** The styles of a Word file by their id; `xml` is its styles part, empty where it has none. */
export function readStyles(xml: string): (id: string) => WordStyle {
  const definitions = xml === '' ? new Map<string, Definition>() : readDefinitions(xml)
  const known = new Map<string, WordStyle>()
  return (id) => {
    const style = known.get(id) ?? readStyle(id, definitions)
    known.set(id, style)
    return style
  }
}
