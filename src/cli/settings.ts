import { resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { UserError } from '../files/index.ts'
import type { ConfigKey, Weight } from '../run/config.ts'
import type { Profile } from '../run/profiles.ts'
import type { RulebookData } from '../run/rule-files.ts'
import type { FormatTarget, Overrides, RuleChoice } from './command.ts'
import type { Configs, LoadedConfig } from './configs.ts'
import { openConfigs, shownFrom } from './configs.ts'
import type { FailOn } from './exit-code.ts'
import { checkTargets, readFormat } from './option-values.ts'
import { packNamesOf, subjectNamesOf } from './packs.ts'
import type { OpenedRules, Session } from './session.ts'
import { onlySelected, openRules } from './session.ts'
import { unknownName, usageError } from './usage.ts'

/** All that a config file can say, with the command line laid over it and the defaults beneath. */
export interface Settings {
  readonly profile: Profile | undefined
  /** All packs of the profile when undefined. */
  readonly packs: readonly string[] | undefined
  readonly severity: Readonly<Record<string, Weight>>
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
  readonly rules: RuleChoice
  readonly formats: readonly FormatTarget[]
  readonly config: LoadedConfig | undefined
}

/** Where a setting comes from. */
export type Origin = 'default' | 'flag' | 'config'

const DEFAULT_FORMATS: readonly FormatTarget[] = [{ format: 'pretty' }]

/** The keys that a flag overrides. */
const FLAGS: Partial<Readonly<Record<ConfigKey, keyof Overrides>>> = {
  profile: 'profile',
  packs: 'packs',
  'fail-on': 'failOn',
  'max-warnings': 'maxWarnings',
  formats: 'formats',
  rules: 'ruleFolders',
}

/** Does the command line, the config file or neither say what a key is? */
export function originOf(key: ConfigKey, overrides: Overrides, config: LoadedConfig | undefined): Origin {
  const flag = FLAGS[key]
  if (flag !== undefined && overrides[flag] !== undefined) return 'flag'
  return config?.config[key] === undefined ? 'default' : 'config'
}

/** What holds for the documents that a config file governs. What is wrong with its values is left out and comes back as problems. */
export function settingsOf(
  overrides: Overrides,
  loaded: LoadedConfig | undefined,
  cwd: string,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const config = loaded?.config ?? {}
  const read = overrides.formats === undefined ? formatsOf(loaded, cwd) : { formats: overrides.formats, problems: [] }
  const own = (config.rules ?? []).map((folder) => shownFrom(cwd, resolve(loaded?.folder ?? cwd, folder)))
  const profile = overrides.profile ?? config.profile
  const settings: Settings = {
    profile,
    // A profile that is asked for by a flag is meant, packs of the file or not.
    packs: overrides.packs ?? (overrides.profile === undefined ? config.packs : undefined),
    severity: config.severity ?? {},
    failOn: overrides.failOn ?? config['fail-on'] ?? 'error',
    maxWarnings: overrides.maxWarnings ?? config['max-warnings'],
    rules: { folders: overrides.ruleFolders ?? own, defaults: overrides.defaultRules, profile },
    formats: read.formats,
    config: loaded,
  }
  return { settings, problems: read.problems }
}

/** The rulebook that some settings choose; a folder that the config file names and that cannot be read is told with its line. */
export async function openRulesOf(settings: Settings, session: Session): Promise<OpenedRules> {
  const { config, rules } = settings
  if (!rules.defaults && rules.folders.length === 0) {
    const next = 'Add --rules <folder>, or leave --no-default-rules out.'
    throw usageError('no-rules', '--no-default-rules leaves no rules at all.', next)
  }
  try {
    return await openRules(rules, session)
  } catch (error) {
    if (config === undefined || !(error instanceof UserError)) throw error
    const named = (config.config.rules ?? []).map((folder) => shownFrom(session.io.cwd, resolve(config.folder, folder)))
    throw new UserError(
      error.problems.map((problem) => {
        const index = named.indexOf(problem.place ?? '')
        if (index < 0) return problem
        const message = `The rules folder ${problem.place} cannot be used. ${problem.message}`
        return { ...placedIn(config, ['rules', index], problem), message }
      }),
    )
  }
}

/**
 * For commands that read rules and no document: the rulebook that is chosen where the command is run, of a profile only those
 * rules that the command line asks for.
 */
export async function openRulesHere(overrides: Overrides, session: Session): Promise<OpenedRules> {
  const { settings } = await settingsIn(session.io.cwd, overrides, session)
  const opened = await openRulesOf(settings, session)
  return overrides.profile === undefined ? opened : onlySelected(opened)
}

/** What holds for the documents of one folder (absolute). All that is wrong with its config file is thrown in one `UserError`. */
export async function settingsIn(
  folder: string,
  overrides: Overrides,
  session: Session,
): Promise<{ readonly settings: Settings; readonly configs: Configs }> {
  const configs = openConfigs(overrides.config, session)
  const { settings, problems } = settingsOf(overrides, await configs.governing(folder), session.io.cwd)
  const all = [...configs.problems(), ...problems]
  if (all.length > 0) throw new UserError(all)
  return { settings, configs }
}

/** What a config file says that the rulebook does not know: packs, rules, subjects. */
export function unknownIn(data: RulebookData, { config: loaded }: Settings): readonly Problem[] {
  if (loaded === undefined) return []
  const { packs = [], severity = {}, subject = {} } = loaded.config
  const packNames = packNamesOf(data)
  const weighable = [...packNames, ...data.rules.map(({ id }) => id)]
  const subjects = subjectNamesOf(data)
  const told = (
    word: string,
    names: readonly string[],
    what: string,
    path: readonly PropertyKey[],
  ): readonly Problem[] =>
    names.includes(word)
      ? []
      : unknownName(word, names, what).problems.map((problem) => placedIn(loaded, path, problem))
  return [
    ...packs.flatMap((pack, index) => told(pack, packNames, 'pack', ['packs', index])),
    ...Object.keys(severity).flatMap((id) => told(id, weighable, 'rule or pack', ['severity', id])),
    ...Object.entries(subject).flatMap(([pattern, id]) => [
      ...(pattern.startsWith('!') ? [negatedPattern(loaded, pattern)] : []),
      ...told(id, subjects, 'subject', ['subject', pattern]),
    ]),
  ]
}

function negatedPattern(loaded: LoadedConfig, pattern: string): Problem {
  const problem = {
    code: 'bad-pattern',
    message: `"${pattern}" takes documents out, and a subject needs to know which it is for.`,
    next: 'Take the ! away, or give those documents a pattern and a subject of their own.',
  }
  return placedIn(loaded, ['subject', pattern], problem, 'key')
}

/** The formats that a config file names, their files from its folder. */
function formatsOf(
  loaded: LoadedConfig | undefined,
  cwd: string,
): { readonly formats: readonly FormatTarget[]; readonly problems: readonly Problem[] } {
  const formats: FormatTarget[] = []
  const problems: Problem[] = []
  const words = loaded?.config.formats ?? []
  const attempt = (path: readonly PropertyKey[], act: () => void) => {
    try {
      act()
    } catch (error) {
      if (!(error instanceof UserError) || loaded === undefined) throw error
      problems.push(...error.problems.map((problem) => placedIn(loaded, path, problem)))
    }
  }
  for (const [index, word] of words.entries()) {
    attempt(['formats', index], () => {
      const [target] = readFormat(word)
      if (target?.file === undefined) formats.push(...readFormat(word))
      else formats.push({ ...target, file: shownFrom(cwd, resolve(loaded?.folder ?? cwd, target.file)) })
    })
  }
  attempt(['formats'], () => checkTargets(formats))
  return { formats: formats.length === 0 ? DEFAULT_FORMATS : formats, problems }
}

/** A problem with a value of a config file, shown where the value stands. */
function placedIn(
  config: LoadedConfig,
  path: readonly PropertyKey[],
  problem: Problem,
  part: 'key' | 'value' = path[0] === 'severity' ? 'key' : 'value',
): Problem {
  const { place, excerpt } = config.pointAt(path, part)
  return { ...problem, place, excerpt }
}
