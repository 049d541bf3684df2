import { HIT_STRIDE, passes } from '../language/scan.ts'
import type { Mention } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'

/**
 * Settles overlapping concept matches: the longest wins, across kinds, so that "opioid receptor" hides "opioid" and
 * "heart disease" hides "heart". Hits are flat triples; mentions come back in text order.
 */
export function settleMentions(hits: readonly number[], ids: readonly number[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = []
  for (const at of longestFirst(hits)) {
    const phrase = lexicon.conceptPhrases[hits[at] ?? 0]
    const from = hits[at + 1] ?? 0
    const to = hits[at + 2] ?? 0
    if (phrase === undefined || !passes(phrase.guard, ids, from, to)) continue
    if (mentions.some((mention) => mention.from < to && from < mention.to)) continue
    mentions.push({ concept: phrase.concept.id, kind: phrase.concept.kind, from, to })
  }
  return mentions.length < 2 ? mentions : mentions.sort((a, b) => a.from - b.from)
}

/** Places of the triples, long ranges before short ones, then early before late, then by entry; few, so each is put in its place. */
function longestFirst(hits: readonly number[]): number[] {
  const order: number[] = []
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    let place = order.length
    while (place > 0 && comesBefore(hits, at, order[place - 1] ?? 0)) place--
    order.splice(place, 0, at)
  }
  return order
}

function comesBefore(hits: readonly number[], a: number, b: number): boolean {
  const [fromA = 0, fromB = 0] = [hits[a + 1], hits[b + 1]]
  const longer = (hits[a + 2] ?? 0) - fromA - ((hits[b + 2] ?? 0) - fromB)
  if (longer !== 0) return longer > 0
  return fromA === fromB ? (hits[a] ?? 0) < (hits[b] ?? 0) : fromA < fromB
}

/** Index arrays from token to the mention that starts, or ends, there. */
export function indexMentions(
  mentions: readonly Mention[],
  length: number,
): { startsAt: readonly number[]; endsAt: readonly number[] } {
  const startsAt = new Array<number>(length + 1).fill(-1)
  const endsAt = new Array<number>(length + 1).fill(-1)
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]
    if (mention === undefined) continue
    startsAt[mention.from] = index
    endsAt[mention.to] = index
  }
  return { startsAt, endsAt }
}
