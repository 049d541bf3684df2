import type { EvidenceLink } from '../model/finding.ts'
import type { ReportDocument, ReportFinding, ReportRelated } from '../model/report.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import { SEVERITIES } from '../model/rule.ts'
import type { LineageOf, StanceFinding, StanceRecord } from '../model/stance.ts'
import { fillIn } from '../model/wording.ts'
import type { CautionGroup, CautionIndex, ClaimPlace } from './counterparts.ts'
import { cautionsAgainst, indexCautions, stanceKey } from './counterparts.ts'

/** One document as the join needs it: its report, and which sides its claims take. Its text is not kept. */
export interface JoinDocument {
  readonly report: ReportDocument
  readonly stances: readonly StanceRecord[]
}

/** At most so many counterparts are shown with one finding; the message says how many more there are. */
const SHOWN = 3

/**
 * Contradictions between documents: adds to each document the findings on its promotional claims that claims of other documents
 * cannot stand beside, or the other documents' places to the finding that stands there already. Documents come back in the
 * order in which they were given; what is found depends on none.
 *
 * Cautions that say the same are one group, and so are claims: the work grows with the claims, and with the distinct
 * promotional claims × the distinct cautions of one subject, not with pairs of documents.
 */
export function joinDocuments(
  documents: readonly JoinDocument[],
  rules: readonly Rule[],
  lineageOf: LineageOf,
): readonly ReportDocument[] {
  const inOrder = documents.toSorted((a, b) => (a.report.path < b.report.path ? -1 : 1))
  const joins = new Map(
    rules
      .filter((rule) => 'conflict' in rule)
      .map((rule) => [rule.id, openJoin(rule, cautionsOf(rule, inOrder), lineageOf)]),
  )
  const joined = new Map(
    inOrder.map((document, number) => [
      document,
      withFindings(document, findingsOf(document, number, { joins, inOrder })),
    ]),
  )
  return documents.map((document) => joined.get(document) ?? document.report)
}

function cautionsOf(rule: ConflictRule, documents: readonly JoinDocument[]) {
  return documents.flatMap(({ report, stances }, document) =>
    stances.flatMap((stance) => {
      const claim = report.claims[stance.claim]
      const isCaution = stance.ruleId === rule.id && stance.side === 'cautions' && claim !== undefined
      return isCaution ? [{ stance, document, claim }] : []
    }),
  )
}

/** One rule's cautions, ready to be looked up; what was looked up once is kept. */
interface Join {
  readonly rule: ConflictRule
  readonly groupsAgainst: (stance: StanceRecord) => readonly CautionGroup[]
  readonly evidence: readonly EvidenceLink[]
  readonly placesOf: (groups: readonly CautionGroup[]) => Counterparts
}

function openJoin(rule: ConflictRule, cautions: Parameters<typeof indexCautions>[1], lineageOf: LineageOf): Join {
  const index: CautionIndex = indexCautions(rule, cautions)
  return {
    rule,
    evidence: rule.evidence.sources.map(linkOf),
    groupsAgainst: remembered(stanceKey, (stance) => cautionsAgainst(index, stance, lineageOf)),
    placesOf: remembered((groups) => groups.map(({ number }) => number).join(), placesIn),
  }
}

function remembered<In, Out>(keyOf: (value: In) => string, make: (value: In) => Out): (value: In) => Out {
  const known = new Map<string, Out>()
  return (value) => {
    const key = keyOf(value)
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(value)
    known.set(key, made)
    return made
  }
}

/** The places of some groups, ready to be shown. */
interface Counterparts {
  /** One a sentence, in the order of the corpus. */
  readonly places: readonly ClaimPlace[]
  /** The first of each document. */
  readonly firsts: readonly ClaimPlace[]
  readonly perDocument: ReadonlyMap<number, number>
  /** What documents without a place among these are shown: one list for all of them. */
  readonly shown: { related?: readonly ReportRelated[] }
}

function placesIn(groups: readonly CautionGroup[]): Counterparts {
  const bySentence = new Map<string, ClaimPlace>()
  for (const place of groups.flatMap(({ places }) => places)) {
    bySentence.set(`${place.document} ${place.claim.sentence.index}`, place)
  }
  const places = [...bySentence.values()].sort(
    (a, b) => a.document - b.document || a.claim.sentence.index - b.claim.sentence.index,
  )
  const perDocument = new Map<number, number>()
  for (const { document } of places) perDocument.set(document, (perDocument.get(document) ?? 0) + 1)
  return {
    places,
    firsts: places.filter(({ document }, index) => places[index - 1]?.document !== document),
    perDocument,
    shown: {},
  }
}

interface Corpus {
  readonly joins: ReadonlyMap<string, Join>
  readonly inOrder: readonly JoinDocument[]
}

/** What one document's sentence says under one rule: its claims that others contradict. */
interface Clash {
  readonly join: Join
  readonly stance: StanceRecord
  readonly finding: StanceFinding
  readonly objects: string[]
  readonly groups: Set<CautionGroup>
}

function findingsOf(document: JoinDocument, number: number, { joins, inOrder }: Corpus): readonly ReportFinding[] {
  const clashes = new Map<string, Clash>()
  for (const stance of document.stances) {
    const join = joins.get(stance.ruleId)
    if (join === undefined || stance.finding === undefined) continue
    const groups = join.groupsAgainst(stance).filter(({ places }) => isElsewhere(places, number))
    if (groups.length === 0) continue
    const key = `${stance.ruleId} ${document.report.claims[stance.claim]?.sentence.index}`
    const known = clashes.get(key) ?? { join, stance, finding: stance.finding, objects: [], groups: new Set() }
    clashes.set(key, known)
    if (!known.objects.includes(stance.object)) known.objects.push(stance.object)
    for (const group of groups) known.groups.add(group)
  }
  return [...clashes.values()].flatMap((clash) => findingOf(document.report, clash, relatedOf(clash, number, inOrder)))
}

/** Places are in the order of the corpus, so the first and the last tell. */
function isElsewhere(places: readonly ClaimPlace[], document: number): boolean {
  return places[0]?.document !== document || places.at(-1)?.document !== document
}

function relatedOf(
  { join, groups }: Clash,
  number: number,
  documents: readonly JoinDocument[],
): readonly ReportRelated[] {
  const counterparts = join.placesOf([...groups].sort((a, b) => a.number - b.number))
  if (counterparts.perDocument.has(number)) return shownTo(counterparts, number, documents)
  counterparts.shown.related ??= shownTo(counterparts, number, documents)
  return counterparts.shown.related
}

/** The first places in other documents, a document once as long as there are others; the last says how many more there are. */
function shownTo(counterparts: Counterparts, number: number, documents: readonly JoinDocument[]): ReportRelated[] {
  const { places, firsts, perDocument } = counterparts
  const own = perDocument.get(number) ?? 0
  const shown: ClaimPlace[] = []
  // Whatever the corpus holds, only the first few are looked at: those of the document itself, and as many as are shown.
  for (const place of [firsts, places].flatMap((list) => list.slice(0, own + 2 * SHOWN))) {
    if (shown.length < SHOWN && place.document !== number && !shown.includes(place)) shown.push(place)
  }
  const more = places.length - own - shown.length
  return shown.map(({ document, claim }, index) => ({
    path: documents[document]?.report.path ?? '',
    location: claim.sentence.location,
    message: `says otherwise: “${cutWords(claim.sentence.text)}”${index === SHOWN - 1 && more > 0 ? andMore(more) : ''}`,
  }))
}

function andMore(places: number): string {
  return places === 1 ? ', and 1 more place does' : `, and ${places} more places do`
}

/** A counterpart is read far from its page, so the finding quotes it; more than this, in UTF-16 units, is no quotation. */
const LONGEST_QUOTE = 200

function cutWords(sentence: string): string {
  if (!(sentence.length > LONGEST_QUOTE)) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_QUOTE) + 1 || LONGEST_QUOTE).trimEnd()}…`
}

function findingOf(
  { claims }: ReportDocument,
  { join: { rule, evidence }, stance, finding, objects }: Clash,
  related: readonly ReportRelated[],
): ReportFinding[] {
  const claim = claims[stance.claim]
  if (claim === undefined) return []
  const named = { subject: stance.subject, objects, elsewhere: 'another article' }
  return [
    {
      ruleId: rule.id,
      alsoRules: [],
      claimId: claim.id,
      verdict: rule.verdict ?? 'contradictory',
      severity: finding.severity,
      message: fillIn(rule.message, named),
      why: rule.evidence.summary,
      suggestion: fillIn(rule.suggestion, named),
      excerpt: finding.excerpt,
      location: claim.location,
      sentence: claim.sentence,
      related,
      evidence,
      ...(rule.jurisdictions === undefined ? {} : { jurisdictions: rule.jurisdictions }),
      fingerprint: finding.fingerprint,
    },
  ]
}

function linkOf({ title, short, url }: ConflictRule['evidence']['sources'][number]): EvidenceLink {
  return { title, short, ...(url === undefined ? {} : { url }) }
}

/** The report with the findings put in: beside one of the same rule in the same sentence they only add their places to it. */
function withFindings({ report }: JoinDocument, found: readonly ReportFinding[]): ReportDocument {
  if (found.length === 0) return report
  const isHost = (a: ReportFinding, b: ReportFinding) =>
    a.ruleId === b.ruleId && a.sentence?.index === b.sentence?.index
  const hosts = report.findings.map((finding) => {
    const guest = found.find((one) => isHost(finding, one))
    return guest === undefined ? finding : { ...finding, related: [...finding.related, ...guest.related] }
  })
  const alone = found.filter((one) => !report.findings.some((finding) => isHost(finding, one)))
  return { ...report, findings: [...hosts, ...alone].sort(byPlace) }
}

/** As a document's own findings stand: by sentence, the gravest first, contradictions last. */
function byPlace(a: ReportFinding, b: ReportFinding): number {
  return (
    (a.sentence?.index ?? -1) - (b.sentence?.index ?? -1) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    Number(a.verdict === 'contradictory') - Number(b.verdict === 'contradictory')
  )
}
