import type { ReportDocument, ReportFinding, ReportRelated, ReportSentence } from '../model/report.ts'
import { cellWidth, cutEnd, padEnd, wrap } from './cells.ts'
import { excerptAround, flaggedWithin } from './excerpt.ts'
import type { Paint } from './paint.ts'
import { printable, printableText } from './printable.ts'
import { relatedLabel, touchedBy, wholeMessage } from './whole-message.ts'

export interface FindingLayout {
  /** Cells in a line. */
  readonly width: number
  /** Cells of the widest `line:column` of the document. */
  readonly column: number
  readonly paint: Paint
}

/** Lines of running text longer than this are hard to read, however wide the terminal. */
const WIDEST_TEXT = 96

/**
 * One finding, line by line: place, severity, verdict and rule; the sentence with the flagged words underlined; what it
 * says and what is known; the other places that belong to it; a safer wording; the sources; whose law it touches.
 */
export function renderFinding(
  finding: ReportFinding,
  document: ReportDocument,
  layout: FindingLayout,
): readonly string[] {
  const indent = ' '.repeat(layout.column + 4)
  const room = layout.width - indent.length
  const text = Math.min(room, WIDEST_TEXT)
  const body = [
    ...(finding.sentence === undefined ? [] : sentenceLines(finding, finding.sentence, { ...layout, width: room })),
    ...wrap(printable(wholeMessage(finding)), text),
    ...finding.related.flatMap((related) =>
      relatedLines(related, { document, label: relatedLabel(finding) }, { ...layout, width: text }),
    ),
    ...labelled('Safer:', printable(finding.suggestion), { ...layout, width: text }),
    ...sourceLines(finding, text, layout.paint),
    ...jurisdictionLines(finding, text, layout.paint),
    ...alsoLines(finding, text, layout.paint),
  ]
  return [...titleLines(finding, layout), ...body.map((line) => indent + line)]
}

function titleLines(finding: ReportFinding, { width, column, paint }: FindingLayout): readonly string[] {
  const { line, column: letter } = finding.location.start
  const place = `${line}:${letter}`.padEnd(column)
  const plain = `  ${place}  ${finding.severity.padEnd(7)}  ${finding.verdict}`
  const severity = paint.severity[finding.severity](finding.severity.padEnd(7))
  const left = `  ${place}  ${severity}  ${paint.strong(finding.verdict)}`
  // The rule's first source is the nearest that there is to a page about it.
  const source = finding.evidence.find(({ url }) => url !== undefined)?.url
  const rule = paint.link(paint.faint(printable(finding.ruleId)), source)
  const gap = width - cellWidth(plain) - cellWidth(finding.ruleId)
  return gap < 2 ? [left, ' '.repeat(column + 4) + rule] : [left + ' '.repeat(gap) + rule]
}

function sentenceLines(finding: ReportFinding, sentence: ReportSentence, layout: FindingLayout): readonly string[] {
  const flagged = flaggedWithin(finding, sentence)
  if (flagged === undefined) return [cutEnd(printableText(sentence.text), layout.width)]
  const { line, marks, marked } = excerptAround(sentence.text, flagged, layout.width)
  const words = layout.paint.strong(line.slice(marked.start, marked.end))
  const underline = marks.trimStart()
  const mark = layout.paint.severity[finding.severity](underline)
  return [
    line.slice(0, marked.start) + words + line.slice(marked.end),
    marks.slice(0, marks.length - underline.length) + mark,
  ]
}

/** Another place: where it stands, what it says, and of a counterpart its sentence when the document's claims hold it. */
function relatedLines(
  related: ReportRelated,
  { document, label }: { readonly document: ReportDocument; readonly label: ReturnType<typeof relatedLabel> },
  layout: FindingLayout,
): readonly string[] {
  const { line, column } = related.location.start
  const here = related.path === document.path
  const place = here ? `line ${line}` : `${printable(related.path)}:${line}:${column}`
  const lines = labelled(`${label}:`, `${place}: ${printable(related.message)}`, layout)
  const claim =
    here && label === 'Against'
      ? document.claims.find(
          ({ sentence: { location } }) =>
            !(related.location.start.offset < location.start.offset) &&
            related.location.start.offset < location.end.offset,
        )
      : undefined
  if (claim === undefined) return lines
  const at = Math.max(0, related.location.start.offset - claim.sentence.location.start.offset)
  const end = at + related.location.end.offset - related.location.start.offset
  const { text } = claim.sentence
  const span = { start: Math.min(at, text.length), end: Math.min(end, text.length) }
  const excerpt = excerptAround(text, span, layout.width - LABEL - 2)
  return [...lines, ' '.repeat(LABEL) + layout.paint.faint(`“${excerpt.line}”`)]
}

function sourceLines(finding: ReportFinding, width: number, paint: Paint): readonly string[] {
  if (finding.evidence.length === 0) return []
  const lines: string[] = []
  let line = padEnd('Sources:', LABEL)
  let used = LABEL
  for (const [index, { short, url }] of finding.evidence.entries()) {
    const name = printable(short) + (index + 1 < finding.evidence.length ? ',' : '')
    const cells = cellWidth(name)
    if (used > LABEL && used + cells > width) {
      lines.push(line.trimEnd())
      line = ' '.repeat(LABEL)
      used = LABEL
    }
    line += `${paint.link(name, url)} `
    used += cells + 1
  }
  return [...lines, line.trimEnd()].map(paint.faint)
}

function jurisdictionLines(finding: ReportFinding, width: number, paint: Paint): readonly string[] {
  return labelled('Touches:', touchedBy(finding), { width, column: 0, paint }).map(paint.faint)
}

function alsoLines(finding: ReportFinding, width: number, paint: Paint): readonly string[] {
  if (finding.alsoRules.length === 0) return []
  return labelled('Also:', printable(finding.alsoRules.join(', ')), { width, column: 0, paint }).map(paint.faint)
}

/** Cells of the widest label and a blank: what stands behind the labels lines up. */
const LABEL = 9

function labelled(label: string, text: string, layout: FindingLayout): readonly string[] {
  if (text === '') return []
  const lines = wrap(text, layout.width - LABEL)
  return lines.map((line, index) => {
    const lead = padEnd(index === 0 ? label : '', LABEL)
    return (label === 'Safer:' && index === 0 ? layout.paint.good(lead) : lead) + line
  })
}
