import { expect, test } from 'vitest'
import { compileLexicon } from '../src/language/compile.ts'
import type { CueKind } from '../src/model/claim.ts'
import { parseDocument } from '../src/parse/index.ts'
import { readSentence } from '../src/tag/read-sentence.ts'
import type { Reading } from '../src/tag/reading.ts'
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

/** Some concepts of each kind, as they are written, so that a pattern's slot can be filled more than once. */
const FILLERS = new Map<string, readonly string[]>(
  data.concepts.map(({ kind, concepts }) => [
    kind,
    Object.values(concepts)
      .slice(0, 12)
      .map((entry) => spelled(phraseOf(('phrases' in entry ? entry.phrases : entry)[0] ?? ''))),
  ]),
)
const AMOUNTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['quantity', ['two grams', '500 mg']],
  ['frequency', ['twice a day']],
])
const CONCEPTS = new Map(
  data.concepts.flatMap(({ concepts }) =>
    Object.entries(concepts).map(([id, entry]) => [
      id,
      ('phrases' in entry ? entry.phrases : entry).map((phrase) => spelled(phraseOf(phrase))),
    ]),
  ),
)
const fillersOf = (slot: string) => slot.split(',').flatMap((kind) => AMOUNTS.get(kind) ?? FILLERS.get(kind) ?? [])

/** "{biology} level (rise|fall)": every wording of the words, with the nth concept of its kind in each slot. */
function frameWordingsOf(pattern: string, words: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const listed = pattern
    .replaceAll(/<[a-z0-9-]+>\??/g, (list) => (list.endsWith('?') ? '' : `(${words[list.slice(1, -1)]?.join('|')})`))
    .replaceAll(' .. ', ' ')
  return wordingsOf(listed).flatMap((wording) =>
    Array.from({ length: 12 }, (_, nth) =>
      wording.replaceAll(/\{=?([a-z0-9,-]+)\}/g, (slot, named: string) => {
        const fillers = slot.startsWith('{=') ? (CONCEPTS.get(named) ?? []) : fillersOf(named)
        return fillers[nth % fillers.length] ?? slot
      }),
    ),
  )
}

/** What wins an overlap may differ; a wording in which its own relation is never found would be dead. */
test.each(data.frames)('every wording of $relation is read as one', ({ relation, words = {}, groups }) => {
  const isRead = (wording: string) =>
    [`Kratom is ${wording} .`, `Kratom ${wording} .`, `${wording} .`, `You ${wording} it .`].some((text) =>
      read(text).some(({ frames }) => frames.some(({ sense }) => sense.relation === relation)),
    )
  const unread = groups.flatMap(({ patterns }) => patterns).filter((p) => !frameWordingsOf(p, words).some(isRead))
  expect(unread).toEqual([])
})
