import type { ReportRelated } from '../model/report.ts'
import type { CautionGroup, ClaimPlace } from './counterparts.ts'

/** At most so many counterparts are shown with one finding; the message says how many more there are. */
const SHOWN = 3

/** The places of some groups, ready to be shown. */
export interface Counterparts {
  /** One a sentence, in the order of the corpus. */
  readonly places: readonly ClaimPlace[]
  /** The first of each document. */
  readonly firsts: readonly ClaimPlace[]
  readonly perDocument: ReadonlyMap<number, number>
  /** What documents without a place among these are shown: one list for all of them. */
  readonly shown: { related?: readonly ReportRelated[] }
}

/** The places of some groups of cautions. */
export function placesIn(groups: readonly CautionGroup[]): Counterparts {
  const bySentence = new Map<string, ClaimPlace>()
  for (const place of groups.flatMap(({ places }) => places)) {
    bySentence.set(`${place.document} ${place.claim.sentence.index}`, place)
  }
  const places = [...bySentence.values()].sort(
    (a, b) => a.document - b.document || a.claim.sentence.index - b.claim.sentence.index,
  )
  const perDocument = new Map<number, number>()
  for (const { document } of places) perDocument.set(document, (perDocument.get(document) ?? 0) + 1)
  return {
    places,
    firsts: places.filter(({ document }, index) => places[index - 1]?.document !== document),
    perDocument,
    shown: {},
  }
}

/** What a document (by its number in the corpus's order) is shown of them; `pathOf` names documents by their numbers. */
export function relatedTo(
  counterparts: Counterparts,
  document: number,
  pathOf: (document: number) => string,
): readonly ReportRelated[] {
  if (counterparts.perDocument.has(document)) return shownTo(counterparts, document, pathOf)
  counterparts.shown.related ??= shownTo(counterparts, document, pathOf)
  return counterparts.shown.related
}

/** The first places in other documents, a document once as long as there are others; the last says how many more there are. */
function shownTo(counterparts: Counterparts, number: number, pathOf: (document: number) => string): ReportRelated[] {
  const { places, firsts, perDocument } = counterparts
  const own = perDocument.get(number) ?? 0
  const shown: ClaimPlace[] = []
  // Whatever the corpus holds, only the first few are looked at: those of the document itself, and as many as are shown.
  for (const place of [firsts, places].flatMap((list) => list.slice(0, own + 2 * SHOWN))) {
    if (shown.length < SHOWN && place.document !== number && !shown.includes(place)) shown.push(place)
  }
  const more = places.length - own - shown.length
  return shown.map(({ document, claim }, index) => ({
    path: pathOf(document),
    location: claim.sentence.location,
    message: `says otherwise: “${cutWords(claim.sentence.text)}”${index === SHOWN - 1 && more > 0 ? andMore(more) : ''}`,
  }))
}

function andMore(places: number): string {
  return places === 1 ? ', and 1 more place does' : `, and ${places} more places do`
}

/** A counterpart is read far from its page, so the finding quotes it; more than this, in UTF-16 units, is no quotation. */
const LONGEST_QUOTE = 200

function cutWords(sentence: string): string {
  if (!(sentence.length > LONGEST_QUOTE)) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_QUOTE) + 1 || LONGEST_QUOTE).trimEnd()}…`
}
