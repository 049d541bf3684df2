import type { Document, Sentence, Token } from '../model/document.ts'
import { ownCopy } from '../model/excerpt.ts'
import type { ReportBlock, ReportDocument, ReportFinding } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** The report of a document with its whole text in blocks, and with the place of every finding's words in its sentence. */
export function addText(report: ReportDocument, document: Document): ReportDocument {
  const place = <Kind extends ReportFinding>(finding: Kind): Kind => {
    const flagged = flaggedWords(finding, document)
    return flagged === undefined ? finding : { ...finding, flagged }
  }
  return {
    ...report,
    findings: report.findings.map(place),
    ...(report.suppressed === undefined ? {} : { suppressed: report.suppressed.map(place) }),
    blocks: blocksOf(document),
  }
}

/** From the first to the last token within the finding, in the sentence's text: the words that `excerpt` holds. */
function flaggedWords({ sentence, location }: ReportFinding, document: Document): Span | undefined {
  const tokens = sentence === undefined ? undefined : document.sentences[sentence.index]?.tokens
  const isInside = ({ span }: Token) => span.start >= location.start.offset && span.end <= location.end.offset
  const first = tokens?.find(isInside)
  const last = tokens?.findLast(isInside)
  if (first === undefined || last === undefined) return undefined
  return { start: first.offset, end: last.offset + last.text.length }
}

function blocksOf(document: Document): readonly ReportBlock[] {
  const blocks: ReportBlock[] = []
  let sentences: Sentence[] = []
  let before: Sentence | undefined
  for (const sentence of document.sentences) {
    if (before !== undefined && before.block !== sentence.block) {
      blocks.push(blockOf(sentences, document))
      sentences = []
    }
    sentences.push(sentence)
    before = sentence
  }
  if (sentences.length > 0) blocks.push(blockOf(sentences, document))
  return blocks
}

function blockOf(sentences: readonly Sentence[], document: Document): ReportBlock {
  const first = sentences[0]
  const kind = first?.kind ?? 'body'
  const level = kind === 'heading' && first !== undefined ? document.sections[first.section]?.level : undefined
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    ...(first !== undefined && opensRow(first, document) ? { opensRow: true } : {}),
    sentences: sentences.map(({ index, text, span }) => ({ index, text: ownCopy(text), span })),
  }
}

/** The parse stage knows cells, not rows: in HTML a `tr` tag stands between two of them, elsewhere a line end does. */
function opensRow(cell: Sentence, { sentences, source, format }: Document): boolean {
  if (cell.kind !== 'table-cell') return false
  const before = sentences[cell.index - 1]
  if (before?.kind !== 'table-cell') return true
  const between = source.slice(before.span.end, cell.span.start)
  return format === 'html' ? /<\/?tr\b/i.test(between) : /[\r\n]/.test(between)
}
