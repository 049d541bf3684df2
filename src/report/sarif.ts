import type { Notice } from '../model/document.ts'
import type { Report, ReportDocument, ReportEdit, ReportFinding, SuppressedFinding } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { countNotices } from './counts.ts'
import { jsonArray } from './json-layout.ts'
import { physicalLocation, regionOf, uriOf } from './sarif-place.ts'
import { LEVELS, ruleDescriptors } from './sarif-rules.ts'
import { relatedLabel, touchedBy, wholeMessage } from './whole-message.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning. `rules` are those in
 * force; the report describes the ones that occur.
 */
export function* renderSarif(report: Report, { rules }: { readonly rules: readonly Rule[] }): Generator<string> {
  const descriptors = ruleDescriptors(allFindings(report), rules)
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]))
  const head = JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: driverOf(report, descriptors) },
          invocations: [invocationOf(report)],
          columnKind: 'utf16CodeUnits',
          results: [],
        },
      ],
    },
    undefined,
    2,
  )
  // The results are many and come last, so the head is written up to them.
  const before = head.lastIndexOf('[]')
  yield head.slice(0, before)
  yield* jsonArray(resultsOf(report, indexOf), '      ')
  yield `${head.slice(before + '[]'.length)}\n`
}

function* allFindings({ documents }: Report): Generator<ReportFinding> {
  for (const { findings, suppressed = [] } of documents) {
    yield* findings
    yield* suppressed
  }
}

function driverOf({ tool }: Report, rules: readonly Fields[]): Fields {
  return {
    name: tool.name,
    semanticVersion: tool.version,
    version: tool.version,
    rules,
    properties: { rulesHash: tool.rulesHash, profile: tool.profile },
  }
}

/** Text that was not read makes the exit code 2, so it makes the run unsuccessful here too. */
function invocationOf(report: Report): Fields {
  return {
    executionSuccessful: countNotices(report) === 0,
    toolExecutionNotifications: [
      ...report.notices.map((notice) => notificationOf(notice)),
      ...report.documents.flatMap(({ path, notices }) => notices.map((notice) => notificationOf(notice, path))),
    ],
  }
}

function notificationOf({ code, message }: Notice, path?: string): Fields {
  return {
    descriptor: { id: code },
    level: 'error',
    message: { text: escaped(message) },
    ...(path === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] }),
  }
}

function* resultsOf(report: Report, indexOf: ReadonlyMap<string, number>): Generator<Fields> {
  for (const document of report.documents) {
    for (const finding of document.findings) yield resultOf(document, finding, indexOf)
    for (const finding of document.suppressed ?? []) {
      yield { ...resultOf(document, finding, indexOf), suppressions: [suppressionOf(finding)] }
    }
  }
}

function resultOf({ path }: ReportDocument, finding: ReportFinding, indexOf: ReadonlyMap<string, number>): Fields {
  const { ruleId, related, edit, alsoRules } = finding
  return {
    ruleId,
    ruleIndex: indexOf.get(ruleId),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: physicalLocation(path, finding.location) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { 'claimcheck/v1': finding.fingerprint },
    ...(edit === undefined ? {} : { fixes: [fixOf(path, edit, finding.suggestion)] }),
    properties: {
      verdict: finding.verdict,
      words: finding.excerpt,
      ...(alsoRules.length === 0 ? {} : { alsoRules }),
      ...(finding.jurisdictions === undefined ? {} : { jurisdictions: finding.jurisdictions }),
    },
  }
}

/** What is wrong, why, what else belongs to it (as links to the related locations), whose law it touches, and how to say it safely. */
function messageOf(finding: ReportFinding): string {
  const places = finding.related.map((related, index) => {
    const place = related.location.start.line
    return `${relatedLabel(finding)}: [line ${place}](${index + 1}): ${escaped(related.message)}`
  })
  const touched = touchedBy(finding)
  const touches = touched === '' ? [] : [`Touches: ${touched}.`]
  const suggestion = finding.suggestion === '' ? [] : [`Safer: ${escaped(finding.suggestion)}`]
  return [escaped(wholeMessage(finding)), ...places, ...touches, ...suggestion].join(' ')
}

function relatedLocation({ path, location, message }: ReportFinding['related'][number], index: number): Fields {
  return {
    id: index + 1,
    physicalLocation: physicalLocation(path, location),
    message: { text: escaped(message) },
  }
}

function suppressionOf({ suppression: { by, justification } }: SuppressedFinding): Fields {
  return {
    kind: by === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    ...(justification === '' ? {} : { justification }),
  }
}

function fixOf(path: string, { location, replacement }: ReportEdit, suggestion: string): Fields {
  const change = {
    deletedRegion: regionOf(location),
    ...(replacement === '' ? {} : { insertedContent: { text: replacement } }),
  }
  return {
    ...(suggestion === '' ? {} : { description: { text: escaped(suggestion) } }),
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements: [change] }],
  }
}

/** In a SARIF message square brackets make links and braces are places to fill in. */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&')
}
