/** Quotes, primes, dashes and hyphens that readers take for the ASCII mark; invisible characters vanish. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛ʼʹ′＇´`'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟«»″＂'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—―−⁃﹣－'].map((mark) => [mark, '-'] as const),
  ...[...'\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0E\uFE0F'].map((mark) => [mark, ''] as const),
  ['…', '...'],
])
// The map's keys as one class, so that most words cost one test.
const UNFOLDED = /[‘’‚‛ʼʹ′＇´`“”„‟«»″＂‐‑‒–—―−⁃﹣－\u00AD\u2060\uFEFF…]|\u200B|\u200C|\u200D|\uFE0E|\uFE0F/gu
const ASCII = /^[\0-\x7F]*$/
const ACCENTS = /\p{Mn}+/gu

const INVISIBLE = /[\u00AD\u2060\uFEFF]|\u200B|\u200C|\u200D|\uFE0E|\uFE0F/gu

/** A word as its reader sees it: without soft hyphens and zero-width characters, its capitals kept. */
export function visible(surface: string): string {
  return ASCII.test(surface) ? surface : surface.replace(INVISIBLE, '')
}

/**
 * Lower case with typography folded: curly quotes to straight ones, every dash to `-`, soft hyphens and zero-width
 * characters gone, compatibility forms and accents reduced to plain letters ("Ménière’s" → "meniere's").
 */
export function foldSurface(surface: string): string {
  if (ASCII.test(surface)) return surface.toLowerCase()
  const plain = surface.replace(UNFOLDED, (mark) => FOLDED.get(mark) ?? '')
  if (ASCII.test(plain)) return plain.toLowerCase()
  return plain.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase()
}
