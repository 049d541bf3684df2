import type { Claim, Topic } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ClaimRule, Jurisdiction, Rule, RuleFamily } from '../model/rule.ts'
import { familyOf, JURISDICTIONS, SEVERITIES } from '../model/rule.ts'
import { fillIn } from '../model/wording.ts'
import type { Candidate, Silence } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { indexClaimRules, judgeClaim } from './claim-rules.ts'
import { findConflicts } from './conflicts.ts'
import { editFor } from './edits.ts'
import { fingerprint, normalSentence } from './fingerprint.ts'
import type { PageSilence } from './impressions.ts'
import { findImpressions } from './impressions.ts'
import { settleFindings } from './join-families.ts'
import type { Settled } from './overlap.ts'
import type { PageReading } from './page.ts'
import type { PhraseHit } from './phrase-rules.ts'
import { tryPhraseRule } from './phrase-rules.ts'
import { findPositionConflicts } from './positions.ts'
import type { RequiredTexts } from './require-rules.ts'
import { findMissingTexts } from './require-rules.ts'
import type { RuleNames } from './rule-names.ts'
import { namesAlone, ruleNames } from './rule-names.ts'

/** The rules of a run, indexed once. */
export interface RuleIndex {
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  /** Claim rules by relation, one map a family: the narrowest of each family decides for it. */
  readonly claimRules: readonly ReadonlyMap<string, readonly ClaimRule[]>[]
  readonly names: RuleNames
  /** The same for a document that is set against no other. */
  readonly namesAlone: RuleNames
}

/** The rules that take part in a run; `all` are those that directives may name. */
export function indexRules(rules: readonly Rule[], all: readonly Rule[] = rules): RuleIndex {
  const families = new Map<RuleFamily, Rule[]>()
  for (const rule of rules) {
    const family = familyOf(rule.id)
    families.set(family, [...(families.get(family) ?? []), rule])
  }
  const names = ruleNames(all, rules)
  return {
    rules,
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    claimRules: [...families.values()].map(indexClaimRules),
    names,
    namesAlone: namesAlone(names, rules),
  }
}

/** What was seen in a document, as far as rules look at it. */
export interface Evidence {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly phrases: readonly PhraseHit[]
  readonly requiredTexts: RequiredTexts
  /** A seller's page: what it says weighs one step more. */
  readonly commercial: boolean
  /** What was seen sentence by sentence, and what the page is about: for the rules that judge it as a whole. */
  readonly readings: readonly PageReading[]
  readonly topic: Topic | undefined
}

export interface Judged {
  readonly findings: readonly Finding[]
  /** Rules that looked at a claim and did not report it, with the reason: what `explain` shows. */
  readonly silences: readonly Silence[]
  /** Rules about the whole page that did not report it. */
  readonly pageSilences: readonly PageSilence[]
}

/** Checks a document's claims and phrases against the rules and returns the findings in text order. */
export function checkDocument(index: RuleIndex, evidence: Evidence, lexicon: Lexicon): Judged {
  const { document, claims, phrases, requiredTexts } = evidence
  const bench: Bench = { document, lexicon, commercial: evidence.commercial }
  const candidates: Candidate[] = []
  const silences: Silence[] = []
  const take = (result: Candidate | Silence) => {
    if ('verdict' in result) candidates.push(result)
    else silences.push(result)
  }
  for (const claim of claims) {
    for (const family of index.claimRules) judgeClaim(family.get(claim.relation) ?? [], claim, bench).forEach(take)
  }
  for (const hit of phrases) take(tryPhraseRule(hit, claims, bench))
  for (const candidate of findConflicts(index.rules, claims, bench)) candidates.push(candidate)
  for (const candidate of findPositionConflicts(index.rules, claims, bench)) candidates.push(candidate)
  findMissingTexts(index.rules, claims, requiredTexts, bench).forEach(take)
  const pageSilences: PageSilence[] = []
  for (const result of findImpressions(index.rules, { ...evidence, lexicon, texts: requiredTexts }, candidates)) {
    if ('verdict' in result) candidates.push(result)
    else pageSilences.push(result)
  }
  return { findings: toFindings(settleFindings(candidates), index, evidence), silences, pageSilences }
}

const NO_RULES: readonly string[] = []

function toFindings(settled: readonly Settled[], { byId }: RuleIndex, { claims, document }: Evidence): Finding[] {
  const inOrder = [...settled].sort(
    ({ candidate: a }, { candidate: b }) =>
      (a.sentence ?? -1) - (b.sentence ?? -1) ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      Number('conflict' in a.rule) - Number('conflict' in b.rule) ||
      a.span.start - b.span.start ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
  const seen = new Map<string, number>()
  const normals = new Map<number | undefined, string>()
  const claimIndex = new Map(claims.map((claim, index) => [claim, index]))
  return inOrder.map(({ candidate, also }) => {
    const { rule, sentence, claim } = candidate
    const read = sentence === undefined ? undefined : document.sentences[sentence]
    const normal = normals.get(sentence) ?? normalSentence(read?.text ?? '')
    normals.set(sentence, normal)
    // Counted by what the fingerprint sees of a sentence, so that no two findings of a document share one.
    const equal = `${rule.id}\n${normal}`
    const ordinal = seen.get(equal) ?? 0
    seen.set(equal, ordinal + 1)
    const index = claim === undefined ? undefined : claimIndex.get(claim)
    const named = { subject: claim?.subject ?? '', objects: candidate.objects, ...candidate.page }
    const jurisdictions = jurisdictionsOf([rule, ...also.flatMap((id) => byId.get(id) ?? [])])
    const edit = read === undefined ? undefined : editFor(rule, candidate.span, read, document)
    return {
      ruleId: rule.id,
      alsoRules: also.length === 0 ? NO_RULES : [...also].sort(),
      verdict: candidate.verdict,
      severity: candidate.severity,
      message: fillIn(rule.message, named),
      why: rule.evidence.summary,
      suggestion: fillIn(rule.suggestion, named),
      span: candidate.span,
      ...(sentence === undefined ? {} : { sentence }),
      ...(index === undefined ? {} : { claim: index }),
      related: candidate.related,
      evidence: linksOf(rule),
      ...(jurisdictions.length === 0 ? {} : { jurisdictions }),
      ...(edit === undefined ? {} : { edit }),
      fingerprint: fingerprint(rule.id, normal, ordinal),
    }
  })
}

/** Whose law or policy the rules rest on, each once, in the order of the list. */
function jurisdictionsOf(rules: readonly Rule[]): readonly Jurisdiction[] {
  const touched = new Set(rules.flatMap((rule) => rule.jurisdictions ?? []))
  return touched.size === 0 ? [] : JURISDICTIONS.filter((name) => touched.has(name))
}

const links = new WeakMap<Rule, Finding['evidence']>()

/** A rule's sources as its findings show them: one list for all of them, since a large run has a hundred thousand. */
function linksOf(rule: Rule): Finding['evidence'] {
  const known = links.get(rule)
  if (known !== undefined) return known
  const made = rule.evidence.sources.map(({ title, short, url }) => ({
    title,
    short,
    ...(url === undefined ? {} : { url }),
  }))
  links.set(rule, made)
  return made
}
