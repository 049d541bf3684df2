import { Option } from 'commander'
import { FORMAT_NAMES } from '../report/index.ts'
import type { FormatTarget } from './command.ts'
import { oneOf, usageError } from './usage.ts'

/** Reads `json` or `json:report.json`; only the first colon counts, so that `json:C:\out.json` works. */
export function readFormat(value: string, before: readonly FormatTarget[] = []): readonly FormatTarget[] {
  const colon = value.indexOf(':')
  const format = oneOf(colon < 0 ? value : value.slice(0, colon), FORMAT_NAMES, 'format')
  const file = colon < 0 ? undefined : value.slice(colon + 1)
  if (file === '') throw usageError('missing-file', `--format ${value} names no file.`, `Write ${value}report.txt.`)
  return [...before, file === undefined ? { format } : { format, file }]
}

/** Refuses targets that would overwrite each other. */
export function checkTargets(targets: readonly FormatTarget[]): void {
  const places = targets.map(({ file }) => file ?? 'standard output')
  const twice = places.find((place, index) => places.indexOf(place) < index)
  if (twice === undefined) return
  const next = 'Give all formats but one a file of their own, as in --format json:report.json.'
  throw usageError('format-clash', `Two formats would be written to ${twice}.`, next)
}

/** An option that takes a word from a closed list, which shells can complete. */
export function choiceOption<Name extends string>(
  flags: string,
  about: string,
  { names, what }: { readonly names: readonly Name[]; readonly what: string },
): Option {
  // The reader comes last: its words for a mistake are better than the parser's own.
  return new Option(flags, about).choices(names).argParser(choice(names, what))
}

/** Formats whose reports can follow each other; of all others one file is one report. */
const FOLLOWING: ReadonlySet<string> = new Set(['pretty', 'compact', 'github', 'jsonl'])

/** Refuses, for a run that goes on, a format on standard output whose reports would make no sense one after the other. */
export function checkWatchable(targets: readonly FormatTarget[]): void {
  const alone = targets.find(({ format, file }) => file === undefined && !FOLLOWING.has(format))
  if (alone === undefined) return
  const next = `Give it a file, as in --format ${alone.format}:FILE, which is written anew each time.`
  throw usageError(
    'watch-format',
    `With --watch reports follow each other, which ${alone.format} has no way for.`,
    next,
  )
}

/** A reader for a word from a closed list. */
export function choice<Name extends string>(names: readonly Name[], what: string): (value: string) => Name {
  return (value) => oneOf(value, names, what)
}

/** A reader for whole numbers from `least` up. */
export function wholeNumber(option: string, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && Number.isSafeInteger(number) && !(number < least)) return number
    const message = `${option} takes a whole number from ${least} up, not "${value}".`
    throw usageError('bad-number', message, `Write it as in ${option} ${Math.max(least, 100)}, or leave it out.`)
  }
}

/** A reader for days. */
export function isoDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(time || 0).toISOString().startsWith(value)) return value
  throw usageError('bad-date', `--today ${value} is no day.`, 'Write it as 2026-11-22.')
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
