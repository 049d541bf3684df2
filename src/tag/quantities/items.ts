import type { Quantity } from '../../model/claim.ts'
import type { Piece } from './pieces.ts'

/** A quantity on its way: which pieces it covers, and whether it stands on its own. */
export interface Item {
  readonly quantity: Quantity
  /** First piece and one past the last. */
  readonly from: number
  readonly to: number
  /** Only worth reporting beside a rate: "a dose" is nothing, "a dose a day" an amount. */
  readonly weak: boolean
  /** "a day", "daily": no quantity itself, it says what an amount is taken by. */
  readonly rate: boolean
}

/** An item over pieces `from` to `to`; the span follows from the pieces. */
export function itemOf(pieces: readonly Piece[], from: number, to: number, rest: Omit<Quantity, 'span'>): Item {
  const span = { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 }
  return { quantity: { ...rest, span }, from, to, weak: false, rate: false }
}

/** A mass, a volume, an activity or a count of things: what can be taken, bought or packed. */
export function isAmount(item: Item): boolean {
  const { kind } = item.quantity
  return kind === 'mass' || kind === 'volume' || kind === 'activity' || kind === 'count'
}
