import { stancesOf } from '../check/stances.ts'
import { suppress } from '../check/suppress.ts'
import { weightOf } from '../check/weights.ts'
import type { JoinDocument } from '../corpus/contradictions.ts'
import { joinDocuments } from '../corpus/contradictions.ts'
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { ReportDocument } from '../model/report.ts'
import type { StanceRecord } from '../model/stance.ts'
import type { CheckInput, Engine } from './engine.ts'
import { judge, reportOn } from './engine.ts'

export type { JoinDocument } from '../corpus/contradictions.ts'

/** Checks one document and keeps of its claims what others can contradict. */
export function checkForJoin(engine: Engine, input: CheckInput): JoinDocument {
  const { document, tagged, judged } = judge(engine, input)
  const bench = { document, lexicon: engine.lexicon, commercial: tagged.commercial }
  const stances = stancesOf(engine.data.rules, tagged.claims, bench).map((stance) => weighed(stance, engine))
  // A directive silences what may yet be found as well, and has something to do where nothing is found in the end.
  const latent = new Map(stances.flatMap((stance) => latentFinding(stance, tagged.claims[stance.claim])))
  const { findings, silenced } = suppress([...judged.findings, ...latent.keys()], document, engine.rules.names)
  const settled = {
    findings: findings.filter((finding) => !latent.has(finding)),
    silenced: silenced.filter(({ finding }) => !latent.has(finding)),
  }
  const reasons = new Map(silenced.map(({ finding, reason }) => [latent.get(finding), reason]))
  return {
    report: reportOn({ document, tagged, judged: { ...judged, ...settled } }, input),
    stances: stances.map((stance) => withReason(stance, reasons.get(stance))),
  }
}

function weighed(stance: StanceRecord, { severity: weights }: Engine): StanceRecord {
  const severity = weightOf(stance.ruleId, weights)
  if (stance.finding === undefined || severity === undefined || severity === 'off') return stance
  return { ...stance, finding: { ...stance.finding, severity } }
}

/** The finding that would stand on a claim, as far as directives look at it. */
function latentFinding(stance: StanceRecord, claim: Claim | undefined): (readonly [Finding, StanceRecord])[] {
  const { ruleId, finding } = stance
  if (finding === undefined || claim === undefined) return []
  const { severity, fingerprint } = finding
  const { span, sentence } = claim
  const nothing = { alsoRules: [], message: '', why: '', suggestion: '', related: [], evidence: [] }
  return [[{ ...nothing, ruleId, verdict: 'contradictory', severity, span, sentence, fingerprint }, stance]]
}

function withReason(stance: StanceRecord, justification: string | undefined): StanceRecord {
  if (stance.finding === undefined || justification === undefined) return stance
  return { ...stance, finding: { ...stance.finding, justification } }
}

/** The documents' reports with the contradictions between them. */
export function joinCorpus(engine: Engine, documents: readonly JoinDocument[]): readonly ReportDocument[] {
  return joinDocuments(documents, engine.data.rules, (concept) => engine.lexicon.concepts.get(concept)?.lineage)
}
