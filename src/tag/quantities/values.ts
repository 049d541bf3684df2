import type { Piece } from './pieces.ts'

/** A number in figures or words. `next` is the piece behind it; `article`: no more than "a" or "an" said so. */
export interface Value {
  readonly low: number
  readonly high: number
  readonly next: number
  readonly article: boolean
  readonly figure: boolean
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'
const small = new Map<string, number>([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, value) => [word, value * 10] as const),
])
small.delete('-')

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])
/** Written onto the figure ("10k IU"), and only before a unit of activity, since "5m" and "10K" are lengths and races. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
])
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourth', 1 / 4],
  ['fourths', 1 / 4],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
])
/** Vague numbers, as broad as readers take them. */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['couple', [2, 2]],
  ['pair', [2, 2]],
  ['few', [3, 5]],
  ['several', [3, 5]],
])
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 16])

const isArticle = (word: string | undefined) => word === 'a' || word === 'an'
const isHyphen = (piece: Piece | undefined) => piece?.text === '-' || piece?.text === '‑'

/** Can a number start with this word? */
export function startsNumber(word: string): boolean {
  return isArticle(word) || small.has(word) || VAGUE.has(word) || word === 'half' || word === 'quarter'
}

/** "of a", "of an", "a", "an" behind a part: "a quarter of a teaspoon", "half an hour". */
function skipOfArticle(pieces: readonly Piece[], at: number): number {
  const next = pieces[at]?.text === 'of' && isArticle(pieces[at + 1]?.text) ? at + 1 : at
  return isArticle(pieces[next]?.text) ? next + 1 : next
}

/** "a/b" without blanks, small denominators only: "24/7" and "10/20" are no fractions. */
function readSlash(pieces: readonly Piece[], at: number): { value: number; next: number } | undefined {
  const [above, slash, below] = [pieces[at], pieces[at + 1], pieces[at + 2]]
  if (above?.value === undefined || below?.value === undefined) return undefined
  if ((slash?.text !== '/' && slash?.text !== '⁄') || slash.gap || below.gap) return undefined
  if (!DENOMINATORS.has(below.value) || above.value >= below.value || !Number.isInteger(above.value)) return undefined
  return pieces[at + 3]?.text === '/' ? undefined : { value: above.value / below.value, next: at + 3 }
}

/** A fraction that may stand behind a whole number: "1/2", "½", "and a half", "and 3/4". */
function readAddedPart(pieces: readonly Piece[], at: number): { value: number; next: number } | undefined {
  const joined = pieces[at]?.text === 'and'
  const from = joined ? at + 1 : at
  const slash = readSlash(pieces, from)
  if (slash) return slash
  const piece = pieces[from]
  if (piece?.kind === 'figure' && piece.value !== undefined && piece.value < 1 && piece.end === piece.start + 1) {
    return { value: piece.value, next: from + 1 }
  }
  if (!joined) return undefined
  const part = isArticle(piece?.text) || piece?.text === 'one' ? PARTS.get(pieces[from + 1]?.text ?? '') : undefined
  return part === undefined ? undefined : { value: part, next: from + 2 }
}

/** "1-1/2" is a mixed number: nobody counts down from one to a half. */
function skipInnerHyphen(pieces: readonly Piece[], at: number): number {
  const [hyphen, figure] = [pieces[at], pieces[at + 1]]
  return isHyphen(hyphen) && !hyphen?.gap && !figure?.gap && readSlash(pieces, at + 1) ? at + 1 : at
}

function readScales(pieces: readonly Piece[], at: number): { factor: number; next: number } {
  let factor = 1
  let next = at
  for (;;) {
    const piece = pieces[next]
    if (piece === undefined) return { factor, next }
    const scale = SCALES.get(piece.text)
    const letter = piece.gap || next !== at ? undefined : LETTERS.get(piece.text)
    const before = pieces[next + 1]?.text
    if (scale !== undefined) factor *= scale
    else if (letter !== undefined && (before === 'iu' || before === 'cfu' || before === 'cfus')) factor *= letter
    else return { factor, next }
    next++
  }
}

function readFigures(pieces: readonly Piece[], at: number): Value | undefined {
  const piece = pieces[at]
  if (piece?.value === undefined) return undefined
  const slash = readSlash(pieces, at)
  const base = slash ?? { value: piece.value, next: at + 1 }
  // "1 x 10^9": the power belongs to the number.
  const power = pieces[base.next + 1]
  if (
    (pieces[base.next]?.text === 'x' || pieces[base.next]?.text === '×') &&
    /^10[\^⁰¹²³⁴-⁹]/.test(power?.text ?? '')
  ) {
    const value = base.value * (power?.value ?? 1)
    return { low: value, high: value, next: base.next + 2, article: false, figure: true }
  }
  const added =
    slash || !Number.isInteger(base.value) ? undefined : readAddedPart(pieces, skipInnerHyphen(pieces, base.next))
  const { factor, next } = readScales(pieces, added?.next ?? base.next)
  const value = (base.value + (added?.value ?? 0)) * factor
  return { low: value, high: value, next, article: false, figure: true }
}

/** "two hundred and fifty", "twenty-five", "two point five": the number and the piece behind it. */
function readCardinal(pieces: readonly Piece[], at: number): { value: number; next: number } | undefined {
  let total = 0
  let group = 0
  let next = at
  let seen = false
  for (;;) {
    const joint =
      seen && (isHyphen(pieces[next]) || (pieces[next]?.text === 'and' && group >= 100 && group % 100 === 0))
    const from = joint ? next + 1 : next
    const word = pieces[from]?.text ?? ''
    const value = small.get(word)
    const scale = SCALES.get(word)
    if (value !== undefined && (!seen || fits(group, value))) group += value
    else if (scale === 100 && seen && group > 0) group *= 100
    else if (scale !== undefined && scale !== 100 && seen && group > 0) {
      total += group * scale
      group = 0
    } else break
    seen = true
    next = from + 1
  }
  if (!seen) return undefined
  return readSpokenDecimals(pieces, { value: total + group, next })
}

/** May a number word follow in the same group: "twenty" + "five", "hundred" + "fifty"? */
function fits(group: number, value: number): boolean {
  if (group % 100 === 0) return value > 0
  return group % 10 === 0 && group % 100 >= 20 && value > 0 && value < 10
}

function readSpokenDecimals(
  pieces: readonly Piece[],
  whole: { value: number; next: number },
): { value: number; next: number } {
  if (pieces[whole.next]?.text !== 'point') return whole
  let digits = ''
  let next = whole.next + 1
  for (;;) {
    const digit = small.get(pieces[next]?.text ?? '')
    if (digit === undefined || digit > 9) break
    digits += digit
    next++
  }
  return digits === '' ? whole : { value: Number(`${whole.value}.${digits}`), next }
}

function readWords(pieces: readonly Piece[], at: number): Value | undefined {
  const number = readCardinal(pieces, at)
  if (number === undefined) return undefined
  const behind = isHyphen(pieces[number.next]) ? number.next + 1 : number.next
  const part = PARTS.get(pieces[behind]?.text ?? '')
  if (part !== undefined && number.value >= 1 && number.value < 8) {
    const value = number.value * part
    return { low: value, high: value, next: skipOfArticle(pieces, behind + 1), article: false, figure: false }
  }
  const added = readAddedPart(pieces, number.next)
  const { factor, next } = readScales(pieces, added?.next ?? number.next)
  const value = (number.value + (added?.value ?? 0)) * factor
  return { low: value, high: value, next, article: false, figure: false }
}

/** "half a", "a quarter of a", "a couple of", "a dozen", "a hundred", and the bare article. */
function readSpecial(pieces: readonly Piece[], at: number): Value | undefined {
  const article = isArticle(pieces[at]?.text)
  const from = article ? at + 1 : at
  const word = pieces[from]?.text ?? ''
  const rest = { article: false, figure: false }
  const vague = VAGUE.get(word)
  if (vague) {
    const { factor, next } = readScales(pieces, pieces[from + 1]?.text === 'of' ? from + 2 : from + 1)
    return { low: vague[0] * factor, high: vague[1] * factor, next, ...rest }
  }
  const part = PARTS.get(word)
  if (part !== undefined && (article || word === 'half' || word === 'quarter')) {
    const behind = skipOfArticle(pieces, from + 1)
    const { factor, next } = readScales(pieces, behind)
    return { low: part * factor, high: part * factor, next, ...rest }
  }
  if (!article) return undefined
  const { factor, next } = readScales(pieces, from)
  return { low: factor, high: factor, next, article: next === from, figure: false }
}

/** The number that starts at a piece: figures, fractions, mixed numbers, number words, "a couple of", "half a", "a". */
export function readValue(pieces: readonly Piece[], at: number): Value | undefined {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'mark') return undefined
  if (piece.kind === 'figure') return readFigures(pieces, at)
  return readSpecial(pieces, at) ?? readWords(pieces, at)
}
