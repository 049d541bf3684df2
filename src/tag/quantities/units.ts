import type { QuantityKind } from '../../model/claim.ts'
import type { Piece } from './pieces.ts'

/** What a unit word stands for. `factor` turns the written unit into `unit` ("5 cl" is 50 ml). */
export interface Unit {
  readonly unit: string
  readonly kind: QuantityKind
  readonly factor?: number
  /** "a teaspoon" is an amount; "a dose" is one only beside a rate ("a dose a day"); "a min" is none. */
  readonly article: 'yes' | 'weak' | 'no'
}

const units = new Map<string, Unit>()

function add(unit: Unit, words: string): void {
  for (const word of words.split(' ')) units.set(word, unit)
}

const MASS = [
  ['g', 'gram grams gramme grammes', 'g gm gms gr'],
  ['mg', 'milligram milligrams milligramme milligrammes miligram miligrams', 'mg mgs'],
  ['mcg', 'microgram micrograms microgramme microgrammes', 'mcg mcgs µg μg ug'],
  ['ng', 'nanogram nanograms', 'ng'],
  ['kg', 'kilogram kilograms kilogramme kilogrammes kilo kilos', 'kg kgs'],
  ['oz', 'ounce ounces', 'oz ozs'],
  ['lb', 'pound pounds', 'lb lbs'],
] as const
const VOLUME = [
  ['ml', 'milliliter milliliters millilitre millilitres', 'ml mls cc'],
  ['l', 'liter liters litre litres', 'l'],
  ['tsp', 'teaspoon teaspoons teaspoonful teaspoonfuls', 'tsp tsps'],
  ['tbsp', 'tablespoon tablespoons tablespoonful tablespoonfuls', 'tbsp tbsps tbs tblsp'],
  ['cup', 'cup cups cupful cupfuls', ''],
  ['pint', 'pint pints', ''],
] as const
const COUNT = [
  ['capsule', 'capsule capsules gelcap gelcaps', 'cap caps'],
  ['tablet', 'tablet tablets caplet caplets', 'tab tabs'],
  ['pill', 'pill pills', ''],
  ['gummy', 'gummy gummies', ''],
  ['softgel', 'softgel softgels', ''],
  ['lozenge', 'lozenge lozenges', ''],
  ['drop', 'drop drops', ''],
  ['dropper', 'dropper droppers dropperful dropperfuls droppersful dropfuls', ''],
  ['scoop', 'scoop scoops scoopful scoopfuls', ''],
  ['spoon', 'spoon spoons spoonful spoonfuls', ''],
  ['pinch', 'pinch pinches', ''],
  ['sip', 'sip sips', ''],
] as const
const WEAK_COUNT = [
  ['spray', 'spray sprays'],
  ['puff', 'puff puffs'],
  ['serving', 'serving servings'],
  ['dose', 'dose doses'],
  ['bag', 'bag bags teabag teabags'],
  ['packet', 'packet packets sachet sachets'],
] as const
const DURATION = [
  ['second', 'seconds', 'second sec secs'],
  ['minute', 'minute minutes', 'min mins'],
  ['hour', 'hour hours', 'hr hrs h'],
  ['day', 'day days night nights', ''],
  ['week', 'week weeks', 'wk wks'],
  ['month', 'month months', 'mo mos'],
  ['year', 'year years', 'yr yrs'],
] as const

for (const [kind, rows] of [
  ['mass', MASS],
  ['volume', VOLUME],
  ['count', COUNT],
  ['duration', DURATION],
] as const) {
  for (const [unit, words, short] of rows) {
    add({ unit, kind, article: 'yes' }, words)
    if (short !== '') add({ unit, kind, article: 'no' }, short)
  }
}
for (const [unit, words] of WEAK_COUNT) add({ unit, kind: 'count', article: 'weak' }, words)
add({ unit: 't', kind: 'mass', article: 'no' }, 't ton tons tonne tonnes')
add({ unit: 'ml', kind: 'volume', factor: 10, article: 'no' }, 'cl centilitre centilitres centiliter centiliters')
add({ unit: 'ml', kind: 'volume', factor: 100, article: 'no' }, 'dl decilitre decilitres deciliter deciliters')
add({ unit: 'IU', kind: 'activity', article: 'no' }, 'iu ius')
add({ unit: 'CFU', kind: 'activity', article: 'no' }, 'cfu cfus')
add({ unit: '%', kind: 'percent', article: 'no' }, '% percent pct')

/** Units of two and three words, by their first word. */
const compounds = new Map<string, readonly (readonly [readonly string[], Unit])[]>()
const FLUID_OUNCE: Unit = { unit: 'fl oz', kind: 'volume', article: 'yes' }
const IU: Unit = { unit: 'IU', kind: 'activity', article: 'no' }
const CFU: Unit = { unit: 'CFU', kind: 'activity', article: 'no' }

function compound(wording: string, unit: Unit | undefined): void {
  const [first = '', ...rest] = wording.split(' ')
  if (unit !== undefined) compounds.set(first, [...(compounds.get(first) ?? []), [rest, unit]])
}

for (const wording of ['fl . oz', 'fl oz', 'fluid oz', 'fluid ounce', 'fluid ounces']) compound(wording, FLUID_OUNCE)
for (const wording of ['i . u', 'international unit', 'international units']) compound(wording, IU)
for (const wording of ['colony - forming units', 'colony forming units', 'colony forming unit']) compound(wording, CFU)
for (const wording of ['metric ton', 'metric tons', 'metric tonnes', 'short tons']) compound(wording, units.get('ton'))
for (const [wording, single] of [
  ['soft gel', 'softgel'],
  ['soft gels', 'softgel'],
  ['gel cap', 'capsule'],
  ['gel caps', 'capsule'],
  ['gel capsules', 'capsule'],
  ['tea bag', 'bag'],
  ['tea bags', 'bag'],
  ['tea spoon', 'teaspoon'],
  ['tea spoons', 'teaspoon'],
  ['table spoon', 'tablespoon'],
  ['table spoons', 'tablespoon'],
  ['per cent', 'percent'],
] as const)
  compound(wording, units.get(single))

const PACKAGE_WORDS =
  'bottle bottles pack packs package packages packet packets bag bags box boxes jar jars pouch pouches container containers tub tubs carton cartons case cases tin tins tube tubes vial vials canister canisters kit kits'
const packages = new Map<string, string>(
  PACKAGE_WORDS.split(' ').map((word) => [
    word,
    word.replace(/^box(?:es)?$|^pouch(?:es)?$/, (w) => w.replace('es', '')).replace(/s$/, ''),
  ]),
)

/** The package that a word names, in the singular ("bottles" → bottle), or undefined. */
export function packageNamed(word: string | undefined): string | undefined {
  return word === undefined ? undefined : packages.get(word)
}

/** The unit that a single word names, or undefined. */
export function unitNamed(word: string | undefined): Unit | undefined {
  return word === undefined ? undefined : units.get(word)
}

const PERIODS = new Map<string, string>(
  [
    ['day', 'day night morning evening afternoon bedtime'],
    ['hour', 'hour hr'],
    ['minute', 'minute min'],
    ['week', 'week wk'],
    ['month', 'month'],
    ['year', 'year yr'],
  ].flatMap(([period = '', words = '']) => words.split(' ').map((word) => [word, period] as const)),
)
const ADVERBS = new Map<string, string>([
  ['daily', 'day'],
  ['nightly', 'day'],
  ['hourly', 'hour'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
])

/** The period that a noun in the singular names ("night" → day), or undefined. */
export function periodNamed(word: string | undefined): string | undefined {
  return word === undefined ? undefined : PERIODS.get(word)
}

/** The period of an adverb ("daily", "nightly" → day), or undefined. */
export function periodOfAdverb(word: string | undefined): string | undefined {
  return word === undefined ? undefined : ADVERBS.get(word)
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

function spelledOut(pieces: readonly Piece[], at: number): { unit: Unit; next: number } | undefined {
  for (const [rest, unit] of compounds.get(pieces[at]?.text ?? '') ?? []) {
    if (rest.every((word, index) => pieces[at + 1 + index]?.text === word)) return { unit, next: at + 1 + rest.length }
  }
  return undefined
}

function readBare(pieces: readonly Piece[], at: number): { unit: Unit; next: number } | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  const long = spelledOut(pieces, at)
  if (long) return long
  const unit = units.get(piece.text)
  if (unit === undefined) return undefined
  if (piece.text.length === 1 && piece.kind === 'word') {
    // "5G" is a network and "24 H" no time of day; "5 l-theanine" and "5 t-shirts" name things.
    if (piece.capital && piece.text !== 'l') return undefined
    const hyphen = pieces[at + 1]
    if (hyphen?.text === '-' && !hyphen.gap && pieces[at + 2]?.kind === 'word') return undefined
  }
  const after = pieces[at + 1]
  // "200m2", "12 g3": a unit with an exponent is another unit.
  if (after?.kind === 'figure' && !after.gap) return undefined
  return { unit, next: at + 1 }
}

/**
 * The unit that starts at a piece, also behind a hyphen ("68-ounce") or within brackets ("20 (kg)"),
 * and the piece behind it.
 */
export function readUnit(pieces: readonly Piece[], at: number): { unit: Unit; next: number } | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  if ((piece.text === '-' || piece.text === '‑') && !piece.gap && !pieces[at + 1]?.gap) return readBare(pieces, at + 1)
  const closing = CLOSING[piece.text]
  if (closing !== undefined) {
    const inner = readBare(pieces, at + 1)
    return inner && pieces[inner.next]?.text === closing ? { unit: inner.unit, next: inner.next + 1 } : undefined
  }
  return readBare(pieces, at)
}
