import { readFileSync } from 'node:fs'
import type { LexiconData } from '../model/lexicon.ts'
import type { Measured } from '../model/precision.ts'

const PLACES = ['./', '../', '../../dist/']

/** Text of a file that the build wrote beside the bundle, from wherever the code runs; undefined where there is none. */
export function readBuilt(name: string): string | undefined {
  for (const place of PLACES) {
    try {
      return readFileSync(new URL(`${place}${name}`, import.meta.url), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return undefined
}

/** How often each of the package's rules was right in the labelled corpus; nothing where the build left none. */
export function builtPrecision(): Measured {
  return JSON.parse(readBuilt('measured.json') ?? '{}') as Measured
}

/** The lexicon that the build compiled, if it is that of the rulebook with this hash. */
export function builtLexicon(hash: string): LexiconData | undefined {
  const text = readBuilt('lexicon.json')
  // The hash stands first in the file, so a stale one costs no parsing.
  return text?.startsWith(`{"hash":"${hash}"`) ? (JSON.parse(text) as LexiconData) : undefined
}
