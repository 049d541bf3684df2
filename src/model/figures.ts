import type { Amount } from './claim.ts'

/** Milligrams in a unit of mass. Ounces and pounds are no units that doses are compared in: they are bought, not taken. */
const MILLIGRAMS: Readonly<Record<string, number>> = { kg: 1_000_000, g: 1000, mg: 1, mcg: 0.001, ng: 0.000_001 }

/** The amount with its mass in milligrams: "0.5 g" and "500 mg" are one. Other units stay as they are. */
export function inMilligrams(amount: Amount): Amount {
  const factor = MILLIGRAMS[amount.unit]
  if (factor === undefined) return amount
  return { ...amount, low: rounded(amount.low * factor), high: rounded(amount.high * factor), unit: 'mg' }
}

/** Without the last digits, which differ with the way that a number was reckoned: 0.3 g are 300 mg. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/** The amount as one word that equal amounts share: "2000-4000 mg per day". */
export function amountKey(amount: Amount): string {
  const { low, high, unit, per, frequency, route } = inMilligrams(amount)
  const often = frequency === undefined ? '' : ` ${frequency.low}-${frequency.high} per ${frequency.per}`
  return `${low}-${high} ${unit}${per === undefined ? '' : ` per ${per}`}${often}${route === undefined ? '' : ` ${route}`}`
}

/** The amount as a person writes it: "2-4 g per day", "500 mg 3 times per day". */
export function amountWords({ low, high, unit, per, frequency }: Amount): string {
  const often = frequency === undefined ? '' : ` ${range(frequency.low, frequency.high)} times per ${frequency.per}`
  return `${range(low, high)} ${unit}${per === undefined ? '' : ` per ${per}`}${often}`
}

function range(low: number, high: number): string {
  return low === high ? String(low) : `${low}-${high}`
}
