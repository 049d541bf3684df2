import type { ConceptKind, Topic } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Reading } from './reading.ts'

/** A medicine named less often is an example or a foil. */
const FEWEST_NAMINGS = 3

/** Is the text about something sold for health, and not about a medicine? */
export function isProduct(topic: Topic | undefined): topic is Topic {
  return topic !== undefined && topic.kind !== 'drug'
}

const WEIGHT: Partial<Record<ConceptKind, number>> = { substance: 4, practice: 2, product: 1 }

/** A mention in a title or heading counts so many times one in the body. */
const HEADING_WEIGHT = 4

/**
 * The document's topic: the product named most, headings and title counted more, substances before practices before generic
 * products; the first named wins a tie. A substance needs to come up more than once, or in a heading, in a long text; a
 * seller's page is about what it sells, however seldom that is named.
 */
export function documentTopic(
  readings: readonly Reading[],
  document: Document,
  commercial: boolean,
): Topic | undefined {
  const scores = new Map<string, { score: number; times: number; topic: Topic }>()
  for (const reading of readings) {
    const { kind } = reading.sentence
    const weight = kind === 'heading' || kind === 'meta' || reading.sentence.index === 0 ? HEADING_WEIGHT : 1
    for (const mention of reading.mentions) {
      const base = WEIGHT[mention.kind]
      if (base === undefined) continue
      const lineage = reading.lexicon.concepts.get(mention.concept)?.lineage
      // "Red Bali" and "mitragynine" speak for kratom: the broadest substance takes the count.
      const id = broadest(lineage, mention.concept, mention.kind, reading)
      const entry = scores.get(id) ?? { score: 0, times: 0, topic: { id, kind: mention.kind } }
      entry.score += base * weight
      entry.times += weight
      scores.set(id, entry)
    }
  }
  let best: { score: number; times: number; topic: Topic } | undefined
  for (const entry of scores.values()) if (best === undefined || entry.score > best.score) best = entry
  // A text that names some medicine more often is about that medicine, unless somebody sells beside it; a product named in passing is no topic.
  const medicine = mostNamedDrug(readings)
  if (!commercial && medicine !== undefined && medicine.times > (best?.times ?? 0)) {
    return medicine.times < FEWEST_NAMINGS ? undefined : { id: medicine.id, kind: 'drug' }
  }
  const named = medicineOfTitle(readings[0])
  if (named !== undefined) return { id: named, kind: 'drug' }
  if (best === undefined) return undefined
  const isPassing =
    !commercial && document.sentences.length > 12 && best.times < Math.max(2, document.sentences.length / 10)
  return isPassing ? undefined : best.topic
}

/** "*Buprenorphine for* kratom withdrawal": a title that opens with a medicine and what it is for. */
function medicineOfTitle(title: Reading | undefined): string | undefined {
  const opening = title?.mentions.find(({ kind, from }) => kind === 'drug' && from === 0)
  return title?.sentence.tokens[opening?.to ?? -1]?.normal === 'for' ? opening?.concept : undefined
}

function mostNamedDrug(readings: readonly Reading[]): { readonly id: string; readonly times: number } | undefined {
  const times = new Map<string, number>()
  let most: { readonly id: string; readonly times: number } | undefined
  for (const reading of readings) {
    const weight = reading.sentence.kind === 'heading' || reading.sentence.kind === 'meta' ? HEADING_WEIGHT : 1
    for (const { concept, kind } of reading.mentions) {
      if (kind !== 'drug') continue
      const known = (times.get(concept) ?? 0) + weight
      times.set(concept, known)
      if (most === undefined || known > most.times) most = { id: concept, times: known }
    }
  }
  return most
}

function broadest(lineage: ReadonlySet<string> | undefined, id: string, kind: ConceptKind, reading: Reading): string {
  if (lineage === undefined || lineage.size === 1) return id
  let last = id
  for (const member of lineage) if (reading.lexicon.concepts.get(member)?.kind === kind) last = member
  return last
}

/** The product named in a heading. */
export function headingTopic(reading: Reading | undefined): Topic | undefined {
  const mention =
    reading?.mentions.find((candidate) => candidate.kind === 'substance') ??
    reading?.mentions.find((candidate) => candidate.kind === 'practice')
  return mention === undefined ? undefined : { id: mention.concept, kind: mention.kind }
}
