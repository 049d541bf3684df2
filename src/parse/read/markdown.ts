import { parser as commonmark, GFM } from '@lezer/markdown'
import type { SentenceKind } from '../../model/document.ts'
import type { ReadResult } from '../block.ts'
import type { Collector } from '../collector.ts'
import { addComment, createCollector, flushBlock } from '../collector.ts'
import { addEntity, addWithEntities } from '../entities.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtmlPart } from './html.ts'
import { blankOut, mdxRanges, templateRanges } from './mdx.ts'

const parser = commonmark.configure([GFM])

type Walk = Parameters<ReturnType<typeof parser.parse>['iterate']>[0]
type NodeRef = Parameters<Walk['enter']>[0]
type TreeNode = NodeRef['node']
type KindEntry = readonly [string, { readonly kind: SentenceKind; readonly level?: number }]

const KIND_ENTRIES: readonly KindEntry[] = [
  ['Blockquote', { kind: 'quotation' }],
  ['ListItem', { kind: 'list-item' }],
  ['TableCell', { kind: 'table-cell' }],
  ...[1, 2, 3, 4, 5, 6].map((level): KindEntry => [`ATXHeading${level}`, { kind: 'heading', level }]),
  ...[1, 2].map((level): KindEntry => [`SetextHeading${level}`, { kind: 'heading', level }]),
]
const KINDS = new Map(KIND_ENTRIES)
/** Blocks that hold running text. */
const LEAVES = new Set([
  'Paragraph',
  'Task',
  'TableCell',
  ...[...KINDS.keys()].filter((name) => name.includes('Heading')),
])
/** Nodes whose text is no prose: marks, targets, code. */
const DROPPED = new Set(
  `EmphasisMark LinkMark HeaderMark StrikethroughMark CodeMark QuoteMark TaskMarker ListMark TableDelimiter LinkTitle LinkLabel
InlineCode ProcessingInstruction ProcessingInstructionBlock FencedCode CodeBlock HorizontalRule SubscriptMark SuperscriptMark`.split(
    /\s+/,
  ),
)
const LONGEST_ANCHOR = 120
const ANCHOR = /\s*\{#[\w-]+\}\s*$/

interface Reading {
  readonly collector: Collector
  readonly kinds: { readonly kind: SentenceKind; readonly level?: number }[]
  /** Up to where the current leaf's text has been taken; −1 outside of leaves. */
  position: number
  leafEnd: number
}

function flush(reading: Reading): void {
  const top = reading.kinds.at(-1)
  flushBlock(reading.collector, top?.kind ?? 'body', top?.level)
}

/** Lines that begin with a bullet or an emoji are lines for the reader too, though Markdown joins them. */
const BULLET_LINE = /\n[ \t]*(?=[•●▪◦‣➤►▶✓✔☑✗✘⁃]|\p{Extended_Pictographic})/gu

function addLines(collector: Collector, from: number, to: number): void {
  const { source, builder } = collector
  let at = from
  const newline = source.indexOf('\n', from)
  if (newline !== -1 && newline < to) {
    for (const match of source.slice(newline, to).matchAll(BULLET_LINE)) {
      const start = newline + match.index
      builder.addProse(source, at, start)
      builder.addBreak(start, start + 1)
      at = start + 1
    }
  }
  builder.addProse(source, at, to)
}

/** Takes the text between the last node and `to`. */
function takeText(reading: Reading, to: number): void {
  if (reading.position < 0) return
  const { collector } = reading
  if (to > reading.position) addLines(collector, reading.position, to)
  reading.position = Math.max(reading.position, to)
}

function isTarget(node: NodeRef): boolean {
  const parent = node.node.parent?.name
  return parent === 'Link' || parent === 'Image' || parent === 'LinkReference'
}

function addImage(reading: Reading, image: TreeNode): void {
  const { collector } = reading
  const marks = image.getChildren('LinkMark')
  const from = marks[0]?.to ?? image.from
  const to = marks[1]?.from ?? from
  if (!/[\p{L}\p{N}]/u.test(collector.source.slice(from, to))) return
  flush(reading)
  addWithEntities(collector.builder, collector.source, from, to)
  flushBlock(collector, 'meta')
}

const TAG_NAME = /^<\/?([a-zA-Z][\w-]*)/
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i

function addInlineTag(reading: Reading, from: number, to: number): void {
  const { collector } = reading
  const tag = collector.source.slice(from, to)
  const name = TAG_NAME.exec(tag)?.[1]?.toLowerCase()
  if (name === 'br') collector.builder.addBreak(from, to)
  else if (name === 'img') {
    const before = collector.builder.isEmpty()
    if (!before && /\salt\s*=\s*["'][^"']*[\p{L}\p{N}]/iu.test(tag)) flush(reading)
    readImageTag(reading, from, to)
  } else if (name === 'a') {
    const href = HREF.exec(tag)
    const target = href?.[1] ?? href?.[2] ?? href?.[3]
    if (target !== undefined && target !== '') collector.links.push(target)
  } else if (
    name === 'sup' &&
    /[\d[]/.test(collector.source.charAt(to)) &&
    /[\p{L}\p{N}]/u.test(collector.builder.last())
  ) {
    collector.builder.addBlank(to)
  }
}

const ALT = /\salt\s*=\s*(["'])/i

function readImageTag(reading: Reading, from: number, to: number): void {
  const { collector } = reading
  const tag = collector.source.slice(from, to)
  const alt = ALT.exec(tag)
  if (alt === null) return
  const start = alt.index + alt[0].length
  const end = tag.indexOf(alt[1] ?? '"', start)
  if (end <= start) return
  addWithEntities(collector.builder, collector.source, from + start, from + end)
  if (/[\p{L}\p{N}]/u.test(tag.slice(start, end))) flushBlock(collector, 'meta')
}

/** Steps over "[^1]", and over the colon behind it where a note's text begins. */
function addFootnoteMark(reading: Reading, from: number, to: number): void {
  const opens = reading.position === from && reading.collector.source.charAt(to) === ':'
  takeText(reading, from)
  if (reading.position >= 0) reading.position = opens ? to + 1 : to
}

/** A table's rule with blanks behind it, which the Markdown parser does not take for one. */
const LOOSE_RULE = /^(?=[|:\- \t>]*$)(.*)\|([ \t]+)$/gm

/**
 * The Markdown parser knows LF alone. Lengths are kept, so that offsets stay true: the CR before an LF becomes a tab, which
 * counts as blank but makes no hard break, and goes in front of the marks of a break.
 */
function plainLineEnds(text: string): string {
  const plain = text.includes('\r')
    ? text
        .replace(/( {2}|\\)?\r\n/g, (_end, mark: string | undefined) => `${mark === undefined ? '\t' : ` ${mark}`}\n`)
        .replaceAll('\r', '\n')
    : text
  return plain.includes('|') ? plain.replace(LOOSE_RULE, '$1$2|') : plain
}

/** Nobody nests deeper; the Markdown parser's time grows with the square of the marks on a line. */
const MOST_MARKS = 100
const DEEP_LINE = new RegExp(`^[ \\t]*(?:(?:[-*+>]|\\d{1,9}[.)])[ \\t]+){${MOST_MARKS},}`, 'gm')

/** Hides the list and quote marks of absurdly deep lines behind zero-width characters. */
function flattenDeepLines(text: string): string {
  return text.replace(DEEP_LINE, (marks) => '\u200B'.repeat(marks.length))
}

/** Handles a node within a leaf or an opaque block; true when its children are not to be visited. */
function enterNode(reading: Reading, node: NodeRef): boolean {
  const { collector } = reading
  const { source } = collector
  const { from, to, name } = node
  switch (name) {
    case 'Entity':
      takeText(reading, from)
      addEntity(collector.builder, source, from, to)
      break
    case 'Escape':
      takeText(reading, from)
      collector.builder.addProse(source, from + 1, to)
      break
    case 'HardBreak':
      takeText(reading, from)
      collector.builder.addBreak(from, to)
      break
    case 'URL':
      collector.links.push(source.slice(from, to))
      if (!isTarget(node)) return true
      takeText(reading, from)
      break
    case 'Image':
      takeText(reading, from)
      addImage(reading, node.node)
      break
    case 'HTMLTag':
      takeText(reading, from)
      addInlineTag(reading, from, to)
      break
    case 'Comment':
      takeText(reading, from)
      addComment(collector, source.slice(from + 4, to).replace(/-->\s*$/, ''), from, to)
      break
    case 'HTMLBlock':
    // Behind the comment's end the line may go on with text.
    case 'CommentBlock':
      flush(reading)
      readHtmlPart(collector, { from, to }, reading.kinds.at(-1)?.kind ?? 'body')
      break
    case 'LinkReference':
      addReference(collector, from, to)
      break
    case 'Link':
      // A footnote's mark is no text: "[^1]".
      if (source.charCodeAt(from + 1) !== 94) return false
      addFootnoteMark(reading, from, to)
      return true
    default:
      if (!DROPPED.has(name)) return false
      takeText(reading, from)
  }
  if (reading.position >= 0) reading.position = to
  return true
}

const COMMENT_REFERENCE = /^\[(?:\/\/|comment)\]:\s*(?:#|<>)\s*[("'](.*?)[)"']\s*$/s

function addReference(collector: Collector, from: number, to: number): void {
  const text = collector.source.slice(from, to)
  const comment = COMMENT_REFERENCE.exec(text)
  if (comment !== null) addComment(collector, comment[1] ?? '', from, to)
  else {
    const target = /^\[[^\]]*\]:\s*<?([^\s>]+)/.exec(text)?.[1]
    if (target !== undefined && target !== '#') collector.links.push(target)
  }
}

function enterLeaf(reading: Reading, node: NodeRef): void {
  flush(reading)
  reading.position = node.from
  // Only the few headings with an explicit anchor are looked at twice.
  const heading = node.name.includes('Heading')
  const anchor = heading
    ? ANCHOR.exec(reading.collector.source.slice(Math.max(node.from, node.to - LONGEST_ANCHOR), node.to))
    : null
  reading.leafEnd = node.to - (anchor?.[0].length ?? 0)
}

function walk(reading: Reading, text: string): void {
  parser.parse(text).iterate({
    enter(node) {
      const kind = KINDS.get(node.name)
      if (kind !== undefined) {
        flush(reading)
        reading.kinds.push(kind)
      }
      if (LEAVES.has(node.name)) {
        enterLeaf(reading, node)
        return undefined
      }
      return enterNode(reading, node) ? false : undefined
    },
    leave(node) {
      if (LEAVES.has(node.name)) {
        takeText(reading, reading.leafEnd)
        flush(reading)
        reading.position = -1
      }
      if (KINDS.has(node.name)) reading.kinds.pop()
    },
  })
}

/**
 * Markdown and MDX: text of paragraphs, headings, list items, quotes and cells with exact offsets; title and description
 * of the front matter and alt texts as meta text. Code, tags, targets and MDX's own syntax are no prose.
 */
export function readMarkdown(source: string, mdx: boolean): ReadResult {
  const collector = createCollector(source)
  const front = readFrontMatter(collector)
  const hidden = mdx ? mdxRanges(collector, front) : templateRanges(source, front)
  const reading: Reading = { collector, kinds: [], position: -1, leafEnd: 0 }
  const text = plainLineEnds(blankOut(source, front > 0 ? [{ from: 0, to: front }, ...hidden] : hidden))
  const flat = flattenDeepLines(text)
  walk({ ...reading, collector: { ...collector, source: flat } }, flat)
  const { blocks, directives, links, title } = collector
  return {
    blocks,
    directives: directives.toSorted((a, b) => a.span.start - b.span.start),
    links,
    notices: [],
    ...(title === undefined ? {} : { title }),
  }
}
