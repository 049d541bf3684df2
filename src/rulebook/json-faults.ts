import type { Fault } from './source.ts'

/** Where a JSON text goes wrong, with what is wrong there. Offsets are UTF-16 units. */
export interface JsonFault {
  readonly start: number
  readonly end: number
  readonly fault: Fault
}

/** Strings are passed over whole; what else this finds stands in no JSON. */
const PIECES = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|,(?=\s*[}\]])|'/g

/**
 * What keeps a text from being JSON, if anything does. YAML takes nearly all of JSON and much more, and other readers of the
 * file do not: comments and trailing commas are told as such, for they are what people write.
 */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    for (const match of text.matchAll(PIECES)) {
      const fault = faultOfPiece(match[0])
      if (fault !== undefined) return { start: match.index, end: match.index + match[0].length, fault }
    }
    const reason = error instanceof Error ? error.message : String(error)
    // Where the engine does not say the place, the text has ended too early.
    const start = Number(/at position (\d+)/.exec(reason)?.[1] ?? text.trimEnd().length)
    const message = start < text.trimEnd().length ? 'The JSON goes wrong here.' : 'The JSON ends too early.'
    const next = 'Check quotes, commas and brackets, or write it as YAML in claimcheck.config.yaml.'
    return { start, end: start + 1, fault: { code: 'json-syntax', message, next } }
  }
}

function faultOfPiece(piece: string): Fault | undefined {
  if (piece.startsWith('"')) return undefined
  const code = 'json-syntax'
  if (piece === ',') return { code, message: 'JSON takes no comma behind the last entry.', next: 'Take the comma out.' }
  if (piece === "'") return { code, message: 'JSON texts stand in double quotes.', next: 'Write " instead.' }
  const next = 'Take the comment out, or write the file as claimcheck.config.yaml, which takes comments.'
  return { code, message: 'JSON takes no comments.', next }
}
