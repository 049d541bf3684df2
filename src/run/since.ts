import { normalSentence } from '../check/fingerprint.ts'
import type { Document } from '../model/document.ts'
import type { ReportDocument, ReportFinding } from '../model/report.ts'
import { parseDocument } from '../parse/index.ts'
import type { CheckInput, Engine } from './engine.ts'
import { checkSource, formatOf } from './engine.ts'

/**
 * The fingerprints of a document's findings that its text before does not account for: their sentence, or the one that
 * contradicts it, is new or changed. Blanks, case, quotes and dashes change no sentence, nor does its place; of equal
 * sentences as many are old as there were before.
 */
export function newFindings(
  engine: Engine,
  { now, before }: { readonly now: CheckInput; readonly before: CheckInput },
  { findings }: ReportDocument,
): ReadonlySet<string> {
  if (findings.length === 0) return new Set()
  const document = parse(now)
  const news = newSentences(document, parse(before))
  const isNewPlace = (path: string, offset: number) =>
    path === now.path && document.sentences.some(({ index, span }) => span.start === offset && news.has(index))
  const isNew = ({ sentence, related }: ReportFinding) =>
    (sentence !== undefined && news.has(sentence.index)) ||
    related.some(({ path, location }) => isNewPlace(path, location.start.offset))
  const found = findings.filter(isNew)
  // What is said of a whole page belongs to no sentence: it is new when the page gave no cause for it before.
  const onPage = findings.filter(({ sentence }) => sentence === undefined)
  const known = new Set(
    onPage.length === 0 ? [] : checkSource(engine, before).findings.map(({ fingerprint }) => fingerprint),
  )
  return new Set(
    [...found, ...onPage.filter(({ fingerprint }) => !known.has(fingerprint))].map((one) => one.fingerprint),
  )
}

function parse(input: CheckInput): Document {
  return parseDocument(input.source, { ...input, format: input.format ?? formatOf(input.path) })
}

/** Indices of the sentences that stand in `now` more often than before. */
function newSentences(now: Document, before: Document): ReadonlySet<number> {
  const left = new Map<string, number>()
  for (const { text } of before.sentences) {
    const normal = normalSentence(text)
    left.set(normal, (left.get(normal) ?? 0) + 1)
  }
  const news = new Set<number>()
  for (const { index, text } of now.sentences) {
    const normal = normalSentence(text)
    const count = left.get(normal) ?? 0
    if (count === 0) news.add(index)
    else left.set(normal, count - 1)
  }
  return news
}
