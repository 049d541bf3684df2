import { extractQuantities as readQuantities } from './tag/quantities.ts'
import type { DocumentFormat } from './model/document.ts'
import type { Report } from './model/report.ts'
import type { CheckInput, Engine } from './run/engine.ts'
import { assembleReport, checkSource, createEngine } from './run/engine.ts'
import type { Profile } from './run/profiles.ts'
import { profileOf } from './run/profiles.ts'
import { defaultRulebook } from './run/rulebook.ts'

export type { Assessment } from './run/assess.ts'
export type { Quantity } from './model/claim.ts'
export type { Document, Sentence, Token } from './model/document.ts'
export type { Report, ReportClaim, ReportDocument, ReportFinding } from './model/report.ts'
export type { CheckInput } from './run/engine.ts'
export { assess } from './run/assess.ts'
export { parseDocument } from './parse/index.ts'

export interface CheckOptions {
  /** Whose law counts beside the evidence: `us`, `eu`, `uk`, `ca`, `au`, `platforms`, `all`, or none (`default`). */
  readonly profile?: Profile
  /** Only the rules of these packs, whatever the profile. */
  readonly packs?: readonly string[]
}

/**
 * Checks articles against the default rulebook: the same engine as the command line. `format` follows the path's ending.
 * Throws a `UserError` for a profile that there is not.
 */
export function check(inputs: Iterable<CheckInput>, options: CheckOptions = {}): Report {
  const { packs, profile = 'default' } = options
  const selection = { profile: profileOf(profile), ...(packs === undefined ? {} : { packs }) }
  const engine: Engine = createEngine(defaultRulebook(), selection)
  return assembleReport(
    engine,
    Array.from(inputs, (input) => checkSource(engine, input)),
    [],
  )
}

/** Amounts, rates and durations in running text; spans are UTF-16 offsets into `text`. "2-4 g twice a day" is one quantity. */
export const extractQuantities: (text: string) => ReturnType<typeof readQuantities> = readQuantities

export type { DocumentFormat }
