import type { ClaimRegister, RegisterChange, RegisterGroup, Worth } from '../model/register.ts'
import { cellWidth, cutEnd, padEnd } from './cells.ts'
import { counted } from './counts.ts'
import { printable } from './printable.ts'

/** The claim keeps at least so many cells, however narrow the terminal. */
const LEAST_CLAIM = 40

/** The register as a table: a row for each claim, its gravest worth and the first of its places. `width` is in cells. */
export function renderRegisterTable(register: ClaimRegister, width: number): string {
  const { documents, claims, groups } = register.summary
  const rows = register.groups.map((group) => ({
    cells: [String(group.places.length), String(group.documents), worthWords(group.worth)],
    claim: claimCell(group),
    place: placeCell(group),
  }))
  const table = renderRows(
    { cells: ['places', 'documents', 'worth'], claim: 'claim', place: 'first place' },
    rows,
    width,
  )
  const places = `${counted(claims, 'claim')} in ${counted(documents, 'document')}`
  return `${table}\n${places}, ${groups} different\n`
}

/** What became of the claims between two registers as a table. `width` is in cells. */
export function renderChangesTable(changes: readonly RegisterChange[], width: number): string {
  if (changes.length === 0) return 'No claim was added or dropped.\n'
  const rows = changes.map(({ change, before, after, group }) => ({
    cells: [change, `${before} → ${after}`, worthWords(group.worth)],
    claim: claimCell(group),
    place: placeCell(group),
  }))
  const table = renderRows({ cells: ['change', 'places', 'worth'], claim: 'claim', place: 'first place' }, rows, width)
  const count = (kind: RegisterChange['change']) => changes.filter(({ change }) => change === kind).length
  return `${table}\n${count('added')} added, ${count('dropped')} dropped, ${count('changed')} in more or fewer places\n`
}

interface Row {
  readonly cells: readonly string[]
  readonly claim: string
  readonly place: string
}

/** Columns as wide as they need to be; the claim is cut to what the line leaves, the place stands last and is never cut. */
function renderRows(head: Row, rows: readonly Row[], width: number): string {
  const all = [head, ...rows]
  const widths = head.cells.map((_, index) => widest(all.map(({ cells }) => cells[index] ?? '')))
  const places = widest(all.map(({ place }) => place))
  const left = width - widths.reduce((sum, cells) => sum + cells + 2, 0) - places - 2
  const claims = Math.min(widest(all.map(({ claim }) => claim)), Math.max(left, LEAST_CLAIM))
  return all
    .map(({ cells, claim, place }) => {
      const first = cells.map((cell, index) => padEnd(cell, widths[index] ?? 0))
      return `${[...first, padEnd(cutEnd(claim, claims), claims), place].join('  ').trimEnd()}\n`
    })
    .join('')
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, cellWidth(text)), 0)
}

/** "error unsupported (refuted)": how grave, what is wrong with it, and how strong the evidence is. */
function worthWords(worth: Worth | undefined): string {
  return worth === undefined ? 'no finding' : `${worth.severity} ${worth.verdict} (${worth.grade})`
}

/** Where the text leaves out what it speaks of, its own words say more than an ellipsis. */
function claimCell({ claim, places: [first] }: RegisterGroup): string {
  return printable(first?.words === undefined ? claim : `${claim}: "${first.sentence}"`)
}

function placeCell({ places: [first] }: RegisterGroup): string {
  return first === undefined ? '' : `${printable(first.path)}:${first.line}:${first.column}`
}
