import type { PageFinding } from '../data.ts'
import { el, spoken, unspoken } from './dom.ts'
import type { Marked } from './segments.ts'
import { segmentsOf } from './segments.ts'
import type { Counts } from './tally.ts'
import { sum } from './tally.ts'
import { figure, SEVERITIES, SHAPES, severitiesOf } from './words.ts'

/** How grave a finding is and what is wrong with it: "▲ warning, overstated". */
export function gradeLabel({ severity, verdict }: PageFinding): HTMLElement {
  return el('span', { class: `grade ${severity}` }, unspoken(`${SHAPES[severity]} `), `${severity}, ${verdict}`)
}

/** Are its other places set against it? Else they add up to it. */
export function isContradiction({ verdict }: PageFinding): boolean {
  return verdict === 'contradictory'
}

/** A sentence on its own, with the flagged words marked. */
export function quote(finding: PageFinding): HTMLElement | undefined {
  const { sentence, flagged, severity } = finding
  if (sentence === undefined) return undefined
  const ranges: Marked<string>[] =
    flagged === undefined ? [] : [{ start: flagged[0], end: flagged[1], owner: severity }]
  const parts = segmentsOf(sentence.text, ranges).map(({ text, owners }) =>
    owners.length === 0 ? text : el('mark', { class: owners.join(' ') }, text),
  )
  return el('q', {}, ...parts)
}

/** A count of findings with its parts, as a bar whose full width stands for `most`. The figure says the same in words. */
export function bar(counts: Counts, most: number): HTMLElement {
  const track = el('span', { class: 'bar', 'aria-hidden': true, title: severitiesOf(counts) })
  for (const severity of SEVERITIES) {
    if (counts[severity] === 0) continue
    const part = el('span', { class: severity })
    part.style.width = `${(100 * counts[severity]) / Math.max(1, most)}%`
    track.append(part)
  }
  return track
}

/** The figure beside a bar. */
export function barFigure(counts: Counts): HTMLElement {
  const parts = severitiesOf(counts)
  return el('span', {}, figure(sum(counts)), parts === '' ? undefined : spoken(` (${parts})`))
}
