import type { Amount, Claim, CueKind, Quantity, SubjectPath } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'
import { excerptOf } from '../model/excerpt.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import type { Stance, StanceRecord } from '../model/stance.ts'
import { circumstancesOf, doseContextOf, isRelative } from './circumstances.ts'
import type { Bench } from './claim-rules.ts'
import { fingerprint } from './fingerprint.ts'
import { weighGuards } from './guards.ts'
import { mattersLeftOpen, withoutVaguer } from './open-matters.ts'
import { fits } from './shapes.ts'
import { baseSeverity } from './verdict.ts'

/** A document's claims that can be on either side of a conflict, in text order. */
export interface Sides {
  readonly promoting: readonly Claim[]
  readonly cautioning: readonly Claim[]
}

/** Which claims take which side of a conflict rule, context counted: what is only reported or asked promotes nothing. */
export function sidesOf({ conflict }: ConflictRule, claims: readonly Claim[], { lexicon, document }: Bench): Sides {
  const { promotes, cautions, figures, about } = conflict
  // Two figures are both advice: what a trial gave its patients contradicts nobody.
  const counts = figures === undefined ? isStated : (claim: Claim) => isStated(claim) && !isSilenced(claim)
  return {
    promoting: claims.filter(
      (claim) =>
        fits(claim, promotes, lexicon) && !isSilenced(claim) && !isAnnounced(document.sentences[claim.sentence]),
    ),
    cautioning: withoutVaguer(
      claims.filter(
        (claim) => fits(claim, cautions, lexicon) && counts(claim) && !(about !== undefined && isBoilerplate(claim)),
      ),
      claims,
    ),
  }
}

/** "How kratom calms nerves" over a section names what the section will tell. */
function isAnnounced(sentence: Sentence | undefined): boolean {
  const isLine = sentence?.kind === 'heading' || sentence?.kind === 'list-item'
  return isLine && /^(how|why|what|which|myth)$/.test(sentence.tokens[0]?.normal ?? '')
}

/** "Not intended to treat any disease" is a formula of law that leaves no research open. */
function isBoilerplate({ cues }: Claim): boolean {
  return cues.some(({ kind, entry }) => kind === 'refutation' && /intended/.test(entry))
}

function isSilenced(claim: Claim): boolean {
  return 'silencedBy' in weighGuards(claim, 'none')
}

/**
 * Questions and conditionals state nothing that could be contradicted; cautions and user reports do, and so does research that is
 * still to come: "more trials are needed before anyone will know".
 */
function isStated({ certainty, relation, polarity, cues }: Claim): boolean {
  if (certainty === 'questioned') return false
  const isOpen =
    relation === 'proves' &&
    polarity === 'negated' &&
    !cues.some(({ kind, entry }) => kind === 'condition' && entry !== 'whether')
  return certainty !== 'hypothetical' || isOpen
}

/** The claim as far as it can contradict another. Of several amounts nobody knows which is the dose, so there is none. */
export function stanceOf(claim: Claim, { document }: Bench): Stance {
  const { subject, object, quantities } = claim
  const { time: _time, ...lasting } = claim.qualifiers
  // Dependence takes months: that is no other time than "you can stop whenever you like" speaks of.
  const qualifiers = claim.types.includes('dependence') ? lasting : claim.qualifiers
  const open = mattersLeftOpen(claim, document.sentences[claim.sentence])
  const [amount, second] = quantities.filter(({ kind }) => kind !== 'frequency' && kind !== 'duration')
  return {
    subject,
    object,
    qualifiers,
    ...(amount === undefined || second !== undefined ? {} : { amount: withoutPlace(amount) }),
    ...(open === undefined ? {} : { open }),
  }
}

function withoutPlace({ span: _place, ...amount }: Quantity): Amount {
  return amount
}

/** Ways to a subject that is named right there. What a page is about says little of one sentence of it. */
const NAMED: ReadonlySet<SubjectPath> = new Set(['clause', 'with-by-from', 'unknown-name'])

/** Cues under which an affirmed caution warns of nothing: "is not known to cause". */
const HOLLOW: ReadonlySet<CueKind> = new Set(['reported', 'popularity', 'quantifier', 'unknown', 'nil-result'])

/**
 * A document's claims that others' claims can contradict, in text order. Only what holds outside its own document is kept: the
 * subject is named in the sentence ("this product" is another one in every article), a caution warns, and a denial of harm is no
 * comparison.
 */
export function stancesOf(rules: readonly Rule[], claims: readonly Claim[], bench: Bench): readonly StanceRecord[] {
  const named = new Set(claims.filter(isNamed).map(({ subject, sentence }) => `${sentence} ${subject}`))
  const isSure = (claim: Claim) =>
    isNamed(claim) || (claim.subjectFrom === 'sentence' && named.has(`${claim.sentence} ${claim.subject}`))
  const indexes = new Map(claims.map((claim, index) => [claim, index]))
  return rules
    .filter((rule) => 'conflict' in rule)
    .filter(({ conflict }) => conflict.between !== 'sentences')
    .flatMap((rule) => {
      const sides = sidesOf(rule, claims, bench)
      const promoting = sides.promoting.filter((claim) => isAbsoluteDenial(claim, bench) ?? isSure(claim))
      const cautioning = sides.cautioning.filter((claim) => isSure(claim) && !isHollow(claim))
      const fingerprints = fingerprintsOf(rule, promoting, bench)
      const record = (claim: Claim, side: StanceRecord['side']): Omit<StanceRecord, 'finding'> => ({
        ruleId: rule.id,
        side,
        claim: indexes.get(claim) ?? 0,
        ...stanceOf(claim, bench),
        circumstances: limitsOf(rule, claim, { claims, bench }),
      })
      return [
        ...promoting.map((claim) => ({
          ...record(claim, 'promotes'),
          finding: {
            severity: rule.severity ?? baseSeverity(claim, 'limited', bench.lexicon),
            excerpt: excerptOf(bench.document.sentences[claim.sentence], claim.span) ?? '',
            fingerprint: fingerprints.get(claim.sentence) ?? '',
          },
        })),
        ...cautioning.map((claim) => record(claim, 'cautions')),
      ]
    })
}

function isNamed(claim: Claim): boolean {
  return NAMED.has(claim.subjectFrom) && hasName(claim)
}

function hasName({ subject, subjectKind }: Claim): boolean {
  return subjectKind !== 'product' || subject.startsWith('?')
}

function isHollow({ polarity, cues }: Claim): boolean {
  return polarity === 'affirmed' && cues.some(({ kind }) => HOLLOW.has(kind))
}

/**
 * Does a denial of harm deny all of it? Undefined for claims that are none. A page's assurance ("No side effects!") is about what
 * the page is about, so its subject need not be named again.
 */
function isAbsoluteDenial(claim: Claim, { document }: Bench): boolean | undefined {
  if (claim.relation !== 'causes' || claim.polarity !== 'negated') return undefined
  const sentence = document.sentences[claim.sentence]
  return hasName(claim) && sentence !== undefined && !isRelative(sentence)
}

function limitsOf(
  { conflict }: ConflictRule,
  claim: Claim,
  { claims, bench }: { readonly claims: readonly Claim[]; readonly bench: Bench },
): readonly string[] {
  const sentence = bench.document.sentences[claim.sentence]
  if (sentence === undefined) return []
  if (conflict.figures !== undefined) return doseContextOf(claim, sentence, claims)
  // Dependence takes regular use, and an interaction takes two: there these set no limit.
  const inherent = claim.types.includes('dependence') ? 'lasting' : claim.object === 'interaction' ? 'combined' : ''
  const limits = circumstancesOf(sentence)
  return limits.includes(inherent) ? limits.filter((name) => name !== inherent) : limits
}

/** By sentence: the fingerprint that a finding of the rule would have there. */
function fingerprintsOf(rule: Rule, promoting: readonly Claim[], { document }: Bench): ReadonlyMap<number, string> {
  const seen = new Map<string, number>()
  const found = new Map<number, string>()
  for (const { sentence } of promoting) {
    if (found.has(sentence)) continue
    const text = document.sentences[sentence]?.text ?? ''
    const ordinal = seen.get(text) ?? 0
    seen.set(text, ordinal + 1)
    found.set(sentence, fingerprint(rule.id, text, ordinal))
  }
  return found
}
