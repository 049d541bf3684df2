import type { ConceptFile, PhraseEntry } from '../model/lexicon-schema.ts'
import type { Problem } from '../model/user-error.ts'
import type { ConceptIndex } from './concept-index.ts'
import { unknownConcept } from './concept-index.ts'
import { neighbourFault, phraseKey, phraseOf, plainPhraseFault } from './phrase-faults.ts'
import type { Loaded } from './read-file.ts'
import type { Fault, NodePath, YamlSource } from './source.ts'
import { problemAt } from './source.ts'

type Entry = ConceptFile['concepts'][string]

/** What survives of the files, and what was left out with the reason. */
export interface Checked<T> {
  readonly kept: readonly T[]
  readonly problems: readonly Problem[]
}

/**
 * Checks the concept files against each other: a concept is defined once, a phrase names one concept of its kind, parents
 * exist and form no circle. A faulty phrase or concept is left out alone, so that the rest of its file still counts.
 */
export function checkConcepts(files: readonly Loaded<ConceptFile>[], known: ConceptIndex): Checked<ConceptFile> {
  const problems: Problem[] = []
  const definedIn = new Map<string, string>()
  const phrases = new Map<string, string>()
  const parents = new Map<string, readonly string[]>()
  const kept = files.map(({ source, data }) => {
    const concepts: Record<string, Entry> = {}
    for (const [id, entry] of Object.entries(data.concepts)) {
      const earlier = definedIn.get(id)
      if (earlier !== undefined) {
        problems.push(problemAt(source, { path: ['concepts', id], part: 'key' }, duplicateConcept(id, earlier)))
        continue
      }
      definedIn.set(id, source.path)
      const sound = keepSound(entry, (phrase, path) => {
        const fault = entryFault(phrase, path) ?? duplicateFault(phrase, { id, kind: data.kind, phrases })
        if (fault !== undefined)
          problems.push(problemAt(source, { path: ['concepts', id, ...(fault.path ?? [...path, 'phrase'])] }, fault))
        return fault === undefined
      })
      const parentFaults = checkParents(source, id, { entry, known, parents })
      problems.push(...parentFaults)
      concepts[id] = parentFaults.length > 0 ? withoutParents(sound) : sound
    }
    return { kind: data.kind, concepts }
  })
  return { kept, problems }
}

type PlacedFault = Fault & { readonly path?: NodePath }

/** The first fault of a concept's phrase or of its neighbours, with the place of the latter. */
export function entryFault(entry: PhraseEntry, path: NodePath): PlacedFault | undefined {
  const fault = plainPhraseFault(phraseOf(entry))
  return fault ?? (typeof entry === 'string' ? undefined : neighboursFault(entry, path))
}

/** The first neighbour that can never stand beside a phrase. */
export function neighboursFault(
  guards: {
    readonly 'not-before'?: readonly string[] | undefined
    readonly 'not-after'?: readonly string[] | undefined
  },
  path: NodePath,
): PlacedFault | undefined {
  for (const side of ['not-before', 'not-after'] as const) {
    for (const [index, word] of (guards[side] ?? []).entries()) {
      const fault = neighbourFault(word)
      if (fault !== undefined) return { ...fault, path: [...path, side, index] }
    }
  }
  return undefined
}

function keepSound(entry: Entry, isSound: (phrase: PhraseEntry, path: NodePath) => boolean): Entry {
  if (Array.isArray(entry)) return entry.filter((phrase, index) => isSound(phrase, [index]))
  return { ...entry, phrases: entry.phrases.filter((phrase, index) => isSound(phrase, ['phrases', index])) }
}

function withoutParents(entry: Entry): Entry {
  if (Array.isArray(entry)) return entry
  const { parents: _parents, ...rest } = entry
  return rest
}

function duplicateConcept(id: string, earlier: string): Fault {
  return {
    code: 'duplicate-concept',
    message: `The concept "${id}" is already defined in ${earlier}.`,
    next: 'Join the two, or give one another id.',
  }
}

function duplicateFault(
  entry: PhraseEntry,
  { id, kind, phrases }: { id: string; kind: string; phrases: Map<string, string> },
): PlacedFault | undefined {
  const phrase = phraseOf(entry)
  const key = `${kind} ${phraseKey(phrase)}`
  const owner = phrases.get(key)
  if (owner === undefined) {
    phrases.set(key, id)
    return undefined
  }
  return {
    code: 'duplicate-phrase',
    message: `"${phrase}" already names ${owner === id ? 'this concept' : `the ${kind} "${owner}"`}: inflections count as the same.`,
    next: 'Keep one of the two.',
  }
}

function checkParents(
  source: YamlSource,
  id: string,
  { entry, known, parents }: { entry: Entry; known: ConceptIndex; parents: Map<string, readonly string[]> },
): readonly Problem[] {
  if (Array.isArray(entry) || entry.parents === undefined) return []
  parents.set(id, entry.parents)
  return entry.parents.flatMap((parent, index) => {
    const fault = unknownConcept(parent, known) ?? (isAbove(id, parent, parents) ? circle(id, parent) : undefined)
    return fault === undefined ? [] : [problemAt(source, { path: ['concepts', id, 'parents', index] }, fault)]
  })
}

/** Does `id` stand above (or at) `below` in what has been read so far? The last link that closes a circle finds it. */
function isAbove(id: string, below: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set([below])
  for (const member of reached) for (const parent of parents.get(member) ?? []) reached.add(parent)
  return reached.has(id)
}

function circle(id: string, parent: string): Fault {
  return {
    code: 'circular-parents',
    message: `"${parent}" already lies beneath "${id}", so it cannot be its parent.`,
    next: 'Take one of the two links out.',
  }
}
