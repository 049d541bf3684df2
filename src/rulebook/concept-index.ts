import { closest } from '../language/closest.ts'
import type { ConceptFile } from '../model/lexicon-schema.ts'
import type { Fault } from './source.ts'

/** Ids that stand for no single concept: anything sold for health. */
const SPECIAL_IDS = ['product']

/** All concept ids that rules, frames and parents may name. */
export type ConceptIndex = ReadonlySet<string>

/** Collects the ids of the concept files, and those that faulty files meant to define: one fault must not look like many. */
export function indexConcepts(files: readonly ConceptFile[], claimed: Iterable<string>): ConceptIndex {
  return new Set([...SPECIAL_IDS, ...files.flatMap((file) => Object.keys(file.concepts)), ...claimed])
}

/** The fault of naming a concept that no file defines; none for a known one or an unknown name (`?name`). */
export function unknownConcept(id: string, known: ConceptIndex): Fault | undefined {
  if (id.startsWith('?') || known.has(id)) return undefined
  const meant = closest(id, known)
  return {
    code: 'unknown-concept',
    message: `"${id}" is no concept of the lexicon.`,
    next:
      meant === undefined
        ? 'Add it to a file under concepts/, or name a concept that is there.'
        : `Did you mean "${meant}"?`,
  }
}
