import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { unreadable } from './problems.ts'

/** One rule file: its path from the rules folder with forward slashes, and its text. */
export interface RuleFileText {
  readonly path: string
  readonly text: string
}

/** All YAML files beneath a rules folder (absolute), by path in code unit order. `shown` is how the user wrote the folder. */
export function readRulesFolder(folder: string, shown: string): readonly RuleFileText[] {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((absolute) => ({ path: relative(folder, absolute).split(sep).join('/'), text: readText(absolute) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
    if (files.length > 0) return files
  } catch (error) {
    throw new UserError([unreadable(shown, error)])
  }
  throw new UserError([
    {
      code: 'no-rules',
      place: shown,
      message: 'This folder holds no rule file (.yaml).',
      next: 'Name a folder that has concepts/, cues/, frames/, packs/ or positions/ beneath it.',
    },
  ])
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
}
