import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's version, from the package.json above this file, wherever the build has put it. */
export function packageVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const version = versionIn(folder)
    if (version !== undefined) return version
    if (folder === dirname(folder)) return '0.0.0'
  }
}

function versionIn(folder: string): string | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof read !== 'object' || read === null) return undefined
    if (!('name' in read) || read.name !== 'claimcheck' || !('version' in read)) return undefined
    return typeof read.version === 'string' ? read.version : undefined
  } catch {
    return undefined
  }
}
