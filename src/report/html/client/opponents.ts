import type { Said } from './sentence.ts'
import type { Store } from './store.ts'

/** Which findings name a sentence of this document as their counterpart or contributor, by the sentence's index. */
export function opponentsOf(path: string, { entries, data }: Store): ReadonlyMap<number, Said['opponents']> {
  const found = new Map<number, Said['opponents'][number][]>()
  for (const entry of entries) {
    for (const counterpart of entry.finding.counterparts) {
      if (counterpart.path !== path || counterpart.sentence === undefined) continue
      const list = found.get(counterpart.sentence) ?? []
      list.push({ path: data.documents[entry.document]?.path ?? '', entry })
      found.set(counterpart.sentence, list)
    }
  }
  return found
}
