import type { Directive, DocumentFormat } from '../model/document.ts'
import type { Cover, CoverIndex, Range } from './cover.ts'
import type { DirectiveFaultAt } from './directive-findings.ts'
import { malformed, missingReason, nothingToEnable, unclosed, unknownRule } from './directive-findings.ts'
import type { ProseLines } from './reach.ts'
import type { WrittenDirective } from './read-directive.ts'
import { readDirective } from './read-directive.ts'
import type { RuleNames } from './rule-names.ts'
import { adviceFor } from './rule-names.ts'

export interface Covers {
  readonly index: CoverIndex
  /** The directives without a fault, each with its covers. */
  readonly sound: ReadonlyMap<Directive, readonly Cover[]>
  readonly faults: readonly DirectiveFaultAt[]
}

interface Setting {
  readonly names: RuleNames
  readonly lines: ProseLines
  readonly format: DocumentFormat
}

interface OpenRange {
  readonly from: number
  readonly covers: Cover[]
  readonly openers: Directive[]
}

/** A range whose names cannot be told; any `enable` may be meant to end it. */
const UNNAMED = ''

/** To find out which rule was meant takes long: nobody misspells more names than this by hand. */
const MOST_ADVICE = 50

interface Work extends Setting {
  readonly lineCovers: Map<string, Map<number, Cover[]>>
  readonly ranges: Map<string, Range[]>
  readonly file: Map<string, Cover[]>
  readonly open: Map<string, OpenRange>
  readonly sound: Map<Directive, readonly Cover[]>
  readonly faults: DirectiveFaultAt[]
}

/** Reads all directives of a document, in text order, into what they silence and what is wrong with them. */
export function coversOf(directives: readonly Directive[], setting: Setting): Covers {
  const work: Work = {
    ...setting,
    lineCovers: new Map(),
    ranges: new Map(),
    file: new Map(),
    open: new Map(),
    sound: new Map(),
    faults: [],
  }
  for (const directive of directives) {
    const written = readDirective(directive.text)
    if ('next' in written) {
      work.faults.push(malformed(directive, written))
      if (written.command === 'disable') openRange(work, directive, { name: UNNAMED, cover: undefined })
    } else if (written.command === 'enable') enable(work, directive, written)
    else disable(work, directive, written)
  }
  leaveOpen(work)
  const { lineCovers, ranges, file, sound, faults } = work
  return { index: { lines: lineCovers, ranges, file }, sound, faults }
}

function disable(work: Work, directive: Directive, written: WrittenDirective): void {
  const { selectors, reason, command } = written
  if (reason === '') work.faults.push(missingReason(directive, { written, format: work.format }))
  const isKnown = knowsAll(work, directive, written)
  const isSound = reason !== '' && isKnown
  const line = work.lines.next(work.lines.lineOf(directive.span.end - 1)) ?? 0
  const covers = selectors.map(({ name, text }): Cover => {
    const current = work.names.current.get(name) ?? UNNAMED
    return {
      directive,
      name: current,
      reason,
      ...(text === undefined ? {} : { text }),
      ...(command === 'disable-next-line' ? { line } : {}),
    }
  })
  if (isSound) work.sound.set(directive, covers)
  for (const cover of covers) {
    // A range at fault is opened all the same, so that the directive that ends it is none too many.
    if (command === 'disable') openRange(work, directive, { name: cover.name, cover: isSound ? cover : undefined })
    else if (isSound && command === 'disable-file') push(work.file, cover.name, cover)
    else if (isSound && line > 0) push(mapIn(work.lineCovers, cover.name), line, cover)
  }
}

/** Are all names those of rules or packs? Those that are not are one fault. */
function knowsAll({ names, faults }: Work, directive: Directive, { selectors }: WrittenDirective): boolean {
  const unknown = selectors.flatMap(({ name }) => (names.current.has(name) ? [] : [name]))
  const [first] = unknown
  if (first === undefined) return true
  const advice = faults.length < MOST_ADVICE ? adviceFor(first, names) : undefined
  faults.push(unknownRule(directive, unknown, advice))
  return false
}

function openRange(
  work: Work,
  directive: Directive,
  at: { readonly name: string; readonly cover: Cover | undefined },
): void {
  const range = work.open.get(at.name) ?? { from: directive.span.end, covers: [], openers: [] }
  work.open.set(at.name, range)
  range.openers.push(directive)
  if (at.cover !== undefined) range.covers.push(at.cover)
}

/** Ends the ranges of the names that are given, a pack's with those of its rules; without names, all. */
function enable(work: Work, directive: Directive, written: WrittenDirective): void {
  const { selectors } = written
  const isKnown = knowsAll(work, directive, written)
  const open = [...work.open.keys()]
  const meant = [...new Set(selectors.flatMap(({ name }) => work.names.current.get(name) ?? []))]
  const ended =
    selectors.length === 0
      ? open
      : open.filter((name) => meant.some((one) => name === one || name.startsWith(`${one}/`)))
  for (const name of ended) closeRange(work, name, directive.span.start)
  const endsUnnamed = work.open.delete(UNNAMED)
  if (ended.length === 0 && isKnown && !endsUnnamed) work.faults.push(nothingToEnable(directive, meant))
}

function closeRange(work: Work, name: string, to: number): void {
  const range = work.open.get(name)
  work.open.delete(name)
  if (range !== undefined && range.covers.length > 0)
    push(work.ranges, name, { from: range.from, to, covers: range.covers })
}

/** What is still open at the end silences nothing: an `enable` that got lost must not hide the rest of the article. */
function leaveOpen(work: Work): void {
  const left = new Map<Directive, string[]>()
  for (const [name, { openers }] of work.open) {
    if (name !== UNNAMED) for (const directive of openers) push(left, directive, name)
  }
  for (const [directive, names] of left) {
    work.sound.delete(directive)
    work.faults.push(unclosed(directive, [...new Set(names)], work.format))
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function mapIn<Key, Value>(maps: Map<Key, Map<number, Value>>, key: Key): Map<number, Value> {
  const map = maps.get(key) ?? new Map<number, Value>()
  maps.set(key, map)
  return map
}
