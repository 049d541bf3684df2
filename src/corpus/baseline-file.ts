import type { Baseline, BaselineEntry } from '../model/baseline.ts'
import type { Problem } from '../model/user-error.ts'
import { UserError } from '../model/user-error.ts'
import { findSyntaxFault } from './syntax-fault.ts'

const FIELDS = ['path', 'ruleId', 'fingerprint', 'excerpt'] as const

/** More faults of one file are not told: after a bad merge there may be hundreds. */
const TOLD = 10

/** The text of a baseline file: JSON with one entry a line, so that a review or a merge sees entries. */
export function* renderBaseline({ schemaVersion, entries }: Baseline): Generator<string> {
  yield `{\n  "schemaVersion": ${schemaVersion},\n  "entries": [`
  let separator = '\n    '
  for (const entry of entries) {
    yield `${separator}{ ${FIELDS.map((field) => `"${field}": ${JSON.stringify(entry[field])}`).join(', ')} }`
    separator = ',\n    '
  }
  yield `${entries.length > 0 ? '\n  ' : ''}]\n}\n`
}

/** Reads a baseline file. `shown` is its path as the user knows it. What is wrong with it is a `UserError` that says where. */
export function parseBaseline(text: string, shown: string): Baseline {
  const source = text.replace(/^\uFEFF/, '')
  const fault = findSyntaxFault(source)
  if (fault !== undefined) {
    const { line, excerpt, message, next } = fault
    const place = `${shown}:${line}`
    throw new UserError([{ code: 'bad-baseline', place, message, ...(excerpt === '' ? {} : { excerpt }), next }])
  }
  const lines = source.split('\n')
  return baselineFrom(JSON.parse(source), (index) => {
    // The file as it is written has its first entry on the fourth line; whoever has laid it out anew is told the number.
    const line = index === undefined ? '' : (lines[index + 3] ?? '')
    return /^\s*\{.*\},?\s*$/.test(line) ? `${shown}:${(index ?? 0) + 4}` : shown
  })
}

/** A value as a baseline; `placeOf` tells where an entry stands. What is wrong with it is a `UserError`. */
export function baselineFrom(value: unknown, placeOf: (entry?: number) => string): Baseline {
  const { schemaVersion, entries } = fieldsOf<'schemaVersion' | 'entries'>(value) ?? {}
  if (schemaVersion === undefined || !Array.isArray(entries)) {
    throw faulty([problem(placeOf(), 'This is no baseline: it needs "schemaVersion" and "entries".', WRITE_ANEW)])
  }
  if (schemaVersion !== 1) {
    const next = 'Update claimcheck, or write the baseline anew with claimcheck baseline.'
    const message = `This baseline has schema version ${JSON.stringify(schemaVersion)}; only 1 is known here.`
    throw faulty([problem(placeOf(), message, next)])
  }
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  const sound: BaselineEntry[] = []
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry, index, seen)
    if (typeof read === 'string') problems.push(problem(placeOf(index), `Entry ${index + 1} ${read}`, TAKE_OUT))
    else sound.push(read)
  }
  if (problems.length > 0) throw faulty(problems)
  return { schemaVersion: 1, entries: sound }
}

const WRITE_ANEW = 'Remove the file and write it anew with claimcheck baseline.'
const TAKE_OUT = 'Take the entry out, or remove the file and write it anew with claimcheck baseline.'

/** An entry, or what is wrong with it. */
function readEntry(value: unknown, index: number, seen: Map<string, number>): BaselineEntry | string {
  const fields = fieldsOf<keyof BaselineEntry>(value)
  if (fields === undefined) return 'is no object.'
  const missing = FIELDS.find((field) => typeof fields[field] !== 'string')
  if (missing !== undefined) return `has no "${missing}", which must be a text.`
  const { path, ruleId, fingerprint, excerpt } = fields as BaselineEntry
  const key = JSON.stringify([path, ruleId, fingerprint])
  const twin = seen.get(key)
  // Silently taken for one, it would hide that a merge went wrong.
  if (twin !== undefined) return `says the same as entry ${twin + 1}.`
  seen.set(key, index)
  return { path, ruleId, fingerprint, excerpt }
}

function fieldsOf<Name extends string>(value: unknown): Partial<Readonly<Record<Name, unknown>>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function problem(place: string, message: string, next: string): Problem {
  return { code: 'bad-baseline', place, message, next }
}

function faulty(problems: readonly Problem[]): UserError {
  const more = problems.length - TOLD
  if (!(more > 0)) return new UserError(problems)
  const rest = problem(problems[0]?.place?.replace(/:\d+$/, '') ?? '', `${more} more entries are faulty.`, WRITE_ANEW)
  return new UserError([...problems.slice(0, TOLD), rest])
}
