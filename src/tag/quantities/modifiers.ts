import type { Piece } from './pieces.ts'
import { packageNamed, readUnit, type Unit, unitNamed } from './units.ts'
import { readValue } from './values.ts'

/** Words that may stand between any number and its unit: "a heaping teaspoon", "two full droppers", "8 consecutive weeks". */
const MEASURE_WORDS = new Set(
  'heaping heaped level levelled rounded full scant generous small large big medium tiny good whole flat metric us uk dry extra additional more mere single standard regular consecutive straight daily nightly vegan vegetarian oral'.split(
    ' ',
  ),
)

/** Words that end a noun phrase: no modifier of a noun that follows. */
const NO_MODIFIERS = new Set(
  (
    'a an the this that these those my your his her its our their some any each every all both either no not of in on at to into onto from by with without within for per as than before after during until over under ' +
    'and or but nor if when while because so then which who what where i you he she it we they them us me is are was were be been being am do does did has have had can could may might must shall should will would ' +
    'take takes took taken taking use uses used using drop add adds put place swallow chew open mix pour drink eat give gives get gets got buy sell try start stop contain containing contains hold holds include includes ' +
    'best top favourite favorite favourites leading popular times time x percent people men women children adults million billion thousand hundred dozen once twice thrice daily weekly nightly only about around out up down'
  ).split(' '),
)

const isHyphen = (piece: Piece | undefined) => piece?.text === '-' || piece?.text === '‑'

/** One modifier, "kratom" or "full-spectrum": the piece behind it. */
function skipModifier(pieces: readonly Piece[], at: number): number | undefined {
  if (pieces[at]?.kind !== 'word' || !pieces[at]?.gap) return undefined
  let next = at + 1
  while (isHyphen(pieces[next]) && !pieces[next]?.gap && pieces[next + 1]?.kind === 'word' && !pieces[next + 1]?.gap)
    next += 2
  return next
}

/** Modifying nouns and adjectives stand in the singular; a plural ("20 patients, doses") starts something else. */
function modifiesFreely(pieces: readonly Piece[], at: number, next: number): boolean {
  const first = pieces[at]?.text ?? ''
  const last = pieces[next - 1]?.text ?? ''
  if (NO_MODIFIERS.has(first) || unitNamed(first) !== undefined || readValue(pieces, at) !== undefined) return false
  return !/[^s]s$/.test(last) || first === 'plus'
}

interface Found {
  readonly unit: Unit
  readonly next: number
  /** "daily" or "nightly" stood before the unit. */
  readonly daily: boolean
}

/**
 * The unit of a number, with at most two words between them. Measures take words such as "heaping" only;
 * things that are counted take any modifier ("two kratom capsules") unless the number is a mere article.
 */
export function readModifiedUnit(pieces: readonly Piece[], at: number, strict: boolean): Found | undefined {
  const direct = readUnit(pieces, at)
  if (direct) return { ...direct, daily: false }
  let next = at
  let known = true
  let daily = false
  for (let count = 0; count < 2; count++) {
    const behind = skipModifier(pieces, next)
    if (behind === undefined) return undefined
    const word = pieces[next]?.text ?? ''
    const measure = behind === next + 1 && MEASURE_WORDS.has(word)
    if (!measure && (strict || !modifiesFreely(pieces, next, behind))) return undefined
    known &&= measure
    daily ||= word === 'daily' || word === 'nightly'
    next = behind
    if (!pieces[next]?.gap) continue
    const found = readUnit(pieces, next)
    const plural = /s$/.test(pieces[(found?.next ?? 1) - 1]?.text ?? '')
    if (found && (known || (found.unit.kind === 'count' && plural))) return { ...found, daily }
  }
  return undefined
}

/** What a strength belongs to: "500 mg kratom capsules" → capsule, "30 ml bottle" → bottle; and the piece behind it. */
export function readBearer(
  pieces: readonly Piece[],
  at: number,
): { bearer: string; unit?: Unit; next: number } | undefined {
  // "1 fl. oz. bottle": the full stop belongs to the short unit.
  const short = pieces[at]?.text === '.' && pieces[at - 1]?.text === 'oz'
  let next = isHyphen(pieces[at]) || short ? at + 1 : at
  for (let count = 0; count < 4; count++) {
    const piece = pieces[next]
    if (piece?.kind !== 'word') return undefined
    const found = readUnit(pieces, next)
    if (found?.unit.kind === 'count' && piece.text !== 'drop')
      return { bearer: found.unit.unit, unit: found.unit, next: found.next }
    const pack = packageNamed(piece.text)
    if (pack !== undefined) return { bearer: pack, next: next + 1 }
    const behind = skipModifier(pieces, next)
    const passes = behind !== undefined && (MEASURE_WORDS.has(piece.text) || modifiesFreely(pieces, next, behind))
    if (!passes) return undefined
    next = behind
  }
  return undefined
}
