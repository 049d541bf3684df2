import type { Mention, Topic } from '../model/claim.ts'
import { beginningOf } from '../model/excerpt.ts'
import type { RelatedPlace } from '../model/finding.ts'
import type { ConceptPattern, ImpressionRule, Rule } from '../model/rule.ts'
import { familyOf } from '../model/rule.ts'
import type { Candidate } from './candidate.ts'
import type { Page, PageReading, Pair, Shown } from './page.ts'
import { DOUBTS, firstSign, isKin, signalsOn, titleReadings } from './page.ts'
import { closeness, isConcept } from './shapes.ts'
import { verdictFor } from './verdict.ts'

/** Why a rule about the whole page did not report it; it is told on the title. */
export interface PageSilence {
  readonly rule: Rule
  /** Indices of the title's sentences. */
  readonly title: readonly number[]
  readonly reason: string
}

/** A rule whose objects the title names, and the sentence of the title that does. */
interface Fitting extends Pair {
  readonly rule: ImpressionRule
  readonly seat: PageReading
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
      isAbout(topic, rule.impression.subject, page) &&
      !isAbout(topic, rule.impression.except ?? [], page),
  )
  if (about.length === 0) return []
  const title = titleReadings(page)
  if (title.length === 0) return []
  const results: (Candidate | PageSilence)[] = []
  const decided = new Map<string, ImpressionRule>()
  for (const rule of about.sort((a, b) => narrowness(b, page) - narrowness(a, page) || (a.id < b.id ? -1 : 1))) {
    const fitting = pairOf(rule, title, page)
    const family = familyOf(rule.id)
    const narrower = decided.get(family)
    if (fitting === undefined) results.push(silence(rule, title, 'the title names nothing that the rule looks for'))
    else if (narrower !== undefined) results.push(silence(rule, title, `yields to ${narrower.id}`))
    else {
      decided.set(family, rule)
      results.push(judge(fitting, page, candidates))
    }
  }
  return results
}

function isAbout({ id, kind }: Topic, patterns: readonly ConceptPattern[], { lexicon }: Page): boolean {
  return patterns.some((pattern) => isConcept(id, kind, pattern, lexicon))
}

function narrowness({ impression }: ImpressionRule, { topic, lexicon }: Page): number {
  return topic === undefined ? 0 : closeness(impression.subject, topic.id, topic.kind, lexicon)
}

function pairOf(rule: ImpressionRule, title: readonly PageReading[], { topic, lexicon }: Page): Fitting | undefined {
  const isObject = ({ concept, kind }: Mention) =>
    rule.impression.object.some((pattern) => isConcept(concept, kind, pattern, lexicon))
  const seat = title.find(({ mentions }) => mentions.some(isObject))
  if (topic === undefined || seat === undefined) return undefined
  const named = title.flatMap(({ mentions }) => mentions.filter(isObject)).map(({ concept }) => concept)
  return { rule, seat, title: new Set(title), subject: [topic.id], object: [...new Set(named)] }
}

function judge(fitting: Fitting, page: Page, candidates: readonly Candidate[]): Candidate | PageSilence {
  const { rule, seat, title, subject, object } = fitting
  const silent = (reason: string) => silence(rule, [...title], reason)
  const doubt = doubtOf(title)
  if (doubt !== undefined) return silent(`the title ${doubt}`)
  const signals = signalsOn(page, rule, fitting)
  const shown = signals.filter(({ isThere }) => isThere)
  const placed = placesOf(shown)
  const found = shown.filter((signal) => placed.has(signal.name) || signal.sentences.length === 0)
  const lack = lackOf(found, fitting)
  if (lack !== undefined) return silent(lack)
  const other = firstSign(page, rule, { field: 'not-on', pair: fitting })
  if (other !== undefined) return silent(`the page is ${other.name}: “${beginningOf(other.sentence.text)}”`)
  const cure = firstSign(page, rule, { field: 'without', pair: fitting })
  if (cure !== undefined) return silent(`the page gives ${cure.name}: “${beginningOf(cure.sentence.text)}”`)
  const known = candidates.find((candidate) => isSameFault(candidate, fitting, page))
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
    objects: object,
    page: {
      subject: subject[0] ?? '',
      signals: found.map(({ name }) => name),
      missing: Object.keys(rule.impression.without),
    },
  }
}

/** Which signals are too few, if any. A title that asks leaves open what one that names the two takes for granted. */
function lackOf(found: readonly Shown[], { rule, title }: Fitting): string | undefined {
  const { signals, strong } = rule.impression['at-least']
  const asks = [...title].some(({ cues }) => cues.some(({ kind }) => kind === 'question'))
  const more = asks ? 1 : 0
  const why = asks ? ', one more since the title asks' : ''
  const names = found.map(({ name }) => name).join('; ') || 'none'
  if (found.length < signals + more) return `${found.length} of ${signals + more} signals show${why}: ${names}`
  const count = found.filter(({ isStrong }) => isStrong).length
  return count < strong + more ? `${count} of ${strong + more} strong signals show${why}: ${names}` : undefined
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
function isSameFault({ rule, claim, severity }: Candidate, fitting: Fitting, { lexicon }: Page): boolean {
  if (claim === undefined || severity === 'info') return false
  // Law adds to what the evidence finds, and takes nothing away.
  const family = familyOf(rule.id)
  if (family !== 'evidence' && family !== familyOf(fitting.rule.id)) return false
  const isAmong = (concept: string, named: readonly string[]) => named.some((other) => isKin(concept, other, lexicon))
  return isAmong(claim.subject, fitting.subject) && isAmong(claim.object, fitting.object)
}

function silence(rule: Rule, title: readonly PageReading[], reason: string): PageSilence {
  return { rule, title: title.map(({ sentence }) => sentence.index), reason }
}
