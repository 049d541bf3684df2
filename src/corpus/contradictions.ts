import type { EvidenceLink } from '../model/finding.ts'
import type { ReportDocument, ReportFinding, ReportRelated } from '../model/report.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import type { LineageOf, StanceFinding, StanceRecord } from '../model/stance.ts'
import { fillIn } from '../model/wording.ts'
import type { CautionGroup, CautionIndex, ClaimPlace } from './counterparts.ts'
import { cautionsAgainst, indexCautions, stanceKey } from './counterparts.ts'
import type { FoundBetween } from './place-findings.ts'
import { withFindings } from './place-findings.ts'
import type { Counterparts } from './places.ts'
import { placesIn, relatedTo } from './places.ts'

/** One document as the join needs it: its report, and which sides its claims take. Its text is not kept. */
export interface JoinDocument {
  readonly report: ReportDocument
  readonly stances: readonly StanceRecord[]
}

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
      withFindings(document.report, findingsOf(document, number, { joins, inOrder })),
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

interface Corpus {
  readonly joins: ReadonlyMap<string, Join>
  readonly inOrder: readonly JoinDocument[]
}

/** What one document's sentence says under one rule: its claims that others contradict. */
interface Clash {
  readonly join: Join
  readonly sentence: number | undefined
  readonly stance: StanceRecord
  readonly finding: StanceFinding
  readonly objects: string[]
  readonly groups: Set<CautionGroup>
}

function findingsOf(document: JoinDocument, number: number, { joins, inOrder }: Corpus): readonly FoundBetween[] {
  const clashes = new Map<string, Clash>()
  for (const stance of document.stances) {
    const join = joins.get(stance.ruleId)
    if (join === undefined || stance.finding === undefined) continue
    const groups = join.groupsAgainst(stance).filter(({ places }) => isElsewhere(places, number))
    if (groups.length === 0) continue
    const sentence = document.report.claims[stance.claim]?.sentence.index
    const key = `${stance.ruleId} ${sentence}`
    const known = clashes.get(key) ?? {
      join,
      sentence,
      stance,
      finding: stance.finding,
      objects: [],
      groups: new Set(),
    }
    clashes.set(key, known)
    if (!known.objects.includes(stance.object)) known.objects.push(stance.object)
    for (const group of groups) known.groups.add(group)
  }
  return mergeSame(
    [...clashes.values()].map((clash) => ({ clash, related: relatedOf(clash, number, inOrder) })),
  ).flatMap((one) => findingOf(document.report, one))
}

interface Shown {
  readonly clash: Clash
  readonly related: readonly ReportRelated[]
  /** Ids of other rules that set the sentence against the same places. */
  readonly also?: readonly string[]
}

/** One sentence against the same places is one fault: the rule that asks for more in common reports and names the others. */
function mergeSame(shown: readonly Shown[]): readonly Shown[] {
  const faults = new Map<string, Shown[]>()
  for (const one of shown) {
    const places = one.related.map(({ path, location }) => `${path}:${location.start.offset}`)
    const key = [one.clash.sentence, ...places].join('\n')
    faults.set(key, [...(faults.get(key) ?? []), one])
  }
  return [...faults.values()].flatMap((same) => {
    const [first, ...others] = same.sort(byRule)
    return first === undefined ? [] : [{ ...first, also: others.map(({ clash }) => clash.join.rule.id).sort() }]
  })
}

function byRule({ clash: { join: a } }: Shown, { clash: { join: b } }: Shown): number {
  return b.rule.conflict.same.length - a.rule.conflict.same.length || (a.rule.id < b.rule.id ? -1 : 1)
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
  return relatedTo(counterparts, number, (document) => documents[document]?.report.path ?? '')
}

function findingOf(
  { claims }: ReportDocument,
  { clash: { join, stance, finding, objects }, related, also = [] }: Shown,
): FoundBetween[] {
  const { rule, evidence } = join
  const claim = claims[stance.claim]
  if (claim === undefined) return []
  const named = { subject: stance.subject, objects, elsewhere: 'another article' }
  const { severity, excerpt, fingerprint, justification } = finding
  const made: ReportFinding = {
    ruleId: rule.id,
    alsoRules: also,
    claimId: claim.id,
    verdict: rule.verdict ?? 'contradictory',
    severity,
    message: fillIn(rule.message, named),
    why: rule.evidence.summary,
    suggestion: fillIn(rule.suggestion, named),
    excerpt,
    location: claim.location,
    sentence: claim.sentence,
    related,
    evidence,
    ...(rule.jurisdictions === undefined ? {} : { jurisdictions: rule.jurisdictions }),
    fingerprint,
  }
  return [{ finding: made, ...(justification === undefined ? {} : { justification }) }]
}

function linkOf({ title, short, url }: ConflictRule['evidence']['sources'][number]): EvidenceLink {
  return { title, short, ...(url === undefined ? {} : { url }) }
}
