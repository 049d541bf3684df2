import type { Concept, ConceptPhrase, Lexicon, LexiconData, Pattern } from '../model/lexicon.ts'
import type { Rule } from '../model/rule.ts'

/** Makes a compiled lexicon ready for reading: look-up tables, and rules in place of their ids. */
export function openLexicon(data: LexiconData, rules: readonly Rule[]): Lexicon {
  const words = new Map(data.words.map((word, id) => [word, id]))
  const concepts = new Map<string, Concept>()
  const inOrder = data.concepts.map((concept) => {
    const open = { ...concept, lineage: new Set(concept.lineage) }
    concepts.set(concept.id, open)
    return open
  })
  const conceptPhrases: ConceptPhrase[] = []
  for (const { concept, guard } of data.conceptPhrases) {
    const named = inOrder[concept]
    if (named !== undefined) conceptPhrases.push({ concept: named, guard })
  }
  const root = new Array<number>(data.words.length).fill(0)
  for (let index = 0; index < (data.trie.starts[1] ?? 0); index++) {
    root[data.trie.keys[index] ?? 0] = data.trie.kids[index] ?? 0
  }
  return {
    words,
    exact: exactSpellings(data.words),
    trie: data.trie,
    root,
    concepts,
    conceptPhrases,
    cues: data.cues,
    patterns: openPatterns(data, rules),
  }
}

function openPatterns(data: LexiconData, rules: readonly Rule[]): Pattern[] {
  const phraseRules = new Map(rules.flatMap((rule) => ('phrases' in rule ? [[rule.id, rule] as const] : [])))
  return data.patterns.map((pattern) => {
    if (!('rule' in pattern.use)) return { ...pattern, use: pattern.use }
    const rule = phraseRules.get(pattern.use.rule)
    // A rule that this run does not use: its wording is found and means nothing.
    return { ...pattern, use: rule === undefined ? { required: '' } : { rule } }
  })
}

/** `=word` stands for the word in lower case or with a capital first letter, `^Word` for these capitals alone. */
function exactSpellings(words: readonly string[]): Map<string, number[]> {
  const exact = new Map<string, number[]>()
  const add = (surface: string, id: number) => exact.set(surface, [...(exact.get(surface) ?? []), id])
  for (const [id, word] of words.entries()) {
    const surface = word.slice(1)
    if (surface === '') continue
    if (word.startsWith('^')) add(surface, id)
    if (word.startsWith('=')) {
      add(surface, id)
      add(surface.charAt(0).toUpperCase() + surface.slice(1), id)
    }
  }
  return exact
}
