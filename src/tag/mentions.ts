import type { Hit } from '../language/scan.ts'
import { passes } from '../language/scan.ts'
import type { Mention } from '../model/claim.ts'
import type { ConceptPhrase, Lexicon } from '../model/lexicon.ts'

/**
 * Settles overlapping concept matches: the longest wins, across kinds, so that "opioid receptor" hides "opioid" and
 * "heart disease" hides "heart". Returned in text order.
 */
export function settleMentions(hits: readonly Hit[], ids: readonly number[], lexicon: Lexicon): Mention[] {
  if (hits.length === 0) return []
  const allowed: { hit: Hit; phrase: ConceptPhrase }[] = []
  for (const hit of hits) {
    const phrase = lexicon.conceptPhrases[hit.entry]
    if (phrase !== undefined && passes(phrase.guard, ids, hit.from, hit.to)) allowed.push({ hit, phrase })
  }
  allowed.sort(
    (a, b) => b.hit.to - b.hit.from - (a.hit.to - a.hit.from) || a.hit.from - b.hit.from || a.hit.entry - b.hit.entry,
  )
  const taken = new Uint8Array(ids.length)
  const mentions: Mention[] = []
  for (const { hit, phrase } of allowed) {
    let free = true
    for (let index = hit.from; index < hit.to && free; index++) free = taken[index] === 0
    if (!free) continue
    taken.fill(1, hit.from, hit.to)
    mentions.push({ concept: phrase.concept.id, kind: phrase.concept.kind, from: hit.from, to: hit.to })
  }
  return mentions.sort((a, b) => a.from - b.from)
}

/** Index arrays from token to the mention that starts, or ends, there. */
export function indexMentions(
  mentions: readonly Mention[],
  length: number,
): { startsAt: readonly number[]; endsAt: readonly number[] } {
  const startsAt = new Array<number>(length + 1).fill(-1)
  const endsAt = new Array<number>(length + 1).fill(-1)
  for (const [index, mention] of mentions.entries()) {
    startsAt[mention.from] = index
    endsAt[mention.to] = index
  }
  return { startsAt, endsAt }
}
