import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import { hashOf } from './canonical.ts'
import { checkConcepts } from './check-concepts.ts'
import { checkRules } from './check-rules.ts'
import { checkCues, checkFrames } from './check-wordings.ts'
import { indexConcepts } from './concept-index.ts'
import { overlay } from './overlay.ts'
import { readRuleFile } from './read-file.ts'
import type { RuleFile } from './source.ts'

export { compileLexiconData } from '../language/compile.ts'
export { PROFILES } from '../model/profile.ts'
export type { ConfigReading } from './config.ts'
export { pointInto, readConfig } from './config.ts'
export { rulePathOf } from './file-kinds.ts'
export { jsonSchemas } from './json-schemas.ts'
export { lintRulebook } from './lint.ts'
export type { RuleFile } from './source.ts'

/**
 * Reads and checks all files of a rules folder (paths from there, forward slashes). Everything that is wrong comes back in
 * one go, ordered by place; what is sound is loaded all the same. With `base` the files are laid over that rulebook.
 */
export function loadRulebook(
  files: readonly RuleFile[],
  options: { readonly base?: RulebookData } = {},
): { data: RulebookData; problems: readonly Problem[] } {
  const { base } = options
  const readings = [...files].sort((a, b) => compare(a.path, b.path)).map(readRuleFile)
  const conceptFiles = readings.flatMap((reading) => reading.concepts ?? [])
  const known = indexConcepts(
    [...(base?.concepts ?? []), ...conceptFiles.map((file) => file.data)],
    readings.flatMap((reading) => reading.claimedIds ?? []),
  )
  const concepts = checkConcepts(conceptFiles, known)
  const cues = checkCues(readings.flatMap((reading) => reading.cues ?? []))
  const frames = checkFrames(
    readings.flatMap((reading) => reading.frames ?? []),
    known,
  )
  const rules = checkRules(
    readings.flatMap((reading) => reading.rule ?? []),
    known,
  )
  const added = { concepts: concepts.kept, cues: cues.kept, frames: frames.kept, rules: rules.kept }
  const parts = base === undefined ? added : overlay(base, added)
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...[concepts, cues, frames, rules].flatMap((checked) => checked.problems),
  ]
  return { data: { ...parts, hash: hashOf(parts) }, problems: problems.sort(byPlace) }
}

function byPlace(a: Problem, b: Problem): number {
  const [pathA = '', ...atA] = (a.place ?? '').split(':')
  const [pathB = '', ...atB] = (b.place ?? '').split(':')
  return compare(pathA, pathB) || Number(atA[0]) - Number(atB[0]) || Number(atA[1]) - Number(atB[1])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
