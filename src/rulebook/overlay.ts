import type { ConceptFile } from '../model/lexicon-schema.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { phraseKey, phraseOf } from './phrase-faults.ts'

type Parts = Omit<RulebookData, 'hash'>

/**
 * Lays a rulebook over another: a rule or concept with an id of the lower one takes its place, a phrase that both know names
 * the upper one's concept, everything else is added.
 */
export function overlay(base: RulebookData, added: Parts): Parts {
  const ruleIds = new Set(added.rules.map((rule) => rule.id))
  const replaced = new Set(added.rules.flatMap((rule) => rule.replaces ?? []))
  return {
    concepts: [...base.concepts.map((file) => uncovered(file, added.concepts)), ...added.concepts],
    cues: [...base.cues, ...added.cues],
    frames: [...base.frames, ...added.frames],
    rules: [...base.rules.filter((rule) => !ruleIds.has(rule.id) && !replaced.has(rule.id)), ...added.rules],
  }
}

/** What a concept file still says when others lie over it. */
function uncovered(file: ConceptFile, over: readonly ConceptFile[]): ConceptFile {
  const ids = new Set(over.flatMap((upper) => Object.keys(upper.concepts)))
  const taken = new Set(
    over
      .filter((upper) => upper.kind === file.kind)
      .flatMap((upper) => Object.values(upper.concepts))
      .flatMap((entry) => (Array.isArray(entry) ? entry : entry.phrases))
      .map((phrase) => phraseKey(phraseOf(phrase))),
  )
  const isFree = (phrase: Parameters<typeof phraseOf>[0]) => taken.size === 0 || !taken.has(phraseKey(phraseOf(phrase)))
  const concepts = Object.entries(file.concepts)
    .filter(([id]) => !ids.has(id))
    .map(([id, entry]) => [
      id,
      Array.isArray(entry) ? entry.filter(isFree) : { ...entry, phrases: entry.phrases.filter(isFree) },
    ])
  return { kind: file.kind, concepts: Object.fromEntries(concepts) }
}
