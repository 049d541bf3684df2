import { printable } from './printable.ts'

/** Characters that start something in GitHub's Markdown, and what HTML gives a meaning. */
const MARKUP = /[\\`*_[\]<>&|~$:]/g

/**
 * Text on one line of Markdown that shows itself and nothing else: no emphasis, link, HTML, table cell, emoji or formula.
 * Character references cannot be part of markup, whatever stands around them. A mention of a person or an issue is made
 * from the finished text, so a zero-width space breaks it.
 */
export function plainText(text: string): string {
  return printable(text)
    .replace(MARKUP, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`)
    .replace(/[@#](?=[\p{L}\p{N}])(?<!&#)/gu, '$&&#8203;')
}

/** Words of a document or a path, set apart as code; GitHub makes no mention of what stands there. */
export function quoted(text: string): string {
  return `<code>${plainText(text)}</code>`
}

/** A link, or the name alone where the address is none that a browser opens by itself. */
export function link(name: string, url: string | undefined): string {
  if (url === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return plainText(name)
  const address = new URL(url).href.replace(/[()<>|*_`'[\]\\]/g, percentEncoded)
  return `[${plainText(name)}](${address})`
}

function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
