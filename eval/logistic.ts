/** A sentence as the names of what is true of it, with its label. */
export interface Sample {
  readonly features: readonly string[]
  readonly label: boolean
  /** How much it counts. */
  readonly weight: number
}

export interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

const ROUNDS = 200
const STEP = 0.5
/** Strength of the L2 penalty, in samples. */
const PENALTY = 1

/**
 * Logistic regression with an L2 penalty, fitted by gradient descent over all samples with one step size a feature (Duchi,
 * Hazan and Singer 2011). It starts at zero and draws nothing by lot: the same samples give the same model.
 */
export function fitModel(samples: readonly Sample[]): Model {
  const names = [...new Set(samples.flatMap(({ features }) => features))].sort()
  const column = new Map(names.map((name, index) => [name, index + 1]))
  const rows = samples.map(({ features, label, weight }) => ({
    // The first column is the bias, true of every sample.
    columns: [0, ...Array.from(new Set(features), (name) => column.get(name) ?? 0)],
    target: label ? 1 : 0,
    weight,
  }))
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(names.length + 1)
  const squares = new Float64Array(names.length + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((value, index) => (index === 0 ? 0 : (PENALTY * value) / total))
    for (const { columns, target, weight } of rows) {
      const score = columns.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
      const error = ((sigmoid(score) - target) * weight) / total
      for (const at of columns) gradient[at] = (gradient[at] ?? 0) + error
    }
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope
      if (slope !== 0) weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
  return { bias: weights[0] ?? 0, weights: new Map(names.map((name, index) => [name, weights[index + 1] ?? 0])) }
}

/** The probability that a sentence with these features must be flagged. A feature that was never seen says nothing. */
export function predict({ bias, weights }: Model, features: readonly string[]): number {
  let score = bias
  for (const name of new Set(features)) score += weights.get(name) ?? 0
  return sigmoid(score)
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
