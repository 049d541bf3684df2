/** What a character is to the tokeniser. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
export const PUNCTUATION = 4
export const SYMBOL = 5
/** Soft hyphens, zero-width characters and trade marks: no part of any token's meaning. */
export const SILENT = 6
export const FRACTION = 7
export const APOSTROPHE = 8
export const HYPHEN = 9
/** First or second half of a character outside the basic plane; ask `astralClass`. */
export const SURROGATE = 10

const SPACES = /\s|\u0085/u
const LETTERS = /[\p{L}\p{M}]/u
const DIGITS = /\p{Nd}/u
const FRACTIONS = /[¼-¾⅐-⅞]/u
const MARKS = /[\p{P}]/u
const SILENTS = '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0E\uFE0F\u20E3®™℠©'
const APOSTROPHES = "'’ʼ＇"
/** The hyphens proper; en and em dashes always separate. */
const HYPHENS = '-‐‑'

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  const character = String.fromCharCode(code)
  if (SILENTS.includes(character)) return SILENT
  if (APOSTROPHES.includes(character)) return APOSTROPHE
  if (HYPHENS.includes(character)) return HYPHEN
  if (SPACES.test(character)) return SPACE
  if (LETTERS.test(character)) return LETTER
  if (DIGITS.test(character)) return DIGIT
  if (FRACTIONS.test(character)) return FRACTION
  if (character === '%' || character === '‰' || character === '@' || character === '&' || character === '#')
    return SYMBOL
  return MARKS.test(character) ? PUNCTUATION : SYMBOL
}

// Classes are worked out once for each character that occurs; 0 stands for "not yet".
const classes = new Uint8Array(65536)

/** Class of a UTF-16 code unit. */
export function characterClass(code: number): number {
  const known = classes[code] ?? 0
  if (known !== 0) return known
  const found = classify(code)
  classes[code] = found
  return found
}

/** Class of a code point above U+FFFF: letters (styled alphabets) are LETTER, all else is SYMBOL. */
export function astralClass(point: number): number {
  return LETTERS.test(String.fromCodePoint(point)) ? LETTER : SYMBOL
}

/** Is the code unit a letter or digit of the basic plane? */
export function isAlphanumeric(code: number): boolean {
  const kind = characterClass(code)
  return kind === LETTER || kind === DIGIT || kind === FRACTION
}

/** A–Z and other capitals. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase() && character === character.toUpperCase()
}

/** Lower-case letters. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase()
}
