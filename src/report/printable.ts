/**
 * Characters that would move the cursor, colour the screen or turn the writing direction: controls, line separators,
 * bidirectional marks, lone surrogates. Paths and texts come from strangers, and a report must show, not obey, them.
 */
export const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A name or message on one line, unprintable characters written as escapes (`\n`, `\u001b`). */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeOf)
}

/** Running text on one line, each unprintable UTF-16 unit replaced by a blank, so that offsets stay as they are. */
export function printableText(text: string): string {
  return text.replace(UNPRINTABLE, ' ')
}

/** Escapes that C and most readers know by a letter. */
export const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeOf(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
