import type { Notice } from '../model/document.ts'
import type {
  Location,
  Report,
  ReportClaim,
  ReportDocument,
  ReportEdit,
  ReportFinding,
  ReportQuantity,
  ReportSentence,
  SuppressedFinding,
} from '../model/report.ts'
import { indented, jsonArray } from './json-layout.ts'

/**
 * The JSON report, schema version 1, in chunks of one document each: thousands of documents never stand in one string, nor does
 * one with a hundred thousand claims. Exactly the fields of the schema in a fixed order, whatever else the values carry.
 */
export function* renderJson(report: Report): Generator<string> {
  yield `${JSON.stringify(headFields(report), undefined, 2).slice(0, -2)},\n  "documents": `
  let separator = '['
  for (const document of report.documents) {
    const lead = `${separator}\n    `
    if (isLarge(document)) yield* largeDocument(document, lead)
    else yield lead + indented(documentFields(document), '    ')
    separator = ','
  }
  yield separator === '[' ? '[]' : '\n  ]'
  yield `,\n  "notices": ${indented(report.notices.map(noticeFields), '  ')}\n}\n`
}

/** Claims and findings that still make one string of a bearable length. */
const LARGE = 20_000

const isLarge = ({ claims, findings }: ReportDocument) => claims.length + findings.length > LARGE

/** The same text as for any document, one claim and finding after another. */
function* largeDocument(document: ReportDocument, lead: string): Generator<string> {
  const { path, title, sentences, claims, findings, suppressed, notices } = document
  yield `${lead}${indented({ path, title, sentences }, '    ').slice(0, -'\n    }'.length)}`
  yield ',\n      "claims": '
  yield* jsonArray(mapped(claims, claimFields), '      ')
  yield ',\n      "findings": '
  yield* jsonArray(mapped(findings, findingFields), '      ')
  if (suppressed !== undefined) {
    yield ',\n      "suppressed": '
    yield* jsonArray(mapped(suppressed, suppressedFields), '      ')
  }
  yield `,\n      "notices": ${indented(notices.map(noticeFields), '      ')}\n    }`
}

function* mapped<From, To>(items: readonly From[], fields: (item: From) => To): Generator<To> {
  for (const item of items) yield fields(item)
}

/** What stands before the documents: version, tool, summary. */
export function headFields({ schemaVersion, tool, summary }: Report): Omit<Report, 'documents' | 'notices'> {
  const { baseline } = summary
  return {
    schemaVersion,
    tool: { name: tool.name, version: tool.version, rulesHash: tool.rulesHash, profile: tool.profile },
    summary: {
      documents: summary.documents,
      sentences: summary.sentences,
      claims: summary.claims,
      findings: { error: summary.findings.error, warning: summary.findings.warning, info: summary.findings.info },
      ...(baseline === undefined ? {} : { baseline: { suppressed: baseline.suppressed, stale: baseline.stale } }),
    },
  }
}

/** A document as every JSON format shows it. */
export function documentFields(document: ReportDocument): ReportDocument {
  return {
    path: document.path,
    title: document.title,
    sentences: document.sentences,
    claims: document.claims.map(claimFields),
    findings: document.findings.map(findingFields),
    ...(document.suppressed === undefined ? {} : { suppressed: document.suppressed.map(suppressedFields) }),
    notices: document.notices.map(noticeFields),
  }
}

function claimFields(claim: ReportClaim): ReportClaim {
  return {
    id: claim.id,
    types: [...claim.types],
    subject: claim.subject,
    relation: claim.relation,
    object: claim.object,
    polarity: claim.polarity,
    certainty: claim.certainty,
    attribution: { source: claim.attribution.source, stance: claim.attribution.stance },
    subjectFrom: claim.subjectFrom,
    quantities: claim.quantities.map(quantityFields),
    location: locationFields(claim.location),
    sentence: sentenceFields(claim.sentence),
  }
}

function quantityFields(quantity: ReportQuantity): ReportQuantity {
  const { per, frequency, route } = quantity
  return {
    kind: quantity.kind,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    ...(per === undefined ? {} : { per }),
    ...(frequency === undefined ? {} : { frequency: { low: frequency.low, high: frequency.high, per: frequency.per } }),
    ...(route === undefined ? {} : { route }),
    location: locationFields(quantity.location),
  }
}

function findingFields(finding: ReportFinding): ReportFinding {
  const { claimId, sentence, jurisdictions, edit } = finding
  return {
    ruleId: finding.ruleId,
    alsoRules: [...finding.alsoRules],
    ...(claimId === undefined ? {} : { claimId }),
    verdict: finding.verdict,
    severity: finding.severity,
    message: finding.message,
    why: finding.why,
    suggestion: finding.suggestion,
    excerpt: finding.excerpt,
    location: locationFields(finding.location),
    ...(sentence === undefined ? {} : { sentence: sentenceFields(sentence) }),
    related: finding.related.map(({ path, location, message }) => ({
      path,
      location: locationFields(location),
      message,
    })),
    evidence: finding.evidence.map(({ title, short, url }) => ({
      title,
      short,
      ...(url === undefined ? {} : { url }),
    })),
    ...(jurisdictions === undefined ? {} : { jurisdictions: [...jurisdictions] }),
    ...(edit === undefined ? {} : { edit: editFields(edit) }),
    fingerprint: finding.fingerprint,
  }
}

function editFields({ location, replacement, safe }: ReportEdit): ReportEdit {
  return { location: locationFields(location), replacement, safe }
}

function suppressedFields(finding: SuppressedFinding): SuppressedFinding {
  const { by, justification } = finding.suppression
  return { ...findingFields(finding), suppression: { by, justification } }
}

function sentenceFields(sentence: ReportSentence): ReportSentence {
  return { index: sentence.index, text: sentence.text, location: locationFields(sentence.location) }
}

function locationFields({ start, end }: Location): Location {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  }
}

/** A notice as every JSON format shows it. */
export function noticeFields({ code, message }: Notice): Notice {
  return { code, message }
}
