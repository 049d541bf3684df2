import type { Flags, Measured } from '../src/model/precision.ts'
import { countOf, ENOUGH_FLAGS, precisionOf, sumFlags } from '../src/model/precision.ts'
import { packOf, RULE_KINDS } from '../src/model/rule.ts'
import type { Accuracy, Tally } from './measure.ts'

export const BEGIN = '<!-- measured: written by `npm run eval` -->'
export const END = '<!-- end of what is measured -->'

/** The measured figures as Markdown: by kind of rule, by pack, by rule. */
export function accuracyTables({ sentences, rules }: Accuracy): string {
  const packs = new Set([...Object.keys(rules).map(packOf), ...Object.keys(sentences)])
  packs.delete('all')
  packs.delete('contradictions')
  packs.delete('pages')
  const ids = Object.keys(rules).sort(
    (a, b) => countOf(flagsIn(rules, b)) - countOf(flagsIn(rules, a)) || (a < b ? -1 : 1),
  )
  return [
    sentenceLine(sentences),
    '',
    ...table(
      ['Kind of rule', ...COLUMNS],
      [
        ...RULE_KINDS.map((kind) =>
          cells(
            kind,
            sumFlags(rules, (_, other) => other === kind),
          ),
        ),
        cells(
          'all',
          sumFlags(rules, () => true),
        ),
      ],
    ),
    ...table(
      ['Pack', ...COLUMNS, 'Sentences that must be found', 'Found', 'Recall'],
      [
        ...[...packs].sort().map((pack) => [
          ...cells(
            pack,
            sumFlags(rules, (id) => packOf(id) === pack),
          ),
          ...recallCells(sentences[pack]),
        ]),
        [
          ...cells(
            'all',
            sumFlags(rules, () => true),
          ),
          ...recallCells(sentences['all']),
        ],
      ],
    ),
    ...table(
      ['Rule', 'Kind', ...COLUMNS],
      ids.map((id) => {
        const [name = '', ...figures] = cells(id, flagsIn(rules, id))
        return [name, rules[id]?.kind ?? '', ...figures]
      }),
    ),
    `With fewer than ${ENOUGH_FLAGS} flags a rule's figure says next to nothing, as its interval shows. Rules that are not listed raised no flag.`,
  ].join('\n')
}

function sentenceLine({ all = NONE, contradictions = NONE, pages = NONE }: Accuracy['sentences']): string {
  const { recall, precision } = sentenceFigures(all)
  const pairs = contradictions.hit + contradictions.missed
  return (
    `Sentences: ${all.hit} of the ${all.hit + all.missed} that must be flagged are (recall ${short(recall)}), and ` +
    `${all.false} without a label (precision ${short(precision)}). ` +
    `Contradictions: ${contradictions.hit} of ${pairs} are found. ` +
    `Pages that promise as a whole: ${pages.hit} of ${pages.hit + pages.missed} are found, and ${pages.false} without a label.`
  )
}

/** A page with its generated part replaced; a page without the markers is an error. */
export function withTables(page: string, tables: string): string {
  const from = page.indexOf(BEGIN)
  const to = page.indexOf(END)
  if (from < 0 || to < from) throw new Error(`docs/accuracy.md needs the lines ${BEGIN} and ${END}.`)
  return `${page.slice(0, from)}${BEGIN}\n\n${tables}\n\n${page.slice(to)}`
}

/** What has become worse, a line each: recall or precision of a pack or kind, or more false flags. */
export function drops(before: Accuracy, now: Accuracy): string[] {
  return [
    ...Object.keys({ ...before.sentences, ...now.sentences }).flatMap((pack) =>
      worse(pack, sentenceFigures(before.sentences[pack]), sentenceFigures(now.sentences[pack])),
    ),
    ...RULE_KINDS.flatMap((kind) => {
      const [then, here] = [before, now].map(({ rules }) => sumFlags(rules, (_, other) => other === kind))
      return worse(`${kind} rules`, flagFigures(then), flagFigures(here))
    }),
  ]
}

type Figures = Readonly<Record<'recall' | 'precision' | 'false flags', number>>

function worse(name: string, before: Figures, now: Figures): string[] {
  const told = (value: number) =>
    Number.isInteger(value) && value !== 0 && value !== 1 ? String(value) : value.toFixed(2)
  return (Object.keys(before) as (keyof Figures)[]).flatMap((figure) => {
    const [then, here] = [before[figure], now[figure]]
    // Precision alone would let a false flag in for every few sentences that are newly found.
    const isWorse = figure === 'false flags' ? here > then : here < then
    return isWorse ? [`${name}: ${figure} was ${told(then)}, is ${told(here)}`] : []
  })
}

const NONE: Tally = { hit: 0, missed: 0, false: 0 }

function sentenceFigures(tally: Tally = NONE): Figures {
  return {
    recall: share(tally.hit, tally.hit + tally.missed),
    precision: share(tally.hit, tally.hit + tally.false),
    'false flags': tally.false,
  }
}

function flagFigures(flags: Flags = { true: 0, false: 0 }): Figures {
  return { recall: 1, precision: share(flags.true, countOf(flags)), 'false flags': flags.false }
}

const share = (part: number, all: number) => (all === 0 ? 1 : part / all)

const NAMES: ReadonlySet<string> = new Set(['Kind of rule', 'Pack', 'Rule', 'Kind'])
const COLUMNS = ['Flags', 'True', 'False', 'Precision', '95 % interval']

const flagsIn = (rules: Measured, id: string): Flags => rules[id] ?? { true: 0, false: 0 }

function cells(name: string, flags: Flags): string[] {
  const all = countOf(flags)
  const { share: precision, low, high } = precisionOf(flags)
  const figures = all === 0 ? ['', ''] : [short(precision), `${short(low)} to ${short(high)}`]
  return [name, String(all), String(flags.true), String(flags.false), ...figures]
}

function recallCells(tally: Tally | undefined): string[] {
  if (tally === undefined || tally.hit + tally.missed === 0) return ['0', '0', '']
  const all = tally.hit + tally.missed
  return [String(all), String(tally.hit), short(tally.hit / all)]
}

/** A share as the literature writes it: `.83`. */
function short(value: number): string {
  return value.toFixed(2).replace(/^0/, '')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return [line(head), line(head.map((title) => (NAMES.has(title) ? '---' : '---:'))), ...rows.map(line), '']
}
