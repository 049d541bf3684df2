import type { Staleness, StaleRule } from '../model/staleness.ts'
import { padEnd } from './cells.ts'
import { counted } from './counts.ts'
import { printable } from './printable.ts'

export type { Staleness }

/** Stale articles for reading: each with its lines, the rules they rest on and what is the matter with the evidence. */
export function renderStaleTable(staleness: Staleness): string {
  const { articles, checked, today, against } = staleness
  const blocks = articles.map(({ path, rules }) => {
    const cells = rules.map((rule) => [rule.lines.join(', '), rule.ruleId, matterOf(rule)] as const)
    const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
    const rows = cells.map(
      ([lines, id, matter]) =>
        `  ${padEnd(lines, widths[0] ?? 0)}  ${padEnd(id, widths[1] ?? 0)}  ${printable(matter)}`,
    )
    return `${[printable(path), ...rows].join('\n')}\n\n`
  })
  const summary = `${articles.length} of ${counted(checked, 'article')} stale as of ${today}\n`
  return `${blocks.join('')}${summary}${against === undefined ? '' : comparison(against)}`
}

/** Stale articles for programs. */
export function renderStaleJson(staleness: Staleness): string {
  return `${JSON.stringify(staleness, undefined, 2)}\n`
}

function matterOf({ reviewBy, changes }: StaleRule): string {
  return [...(reviewBy === undefined ? [] : [`review was due by ${reviewBy}`]), ...changes].join('; ')
}

/** What the comparison is worth is said with it. */
function comparison(against: NonNullable<Staleness['against']>): string {
  if (against.isSame) return 'the rules are those of the earlier report\n'
  const { length } = against.unknown
  const hidden =
    length === 0
      ? ''
      : `; ${counted(length, 'rule')} that the articles rest on ${length === 1 ? 'is' : 'are'} not in it, so changes there cannot be told`
  return `the earlier report shows summaries and sources, but no grades${hidden}\n`
}
