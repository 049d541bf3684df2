import type { RegisterEntry } from '../../src/model/register.ts'

/** A claim that kratom relieves pain, at the start of a document, with some facets replaced. */
export function entryOf(facets: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    types: ['efficacy'],
    subject: 'kratom',
    relation: 'treats',
    object: 'pain',
    polarity: 'affirmed',
    certainty: 'asserted',
    attribution: { source: 'author', stance: 'endorsed' },
    quantities: [],
    path: 'a.md',
    line: 1,
    column: 1,
    sentence: 'Kratom eases pain.',
    ...facets,
  }
}

/** A claim that leaves out what it says of kratom, with the words of its sentence. */
export function openEntry(sentence: string, facets: Partial<RegisterEntry> = {}): RegisterEntry {
  const words = [...new Set(sentence.toLowerCase().match(/[a-z0-9]+/g) ?? [])].sort()
  return entryOf({ relation: 'proves', object: '', polarity: 'negated', sentence, words, ...facets })
}
