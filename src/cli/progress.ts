import type { CliIo } from './io.ts'

/** Nobody needs to be told about less than a second; more often than ten times a second nobody can read. */
const PATIENCE = 1000
const PACE = 100
const CLEAR_LINE = '\r\u001b[K'

export interface Progress {
  readonly step: (done: number, path: string) => void
  /** Takes the line away again, before anything else is printed. */
  readonly clear: () => void
}

/** A line on standard error that says how far the run has come; silent where no person reads along. `total` counts documents. */
export function startProgress(total: number, io: CliIo): Progress {
  const { stderr } = io
  if (stderr.isTTY !== true) return { step: () => {}, clear: () => {} }
  const columns = stderr.columns ?? 80
  let next = performance.now() + PATIENCE
  let shown = false
  return {
    step: (done, path) => {
      if (performance.now() < next) return
      next = performance.now() + PACE
      shown = true
      const safe = path.replace(/[^\x20-\x7e]/g, '?')
      stderr.write(CLEAR_LINE + `  ${done}/${total}  ${safe}`.slice(0, columns - 1))
    },
    clear: () => {
      if (shown) stderr.write(CLEAR_LINE)
      shown = false
    },
  }
}
