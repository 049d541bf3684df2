import type { TokenizerCallbacks } from 'htmlparser2'
import { Tokenizer } from 'htmlparser2'
import type { SentenceKind } from '../../model/document.ts'
import type { ReadResult } from '../block.ts'
import type { Collector } from '../collector.ts'
import { addComment, createCollector, flushBlock } from '../collector.ts'
import { addWithEntities, decodeEntities } from '../entities.ts'
import type { OpenElements } from './html-tags.ts'
import { closeElement, isBlockElement, noElements, openElement, readsProse } from './html-tags.ts'

interface Range {
  readonly from: number
  readonly to: number
}

interface Reading {
  readonly collector: Collector
  readonly open: OpenElements
  /** Place of the tag that is being read, and its attributes where they are of use. */
  tag: string
  attributes: Map<string, Range>
}

const KEPT_ATTRIBUTES = new Set(['alt', 'content', 'name', 'href'])
const HAS_WORDS = /[\p{L}\p{N}]/u

function flush(reading: Reading): void {
  const top = reading.open.kinds.at(-1)
  flushBlock(reading.collector, top?.kind ?? 'body', top?.level)
}

/** Place of an attribute's value in the source, without its quotes; `start` is where its name begins. */
function valueRange(source: string, start: number, end: number): Range | undefined {
  const equals = source.indexOf('=', start)
  if (equals === -1 || equals >= end) return undefined
  let from = equals + 1
  while (from < end && /\s/.test(source.charAt(from))) from++
  const quote = source.charAt(from)
  if (quote !== '"' && quote !== "'") return { from, to: end }
  const close = source.indexOf(quote, from + 1)
  return { from: from + 1, to: close === -1 ? end : close }
}

function attributeText(reading: Reading, name: string): string {
  const range = reading.attributes.get(name)
  return range === undefined ? '' : decodeEntities(reading.collector.source.slice(range.from, range.to)).trim()
}

/** Text that is shown apart from the body (alt text, description), as a block of its own. */
function addMeta(reading: Reading, range: Range): void {
  flush(reading)
  addWithEntities(reading.collector.builder, reading.collector.source, range.from, range.to)
  flushBlock(reading.collector, 'meta')
}

function addImage(reading: Reading): void {
  const alt = reading.attributes.get('alt')
  if (alt === undefined) return
  const { source, builder } = reading.collector
  if (HAS_WORDS.test(source.slice(alt.from, alt.to))) addMeta(reading, alt)
  // An emoji served as an image is part of its line.
  else addWithEntities(builder, source, alt.from, alt.to)
}

/** The opening tag up to `end` has been read. */
function enterElement(reading: Reading, end: number): void {
  const { collector, open, tag } = reading
  if (isBlockElement(tag)) flush(reading)
  openElement(open, tag)
  if (tag === 'meta' && attributeText(reading, 'name').toLowerCase() === 'description') {
    const content = reading.attributes.get('content')
    if (content !== undefined) addMeta(reading, content)
  }
  if (!readsProse(open)) return
  if (tag === 'br') collector.builder.addBreak(end - 1, end)
  else if (tag === 'img') addImage(reading)
  else if (tag === 'a') {
    const target = attributeText(reading, 'href')
    if (target !== '') collector.links.push(target)
  } else if (tag === 'sup' && /[\d[]/.test(collector.source.charAt(end)) && HAS_WORDS.test(collector.builder.last())) {
    // A raised reference mark must not run into the word before it ("relief<sup>12</sup>").
    collector.builder.addBlank(end)
  }
}

function leaveElement(reading: Reading, name: string): void {
  if (isBlockElement(name)) {
    const inTitle = name === 'title' && readsProse(reading.open)
    const before = reading.collector.blocks.length
    flush(reading)
    const added = reading.collector.blocks[before]
    if (inTitle && added !== undefined) reading.collector.title ??= added.text
  }
  closeElement(reading.open, name)
}

/** Tokenizer callbacks for the part of the source that begins at `offset`; the tokenizer's own offsets begin at 0. */
function callbacks(reading: Reading, offset: number): TokenizerCallbacks {
  const { collector, open } = reading
  const { source } = collector
  const name = (start: number, end: number): string => source.slice(offset + start, offset + end).toLowerCase()
  /** Where the event that comes next begins. */
  let at = 0
  let attribute = 0
  let attributeName = ''
  const finish = (end: number): void => {
    enterElement(reading, offset + end + 1)
    if (reading.attributes.size > 0) reading.attributes = new Map()
    at = end + 1
  }
  const comment = (start: number, end: number, back: number): void => {
    addComment(collector, source.slice(offset + start, offset + end - back), offset + at, offset + end + 1)
    at = end + 1
  }
  return {
    ontext(start, end) {
      if (readsProse(open)) collector.builder.addProse(source, offset + start, offset + end)
      at = end
    },
    ontextentity(point, end) {
      const text = point === 0xa0 ? ' ' : String.fromCodePoint(point)
      if (readsProse(open)) collector.builder.addOpaque(text, offset + at, offset + end)
      at = end
    },
    onopentagname(start, end) {
      reading.tag = name(start, end)
    },
    onattribname(start, end) {
      attribute = start
      attributeName = name(start, end)
    },
    onattribdata() {},
    onattribentity() {},
    onattribend(_quote, end) {
      if (!KEPT_ATTRIBUTES.has(attributeName) || reading.attributes.has(attributeName)) return
      const range = valueRange(source, offset + attribute, offset + end)
      if (range !== undefined) reading.attributes.set(attributeName, range)
    },
    onopentagend: finish,
    onselfclosingtag(end) {
      const { tag } = reading
      finish(end)
      // HTML heeds the slash in drawings only.
      if (tag === 'svg' || tag === 'math') closeElement(open, tag)
    },
    onclosetag(start, end) {
      leaveElement(reading, name(start, end).trimEnd())
      at = end + 1
    },
    oncomment: comment,
    oncdata: comment,
    ondeclaration(_start, end) {
      at = end + 1
    },
    onprocessinginstruction(_start, end) {
      at = end + 1
    },
    onend() {},
    isInForeignContext: () => (open.counts.get('svg') ?? 0) + (open.counts.get('math') ?? 0) > 0,
  }
}

/**
 * Reads the HTML in [from, to) of the collector's source; `kind` is what text outside of any element with a kind of its own
 * is. Works on the token stream, with no tree and no stack of all elements, so that neither depth nor stray tags cost more
 * than their length.
 */
export function readHtmlPart(collector: Collector, range: Range, kind: SentenceKind = 'body'): void {
  const { source } = collector
  const reading: Reading = { collector, open: noElements(kind), tag: '', attributes: new Map() }
  const whole = range.from === 0 && range.to === source.length
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks(reading, range.from))
  tokenizer.write(whole ? source : source.slice(range.from, range.to))
  tokenizer.end()
  flush(reading)
}

/** An HTML document or fragment: text by block elements, title, description, alt texts, links, comments. */
export function readHtml(source: string): ReadResult {
  const collector = createCollector(source)
  readHtmlPart(collector, { from: 0, to: source.length })
  const { blocks, directives, links, title } = collector
  return { blocks, directives, links, notices: [], ...(title === undefined ? {} : { title }) }
}
