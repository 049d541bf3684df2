import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's version, from the package.json above this file, wherever the build has put it. */
export function packageVersion(): string {
  return packageHere()?.version ?? '0.0.0'
}

/** The folder of the package (absolute), as `node_modules` or a checkout holds it. */
export function packageFolder(): string | undefined {
  return packageHere()?.folder
}

function packageHere(): { readonly folder: string; readonly version: string } | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const version = versionIn(folder)
    if (version !== undefined) return { folder, version }
    if (folder === dirname(folder)) return undefined
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
