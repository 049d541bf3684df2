import type { PageBlock, PageData } from '../data.ts'
import { DATA_ID, textId } from '../data.ts'
import type { Entry, Filter } from './filter.ts'
import { createSearch, entriesOf, NO_FILTER, passes } from './filter.ts'

/** What the page shows: the report, and which of its findings the filter lets through. */
export interface Store {
  readonly data: PageData
  readonly entries: readonly Entry[]
  readonly filter: () => Filter
  /** The findings that the filter lets through, in the report's order. */
  readonly shown: () => readonly Entry[]
  readonly change: (part: Partial<Filter>) => void
  readonly watch: (listener: () => void) => void
  readonly documentAt: (path: string) => number | undefined
  /** An article's text; nothing where the report holds none. */
  readonly blocksOf: (document: number) => readonly PageBlock[] | undefined
}

/** Reads the report out of the page. */
export function openStore(): Store {
  const data = readJson<PageData>(DATA_ID)
  if (data === undefined) throw new Error('The page holds no report.')
  const entries = entriesOf(data)
  const search = createSearch(data)
  const places = new Map(data.documents.map(({ path }, index) => [path, index]))
  const listeners: (() => void)[] = []
  const select = (filter: Filter) => entries.filter((entry) => passes(entry, filter, search))
  let filter = NO_FILTER
  let shown = select(filter)
  return {
    data,
    entries,
    filter: () => filter,
    shown: () => shown,
    change: (part) => {
      filter = { ...filter, ...part }
      shown = select(filter)
      for (const listener of listeners) listener()
    },
    watch: (listener) => listeners.push(listener),
    documentAt: (path) => places.get(path),
    blocksOf: (document) => readJson(textId(document)),
  }
}

function readJson<Value>(id: string): Value | undefined {
  const text = document.getElementById(id)?.textContent
  return text === undefined || text === null ? undefined : JSON.parse(text)
}
