import { isAbsolute, relative, sep } from 'node:path'
import ignore from 'ignore'

/** The last of some patterns (gitignore syntax, from `folder`) that fits a path (both absolute). */
export function lastFit(patterns: readonly string[], folder: string, path: string): string | undefined {
  const beneath = relative(folder, path).split(sep).join('/')
  if (beneath === '' || beneath === '..' || beneath.startsWith('../') || isAbsolute(beneath)) return undefined
  // One by one: in a common list a pattern for a folder would hide those for the files in it.
  return patterns.findLast((pattern) => ignore().add(pattern).ignores(beneath))
}
