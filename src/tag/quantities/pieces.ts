/**
 * A figure, word or mark of the text. `text` is in lower case; `gap` tells whether white space stands before it.
 * A figure that is part of a name, a date or a price ("B12", "COVID-19", "$5") has no `value`.
 */
export interface Piece {
  readonly kind: 'figure' | 'word' | 'mark'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: boolean
  readonly value?: number
  /** "0,5": a decimal comma if a unit follows, else two figures of a list. */
  readonly decimalComma?: boolean
  /** Starts with a capital: "5G" is no weight, and a capital behind a full stop starts a sentence. */
  readonly capital?: boolean
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const THIN_SPACES = '\u2009\u202f'
const CURRENCIES = '$£€¥₹₽¢'

const isDigit = (code: number) => code >= 48 && code < 58

/** Letters of any script, as far as running text needs it: marks, symbols and fractions above ASCII are left out. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code < 123) || (code >= 65 && code < 91)
  if (code === 0xb5) return true
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false
  return (code < 0x2000 || code >= 0x3040) && !(code >= 0xd800 && code < 0xe000) && code < 0xfe00
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code < 14) || code === 0xa0 || (code >= 0x2000 && code < 0x200b) || code === 0x202f
  )
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function endOfWord(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) at++
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1))) at += 2
    else return at
  }
}

/** Separator and exactly three digits, as often as they come: "4,000", "1 000 000" with thin spaces. */
function endOfThousands(text: string, from: number, first: number): number {
  let at = first
  const separator = text.charAt(at)
  if (first - from >= 4 || first === from || text.charAt(from) === '0') return at
  if (separator === '' || (separator !== ',' && !THIN_SPACES.includes(separator))) return at
  while (text.charAt(at) === separator && endOfDigits(text, at + 1) === at + 4) at += 4
  return at
}

interface Figure {
  readonly end: number
  readonly value?: number
  readonly decimalComma?: boolean
}

/** Power of ten ("10⁹", "10^9"); other figures with a raised number are left without a value (a footnote mark). */
function readPower(text: string, base: number, at: number): Figure | undefined {
  let end = at
  let digits = ''
  if (text.charAt(at) === '^') {
    end = endOfDigits(text, at + 1)
    digits = text.slice(at + 1, end)
  } else {
    while (end < text.length && SUPERSCRIPTS.includes(text.charAt(end))) {
      digits += SUPERSCRIPTS.indexOf(text.charAt(end))
      end++
    }
  }
  if (digits === '') return undefined
  return base === 10 && digits.length < 3 ? { end, value: 10 ** Number(digits) } : { end }
}

function readFigure(text: string, from: number): Figure {
  const whole = endOfDigits(text, from)
  let end = endOfThousands(text, from, whole)
  let digits = end === whole ? text.slice(from, end) : text.slice(from, end).replace(/\D/g, '')
  let decimalComma = false
  const separator = text.charAt(end)
  const tail = endOfDigits(text, end + 1)
  const decimals = tail - end - 1
  if (separator === '.' && decimals >= 1) {
    digits = `${digits || '0'}.${text.slice(end + 1, tail)}`
    end = tail
  } else if (separator === ',' && decimals >= 1 && end === whole) {
    const listed = text.charAt(tail) === ',' && isDigit(text.charCodeAt(tail + 1))
    if (!listed && (decimals < 3 || digits === '0')) {
      digits = `${digits}.${text.slice(end + 1, tail)}`
      decimalComma = true
      end = tail
    }
  }
  // A version, a date or an address: "1.2.3", "12.05.2020".
  if (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1))) {
    while (text.charAt(end) === '.' || isDigit(text.charCodeAt(end))) end++
    return { end }
  }
  // "2 000" with a plain blank cannot be told from two figures, and "007" is a name.
  if (digits.charCodeAt(0) === 48 && isDigit(digits.charCodeAt(1))) return { end }
  const power = readPower(text, Number(digits), end)
  if (power) return power
  const fraction = FRACTIONS[text.charAt(end)]
  if (fraction !== undefined) return { end: end + 1, value: Number(digits) + fraction }
  return decimalComma ? { end, value: Number(digits), decimalComma } : { end, value: Number(digits) }
}

/** Does the figure that starts at `from` belong to a name or a price? */
function isNamed(text: string, pieces: readonly Piece[], from: number): boolean {
  const last = pieces.at(-1)
  if (last === undefined) return false
  if (CURRENCIES.includes(last.text)) return true
  if (last.end < from) return false
  if (last.kind === 'word') return last.text !== 'x'
  if (last.text === '#' || last.text === '_' || last.text === '@') return true
  const before = pieces.at(-2)
  if ((last.text !== '-' && last.text !== '‑') || before?.kind !== 'word' || last.gap) return false
  // "2g-6g" is a range, "omega-3" a name.
  return !(isDigit(text.charCodeAt(before.start - 1)) || /^(?:to|up|one|two|three)$/.test(before.text))
}

function figureOf(text: string, pieces: readonly Piece[], at: { start: number; gap: boolean }, read: Figure): Piece {
  const { start, gap } = at
  const { end, value, decimalComma } = read
  const figure = { kind: 'figure', text: text.slice(start, end), start, end, gap } as const
  const priced = end < text.length && CURRENCIES.includes(text.charAt(end))
  if (value === undefined || priced || isNamed(text, pieces, start)) return figure
  return decimalComma ? { ...figure, value, decimalComma } : { ...figure, value }
}

/** Splits a text into figures, words and marks; white space is kept as `gap`. One pass, linear in the text. */
export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let gap = false
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const start = at
    if (isBlank(code)) {
      gap = true
      at++
      continue
    }
    const point = code === 46 && isDigit(text.charCodeAt(at + 1)) && (at === 0 || !isLetter(text.charCodeAt(at - 1)))
    if (isLetter(code)) {
      at = endOfWord(text, at)
      const word = text.slice(start, at)
      const lower = word.toLowerCase()
      if (lower.charCodeAt(0) !== code) pieces.push({ kind: 'word', text: lower, start, end: at, gap, capital: true })
      else pieces.push({ kind: 'word', text: lower, start, end: at, gap })
    } else if (isDigit(code) || point) {
      const read = readFigure(text, at)
      at = read.end
      pieces.push(figureOf(text, pieces, { start, gap }, read))
    } else {
      at++
      const mark = text.charAt(start)
      const value = FRACTIONS[mark]
      const base = { text: mark, start, end: at, gap }
      pieces.push(value === undefined ? { kind: 'mark', ...base } : { kind: 'figure', ...base, value })
    }
    gap = false
  }
  return pieces
}
