import type { Directive } from '../model/document.ts'

/** What one name in a sound directive silences. */
export interface Cover {
  readonly directive: Directive
  /** A rule's present id, or a pack. */
  readonly name: string
  readonly text?: string
  readonly reason: string
  /** The line that is covered, where it is one; 0 where no prose stands below. */
  readonly line?: number
}

/** From the first `disable` of a name to the `enable` that ends it; offsets into the source. */
export interface Range {
  readonly from: number
  readonly to: number
  /** In text order: those inside another one reach from their own place on. */
  readonly covers: readonly Cover[]
}

/** Covers by the name that they silence, in text order. */
export interface CoverIndex {
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, readonly Cover[]>>
  readonly ranges: ReadonlyMap<string, readonly Range[]>
  readonly file: ReadonlyMap<string, readonly Cover[]>
}
