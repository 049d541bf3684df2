import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import { lintRulebook } from '../rulebook/index.ts'
import { lintExamples } from './lint-examples.ts'
import { measuredOf } from './measured.ts'

export interface LintChoice {
  /** The day that reviews are measured against, as YYYY-MM-DD. */
  readonly today: string
  /** Also take every alternative away and see whether an example notices. */
  readonly thorough: boolean
}

/** What the rulebook still owes its readers, by rule: see `lintRulebook` and `lintExamples`. */
export function lintRules(data: RulebookData, { today, thorough }: LintChoice): readonly Problem[] {
  const faults = [...lintRulebook(data, { today, measured: measuredOf(data) }), ...lintExamples(data, { thorough })]
  return faults.sort((a, b) => ((a.place ?? '') < (b.place ?? '') ? -1 : (a.place ?? '') > (b.place ?? '') ? 1 : 0))
}
