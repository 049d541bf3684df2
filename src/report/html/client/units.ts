import type { SentenceKind } from '../../../model/document.ts'
import type { PageBlock } from '../data.ts'

/** Blocks that are one thing on the page: a list, a table, or a single block. */
export interface Unit {
  readonly kind: SentenceKind
  readonly blocks: readonly PageBlock[]
}

/** Puts the items of a list and the cells of a table together. */
export function unitsOf(blocks: readonly PageBlock[]): readonly Unit[] {
  const units: { readonly kind: SentenceKind; readonly blocks: PageBlock[] }[] = []
  for (const block of blocks) {
    const last = units.at(-1)
    const joins = block.kind === 'list-item' || block.kind === 'table-cell' || block.kind === 'quotation'
    if (last !== undefined && joins && last.kind === block.kind) last.blocks.push(block)
    else units.push({ kind: block.kind, blocks: [block] })
  }
  return units
}
