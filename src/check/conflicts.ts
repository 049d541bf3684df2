import type { Claim } from '../model/claim.ts'
import type { ConflictRule, Rule } from '../model/rule.ts'
import type { Stance } from '../model/stance.ts'
import { cannotBothStand } from '../model/stance.ts'
import type { Candidate } from './candidate.ts'
import type { Bench } from './claim-rules.ts'
import { pageSubject } from './page-subject.ts'
import { sidesOf, stanceOf } from './stances.ts'
import { baseSeverity } from './verdict.ts'

/** At most so many counterparts are shown with one finding; the message says how many more there are. */
const SHOWN = 3

/**
 * Contradictions within a document: a promotional claim and a cautionary one of the same subject (and object, where the rule
 * says so) that no difference of population, dose or time reconciles. The finding stands on the promotional claim.
 */
export function findConflicts(rules: readonly Rule[], claims: readonly Claim[], bench: Bench): Candidate[] {
  const found: Candidate[] = []
  const page = pageSubject(claims)
  const stanceOn = (claim: Claim): Stance => {
    const stance = stanceOf(claim, bench)
    return page !== undefined && stance.subject === page.brand ? { ...stance, subject: page.topic } : stance
  }
  for (const rule of rules) {
    if (!('conflict' in rule) || rule.conflict.between === 'documents') continue
    const { promoting, cautioning } = sidesOf(rule, claims, bench)
    if (cautioning.length === 0) continue
    const against = groupByStance(
      cautioning.flatMap((claim) => {
        const stance = stanceOn(claim)
        // A warning that names no product is one of the page's topic, whatever was last spoken of.
        if (page === undefined || claim.subjectFrom !== 'document') return { claim, stance }
        return [...new Set([stance.subject, page.topic])].map((subject) => ({ claim, stance: { ...stance, subject } }))
      }),
    )
    // Claims that say the same share their counterparts, so that a page that repeats itself costs no square.
    const counterparts = new Map<string, Counterparts>()
    for (const claim of promoting) {
      const stance = stanceOn(claim)
      const key = JSON.stringify(stance)
      const known =
        counterparts.get(key) ??
        bySentence(
          against.filter((other) => clashes(rule, stance, other.stance, bench)).flatMap(({ claims }) => claims),
        )
      counterparts.set(key, known)
      const count = known.size - (known.has(claim.sentence) ? 1 : 0)
      if (count > 0) found.push(candidateFor(rule, claim, { known, count }, bench))
    }
  }
  return found
}

/** Claims that cannot stand beside another one, the first of each sentence by the sentence's index. */
type Counterparts = ReadonlyMap<number, Claim>

function bySentence(counterparts: readonly Claim[]): Counterparts {
  const first = new Map<number, Claim>()
  for (const claim of counterparts.toSorted((a, b) => a.sentence - b.sentence)) {
    if (!first.has(claim.sentence)) first.set(claim.sentence, claim)
  }
  return first
}

interface Taken {
  readonly claim: Claim
  readonly stance: Stance
}

/** Claims that take the same stance are set against another one once for all of them. */
function groupByStance(taken: readonly Taken[]): readonly { readonly stance: Stance; readonly claims: Claim[] }[] {
  const groups = new Map<string, { readonly stance: Stance; readonly claims: Claim[] }>()
  for (const { claim, stance } of taken) {
    const key = JSON.stringify(stance)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { stance, claims: [claim] })
    else group.claims.push(claim)
  }
  return [...groups.values()]
}

/** The first counterparts in other sentences than the claim's own. */
function shownOf(known: Counterparts, claim: Claim): Claim[] {
  const shown: Claim[] = []
  for (const other of known.values()) {
    if (shown.length === SHOWN) break
    if (other.sentence !== claim.sentence) shown.push(other)
  }
  return shown
}

interface Against {
  readonly known: Counterparts
  /** How many other sentences say otherwise. */
  readonly count: number
}

function candidateFor(rule: ConflictRule, claim: Claim, { known, count }: Against, bench: Bench): Candidate {
  return {
    rule,
    verdict: 'contradictory',
    severity: rule.severity ?? baseSeverity(claim, 'limited', bench.lexicon),
    also: [],
    span: claim.span,
    sentence: claim.sentence,
    claim,
    related: shownOf(known, claim).map((other, index) => ({
      path: bench.document.path,
      span: bench.document.sentences[other.sentence]?.span ?? other.span,
      message:
        index === SHOWN - 1 && count > SHOWN ? `and ${count - SHOWN} more places say otherwise` : 'says otherwise',
    })),
    objects: claim.object === '' ? [] : [claim.object],
  }
}

function clashes({ conflict }: ConflictRule, stance: Stance, other: Stance, { lexicon }: Bench): boolean {
  return cannotBothStand(conflict, stance, other, (concept) => lexicon.concepts.get(concept)?.lineage)
}
