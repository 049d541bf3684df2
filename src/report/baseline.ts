import type { BaselineChange, BaselineEntry } from '../model/baseline.ts'
import { counted } from './counts.ts'
import { printable } from './printable.ts'

export interface BaselineOutcome {
  readonly file: string
  readonly outcome: 'written' | 'updated' | 'refused'
  /** How many entries the file holds now; counts for nothing when it was refused. */
  readonly entries: number
}

/** What has become of a baseline, for the terminal: the entries that come and go, then a line that sums them up. */
export function* renderBaselineChange(change: BaselineChange, result: BaselineOutcome): Generator<string> {
  const file = printable(result.file)
  if (result.outcome === 'written') {
    yield `${file}: ${counted(result.entries, 'finding')} written down\n`
    return
  }
  for (const entry of change.added) yield lineOf('+', entry)
  if (result.outcome === 'refused') {
    const news = change.added.length === 1 ? '1 finding is' : `${change.added.length} findings are`
    yield `${file}: ${news} new, so nothing was written\n`
    yield '  Mend what is new, or accept it with --grow; --prune only takes out what is stale.\n'
    return
  }
  for (const entry of change.removed) yield lineOf('-', entry)
  for (const { from, to } of change.renamed) yield `> ${printable(from)} → ${printable(to)}\n`
  yield `${file}: ${sumOf(change)} (${result.entries === 1 ? '1 entry' : `${result.entries} entries`})\n`
}

function lineOf(mark: '+' | '-', { path, ruleId, excerpt }: BaselineEntry): string {
  return `${mark} ${printable(path)}  ${printable(ruleId)}  ${printable(excerpt)}\n`
}

function sumOf({ added, removed, renamed }: BaselineChange): string {
  const parts = [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} taken out`] : []),
    ...(renamed.length > 0 ? [`${counted(renamed.length, 'document')} renamed`] : []),
  ]
  return parts.length === 0 ? 'up to date' : parts.join(', ')
}
