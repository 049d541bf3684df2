import type { Span } from './span.ts'

export const DOCUMENT_FORMATS = ['text', 'markdown', 'mdx', 'html', 'docx'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/**
 * What a sentence is on the page. `meta` is text that readers see outside the body: front-matter title and description,
 * `<title>`, meta description, alt text. A `fragment` is a line without a full stop that is neither heading nor list item.
 */
export const SENTENCE_KINDS = [
  'body',
  'heading',
  'list-item',
  'table-cell',
  'quotation',
  'dialogue',
  'fragment',
  'meta',
] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** Where on a page a sentence stands; alt texts and descriptions are `meta`, and all that is no heading is `body`. */
export const PAGE_PARTS = ['title', 'heading', 'meta', 'body'] as const
export type PagePart = (typeof PAGE_PARTS)[number]

export const TOKEN_KINDS = ['word', 'number', 'punctuation', 'symbol'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

/** A word, number or mark. Hyphenated words are one token per part; the hyphen between two letters is no token. */
export interface Token {
  readonly kind: TokenKind
  /** As the reader sees it (entities decoded, quotes as written). */
  readonly text: string
  /** Lower case, inflection stripped, quotes and dashes folded: what phrases are matched against. */
  readonly normal: string
  /** UTF-16 offset of `text` in the sentence's `text`. */
  readonly offset: number
  /** Place in the source. */
  readonly span: Span
}

export interface Sentence {
  readonly index: number
  readonly kind: SentenceKind
  /** As the reader sees it: entities decoded, emphasis marks gone, soft wraps turned into a blank. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** Place in the source, from the first to the last character of `text`. */
  readonly span: Span
  /** Index into `Document.sections`. */
  readonly section: number
  /** Sentences of one paragraph, list item or cell share a block number; blocks count up through the document. */
  readonly block: number
}

/** A heading and all that stands beneath it until the next heading. Section 0 is what stands before the first heading. */
export interface Section {
  /** Index of the heading's first sentence in `Document.sentences`; absent for section 0. */
  readonly heading?: number
  readonly title: string
  /** 0 for section 0, else the heading's rank (1 = title). A heading-like line of plain text has rank 2. */
  readonly level: number
  readonly span: Span
}

/** Something in a document that was skipped or could not be read; it is reported and makes the run exit with 2. */
export interface Notice {
  readonly code: string
  readonly message: string
}

/** What one line of a text is that was taken out of a file. */
export interface LineStyle {
  readonly kind: SentenceKind
  /** Rank of a heading, 1 to 6. */
  readonly level?: number
}

/** What a file says beside its text, where the text had to be taken out of it (Word): line by line, and as a whole. */
export interface Layout {
  /** One for each line of the text; a line is a paragraph. */
  readonly lines: readonly LineStyle[]
  readonly links: readonly string[]
  readonly notices: readonly Notice[]
  readonly title?: string
}

/** A comment (HTML, MDX, or Markdown's `[//]: # (…)`) that starts with `claimcheck-`; `span` is the whole comment. */
export interface Directive {
  readonly text: string
  readonly span: Span
}

export interface Document {
  readonly path: string
  readonly format: DocumentFormat
  readonly source: string
  /** Front-matter title, `<title>` or first heading, else the first line; empty for an empty document. */
  readonly title: string
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly directives: readonly Directive[]
  /** Targets of links, for the commercial context (shop, coupon). */
  readonly links: readonly string[]
  readonly notices: readonly Notice[]
}
