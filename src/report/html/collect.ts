import type { ClaimType } from '../../model/claim.ts'
import type {
  ReportBlock,
  ReportDocument,
  ReportFinding,
  ReportRelated,
  ReportText,
  SuppressedFinding,
} from '../../model/report.ts'
import type { Background, Counterpart, PageBlock, PageDocument, PageFinding } from './data.ts'
import { webAddress } from './escape.ts'

/** Collects what the page says of each document; what its findings share is kept once, in `backgrounds`. */
export interface Collector {
  readonly documentOf: (document: ReportDocument) => PageDocument
  readonly backgrounds: readonly Background[]
}

/** A collector for the documents of one report. */
export function createCollector(documents: readonly ReportDocument[]): Collector {
  const backgrounds: Background[] = []
  const known = new Map<string, number>()
  const backgroundOf = (finding: ReportFinding): number => {
    const { ruleId: rule, why, suggestion } = finding
    const evidence = finding.evidence.map(({ title, short, url }) => {
      const address = webAddress(url)
      return { title, short, ...(address === undefined ? {} : { url: address }) }
    })
    const background = { rule, why, suggestion, evidence }
    const key = JSON.stringify(background)
    const index = known.get(key) ?? backgrounds.push(background) - 1
    known.set(key, index)
    return index
  }
  const sentenceAt = sentenceFinder(documents)
  const documentOf = (document: ReportDocument): PageDocument => {
    const types = new Map(document.claims.map((claim) => [claim.id, claim.types]))
    const toPage = (finding: ReportFinding | SuppressedFinding): PageFinding =>
      findingOf(finding, {
        background: backgroundOf(finding),
        types: finding.claimId === undefined ? [] : (types.get(finding.claimId) ?? []),
        counterparts: finding.related.map((related) => counterpartOf(related, sentenceAt)),
      })
    return {
      path: document.path,
      title: document.title,
      sentences: document.sentences,
      findings: [...document.findings, ...(document.suppressed ?? [])].sort(byPlace).map(toPage),
      notices: document.notices.map(({ message }) => message),
    }
  }
  return { documentOf, backgrounds }
}

/** An article's blocks as the page carries them. */
export function pageBlocks(blocks: readonly ReportBlock[]): readonly PageBlock[] {
  return blocks.map(({ kind, level, opensRow, sentences }) => ({
    kind,
    ...(level === undefined ? {} : { level }),
    ...(opensRow === undefined ? {} : { opensRow }),
    first: sentences[0]?.index ?? 0,
    texts: sentences.map(({ text }) => text),
  }))
}

interface Shared {
  readonly background: number
  readonly types: readonly ClaimType[]
  readonly counterparts: readonly Counterpart[]
}

function findingOf(finding: ReportFinding | SuppressedFinding, shared: Shared): PageFinding {
  const { sentence, flagged, edit } = finding
  return {
    ...shared,
    verdict: finding.verdict,
    severity: finding.severity,
    message: finding.message,
    also: finding.alsoRules,
    jurisdictions: finding.jurisdictions ?? [],
    line: finding.location.start.line,
    ...(sentence === undefined ? {} : { sentence: { index: sentence.index, text: sentence.text } }),
    ...(flagged === undefined ? {} : { flagged: [flagged.start, flagged.end] }),
    ...(edit === undefined ? {} : { replacement: edit.replacement }),
    fingerprint: finding.fingerprint,
    ...('suppression' in finding ? { suppressed: reasonOf(finding) } : {}),
  }
}

function reasonOf({ suppression: { by, justification } }: SuppressedFinding): string {
  const where = by === 'baseline' ? 'in the baseline' : 'by a comment in the text'
  return justification === '' ? where : `${where}: ${justification}`
}

function counterpartOf({ path, location, message }: ReportRelated, sentenceAt: SentenceFinder): Counterpart {
  const sentence = sentenceAt(path, location.start.offset)
  return { path, line: location.start.line, message, ...(sentence === undefined ? {} : { sentence }) }
}

/** Index of the sentence that holds a place in a document's source. */
type SentenceFinder = (path: string, offset: number) => number | undefined

function sentenceFinder(documents: readonly ReportDocument[]): SentenceFinder {
  const blocks = new Map(documents.map((document) => [document.path, document.blocks]))
  // Few documents are pointed to; only their sentences are laid out for the search.
  const flat = new Map<string, readonly ReportText[]>()
  return (path, offset) => {
    const sentences = flat.get(path) ?? (blocks.get(path) ?? []).flatMap((block) => block.sentences)
    flat.set(path, sentences)
    return sentences.find(({ span }) => span.start <= offset && offset < span.end)?.index
  }
}

function byPlace(a: ReportFinding, b: ReportFinding): number {
  return a.location.start.offset - b.location.start.offset || a.location.end.offset - b.location.end.offset
}
