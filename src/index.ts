import { applyBaseline } from './corpus/apply-baseline.ts'
import { baselineFrom } from './corpus/baseline-file.ts'
import type { Baseline } from './model/baseline.ts'
import type { DocumentFormat } from './model/document.ts'
import type { Report } from './model/report.ts'
import { packOf } from './model/rule.ts'
import type { RulebookData } from './model/rulebook.ts'
import { UserError } from './model/user-error.ts'
import type { CheckInput, Engine } from './run/engine.ts'
import { assembleReport, checkSource, createEngine } from './run/engine.ts'
import type { Profile } from './run/profiles.ts'
import { askedIn, profileOf } from './run/profiles.ts'
import type { FileInput } from './run/read.ts'
import { readInput } from './run/read.ts'
import { defaultRulebook } from './run/rulebook.ts'
import { extractQuantities as readQuantities } from './tag/quantities.ts'

export type { Baseline, BaselineEntry } from './model/baseline.ts'
export type { Quantity } from './model/claim.ts'
export type { Document, Sentence, Token } from './model/document.ts'
export type { Report, ReportClaim, ReportDocument, ReportFinding } from './model/report.ts'
export { UserError } from './model/user-error.ts'
export { parseDocument } from './parse/index.ts'
export type { Assessment } from './run/assess.ts'
export { assess } from './run/assess.ts'
export type { CheckInput } from './run/engine.ts'
export type { FileInput } from './run/read.ts'

export interface CheckOptions {
  /** Whose law counts beside the evidence: `us`, `eu`, `uk`, `ca`, `au`, `platforms`, `all`, or none (`default`). */
  readonly profile?: Profile
  /** Only the rules of these packs, whatever the profile. */
  readonly packs?: readonly string[]
  /** What `claimcheck-baseline.json` holds: these findings move to `suppressed`. One that is none is a `UserError`. */
  readonly baseline?: Baseline
  /**
   * Is there still a document under this path of the baseline? It decides what has been renamed and what is stale. Without it,
   * what is not among the inputs counts as still there. Paths of the baseline and of the inputs must start from one folder.
   */
  readonly exists?: (path: string) => boolean
}

/**
 * Checks articles against the default rulebook: the same engine as the command line. `format` follows the path's ending.
 * A Word file comes as `bytes`. Throws a `UserError` for a profile or pack that there is not, and for bytes that cannot be read.
 */
export function check(inputs: Iterable<CheckInput | FileInput>, options: CheckOptions = {}): Report {
  const { packs, baseline, profile = 'default', exists = () => true } = options
  const data = defaultRulebook()
  const selection = { profile: profileOf(profile), ...(packs === undefined ? {} : { packs: knownPacks(data, packs) }) }
  const engine: Engine = createEngine(data, selection)
  const documents = Array.from(inputs, (input) => checkSource(engine, 'bytes' in input ? readInput(input) : input))
  const report = assembleReport(engine, documents, [])
  if (baseline === undefined) return report
  const known = baselineFrom(baseline, () => 'options.baseline')
  return applyBaseline(report, known, {
    pathOf: (path) => path,
    exists,
    judges: askedIn(data.rules, engine.data.rules),
  })
}

/** The packs that were asked for; one that there is not would let every text pass. */
function knownPacks({ rules }: RulebookData, packs: readonly string[]): readonly string[] {
  const known = new Set(rules.map(({ id }) => packOf(id)))
  for (const pack of packs) {
    if (known.has(pack)) continue
    const next = `There is: ${[...known].sort().join(', ')}.`
    throw new UserError([{ code: 'unknown-pack', message: `There is no pack "${pack}".`, next }])
  }
  return packs
}

/** Amounts, rates and durations in running text; spans are UTF-16 offsets into `text`. "2-4 g twice a day" is one quantity. */
export const extractQuantities: (text: string) => ReturnType<typeof readQuantities> = readQuantities

export type { DocumentFormat }
