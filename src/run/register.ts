import { compareClaims } from '../corpus/compare.ts'
import { entriesOf } from '../corpus/entries.ts'
import { groupClaims } from '../corpus/register.ts'
import type { Notice, Token } from '../model/document.ts'
import type { ClaimRegister, RegisterEntry } from '../model/register.ts'
import type { Report } from '../model/report.ts'
import type { CheckInput, Engine } from './engine.ts'
import { examine, reportOn } from './engine.ts'

/** One document's claims for the register, and what of it was not read. */
export interface RegisteredDocument {
  readonly path: string
  readonly entries: readonly RegisterEntry[]
  readonly notices: readonly Notice[]
}

/** Reads one document for the register. Nothing but its claims is kept of it. */
export function registerSource(engine: Engine, input: CheckInput): RegisteredDocument {
  const examined = examine(engine, input)
  const report = reportOn(examined, {})
  const entries = entriesOf(report, {
    wordsOf: (sentence) => wordsOf(examined.document.sentences[sentence]?.tokens ?? []),
    grades: new Map(engine.data.rules.map(({ id, evidence }) => [id, evidence.grade])),
  })
  return { path: report.path, entries, notices: report.notices }
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ normal }) => normal)
}

/** The register of some documents. `notices` are those of the run; the documents' own are put to them with their paths. */
export function assembleRegister(
  documents: readonly RegisteredDocument[],
  { version, rulesHash }: Report['tool'],
  notices: readonly Notice[],
): ClaimRegister {
  const entries = documents.flatMap((document) => document.entries)
  const groups = groupClaims(entries)
  const own = documents.flatMap(({ path, notices }) =>
    notices.map(({ code, message }) => ({ code, message: `${path}: ${message}` })),
  )
  return {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version, rulesHash },
    summary: { documents: documents.length, claims: entries.length, groups: groups.length },
    groups,
    notices: [...notices, ...own],
  }
}

/** The claims of a register that was written as JSON before, or undefined where the text is no such register. */
export async function parseRegister(text: string): Promise<readonly RegisterEntry[] | undefined> {
  const { registerFileSchema } = await import('../model/register-schema.ts')
  const parsed = registerFileSchema.safeParse(jsonOf(text))
  return parsed.success ? parsed.data.groups.flatMap(({ places }) => places) : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export { compareClaims }
