import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Report, ReportBlock, ReportDocument, ReportFinding } from '../../src/model/report.ts'
import { renderHtml } from '../../src/report/html/render.ts'
import { assembleReport, checkSource, createEngine } from '../../src/run/engine.ts'
import { currentRulebook, filesBeneath, ROOT } from '../corpus.ts'
import { document, finding, reportOf } from '../report/sample-report.ts'

/** A page on disk. */
export interface Page {
  readonly url: string
  readonly remove: () => void
}

/** Writes a report's page where a browser can open it. */
export function writePage(report: Report): Page {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, [...renderHtml(report)].join(''))
  return { url: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The corpus under the real rules. */
export function corpusReport(): Report {
  const engine = createEngine(currentRulebook())
  const documents = filesBeneath('corpus', /\.(md|mdx|txt|html)$/).map((path) =>
    checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8'), withText: true }),
  )
  return assembleReport(engine, documents, [])
}

/** Text that is made to break out of wherever it is put. */
export const HOSTILE =
  '</script><script>document.title = "broken"</script> <!-- <script> \u2028 <img src=x onerror="document.title=1"> & [a](javascript:1)'

/** An article all of which is hostile, one suppressed finding, and sources of which one is no web address. */
export function hostileReport(): Report {
  const found = {
    ...finding({
      ruleId: 'kratom/cures',
      message: HOSTILE,
      why: HOSTILE,
      suggestion: HOSTILE,
      location: placeAt(0, 10),
      sentence: { index: 0, text: HOSTILE, location: placeAt(0, HOSTILE.length) },
      evidence: [
        { title: 'A study', short: 'A', url: 'https://example.org/a' },
        { title: 'A trap', short: 'B', url: 'javascript:document.title = "broken"' },
      ],
    }),
    flagged: { start: 0, end: 9 },
  }
  const suppression = { by: 'directive', justification: HOSTILE } as const
  return reportOf([
    document({
      path: `${HOSTILE}.md`,
      title: HOSTILE,
      findings: [found],
      suppressed: [{ ...found, fingerprint: 'ffffffffffffffff', suppression }],
      notices: [{ code: 'a', message: HOSTILE }],
      blocks: [
        { kind: 'body', sentences: [{ index: 0, text: HOSTILE, span: { start: 0, end: HOSTILE.length } }] },
        { kind: 'heading', level: 1, sentences: [{ index: 1, text: HOSTILE, span: { start: 500, end: 600 } }] },
      ],
    }),
  ])
}

const SENTENCE =
  'For many people a cup of kratom tea in the morning relieves back pain better than any tablet did before.'

/** A corpus of `count` documents with 40 sentences and 6 findings each. */
export function largeReport(count: number): Report {
  return reportOf(Array.from({ length: count }, (_, index) => largeDocument(index)))
}

function largeDocument(index: number): ReportDocument {
  const texts = Array.from({ length: 40 }, (_, at) => `${SENTENCE} It is sentence ${at} of document ${index}.`)
  const spans = texts.map((text, at) => ({ start: at * 200, end: at * 200 + text.length }))
  const blocks: readonly ReportBlock[] = Array.from({ length: 10 }, (_, block) => ({
    kind: 'body',
    sentences: [0, 1, 2, 3].map((part) => {
      const at = block * 4 + part
      return { index: at, text: texts[at] ?? '', span: spans[at] ?? { start: 0, end: 0 } }
    }),
  }))
  const findings: readonly ReportFinding[] = [1, 7, 13, 19, 25, 31].map((at, number) => ({
    ...finding({
      ruleId: `pack-${number % 3}/rule-${(index + number) % 60}`,
      severity: number === 0 ? 'error' : 'warning',
      message: `States as a fact that kratom relieves back pain, in sentence ${at}.`,
      why: 'No controlled trial in people has tested this; what there is are surveys of users.',
      suggestion: 'Say that users report relief and that no trial has tested it.',
      excerpt: 'relieves back pain',
      location: placeAt(at * 200 + 50, at * 200 + 68),
      sentence: { index: at, text: texts[at] ?? '', location: placeAt(at * 200, at * 200 + 120) },
      evidence: [{ title: 'A survey of users', short: 'Survey', url: 'https://example.org/survey' }],
      fingerprint: `${index}-${number}`,
    }),
    flagged: { start: 50, end: 68 },
  }))
  return document({ path: `articles/${index}.md`, title: `Article ${index}`, sentences: 40, findings, blocks })
}

function placeAt(start: number, end: number): ReportFinding['location'] {
  return { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } }
}
