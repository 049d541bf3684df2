// Timing: every candidate once a round, so that a slow moment of the machine falls on all alike; then medians.

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * Median milliseconds of each named task over `rounds` rounds; one round before them warms up and does not count.
 * A task that returns a number has taken its time itself.
 */
export async function interleaved(tasks, rounds) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
  for (let round = 0; round < rounds + 1; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      globalThis.gc?.()
      const start = performance.now()
      const own = await task()
      const time = typeof own === 'number' ? own : performance.now() - start
      if (round > 0) times[name].push(time)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
}

/** The rows as a table: what, bound, measured. */
export function table(rows) {
  const cells = [
    ['measured', 'target', 'value', ''],
    ...rows.map(({ name, bound, value, unit, ok }) => [
      name,
      `≤ ${bound}${unit}`,
      `${value}${unit}`,
      ok ? 'ok' : 'OVER',
    ]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)))
  return cells
    .map(([name, bound, value, mark]) =>
      `${name.padEnd(widths[0])}  ${bound.padStart(widths[1])}  ${value.padStart(widths[2])}  ${mark}`.trimEnd(),
    )
    .join('\n')
}
