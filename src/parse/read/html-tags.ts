import type { SentenceKind } from '../../model/document.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** Elements whose text is no prose of the article. */
const SKIPPED = set(
  `script style nav footer code pre noscript template svg math iframe object canvas audio video map head
select textarea button option optgroup datalist output progress meter samp kbd`,
)
/** Elements that end the block around them; all others are part of the line. */
const BLOCKS = set(
  `html body head title p div section article main header aside ul ol li dl dt dd menu table caption colgroup thead tbody tfoot tr
td th h1 h2 h3 h4 h5 h6 blockquote figure figcaption hr address details summary form fieldset legend center hgroup search
nav footer pre template noscript svg script style`,
)
const IN_HEAD = set('title meta link script style noscript template base head html')
const HEADINGS = set('h1 h2 h3 h4 h5 h6')
const KINDS: ReadonlyMap<string, SentenceKind> = new Map<string, SentenceKind>([
  ...[...HEADINGS].map((name): [string, SentenceKind] => [name, 'heading']),
  ...['li', 'dt', 'dd'].map((name): [string, SentenceKind] => [name, 'list-item']),
  ...['td', 'th'].map((name): [string, SentenceKind] => [name, 'table-cell']),
  ['blockquote', 'quotation'],
  ['title', 'meta'],
])
/** Elements that keep an unclosed child from being closed by what stands outside of them. */
const BARRIERS = set('ul ol menu dl table')
/** What an opening tag closes, where the author left the closing tag out, up to the next barrier. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ['li', set('li')],
  ['dt', set('dt dd')],
  ['dd', set('dt dd')],
  ['td', set('td th')],
  ['th', set('td th')],
  ['tr', set('td th')],
  ['option', set('option')],
  ['optgroup', set('option optgroup')],
  ...[...HEADINGS].map((name): [string, ReadonlySet<string>] => [name, HEADINGS]),
])

export interface OpenKind {
  readonly kind: SentenceKind
  readonly level?: number
}

/** The open elements that matter for what is read and as what. Elements of no consequence are not kept. */
export interface OpenElements {
  /** Innermost last. */
  readonly names: string[]
  /** How often each name is open, so that a stray closing tag costs nothing. */
  readonly counts: Map<string, number>
  /** Kinds of the open elements that set one, innermost last; the first is the kind outside of them. */
  readonly kinds: OpenKind[]
  skipped: number
}

/** No open element; text is of `kind`. */
export function noElements(kind: SentenceKind): OpenElements {
  return { names: [], counts: new Map(), kinds: [{ kind }], skipped: 0 }
}

/** Does the element end the block around it? */
export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name)
}

/** Is text at this place prose? Within `head` only the title is. */
export function readsProse(open: OpenElements): boolean {
  if (open.skipped === 0) return true
  return open.skipped === 1 && open.names.at(-1) === 'title' && (open.counts.get('head') ?? 0) > 0
}

function count(open: OpenElements, name: string, step: number): void {
  open.counts.set(name, (open.counts.get(name) ?? 0) + step)
  if (SKIPPED.has(name)) open.skipped += step
}

function popElement(open: OpenElements): void {
  const name = open.names.pop()
  if (name === undefined) return
  count(open, name, -1)
  if (KINDS.has(name)) open.kinds.pop()
}

/** Closes the innermost element of that name and what is open within it; a stray closing tag does nothing. */
export function closeElement(open: OpenElements, name: string): void {
  if ((open.counts.get(name) ?? 0) === 0) return
  while (open.names.at(-1) !== name) popElement(open)
  popElement(open)
}

function closeImplied(open: OpenElements, name: string): void {
  if ((open.counts.get('head') ?? 0) > 0 && BLOCKS.has(name) && !IN_HEAD.has(name)) closeElement(open, 'head')
  const closes = CLOSES.get(name)
  const top = open.names.at(-1)
  if (closes === undefined || top === undefined || BARRIERS.has(top)) return
  // Only what stands directly open: an unclosed item below a quote stays as it is.
  if (closes.has(top)) popElement(open)
}

/** Opens an element that sets a kind, is skipped or bounds others, after closing what it implies. */
export function openElement(open: OpenElements, name: string): void {
  closeImplied(open, name)
  const kind = KINDS.get(name)
  if (kind === undefined && !SKIPPED.has(name) && !BARRIERS.has(name)) return
  open.names.push(name)
  count(open, name, 1)
  if (kind !== undefined) open.kinds.push(kind === 'heading' ? { kind, level: Number(name.charAt(1)) } : { kind })
}
