import type { Mention } from '../model/claim.ts'
import { beginningOf } from '../model/excerpt.ts'
import type { RelatedPlace } from '../model/finding.ts'
import type { ImpressionRule, Rule } from '../model/rule.ts'
import { familyOf } from '../model/rule.ts'
import { isWithin } from '../model/stance.ts'
import type { Candidate } from './candidate.ts'
import type { Page, PageReading, Shown } from './page.ts'
import { curedBy, DOUBTS, signalsOn, titleReadings } from './page.ts'
import { closeness, isConcept } from './shapes.ts'
import { verdictFor } from './verdict.ts'

/** Why a rule about the whole page did not report it; it stands on the title. */
export interface PageSilence {
  readonly rule: Rule
  readonly sentence: number
  readonly reason: string
}

/** What a rule makes of a page whose title it fits. */
interface Pairing {
  readonly rule: ImpressionRule
  /** Where the title names the object. */
  readonly seat: PageReading
  readonly objects: readonly string[]
}

/**
 * Pages whose title sets a product beside a complaint and whose parts together promise what no sentence says. Of each family the
 * narrowest rule decides. What a sentence is flagged for already (`candidates`) is no second fault of the page. Time grows with
 * the page and the signs of the rules; without such rules nothing is looked at.
 */
export function findImpressions(
  rules: readonly Rule[],
  page: Page,
  candidates: readonly Candidate[],
): (Candidate | PageSilence)[] {
  const topic = page.topic
  const about = rules.filter(
    (rule): rule is ImpressionRule =>
      'impression' in rule &&
      topic !== undefined &&
      rule.impression.subject.some((pattern) => isConcept(topic.id, topic.kind, pattern, page.lexicon)),
  )
  if (about.length === 0) return []
  const title = titleReadings(page)
  const results: (Candidate | PageSilence)[] = []
  const decided = new Map<string, ImpressionRule>()
  for (const rule of about.sort((a, b) => narrowness(b, page) - narrowness(a, page) || (a.id < b.id ? -1 : 1))) {
    const first = title[0]
    if (first === undefined) continue
    const pairing = pairingOf(rule, title, page)
    const family = familyOf(rule.id)
    const narrower = decided.get(family)
    if (pairing === undefined) results.push(silence(rule, first, 'the title names nothing that the rule looks for'))
    else if (narrower !== undefined) results.push(silence(rule, pairing.seat, `yields to ${narrower.id}`))
    else {
      decided.set(family, rule)
      results.push(judge(pairing, { page, title: new Set(title), candidates }))
    }
  }
  return results
}

function narrowness({ impression }: ImpressionRule, { topic, lexicon }: Page): number {
  return topic === undefined ? 0 : closeness(impression.subject, topic.id, topic.kind, lexicon)
}

function pairingOf(rule: ImpressionRule, title: readonly PageReading[], { lexicon }: Page): Pairing | undefined {
  const isObject = ({ concept, kind }: Mention) =>
    rule.impression.object.some((pattern) => isConcept(concept, kind, pattern, lexicon))
  const seat = title.find(({ mentions }) => mentions.some(isObject))
  if (seat === undefined) return undefined
  const named = title.flatMap(({ mentions }) => mentions.filter(isObject)).map(({ concept }) => concept)
  return { rule, seat, objects: [...new Set(named)] }
}

interface Surroundings {
  readonly page: Page
  readonly title: ReadonlySet<PageReading>
  readonly candidates: readonly Candidate[]
}

function judge(pairing: Pairing, { page, title, candidates }: Surroundings): Candidate | PageSilence {
  const { rule, seat, objects } = pairing
  const silent = (reason: string) => silence(rule, seat, reason)
  const doubt = doubtOf(title)
  if (doubt !== undefined) return silent(`the title ${doubt}`)
  const signals = signalsOn(page, rule, title)
  const shown = signals.filter(({ isThere }) => isThere)
  const placed = placesOf(shown)
  const found = shown.filter((signal) => placed.has(signal.name) || signal.sentences.length === 0)
  // A question leaves open what a title that names the two takes for granted.
  const asks = [...title].some(({ cues }) => cues.some(({ kind }) => kind === 'question'))
  const needed = rule.impression['at-least'] + (asks ? 1 : 0)
  if (found.length < needed) {
    const names = found.map(({ name }) => name).join('; ')
    return silent(
      `${found.length} of ${needed} signals show${asks ? ' (one more, for the title asks)' : ''}: ${names || 'none'}`,
    )
  }
  const cure = curedBy(page, rule, title)
  if (cure !== undefined) return silent(`the page gives ${cure.name}: “${beginningOf(cure.sentence.text)}”`)
  const known = candidates.find((candidate) => isSameFault(candidate, pairing, page))
  if (known !== undefined) return silent(`${known.rule.id} flags a sentence for it`)
  const verdict = rule.verdict ?? verdictFor(rule.evidence.grade, 'asserted')
  if (verdict === undefined) return silent(`the evidence (${rule.evidence.grade}) bears the promise`)
  return {
    rule,
    verdict,
    severity: rule.severity ?? (page.commercial ? 'warning' : 'info'),
    also: [],
    span: seat.sentence.span,
    sentence: undefined,
    claim: undefined,
    related: relatedOf(found, placed, page),
    objects,
    page: {
      subject: page.topic?.id ?? '',
      signals: found.map(({ name }) => name),
      missing: Object.keys(rule.impression.without),
    },
  }
}

/** A title that denies, warns or names a harm or an authority speaks of something else than a treatment. */
function doubtOf(title: ReadonlySet<PageReading>): string | undefined {
  for (const { cues, mentions } of title) {
    const doubt = cues.find(({ kind }) => DOUBTS.has(kind))
    if (doubt !== undefined) return `holds ${doubt.kind} "${doubt.entry}"`
    const other = mentions.find(({ kind }) => kind === 'harm' || kind === 'authority')
    if (other !== undefined) return `names ${other.kind} ${other.concept}`
  }
  return undefined
}

/**
 * One sentence for each signal, no sentence for two: one line of shop talk is not several contributors. Signals that show in few
 * places choose first.
 */
function placesOf(shown: readonly Shown[]): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const placed = new Map<string, number>()
  for (const { name, sentences } of [...shown].sort((a, b) => a.sentences.length - b.sentences.length)) {
    const place = sentences.find((index) => !taken.has(index))
    if (place === undefined) continue
    taken.add(place)
    placed.set(name, place)
  }
  return placed
}

/** Where the contributors stand, in text order. */
function relatedOf(found: readonly Shown[], placed: ReadonlyMap<string, number>, { document }: Page): RelatedPlace[] {
  return found
    .flatMap(({ name, sentences }) => {
      const sentence = document.sentences[placed.get(name) ?? -1]
      if (sentence === undefined) return []
      const more = sentences.length - 1
      const rest = more === 0 ? '' : `, and in ${more} more ${more === 1 ? 'place' : 'places'}`
      const words = beginningOf(sentence.text)
      return [{ path: document.path, span: sentence.span, message: `${name}: “${words}”${rest}` }]
    })
    .sort((a, b) => a.span.start - b.span.start)
}

/** Is a sentence flagged, as a warning or worse, for saying of this product what the page suggests for the same complaint? */
function isSameFault({ rule, claim, severity }: Candidate, { rule: own, objects }: Pairing, page: Page): boolean {
  if (claim === undefined || severity === 'info') return false
  // Law adds to what the evidence finds, and takes nothing away.
  const family = familyOf(rule.id)
  if (family !== 'evidence' && family !== familyOf(own.id)) return false
  const isNear = (a: string, b: string) => isWithin(a, b, lineageOf) || isWithin(b, a, lineageOf)
  const lineageOf = (concept: string) => page.lexicon.concepts.get(concept)?.lineage
  return isNear(claim.subject, page.topic?.id ?? '') && objects.some((object) => isNear(claim.object, object))
}

function silence(rule: Rule, { sentence }: PageReading, reason: string): PageSilence {
  return { rule, sentence: sentence.index, reason }
}
