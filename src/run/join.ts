import { stancesOf } from '../check/stances.ts'
import type { Weights } from '../check/weights.ts'
import { weightOf } from '../check/weights.ts'
import type { JoinDocument } from '../corpus/contradictions.ts'
import { joinDocuments } from '../corpus/contradictions.ts'
import type { ReportDocument } from '../model/report.ts'
import type { StanceRecord } from '../model/stance.ts'
import type { CheckInput, Engine } from './engine.ts'
import { examine, reportOn } from './engine.ts'

export type { JoinDocument } from '../corpus/contradictions.ts'

/** Checks one document and keeps of its claims what others can contradict. */
export function checkForJoin(engine: Engine, input: CheckInput): JoinDocument {
  const examined = examine(engine, input)
  const { document, tagged } = examined
  const bench = { document, lexicon: engine.lexicon, commercial: tagged.commercial }
  const stances = stancesOf(engine.data.rules, tagged.claims, bench)
  return { report: reportOn(examined, input), stances: stances.map((stance) => weighed(stance, engine.severity)) }
}

function weighed(stance: StanceRecord, weights: Weights): StanceRecord {
  const severity = weightOf(stance.ruleId, weights)
  if (stance.finding === undefined || severity === undefined || severity === 'off') return stance
  return { ...stance, finding: { ...stance.finding, severity } }
}

/** The documents' reports with the contradictions between them. */
export function joinCorpus(engine: Engine, documents: readonly JoinDocument[]): readonly ReportDocument[] {
  return joinDocuments(documents, engine.data.rules, (concept) => engine.lexicon.concepts.get(concept)?.lineage)
}
