import type { Directive, Document } from '../model/document.ts'
import type { Finding, SilencedFinding } from '../model/finding.ts'
import { packOf } from '../model/rule.ts'
import type { Cover, CoverIndex, Range } from './cover.ts'
import { coversOf } from './covers.ts'
import type { DirectiveFaultAt } from './directive-findings.ts'
import { directiveFinding, unusedFinding } from './directive-findings.ts'
import type { ProseLines } from './reach.ts'
import { proseLines } from './reach.ts'
import { comparable } from './read-directive.ts'
import type { RuleNames } from './rule-names.ts'

export interface Suppressed {
  /** What counts: the findings that no directive silences, and those about the directives, in text order. */
  readonly findings: readonly Finding[]
  readonly silenced: readonly SilencedFinding[]
}

const NONE: readonly SilencedFinding[] = []

/**
 * Applies a document's directives: `<!-- claimcheck-disable-next-line kratom/natural -- quotes the label -->`. A finding is
 * silenced by the rule that it stands under alone, never by the wider ones that it also names. A directive at fault silences
 * nothing and is a finding itself, as is one that has nothing to do.
 */
export function suppress(findings: readonly Finding[], document: Document, names: RuleNames): Suppressed {
  if (document.directives.length === 0) return { findings, silenced: NONE }
  const lines = proseLines(document)
  const { index, sound, faults } = coversOf(document.directives, { names, lines, format: document.format })
  const used = new Set<Cover>()
  const silenced: SilencedFinding[] = []
  const left: Finding[] = []
  const textOf = sentenceTexts(document)
  for (const finding of findings) {
    const cover = nearestCover(finding, index, { lines, textOf })
    if (cover === undefined) left.push(finding)
    else {
      used.add(cover)
      silenced.push({ finding, directive: cover.directive, reason: cover.reason })
    }
  }
  const seen = new Map<string, number>()
  const about = [...faults, ...unusedOf(sound, used, names)]
    .sort((a, b) => a.directive.span.start - b.directive.span.start)
    .map((fault) => directiveFinding(fault, seen))
  return { findings: inTextOrder(left, about, document), silenced }
}

interface Surroundings {
  readonly lines: ProseLines
  readonly textOf: (finding: Finding) => string
}

/** The directive that speaks for a finding: one for the line before a range, a range before the file, the last before others. */
function nearestCover(finding: Finding, index: CoverIndex, { lines, textOf }: Surroundings): Cover | undefined {
  const fits = ({ text }: Cover) => text === undefined || textOf(finding).includes(text)
  const names = [finding.ruleId, packOf(finding.ruleId)]
  for (const name of names) {
    const byLine = index.lines.get(name)
    if (byLine === undefined) continue
    for (const line of lines.linesOf(finding)) {
      const cover = byLine.get(line)?.findLast(fits)
      if (cover !== undefined) return cover
    }
  }
  const at = finding.span.start
  for (const name of names) {
    const range = rangeAt(index.ranges.get(name) ?? [], at)
    const cover = range?.covers.findLast((one) => one.directive.span.end <= at && fits(one))
    if (cover !== undefined) return cover
  }
  for (const name of names) {
    const cover = index.file.get(name)?.findLast(fits)
    if (cover !== undefined) return cover
  }
  return undefined
}

/** The range that holds an offset, by binary search: those of one name stand in order and apart. */
function rangeAt(ranges: readonly Range[], at: number): Range | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range !== undefined && at < range.to ? range : undefined
}

/** A sentence's text in its comparable form, made once. */
function sentenceTexts(document: Document): (finding: Finding) => string {
  const known = new Map<number, string>()
  return ({ sentence = -1 }) => {
    const text = known.get(sentence) ?? comparable(document.sentences[sentence]?.text ?? document.title)
    known.set(sentence, text)
    return text
  }
}

/** Directives of which nothing, or not all, silences something; what names rules that rest in this run is given the benefit. */
function unusedOf(
  sound: ReadonlyMap<Directive, readonly Cover[]>,
  used: ReadonlySet<Cover>,
  names: RuleNames,
): readonly DirectiveFaultAt[] {
  return [...sound].flatMap(([directive, covers]) => {
    const idle = covers.filter((cover) => !used.has(cover) && !names.resting.has(cover.name))
    return idle.length === 0 ? [] : [unusedFinding(directive, { covers, idle })]
  })
}

function inTextOrder(findings: readonly Finding[], about: readonly Finding[], { sentences }: Document): Finding[] {
  const merged: Finding[] = []
  let next = 0
  for (const finding of findings) {
    const place = (finding.sentence === undefined ? finding : (sentences[finding.sentence] ?? finding)).span.start
    for (; next < about.length && (about[next]?.span.start ?? 0) <= place; next++)
      merged.push(...about.slice(next, next + 1))
    merged.push(finding)
  }
  return [...merged, ...about.slice(next)]
}
