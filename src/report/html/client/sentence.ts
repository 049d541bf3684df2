import { el, spoken, unspoken } from './dom.ts'
import type { Entry } from './filter.ts'
import { isContradiction } from './labels.ts'
import { routeTo } from './route.ts'
import type { Marked } from './segments.ts'
import { segmentsOf } from './segments.ts'
import { SHAPES } from './words.ts'

/** What is said about one sentence of an article. */
export interface Said {
  readonly path: string
  readonly entries: readonly Entry[]
  /** Findings that name this sentence as their counterpart, with the path of their document. */
  readonly opponents: readonly { readonly path: string; readonly entry: Entry }[]
}

/** A sentence with its flagged words marked, each followed by a label that leads to its note. */
export function sentenceOf(index: number, text: string, said: Said): HTMLElement {
  const { entries, opponents, path } = said
  const ranges: Marked<Entry>[] = entries.map((entry) => {
    const [start, end] = entry.finding.flagged ?? [0, text.length]
    return { start, end, owner: entry }
  })
  const element = el('span', { class: entries.length === 0 ? 'sentence' : 'sentence flagged', 'data-sentence': index })
  for (const segment of segmentsOf(text, ranges)) {
    const worst = gravest(segment.owners)
    element.append(
      worst === undefined
        ? segment.text
        : el('mark', { class: markClass(worst), 'data-at': list(segment.owners) }, segment.text),
      ...segment.ending.flatMap((entry) => [el('wbr'), tag(entry, path)]),
    )
  }
  element.append(...opponents.flatMap((opponent) => [el('wbr'), opponentTag(opponent, path)]))
  return element
}

/** The marks and labels of a finding within an article. */
export function marksOf(article: HTMLElement, at: number): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(`[data-at~="${at}"]:not(.note)`)]
}

const list = (entries: readonly Entry[]) => entries.map(({ at }) => at).join(' ')

const markClass = ({ finding }: Entry) =>
  finding.suppressed === undefined ? finding.severity : `${finding.severity} suppressed`

const RANK = { error: 3, warning: 2, info: 1 } as const

/** Who gives the words their look: what counts before what is suppressed, then the more severe. */
function gravest(entries: readonly Entry[]): Entry | undefined {
  const weight = ({ finding }: Entry) => RANK[finding.severity] + (finding.suppressed === undefined ? 10 : 0)
  return entries.toSorted((a, b) => weight(b) - weight(a))[0]
}

function tag(entry: Entry, path: string): HTMLElement {
  const { severity, verdict, suppressed, fingerprint } = entry.finding
  return el(
    'a',
    { class: `tag ${markClass(entry)}`, href: routeTo({ path, fingerprint }), 'data-at': entry.at },
    unspoken(SHAPES[severity]),
    ' ',
    spoken(`${severity}${suppressed === undefined ? '' : ', suppressed'}: `),
    verdict,
  )
}

function opponentTag({ path, entry }: Said['opponents'][number], here: string): HTMLElement {
  const place = path === here ? `line ${entry.finding.line}` : `${path}, line ${entry.finding.line}`
  const href = routeTo({ path, fingerprint: entry.finding.fingerprint })
  return el(
    'a',
    { class: 'tag opponent', href },
    ...(isContradiction(entry.finding) ? [unspoken('⇄'), ` against ${place}`] : [unspoken('＋'), ` with ${place}`]),
  )
}
