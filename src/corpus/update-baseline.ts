import type { Baseline, BaselineChange, BaselineEntry, BaselineScope } from '../model/baseline.ts'
import type { ReportDocument } from '../model/report.ts'
import { matchBaseline } from './match-baseline.ts'

/** The baseline without its stale entries and with today's paths, what `added` would add, and what changes. */
export interface BaselineUpdate {
  readonly pruned: Baseline
  readonly grown: Baseline
  readonly change: BaselineChange
}

/** What a baseline (of nothing, when there is none yet) becomes after a run over these documents. */
export function updateBaseline(
  documents: readonly ReportDocument[],
  before: Baseline,
  scope: BaselineScope,
): BaselineUpdate {
  const { kept, stale, unknown, renamed } = matchBaseline(documents, before, scope)
  return {
    pruned: baselineOf(kept),
    grown: baselineOf([...kept, ...unknown]),
    change: { added: sorted(unknown), removed: sorted(stale), renamed },
  }
}

function baselineOf(entries: readonly BaselineEntry[]): Baseline {
  return { schemaVersion: 1, entries: sorted(entries) }
}

/** By path, rule and fingerprint in code unit order: the same findings give the same file. */
function sorted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return [...entries].sort(
    (a, b) => order(a.path, b.path) || order(a.ruleId, b.ruleId) || order(a.fingerprint, b.fingerprint),
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
