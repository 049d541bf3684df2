import { Parser } from 'htmlparser2'
import type { BlockBuilder } from './block.ts'

const decoded = new Map<string, string>()

/** The characters that an HTML entity stands for ("&amp;" → "&"); text that is no entity comes back unchanged. */
export function decodeEntity(entity: string): string {
  const known = decoded.get(entity)
  if (known !== undefined) return known
  let text = ''
  const parser = new Parser({ ontext: (data) => (text += data) })
  parser.end(entity)
  if (decoded.size < 5000) decoded.set(entity, text)
  return text
}

const ENTITY = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[a-zA-Z][a-zA-Z\d]{1,31});?/g

/** The text with all its entities decoded. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text
}

/** Adds the source range to the block, entities decoded, each with its own span. */
export function addWithEntities(builder: BlockBuilder, source: string, from: number, to: number): void {
  let at = from
  const raw = source.slice(from, to)
  if (raw.includes('&')) {
    for (const match of raw.matchAll(ENTITY)) {
      const start = from + match.index
      const end = start + match[0].length
      const text = decodeEntity(match[0])
      if (text === match[0]) continue
      builder.addProse(source, at, start)
      builder.addOpaque(text, start, end)
      at = end
    }
  }
  builder.addProse(source, at, to)
}

/** Adds a source range that looks like one entity; what is none ("&nope;") is text as it stands, character by character. */
export function addEntity(builder: BlockBuilder, source: string, from: number, to: number): void {
  const raw = source.slice(from, to)
  const text = decodeEntity(raw)
  if (text === raw) builder.addProse(source, from, to)
  else builder.addOpaque(text.replaceAll('\u00A0', ' '), from, to)
}
