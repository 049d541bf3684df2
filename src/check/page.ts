import type { Claim, Cue, CueKind, Mention, Topic } from '../model/claim.ts'
import type { Document, PagePart, Sentence } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { finePrintKey, signKey } from '../model/page-texts.ts'
import type { ImpressionRule, PageSign } from '../model/rule.ts'
import { isWithin } from '../model/stance.ts'
import { weighGuards } from './guards.ts'
import type { RequiredTexts } from './require-rules.ts'
import { fits, isConcept } from './shapes.ts'

/** A sentence with what was seen in it. */
export interface PageReading {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  readonly cues: readonly Cue[]
}

/** A page as a whole: what its signs are looked for in. */
export interface Page {
  readonly document: Document
  readonly lexicon: Lexicon
  readonly readings: readonly PageReading[]
  readonly claims: readonly Claim[]
  readonly texts: RequiredTexts
  readonly topic: Topic | undefined
  /** A seller's page, also where only its links say so. */
  readonly commercial: boolean
}

/** Under these a sentence takes back, or leaves open, what it names. */
export const DOUBTS: ReadonlySet<CueKind> = new Set([
  'negation',
  'refutation',
  'reported',
  'nil-result',
  'unknown',
  'caution',
])

/**
 * The sentences of the title: that of the front matter or of `<title>`, and the first heading. A heading-like line of plain text
 * is a title only where it stands first.
 */
export function titleReadings({ document, readings }: Page): readonly PageReading[] {
  const first = document.sections.find(({ heading }) => heading !== undefined)?.heading
  const heading = document.format === 'text' && first !== 0 ? undefined : first
  const block = heading === undefined ? undefined : document.sentences[heading]?.block
  return readings.filter(
    ({ sentence: { kind, text, block: own } }) =>
      (kind === 'heading' && own === block) || (kind === 'meta' && text !== '' && document.title.includes(text)),
  )
}

/** What a title sets side by side. */
export interface Pair {
  readonly title: ReadonlySet<PageReading>
  /** What the page is about, and what the title names beside it, as concept ids. */
  readonly subject: readonly string[]
  readonly object: readonly string[]
}

/** Which sentences show a sign, in text order, and whether it shows at all: a shop may show by its links alone. */
export interface Shown {
  readonly name: string
  readonly sentences: readonly number[]
  readonly isThere: boolean
  readonly isStrong: boolean
}

/** Where the signals of a rule show: sentences that ask, deny or doubt show none. */
export function signalsOn(page: Page, rule: ImpressionRule, pair: Pair): readonly Shown[] {
  const isOpen = ({ cues }: PageReading) => !cues.some(({ kind }) => kind === 'question' || DOUBTS.has(kind))
  return Object.entries(rule.impression.signals).map(([name, sign]) => {
    const sentences = sentencesWith(page, { sign, key: signKey(rule.id, name), pair }).filter((index) => {
      const reading = page.readings[index]
      return reading !== undefined && isOpen(reading)
    })
    const sells = page.commercial && sign.cues?.includes('commercial') === true
    return { name, sentences, isThere: sells || sentences.length > 0, isStrong: sign.strong === true }
  })
}

/** The first of these signs that shows, fine print apart, with its first sentence; undefined where none does. */
export function firstSign(
  page: Page,
  { id, impression }: ImpressionRule,
  { field, pair }: { readonly field: 'without' | 'not-on'; readonly pair: Pair },
): { readonly name: string; readonly sentence: Sentence } | undefined {
  const finePrint = page.texts.get(finePrintKey(id))
  for (const [name, sign] of Object.entries(impression[field])) {
    const found = sentencesWith(page, { sign, key: signKey(id, name), pair })
    const sentence = page.document.sentences[found.find((index) => finePrint?.has(index) !== true) ?? -1]
    if (sentence !== undefined) return { name, sentence }
  }
  return undefined
}

interface Sought {
  readonly sign: PageSign
  readonly key: string
  readonly pair: Pair
}

/** Indices of the sentences that show a sign, rising. */
function sentencesWith(page: Page, { sign, key, pair }: Sought): readonly number[] {
  const held = new Set(page.texts.get(key))
  for (const claim of page.claims) if (isClaimed(claim, sign, page.lexicon)) held.add(claim.sentence)
  const isSought = ({ concept, kind }: Mention) =>
    sign.names?.some((name) =>
      typeof name === 'string'
        ? pair[name].some((other) => isKin(concept, other, page.lexicon))
        : isConcept(concept, kind, name, page.lexicon),
    ) === true
  for (const { sentence, cues, mentions } of page.readings) {
    if (cues.some(({ kind }) => sign.cues?.includes(kind)) || mentions.some(isSought)) held.add(sentence.index)
  }
  const sorted = [...held].sort((a, b) => a - b)
  const { in: parts } = sign
  return parts === undefined
    ? sorted
    : sorted.filter((index) => parts.includes(partOf(page.readings[index], pair.title)))
}

function isClaimed(claim: Claim, { claims }: PageSign, lexicon: Lexicon): boolean {
  if (claims === undefined || !claims.some((shape) => fits(claim, shape, lexicon))) return false
  const guards = weighGuards(claim, 'none')
  // A caution is a claim of risk that its own cue would silence.
  return !('silencedBy' in guards) || claim.types.includes('risk')
}

/** Is one of two concepts the other, or narrower? */
export function isKin(a: string, b: string, lexicon: Lexicon): boolean {
  const lineageOf = (concept: string) => lexicon.concepts.get(concept)?.lineage
  return isWithin(a, b, lineageOf) || isWithin(b, a, lineageOf)
}

function partOf(reading: PageReading | undefined, title: ReadonlySet<PageReading>): PagePart {
  if (reading === undefined) return 'body'
  if (title.has(reading)) return 'title'
  const { kind } = reading.sentence
  return kind === 'heading' || kind === 'meta' ? kind : 'body'
}
