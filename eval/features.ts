import { packOf, ruleKind, SEVERITIES } from '../src/model/rule.ts'
import type { CheckInput, Engine } from '../src/run/engine.ts'
import { examine } from '../src/run/engine.ts'
import { locator } from '../src/run/positions.ts'

/** A sentence as the model sees it. */
export interface Seen {
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** Names of what was tagged, and of which kind of rule fired; no word of the text. */
  readonly features: readonly string[]
  /** The rules that report it at warning or above. */
  readonly fired: readonly string[]
}

/** Tags a document and names what is true of each sentence: cues and what they reach, relations, mentions, rules that fired. */
export function sentencesOf(engine: Engine, input: CheckInput): Seen[] {
  const { document, tagged, judged } = examine(engine, input)
  const locate = locator(input.source)
  const rules = new Map(engine.data.rules.map((rule) => [rule.id, rule]))
  return document.sentences.map(({ index, kind, text, span }) => {
    const reading = tagged.readings[index]
    const claims = tagged.claims.filter((claim) => claim.sentence === index)
    const findings = judged.findings.filter((finding) => finding.sentence === index)
    const reached = new Set(claims.flatMap((claim) => claim.cues.map((cue) => cue.kind)))
    const features = [
      `sentence ${kind}`,
      `claims ${Math.min(claims.length, 3)}`,
      ...(reading?.cues ?? []).map((cue) => `cue ${cue.kind}`),
      ...[...reached].map((cue) => `cue on a claim ${cue}`),
      ...(reading?.mentions ?? []).map((mention) => `mention ${mention.kind}`),
      ...claims.flatMap((claim) => [
        `relation ${claim.relation} ${claim.polarity}`,
        `object ${claim.objectKind}`,
        `certainty ${claim.certainty}`,
        `attribution ${claim.attribution.source} ${claim.attribution.stance}`,
        `subject from ${claim.subjectFrom}`,
      ]),
      ...findings.flatMap(({ ruleId, severity, verdict }) => {
        const rule = rules.get(ruleId)
        return rule === undefined
          ? []
          : [
              `rule ${ruleKind(rule)} ${severity}`,
              `rule ${packOf(ruleId)}`,
              `rule ${verdict}`,
              `rule on ${rule.evidence.grade} evidence`,
            ]
      }),
    ]
    const fired = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) > 0).map(({ ruleId }) => ruleId)
    return { text, line: locate(span).start.line, features: [...new Set(features)], fired }
  })
}
