import { HIT_STRIDE, passes } from '../language/scan.ts'
import type { Mention } from '../model/claim.ts'
import type { Lexicon } from '../model/lexicon.ts'

/**
 * Settles overlapping concept matches: the longest wins, across kinds, so that "opioid receptor" hides "opioid" and
 * "heart disease" hides "heart". A determiner lends no length: "your brain fog" is fog. Hits are flat triples; mentions come
 * back in text order.
 */
export function settleMentions(hits: readonly number[], ids: readonly number[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = []
  for (const { phrase, from, to } of longestFirst(hits, ids, lexicon)) {
    if (!passes(phrase.guard, ids, from, to)) continue
    if (mentions.some((mention) => mention.from < to && from < mention.to)) continue
    mentions.push({ concept: phrase.concept.id, kind: phrase.concept.kind, from, to })
  }
  return mentions.length < 2 ? mentions : mentions.sort((a, b) => a.from - b.from)
}

interface Hit {
  readonly entry: number
  readonly phrase: Lexicon['conceptPhrases'][number]
  readonly from: number
  readonly to: number
  /** Tokens, without a determiner at the start. */
  readonly size: number
}

const DETERMINERS = ['your', 'my', 'our', 'his', 'her', 'their', 'its', 'the', 'a', 'an']

/** Long ranges before short ones, then those with a determiner, early before late, then by entry. */
function longestFirst(hits: readonly number[], ids: readonly number[], lexicon: Lexicon): Hit[] {
  if (hits.length === 0) return []
  const { conceptPhrases } = lexicon
  const determiners = determinersOf(lexicon)
  const order: Hit[] = []
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    const entry = hits[at] ?? 0
    const phrase = conceptPhrases[entry]
    if (phrase === undefined) continue
    const from = hits[at + 1] ?? 0
    const to = hits[at + 2] ?? 0
    const size = to - from - (determiners.includes(ids[from] ?? -1) ? 1 : 0)
    order.push({ entry, phrase, from, to, size })
  }
  return order.sort(
    (a, b) => b.size - a.size || b.to - b.from - (a.to - a.from) || a.from - b.from || a.entry - b.entry,
  )
}

const determinerIds = new WeakMap<Lexicon, readonly number[]>()

/** Word ids of the determiners that a lexicon knows; looked up once, since every sentence asks. */
function determinersOf(lexicon: Lexicon): readonly number[] {
  let ids = determinerIds.get(lexicon)
  if (ids === undefined) {
    ids = DETERMINERS.map((word) => lexicon.words.get(word)).filter((id) => id !== undefined)
    determinerIds.set(lexicon, ids)
  }
  return ids
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
