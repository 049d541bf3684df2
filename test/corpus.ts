import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { RulebookData } from '../src/model/rulebook.ts'
import { loadRulebook } from '../src/rulebook/index.ts'

export const ROOT = join(import.meta.dirname, '..')

/** Files beneath a folder, as paths from the project's root, in code-unit order. */
export function filesBeneath(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}

/** The rules as they stand in rules/, so that the tests never see an old build. */
export function currentRulebook(): RulebookData {
  const files = filesBeneath('rules', /\.yaml$/).map((path) => {
    return { path: path.slice('rules/'.length), text: readFileSync(join(ROOT, path), 'utf8') }
  })
  const { data, problems } = loadRulebook(files)
  if (problems.length > 0) throw new Error(problems.map((problem) => `${problem.place}: ${problem.message}`).join('\n'))
  return data
}

export interface Marked {
  readonly starts: string
  readonly verdict?: readonly string[]
  readonly severity?: string
  readonly pack?: string
  readonly why?: string
}

/** A finding on the page as a whole. */
export type MarkedPage = Omit<Marked, 'starts'>

export interface Expected {
  readonly page?: readonly MarkedPage[]
  readonly must?: readonly Marked[]
  readonly may?: readonly Marked[]
  readonly contradictions?: readonly {
    readonly starts: string
    readonly against: readonly string[]
    readonly why?: string
  }[]
}

/** What two careful readers would say about an article of the corpus. */
export function expectedOf(article: string): Expected {
  const path = join(ROOT, article.replace(/\.\w+$/, '.expected.yml'))
  if (!existsSync(path)) throw new Error(`${article} has no expected file`)
  return parse(readFileSync(path, 'utf8')) as Expected
}
