import { printable } from './printable.ts'

/** One setting as it holds for a file. `place` is where a config file says it, or the flag that does. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly from: 'default' | 'flag' | 'config'
  readonly place?: string
}

/** What holds for one file, and why. */
export interface SettingsView {
  readonly path: string
  /** The config file that governs it. */
  readonly config: string | undefined
  /** Where the search ended, when it found none. */
  readonly searchedUpTo: string | undefined
  /** The pattern that leaves the file out when a folder is checked. */
  readonly ignored: { readonly pattern: string; readonly place: string } | undefined
  readonly settings: readonly SettingRow[]
}

/** The view as a table for reading. */
export function renderSettingsTable(view: SettingsView): string {
  const { path, config, searchedUpTo, ignored, settings } = view
  const none = searchedUpTo === undefined ? 'none' : `none, from here up to ${searchedUpTo}`
  const by = ignored?.place === '' ? 'always' : ignored?.place
  const rows = [
    ['config', config ?? none, ''],
    ['ignored', ignored === undefined ? 'no' : `yes, by ${ignored.pattern}`, by ?? ''],
    ...settings.map(({ key, value, from, place }) => [key, shownValue(value), place ?? from]),
  ]
  // What nothing stands behind may be as long as it likes.
  const widthOf = (column: number) =>
    Math.max(...rows.filter((row) => (row[column + 1] ?? '') !== '').map((row) => printable(row[column] ?? '').length))
  const widths = [0, 1].map(widthOf)
  const lines = rows.map((row) =>
    row
      .map((cell, column) => printable(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${printable(path)}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

/** The view for programs. */
export function renderSettingsJson(view: SettingsView): string {
  const { settings, ...rest } = view
  const named = settings.map(({ key, value = null, ...origin }) => [key, { value, ...origin }])
  const all = {
    ...rest,
    config: rest.config ?? null,
    ignored: rest.ignored ?? null,
    settings: Object.fromEntries(named),
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '-'
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(', ')
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inner}`)
  return entries.length === 0 ? '-' : entries.join(', ')
}
