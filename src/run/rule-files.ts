import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import type { RuleFile } from '../rulebook/index.ts'
import { loadRulebook } from '../rulebook/index.ts'

export type { RulebookData } from '../model/rulebook.ts'

/** One folder of rule files: how the user names it, and its files by their path from there. */
export interface RuleFolder {
  readonly shown: string
  readonly files: readonly RuleFile[]
}

/**
 * The rulebook of some folders, each laid over the one before and the first over `base`. Rules that are wrong are left out
 * and come back as problems, placed as the user names the folder.
 */
export function readRuleFolders(
  folders: readonly RuleFolder[],
  base: RulebookData | undefined,
): { readonly data: RulebookData; readonly problems: readonly Problem[] } {
  let data = base
  const problems: Problem[] = []
  for (const { shown, files } of folders) {
    const loaded = loadRulebook(files, data === undefined ? {} : { base: data })
    data = loaded.data
    problems.push(...loaded.problems.map((problem) => placedIn(shown, problem)))
  }
  return { data: data ?? loadRulebook([]).data, problems }
}

function placedIn(folder: string, problem: Problem): Problem {
  return problem.place === undefined ? problem : { ...problem, place: `${folder.replace(/\/$/, '')}/${problem.place}` }
}
