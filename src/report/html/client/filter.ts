import type { ClaimType } from '../../../model/claim.ts'
import type { Severity, Verdict } from '../../../model/rule.ts'
import type { PageData, PageFinding } from '../data.ts'

/** A finding with its document; `at` counts it among all findings of the report. */
export interface Entry {
  readonly at: number
  readonly document: number
  readonly rule: string
  readonly finding: PageFinding
}

/** Which findings are shown. What is empty lets everything through. */
export interface Filter {
  readonly severities: readonly Severity[]
  readonly verdicts: readonly Verdict[]
  /** A rule's id, or a pack with a slash behind it. */
  readonly rule: string
  readonly type: ClaimType | ''
  readonly text: string
  /** Also findings that somebody has decided to live with. */
  readonly suppressed: boolean
}

export const NO_FILTER: Filter = { severities: [], verdicts: [], rule: '', type: '', text: '', suppressed: false }

/** All findings of the report, in its order. */
export function entriesOf({ documents, backgrounds }: PageData): readonly Entry[] {
  const entries: Entry[] = []
  for (const [document, { findings }] of documents.entries()) {
    for (const finding of findings) {
      entries.push({ at: entries.length, document, rule: backgrounds[finding.background]?.rule ?? '', finding })
    }
  }
  return entries
}

/** A search over the findings of a report; what it looks through is put together at the first search. */
export function createSearch(data: PageData): (entry: Entry, text: string) => boolean {
  const known = new Map<number, string>()
  return (entry, text) => {
    const haystack = known.get(entry.at) ?? haystackOf(entry, data)
    known.set(entry.at, haystack)
    return words(text).every((word) => haystack.includes(word))
  }
}

/** Does the filter let the finding through? */
export function passes(entry: Entry, filter: Filter, search: (entry: Entry, text: string) => boolean): boolean {
  const { finding, rule } = entry
  return (
    (filter.suppressed || finding.suppressed === undefined) &&
    (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
    (filter.verdicts.length === 0 || filter.verdicts.includes(finding.verdict)) &&
    (filter.rule === '' || [rule, ...finding.also].some((id) => isWithin(id, filter.rule))) &&
    (filter.type === '' || finding.types.includes(filter.type)) &&
    (filter.text === '' || search(entry, filter.text))
  )
}

/** Does the filter hold anything back that is shown by itself? */
export function narrows(filter: Filter): boolean {
  const { severities, verdicts, rule, type, text } = filter
  return severities.length + verdicts.length > 0 || rule + type + text !== ''
}

/** The list without the item, or with it where it was not there. */
export function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}

const isWithin = (id: string, rule: string) => (rule.endsWith('/') ? id.startsWith(rule) : id === rule)

const words = (text: string) => text.toLowerCase().split(/\s+/)

function haystackOf({ document, rule, finding }: Entry, data: PageData): string {
  const { path = '', title = '' } = data.documents[document] ?? {}
  const parts = [finding.message, finding.sentence?.text ?? '', rule, ...finding.also, path, title]
  return parts.join('\n').toLowerCase()
}
