import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { exclusionOf } from '../files/ignore-chain.ts'
import { UserError } from '../files/index.ts'
import type { SettingRow, SettingsView } from '../report/settings.ts'
import { renderSettingsJson, renderSettingsTable } from '../report/settings.ts'
import type { ConfigKey } from '../run/config.ts'
import type { Overrides } from './command.ts'
import type { Configs } from './configs.ts'
import { ignoredBy, shownFrom } from './configs.ts'
import { subjectOf } from './engines.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { packsOf } from './packs.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { openRulesOf, originOf, settingsIn, unknownIn } from './settings.ts'

export interface ShowConfigOptions {
  readonly path: string
  readonly format: 'text' | 'json'
  readonly overrides: Overrides
}

/** The flag that overrides a key. */
const FLAG_NAMES: Partial<Readonly<Record<ConfigKey, string>>> = {
  profile: '--profile',
  packs: '--pack',
  'fail-on': '--fail-on',
  'max-warnings': '--max-warnings',
  rules: '--rules',
}

/** `claimcheck config`: which config file holds for a path, what every setting is and where it comes from, and what ignores it. */
export async function showConfig({ path, format, overrides }: ShowConfigOptions, session: Session): Promise<number> {
  const { io } = session
  const absolute = resolve(io.cwd, path)
  const folder = isFolder(absolute) ? absolute : dirname(absolute)
  const { settings, configs } = await settingsIn(folder, overrides, session)
  const rules = await openRulesOf(settings, session)
  packsOf(rules.data, overrides.packs)
  const unknown = unknownIn(rules.data, settings)
  if (unknown.length > 0) throw new UserError(unknown)
  const found = configs.search(folder)
  const view: SettingsView = {
    path,
    config: settings.config?.shown,
    searchedUpTo: overrides.config === 'nearest' && 'searchedUpTo' in found ? found.searchedUpTo : undefined,
    ignored: await ignoring(absolute, io.cwd, configs),
    settings: rowsOf(settings, overrides, absolute),
  }
  await writeAll(io.stdout, [format === 'json' ? renderSettingsJson(view) : renderSettingsTable(view)])
  return rules.problems.length > 0 ? EXIT.trouble : EXIT.clean
}

async function ignoring(absolute: string, cwd: string, configs: Configs): Promise<SettingsView['ignored']> {
  const pattern = await exclusionOf(absolute, cwd, ignoredBy(configs))
  // Ignore files are known by their absolute paths, the config file as the user sees it.
  if (pattern === undefined || !pattern.place.startsWith(cwd)) return pattern
  return { pattern: pattern.pattern, place: shownFrom(cwd, pattern.place) }
}

function rowsOf(settings: Settings, overrides: Overrides, absolute: string): readonly SettingRow[] {
  const { config } = settings
  const row = (key: ConfigKey, value: unknown): SettingRow => {
    const from = originOf(key, overrides, config)
    if (from === 'flag') return { key, value, from, place: FLAG_NAMES[key] ?? '' }
    return from === 'config' && config !== undefined
      ? { key, value, from, place: config.pointAt([key], 'key').place }
      : { key, value, from }
  }
  return [
    row('profile', settings.profile ?? 'default'),
    row('packs', settings.packs ?? 'those of the profile'),
    row('severity', settings.severity),
    row('fail-on', settings.failOn),
    row('max-warnings', settings.maxWarnings),
    row('rules', [...(settings.rules.defaults ? ['(default)'] : []), ...settings.rules.folders]),
    row('subject', subjectOf(absolute, config)),
    row('ignore', config?.config.ignore),
    row(
      'formats',
      settings.formats.map(({ format, file }) => (file === undefined ? format : `${format}:${file}`)),
    ),
  ]
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Settings hold for paths, whether or not something is there yet.
    return false
  }
}
