import { amountWords } from '../model/figures.ts'
import type { ClaimRegister, RegisterEntry, RegisterGroup } from '../model/register.ts'
import { printableText } from './printable.ts'

/** The columns, in their order: one row a place, the places of one claim beneath each other. */
const COLUMNS = {
  claim: ({ group }) => group.claim,
  places: ({ group }) => String(group.places.length),
  documents: ({ group }) => String(group.documents),
  subject: ({ entry }) => entry.subject,
  relation: ({ entry }) => entry.relation,
  object: ({ entry }) => entry.object,
  polarity: ({ entry }) => entry.polarity,
  types: ({ entry }) => entry.types.join(' '),
  certainty: ({ entry }) => entry.certainty,
  attribution: ({ entry }) => `${entry.attribution.source} ${entry.attribution.stance}`,
  quantities: ({ entry }) => entry.quantities.map(amountWords).join('; '),
  severity: ({ entry }) => entry.worth?.severity ?? '',
  verdict: ({ entry }) => entry.worth?.verdict ?? '',
  evidence: ({ entry }) => entry.worth?.grade ?? '',
  rule: ({ entry }) => entry.worth?.ruleId ?? '',
  path: ({ entry }) => entry.path,
  line: ({ entry }) => String(entry.line),
  column: ({ entry }) => String(entry.column),
  // An article's escape sequences must not reach a terminal by this way either.
  sentence: ({ entry }) => printableText(entry.sentence),
} as const satisfies Readonly<Record<string, (row: { group: RegisterGroup; entry: RegisterEntry }) => string>>

/** The register as CSV (RFC 4180: commas, CRLF, quotes doubled), a row for each place. */
export function* renderRegisterCsv(register: ClaimRegister): Generator<string> {
  yield row(Object.keys(COLUMNS))
  for (const group of register.groups) {
    for (const entry of group.places) yield row(Object.values(COLUMNS).map((cell) => cell({ group, entry })))
  }
}

function row(cells: readonly string[]): string {
  return `${cells.map((text) => quoted(harmless(text))).join(',')}\r\n`
}

/**
 * Spreadsheets run a cell that starts like a formula, and articles come from strangers: an apostrophe in front makes it text.
 * Tab and carriage return count too, for some programs cut them off first.
 */
function harmless(text: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
