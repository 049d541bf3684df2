import type { Config } from '../model/config-schema.ts'
import type { Problem } from '../model/user-error.ts'
import { pointInto, readConfig } from '../rulebook/index.ts'

export type { Config, ConfigKey, Weight } from '../model/config-schema.ts'
export { CONFIG_KEYS } from '../model/config-schema.ts'

/** A place in a config file: `place` is `path:line:column`, `line` counts from 1, `excerpt` is ready to print. */
export interface ConfigPlace {
  readonly place: string
  readonly line: number
  readonly excerpt: string
}

/** A config file as far as it is sound, and what is wrong with the rest. */
export interface ConfigFile {
  readonly config: Config
  readonly problems: readonly Problem[]
  /** Where the key or the value at a path (`['severity', 'kratom']`) stands. */
  readonly pointAt: (path: readonly PropertyKey[], part: 'key' | 'value') => ConfigPlace
}

/** Reads the text of a config file; `path` is how the user knows it. */
export function readConfigFile(file: { readonly path: string; readonly text: string }): ConfigFile {
  const { config, problems, source } = readConfig(file)
  const pointAt: ConfigFile['pointAt'] = (path, part) =>
    source === undefined ? { place: file.path, line: 1, excerpt: '' } : pointInto(source, { path, part })
  return { config, problems, pointAt }
}
