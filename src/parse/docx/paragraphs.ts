import type { LineStyle } from '../../model/document.ts'
import type { WordStyle } from './styles.ts'
import { headingLevel, isOn } from './styles.ts'
import type { Attributes } from './xml.ts'
import { walkXml } from './xml.ts'

/** A line that ends on purpose within a paragraph, as Word itself writes it: a paragraph stays one line of the text. */
export const LINE_BREAK = '\v'

export interface WordParagraph {
  readonly text: string
  readonly style: LineStyle
}

/** What a part with text holds, in order. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[]
  /** Alternative texts of its pictures. */
  readonly pictures: readonly string[]
  readonly links: readonly string[]
  /** Holds another document in a part of its own, which is not read. */
  readonly embeds: boolean
}

export interface WordContext {
  /** Name of the part, for faults. */
  readonly part: string
  readonly styles: (id: string) => WordStyle
  /** Targets of links by their id. */
  readonly targets: ReadonlyMap<string, string>
}

interface OpenParagraph {
  text: string[]
  style: WordStyle
  level: number | undefined
  listed: boolean | undefined
  inCell: boolean
  /** The change that took its end away is tracked: what follows goes on with it. */
  joinsNext: boolean
}

interface Reading {
  readonly context: WordContext
  /** In the order in which they begin: a text box stands behind the paragraph that it hangs on. */
  readonly paragraphs: OpenParagraph[]
  /** Innermost last: a text box holds paragraphs within a paragraph. */
  readonly open: OpenParagraph[]
  /** Per open run: is it hidden? */
  readonly runs: boolean[]
  readonly pictures: string[]
  readonly links: string[]
  /** Per open pair of alternatives: has one been read? */
  readonly alternatives: boolean[]
  /** By depth of open paragraphs, the one that the next goes on with. */
  readonly unended: Map<number, OpenParagraph>
  cells: number
  inProperties: boolean
  inText: boolean
  inInstruction: boolean
  instruction: string
  embeds: boolean
}

/** Deleted or moved away, the state before a change, and what a footnote says about its own looks. */
const SKIPPED = /^w:(?:del|moveFrom|\w+Change|sectPr|sdtPr|rt)$/
const SEPARATORS = /^(?:separator|continuation)/

/** Characters that Word writes as elements. The non-breaking hyphen is a character of its own; a soft one is not seen. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': LINE_BREAK,
  'w:cr': LINE_BREAK,
  'w:noBreakHyphen': '\u2011',
  // A sign of a symbol font: which one, only the font knows.
  'w:sym': ' ',
}

function openParagraph(reading: Reading): void {
  const depth = reading.open.length
  const before = reading.unended.get(depth)
  reading.unended.delete(depth)
  const style = reading.context.styles('Normal')
  const fresh = { style, level: undefined, listed: undefined, inCell: reading.cells > 0, joinsNext: false }
  // What the paragraph is, is said by the one whose end is left.
  const paragraph = before === undefined ? { text: [], ...fresh } : Object.assign(before, fresh)
  if (before === undefined) reading.paragraphs.push(paragraph)
  reading.open.push(paragraph)
}

function closeParagraph(reading: Reading): void {
  const paragraph = reading.open.pop()
  if (paragraph?.joinsNext === true) reading.unended.set(reading.open.length, paragraph)
}

/** Properties of the paragraph itself. */
function readProperty(reading: Reading, paragraph: OpenParagraph, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:pStyle') paragraph.style = reading.context.styles(value)
  else if (name === 'w:outlineLvl') paragraph.level = headingLevel(Number(value))
  else if (name === 'w:numId') paragraph.listed = value !== '0'
  else if (name === 'w:del' || name === 'w:moveFrom') paragraph.joinsNext = true
}

function readElement(reading: Reading, name: string, attributes: Attributes): void {
  const { runs, open, links, context } = reading
  const link = context.targets.get(attributes['r:id'] ?? '')
  if ((name === 'w:hyperlink' || name === 'a:hlinkClick') && link !== undefined) links.push(link)
  else if (name === 'w:fldSimple') readInstruction(reading, attributes['w:instr'] ?? '')
  else if (name === 'w:fldChar') endInstruction(reading)
  else if (name === 'w:instrText') reading.inInstruction = true
  else if (name === 'wp:docPr' && attributes['descr'] !== undefined) reading.pictures.push(attributes['descr'])
  else if (name === 'w:altChunk' || name === 'w:subDoc') reading.embeds = true
  else if (name === 'w:r') runs.push(false)
  else if (name === 'w:vanish' && runs.length > 0) runs[runs.length - 1] = isOn(attributes)
  else if (name === 'w:rStyle' && runs.length > 0) {
    runs[runs.length - 1] = context.styles(attributes['w:val'] ?? '').hidden
  } else if (name === 'w:t') reading.inText = true
  else if (runs.at(-1) === false) open.at(-1)?.text.push(CHARACTERS[name] ?? '')
}

function openElement(reading: Reading, name: string, attributes: Attributes): 'skip' | undefined {
  const paragraph = reading.open.at(-1)
  if (reading.inProperties && paragraph !== undefined) readProperty(reading, paragraph, name, attributes)
  if (SKIPPED.test(name) || SEPARATORS.test(attributes['w:type'] ?? '')) return 'skip'
  if (name === 'w:p') openParagraph(reading)
  else if (name === 'w:pPr') reading.inProperties = true
  else if (name === 'w:tc') reading.cells++
  else if (name === 'mc:AlternateContent') reading.alternatives.push(false)
  else if (name === 'mc:Choice' || name === 'mc:Fallback') {
    // Both say the same; newer programs read the first, older ones the last.
    if (reading.alternatives.at(-1) === true) return 'skip'
    reading.alternatives[reading.alternatives.length - 1] = true
  } else if (!reading.inProperties) readElement(reading, name, attributes)
  return undefined
}

function closeElement(reading: Reading, name: string): void {
  if (name === 'w:p') closeParagraph(reading)
  else if (name === 'w:pPr') reading.inProperties = false
  else if (name === 'w:tc') reading.cells--
  else if (name === 'mc:AlternateContent') reading.alternatives.pop()
  else if (name === 'w:r') reading.runs.pop()
  else if (name === 'w:t') reading.inText = false
  else if (name === 'w:instrText') reading.inInstruction = false
}

function addText(reading: Reading, text: string): void {
  if (reading.inInstruction) reading.instruction += text
  else if (reading.inText && reading.runs.at(-1) !== true)
    reading.open.at(-1)?.text.push(text.replace(/[\r\n\v]/g, ' '))
}

/** What a field is computed from is no text, but may say where a link leads. */
function readInstruction(reading: Reading, instruction: string): void {
  const target = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
  if (target !== undefined) reading.links.push(target)
}

function endInstruction(reading: Reading): void {
  readInstruction(reading, reading.instruction)
  reading.instruction = ''
}

function finish(paragraph: OpenParagraph): WordParagraph {
  const { style, inCell } = paragraph
  const level = paragraph.level ?? style.level
  const text = style.contents || style.hidden ? '' : paragraph.text.join('')
  if (level !== undefined) return { text, style: { kind: 'heading', level } }
  const kind = paragraph.listed === undefined ? style.kind : paragraph.listed ? 'list-item' : 'body'
  return { text, style: { kind: kind === 'body' && inCell ? 'table-cell' : kind } }
}

/** The paragraphs of a part (body, footnotes), as a reader sees them once all tracked changes are accepted. */
export function readParagraphs(xml: string, context: WordContext): WordText {
  const reading: Reading = {
    context,
    paragraphs: [],
    open: [],
    runs: [],
    pictures: [],
    links: [],
    alternatives: [],
    unended: new Map(),
    cells: 0,
    inProperties: false,
    inText: false,
    inInstruction: false,
    instruction: '',
    embeds: false,
  }
  walkXml(xml, context.part, {
    open: (name, attributes) => openElement(reading, name, attributes),
    close: (name) => closeElement(reading, name),
    text: (text) => addText(reading, text),
  })
  const { pictures, links, embeds } = reading
  return { paragraphs: reading.paragraphs.map(finish), pictures, links, embeds }
}
