import type { TokenKind } from '../model/document.ts'
import {
  APOSTROPHE,
  astralClass,
  characterClass,
  DIGIT,
  FRACTION,
  HYPHEN,
  isAlphanumeric,
  LETTER,
  PUNCTUATION,
  SILENT,
  SPACE,
  SURROGATE,
  SYMBOL,
} from './characters.ts'

/** Tokens come as flat triples: index into TOKEN_CODES, start, end. */
export const TOKEN_STRIDE = 3
export const TOKEN_CODES: readonly TokenKind[] = ['word', 'number', 'punctuation', 'symbol']
const WORD = 0
const NUMBER = 1
const MARK = 2
const SIGN = 3

const STOP = 46
const COMMA = 44
const COLON = 58
const ORDINAL = /^(?:st|nd|rd|th)$/i

/** End of an initialism that starts at `at` ("U.S.", "e.g."), or `at` where there is none. */
function initialismEnd(text: string, at: number, to: number): number {
  let end = at
  let letters = 0
  while (end + 1 < to && characterClass(text.charCodeAt(end)) === LETTER && text.charCodeAt(end + 1) === STOP) {
    end += 2
    letters++
  }
  if (letters === 0) return at
  // "U.S" without its last stop, but not "a.word".
  if (end < to && characterClass(text.charCodeAt(end)) === LETTER) {
    const next = end + 1 < to ? text.charCodeAt(end + 1) : 32
    return characterClass(next) === LETTER ? at : end + 1
  }
  return letters > 1 ? end : at
}

/** Web addresses are one token up to the next blank, without the punctuation that closes the sentence. */
function addressEnd(text: string, at: number, to: number): number {
  if (!text.startsWith('://', at) && !(text.startsWith('.', at) && /^www$/i.test(text.slice(at - 3, at)))) return at
  let end = at
  while (end < to && characterClass(text.charCodeAt(end)) !== SPACE) end++
  while (end > at && /[.,;:!?)\]}"'’”>]/.test(text.charAt(end - 1))) end--
  return end
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const code = text.charCodeAt(end)
    const kind = characterClass(code)
    if (kind === LETTER || kind === DIGIT) end++
    else if (kind === SILENT || kind === APOSTROPHE) {
      // Only between letters: "don't" is one word, the quote behind "users'" is not part of it.
      let next = end + 1
      while (next < to && characterClass(text.charCodeAt(next)) === SILENT) next++
      if (next >= to || characterClass(text.charCodeAt(next)) !== LETTER) break
      end = next + 1
    } else if (kind === SURROGATE && astralClass(text.codePointAt(end) ?? 0) === LETTER) end += 2
    else break
  }
  return end
}

function digitsEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && characterClass(text.charCodeAt(end)) === DIGIT) end++
  return end
}

/** "1,500", "0.5", "1½", "1.2.3"; a comma only before exactly three digits. */
function numberEnd(text: string, at: number, to: number): number {
  let end = digitsEnd(text, at, to)
  for (;;) {
    const code = end < to ? text.charCodeAt(end) : 0
    if (code !== STOP && code !== COMMA) break
    const more = digitsEnd(text, end + 1, to)
    if (more === end + 1 || (code === COMMA && more !== end + 4)) break
    end = more
  }
  while (end < to && characterClass(text.charCodeAt(end)) === FRACTION) end++
  return end
}

const JOINER = 0x200d
const isModifier = (point: number): boolean =>
  point === 0xfe0e ||
  point === 0xfe0f ||
  point === 0x20e3 ||
  (point >= 0x1f3fb && point <= 0x1f3ff) ||
  (point >= 0xe0020 && point <= 0xe007f)
const isFlagLetter = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff

/** End of the symbol at `at` as one reads it: skin tones, joined emoji, keycaps and flags stay whole. */
function symbolEnd(text: string, at: number, to: number): number {
  const first = text.codePointAt(at) ?? 0
  let end = at + (first > 0xffff ? 2 : 1)
  if (isFlagLetter(first) && end < to && isFlagLetter(text.codePointAt(end) ?? 0)) return end + 2
  while (end < to) {
    const point = text.codePointAt(end) ?? 0
    if (isModifier(point)) end += point > 0xffff ? 2 : 1
    else if (point === JOINER && end + 1 < to && characterClass(text.charCodeAt(end + 1)) >= SYMBOL) {
      end += (text.codePointAt(end + 1) ?? 0) > 0xffff ? 3 : 2
    } else break
  }
  return Math.min(end, to)
}

/** A hyphen within a compound ("pain-relieving", "omega-3"): between letters or digits, at least one of them a letter. */
function joinsCompound(text: string, at: number, to: number): boolean {
  if (at === 0 || at + 1 >= to) return false
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)]
  if (!isAlphanumeric(before) || !isAlphanumeric(after)) return false
  return characterClass(before) === LETTER || characterClass(after) === LETTER
}

function markEnd(text: string, at: number, to: number): number {
  let end = at + 1
  // Runs count as one mark: "...", "!!", "--".
  while (end < to && text.charCodeAt(end) === text.charCodeAt(at)) end++
  return end
}

/** Kind (index into TOKEN_CODES) and end of a token, packed; −1 where no token begins. */
const packed = (code: number, end: number): number => end * 4 + code

function readWord(text: string, at: number, to: number): number {
  if (text.charCodeAt(at + 1) === STOP && at + 1 < to) {
    const initialism = initialismEnd(text, at, to)
    if (initialism > at) return packed(WORD, initialism)
  }
  const end = wordEnd(text, at, to)
  const next = end < to ? text.charCodeAt(end) : 0
  if (next === COLON || next === STOP) {
    const address = addressEnd(text, end, to)
    if (address > end) return packed(SIGN, address)
  }
  return packed(WORD, end)
}

function readNumber(text: string, at: number, to: number): number {
  if (isKeycap(text, at, to)) return packed(SIGN, symbolEnd(text, at, to))
  const end = Math.max(at + 1, numberEnd(text, at, to))
  const letters = end < to && characterClass(text.charCodeAt(end)) === LETTER ? wordEnd(text, end, to) : end
  return letters - end === 2 && ORDINAL.test(text.slice(end, letters)) ? packed(WORD, letters) : packed(NUMBER, end)
}

function readToken(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at)
  switch (characterClass(code)) {
    case LETTER:
      return readWord(text, at, to)
    case DIGIT:
    case FRACTION:
      return readNumber(text, at, to)
    case SURROGATE:
      return astralClass(text.codePointAt(at) ?? 0) === LETTER
        ? packed(WORD, wordEnd(text, at, to))
        : packed(SIGN, symbolEnd(text, at, to))
    case SYMBOL:
      return packed(SIGN, symbolEnd(text, at, to))
    case HYPHEN:
      return joinsCompound(text, at, to) ? -1 : packed(MARK, markEnd(text, at, to))
    case PUNCTUATION:
      return code === STOP && startsDecimal(text, at, to)
        ? readNumber(text, at, to)
        : packed(MARK, markEnd(text, at, to))
    case APOSTROPHE:
      return packed(MARK, markEnd(text, at, to))
    default:
      return -1
  }
}

/** Words, numbers, marks and symbols of `text` from `from` to `to` (UTF-16 offsets), as flat triples in order. */
export function scanTokens(text: string, from: number, to: number): number[] {
  const out: number[] = []
  let at = from
  while (at < to) {
    if (text.charCodeAt(at) === 32) {
      at++
      continue
    }
    const token = readToken(text, at, to)
    if (token < 0) at++
    else {
      const end = Math.floor(token / 4)
      out.push(token % 4, at, end)
      at = end
    }
  }
  return out
}

function startsDecimal(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || characterClass(text.charCodeAt(at + 1)) !== DIGIT) return false
  return at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))
}

function isKeycap(text: string, at: number, to: number): boolean {
  return at + 1 < to && (text.charCodeAt(at + 1) === 0xfe0f || text.charCodeAt(at + 1) === 0x20e3)
}
