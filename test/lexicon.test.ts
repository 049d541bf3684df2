import { expect, test } from 'vitest'
import { compileLexicon } from '../src/language/compile.ts'
import type { CueKind } from '../src/model/claim.ts'
import { parseDocument } from '../src/parse/index.ts'
import type { Reading } from '../src/tag/reading.ts'
import { readSentence } from '../src/tag/read-sentence.ts'
import { currentRulebook } from './corpus.ts'

const data = currentRulebook()
const lexicon = compileLexicon(data)

const read = (text: string): readonly Reading[] =>
  parseDocument(text, { format: 'text' }).sentences.map((sentence) => readSentence(sentence, lexicon))

const phraseOf = (entry: string | { readonly phrase: string }) => (typeof entry === 'string' ? entry : entry.phrase)

/** A wording without the marks of exact spelling: "=kudos", "^AIDS". */
const spelled = (phrase: string) =>
  phrase
    .split(' ')
    .map((word) => word.replace(/^[=^]/, ''))
    .join(' ')

const CHOICES = /\(([^()]*)\)/g

/** "(the|your)? body (of|for)": each choice in turn beside the first of the others, without what may be missing. */
function wordingsOf(pattern: string): readonly string[] {
  const needed = pattern
    .replaceAll(/\([^()]*\)\?/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith('?'))
    .join(' ')
  const groups = [...needed.matchAll(CHOICES)].map(([, choices = '']) => choices.split('|'))
  const filled = (at: number, choice: string) => {
    let group = -1
    return spelled(needed.replaceAll(CHOICES, () => (++group === at ? choice : (groups[group]?.[0] ?? ''))))
  }
  return [filled(-1, ''), ...groups.flatMap((choices, at) => choices.map((choice) => filled(at, choice)))]
}

/** An alias that another concept or an amount always wins is dead weight, and misleads whoever reads the lexicon. */
test.each(data.concepts)('every alias of a $kind is found as its concept', ({ concepts }) => {
  const lost: string[] = []
  for (const [id, entry] of Object.entries(concepts)) {
    for (const phrase of ('phrases' in entry ? entry.phrases : entry).map(phraseOf)) {
      const readings = read(`They said ${spelled(phrase)} .`)
      if (!readings.some(({ mentions }) => mentions.some(({ concept }) => concept === id)))
        lost.push(`${id}: ${phrase}`)
    }
  }
  expect(lost).toEqual([])
})

const isHeard = (wording: string, kind: CueKind) =>
  [`So ${wording} here.`, `${wording} here.`].some((text) =>
    read(text).some(({ cues }) => cues.some((cue) => cue.kind === kind)),
  )

/** Which of several overlapping cues of one kind wins does not matter; that none of the kind does would. */
test.each(data.cues)('every cue of kind $kind is heard', ({ kind, groups }) => {
  const unheard = groups
    .flatMap(({ phrases }) => phrases.map(phraseOf))
    .filter((pattern) => !wordingsOf(pattern).some((wording) => isHeard(wording, kind)))
  expect(unheard).toEqual([])
})
