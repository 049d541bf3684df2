import type { Stats } from 'node:fs'
import { lstatSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Problem } from '../model/user-error.ts'
import { gitRootOf } from './ignore-chain.ts'
import { failureCode, unreadable } from './problems.ts'

/** What a config file may be called. Two of them in one folder are a mistake: neither could win without a surprise. */
export const CONFIG_NAMES = ['claimcheck.config.yaml', 'claimcheck.config.yml', 'claimcheck.config.json'] as const

/** The outcome of a search upward: the file, or the folder that the search ended in (all paths absolute). */
export type FoundConfig = { readonly file: string } | { readonly problem: Problem } | { readonly searchedUpTo: string }

/**
 * Finds the config file that governs what lies in a folder (absolute): the nearest, from there upward. The root of a git work
 * tree ends the search, so that a clone is checked alike on every machine. Answers are kept: a run asks once a document.
 */
export function configFinder(): (folder: string) => FoundConfig {
  const known = new Map<string, FoundConfig>()
  const find = (folder: string, root: string | undefined): FoundConfig => {
    const found = known.get(folder) ?? configIn(folder) ?? above(folder, root)
    known.set(folder, found)
    return found
  }
  const above = (folder: string, root: string | undefined): FoundConfig =>
    folder === root || folder === dirname(folder) ? { searchedUpTo: folder } : find(dirname(folder), root)
  return (folder) => known.get(folder) ?? find(folder, gitRootOf(folder))
}

function configIn(folder: string): FoundConfig | undefined {
  const there = CONFIG_NAMES.filter((name) => isThere(join(folder, name)))
  const [first, second] = there
  if (first === undefined) return undefined
  const file = join(folder, first)
  if (second !== undefined) {
    const message = `This folder holds ${there.join(' and ')}, and only one can count.`
    return { problem: { code: 'two-configs', place: folder, message, next: 'Join them into one file.' } }
  }
  const problem = unusable(file, file)
  return problem === undefined ? { file } : { problem }
}

/** What keeps a path (absolute) from being a config file: it is a folder, a link in a circle. `shown` is how the user knows it. */
export function unusable(path: string, shown: string): Problem | undefined {
  try {
    if (!statSync(path).isDirectory()) return undefined
    const message = 'This is a folder, and a config file is needed.'
    return {
      code: 'config-is-folder',
      place: shown,
      message,
      next: 'Name the folder otherwise, or give a file with --config.',
    }
  } catch (error) {
    return unreadable(shown, error)
  }
}

/** Also a link that leads nowhere is there: it was surely meant to lead somewhere. */
function isThere(path: string): boolean {
  return linkStats(path) !== undefined
}

function linkStats(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // Beneath a file, or behind a folder that may not be entered, there is none.
    if (failureCode(error) !== '') return undefined
    throw error
  }
}
