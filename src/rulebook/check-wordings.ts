import { ANTECEDENT } from '../model/lexicon.ts'
import type { CueFile, FrameFile } from '../model/lexicon-schema.ts'
import type { Problem } from '../model/user-error.ts'
import type { Checked } from './check-concepts.ts'
import { neighboursFault } from './check-concepts.ts'
import type { ConceptIndex } from './concept-index.ts'
import { unknownConcept } from './concept-index.ts'
import { cuePhraseFault, patternFault, phraseKey, phraseOf, plainPhraseFault } from './phrase-faults.ts'
import type { Loaded } from './read-file.ts'
import type { Fault, FaultAt } from './source.ts'
import { problemAt } from './source.ts'

/** Checks the cue files: every phrase can match and stands in one group of its kind. Faulty phrases are left out. */
export function checkCues(files: readonly Loaded<CueFile>[]): Checked<CueFile> {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const kept = files.map(({ source, data }) => ({
    ...data,
    groups: data.groups
      .map((group, at) => ({
        ...group,
        phrases: group.phrases.filter((entry, index) => {
          const path = ['groups', at, 'phrases', index]
          const fault =
            cuePhraseFault(phraseOf(entry)) ??
            (typeof entry === 'string' ? undefined : neighboursFault(entry, path)) ??
            duplicate(seen, `${data.kind} ${phraseKey(phraseOf(entry))}`, phraseOf(entry))
          if (fault !== undefined) problems.push(problemAt(source, { path: [...path, 'phrase'], ...fault }, fault))
          return fault === undefined
        }),
      }))
      .filter((group) => group.phrases.length > 0),
  }))
  return { kept, problems }
}

/** Checks the frame files: patterns are sound, name known concepts and word lists, and stand once. Faulty ones are left out. */
export function checkFrames(files: readonly Loaded<FrameFile>[], concepts: ConceptIndex): Checked<FrameFile> {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const kept = files.map(({ source, data }) => {
    const report = (at: FaultAt, fault: (Fault & Partial<FaultAt>) | undefined): boolean => {
      if (fault !== undefined) problems.push(problemAt(source, { ...at, ...fault }, fault))
      return fault === undefined
    }
    const words = soundLists(data.words ?? {}, report)
    const lists = new Map(Object.entries(words).map(([name, entries]) => [name, entries.length]))
    const groups = data.groups.filter((group, at) => {
      const path = ['groups', at]
      const named =
        group.object === undefined || group.object === ANTECEDENT ? undefined : unknownConcept(group.object, concepts)
      const isNamed = report({ path: [...path, 'object'] }, named)
      return report({ path }, neighboursFault(group, path)) && isNamed
    })
    const checked = groups.map((group) => ({
      ...group,
      patterns: group.patterns.filter((pattern, index) =>
        report(
          { path: ['groups', data.groups.indexOf(group), 'patterns', index] },
          patternFault(pattern, { concepts, lists }) ??
            duplicate(seen, `${data.relation} ${pattern.trim().replace(/\s+/g, ' ')}`, pattern),
        ),
      ),
    }))
    return { ...data, ...(data.words && { words }), groups: checked.filter((group) => group.patterns.length > 0) }
  })
  return { kept, problems }
}

function soundLists(
  lists: Readonly<Record<string, readonly string[]>>,
  report: (at: FaultAt, fault: Fault | undefined) => boolean,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, entries]) => {
      const seen = new Set<string>()
      return [
        name,
        entries.filter((entry, index) =>
          report({ path: ['words', name, index] }, plainPhraseFault(entry) ?? duplicate(seen, phraseKey(entry), entry)),
        ),
      ]
    }),
  )
}

/** The fault of a wording that stands twice; the key is remembered. */
export function duplicate(seen: Set<string>, key: string, shown: string): Fault | undefined {
  if (!seen.has(key)) {
    seen.add(key)
    return undefined
  }
  return {
    code: 'duplicate-phrase',
    message: `"${shown}" stands here already: inflections count as the same.`,
    next: 'Keep one of the two.',
  }
}
