import { compileLexicon } from '../language/compile.ts'
import { phraseWords } from '../language/normalise.ts'
import type { RulebookData } from '../model/rulebook.ts'
import { parseDocument } from '../parse/index.ts'
import { readSentence } from '../tag/read-sentence.ts'

/** How much of one part of the lexicon some texts exercise. */
export interface Coverage {
  readonly part: string
  readonly total: number
  readonly unused: readonly string[]
}

/** Phrases longer than this are looked for by their first words. */
const LONGEST = 6

/**
 * Which lexicon entries the given texts exercise: concept phrases by their normal forms, cues and frame patterns by what the
 * tagger found. What is listed as unused has no example, fixture or corpus sentence.
 */
export function lexiconCoverage(data: RulebookData, texts: readonly string[]): Coverage[] {
  const lexicon = compileLexicon(data)
  const sequences = new Set<string>()
  const cues = new Set<string>()
  const patterns = new Set<string>()
  for (const text of texts) {
    for (const sentence of parseDocument(text, { format: 'text' }).sentences) {
      const reading = readSentence(sentence, lexicon)
      for (const cue of reading.cues) cues.add(`${cue.kind} ${cue.entry}`)
      for (const frame of reading.frames) patterns.add(`${frame.sense.relation} ${frame.pattern}`)
      const words = sentence.tokens.map((token) => token.normal)
      for (let from = 0; from < words.length; from++) {
        for (let length = 1; length <= LONGEST; length++) sequences.add(words.slice(from, from + length).join(' '))
      }
    }
  }
  return [
    ...data.concepts.map(({ kind, concepts }) => {
      const phrases = Object.values(concepts)
        .flatMap((entry) => (Array.isArray(entry) ? entry : entry.phrases))
        .map((entry) => (typeof entry === 'string' ? entry : entry.phrase))
      return coverageOf(`concepts/${kind}`, phrases, (phrase) => {
        const words = phraseWords(phrase).map((word) => word.replace(/^[=^]/, '').toLowerCase())
        return sequences.has(words.slice(0, LONGEST).join(' '))
      })
    }),
    ...data.cues.map(({ kind, groups }) => {
      const phrases = groups
        .flatMap((group) => group.phrases)
        .map((entry) => (typeof entry === 'string' ? entry : entry.phrase))
      return coverageOf(`cues/${kind}`, phrases, (phrase) => cues.has(`${kind} ${phrase}`))
    }),
    ...data.frames.map(({ relation, groups }) => {
      const sources = groups.flatMap((group) => group.patterns)
      return coverageOf(`frames/${relation}`, sources, (source) => patterns.has(`${relation} ${source}`))
    }),
  ]
}

function coverageOf(part: string, entries: readonly string[], isUsed: (entry: string) => boolean): Coverage {
  return { part, total: entries.length, unused: entries.filter((entry) => !isUsed(entry)) }
}
