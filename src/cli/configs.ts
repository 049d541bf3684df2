import { dirname, relative, resolve, sep } from 'node:path'
import type { ConfigOf, ConfigPatterns, FoundConfig, Problem } from '../files/index.ts'
import { configFinder, unusable } from '../files/index.ts'
import type { ConfigFile } from '../run/config.ts'
import type { ConfigChoice } from './command.ts'
import { readDocument } from './read-documents.ts'
import type { Session } from './session.ts'

/** A config file that was read. */
export interface LoadedConfig extends ConfigFile {
  /** As the user sees it: from the current folder, with forward slashes. */
  readonly shown: string
  /** The folder that its paths (`rules`, files of `formats`) start from, absolute. */
  readonly folder: string
  /** The folder that its patterns (`ignore`, `subject`) start from, absolute. */
  readonly base: string
  readonly ignored: ConfigPatterns
}

/** The config files of a run, each read once, when the first document asks for it. */
export interface Configs {
  /** What governs the documents that lie right in a folder (absolute). A faulty file governs with what is sound in it. */
  readonly governing: (folder: string) => Promise<LoadedConfig | undefined>
  /** Where a search from a folder came to. */
  readonly search: (folder: string) => FoundConfig
  /** All that is wrong with the files that were read so far. */
  readonly problems: () => readonly Problem[]
}

/** Opens what the command line says on config files. One that is named and cannot be used is found out when it is asked for. */
export function openConfigs(choice: ConfigChoice, session: Session): Configs {
  const { cwd } = session.io
  const find = configFinder()
  const search: Configs['search'] = typeof choice === 'object' ? () => named(choice.file, cwd) : find
  const shown = (file: string) => (typeof choice === 'object' ? choice.file : shownFrom(cwd, file))
  const read = new Map<string, Promise<LoadedConfig | undefined>>()
  // By place, for one unusable file is met again from every folder beneath it.
  const problems = new Map<string, readonly Problem[]>()
  const load = async (file: string): Promise<LoadedConfig | undefined> => {
    const path = shown(file)
    const text = await readDocument(
      { from: 'file', path, place: { path, absolute: file } },
      await session.run.plainDecoder(),
      session.io,
    )
    if ('problem' in text) {
      problems.set(file, [text.problem])
      return undefined
    }
    const config = await session.run.readConfig({ path, text: text.source })
    problems.set(file, config.problems)
    const folder = dirname(file)
    // A file that is named may lie anywhere: its patterns are meant for where the command is run.
    const base = typeof choice === 'object' ? cwd : folder
    return { ...config, shown: path, folder, base, ignored: patternsOf(config, base) }
  }
  return {
    search,
    problems: () => [...problems.values()].flat(),
    governing: async (folder) => {
      if (choice === 'none') return undefined
      const found = search(folder)
      if ('problem' in found) {
        const place = found.problem.place ?? ''
        problems.set(place, [{ ...found.problem, place: shown(place) }])
      }
      if (!('file' in found)) return undefined
      const known = read.get(found.file) ?? load(found.file)
      read.set(found.file, known)
      return known
    },
  }
}

/** A path (absolute) as the user sees it from a folder, with forward slashes; the folder itself is ".". */
export function shownFrom(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}

/** The patterns by which config files leave documents out, as the search for documents asks for them. */
export function ignoredBy(configs: Configs): ConfigOf {
  return async (folder) => (await configs.governing(folder))?.ignored
}

function named(shown: string, cwd: string): FoundConfig {
  const file = resolve(cwd, shown)
  const problem = unusable(file, file)
  return problem === undefined ? { file } : { problem }
}

function patternsOf({ config, pointAt }: ConfigFile, folder: string): ConfigPatterns {
  const patterns = (config.ignore ?? []).map((pattern, index) => {
    const { place } = pointAt(['ignore', index], 'value')
    return { pattern, place }
  })
  return { folder, patterns }
}
