import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Where Chromium is: `CHROMIUM_PATH`, or the first of its usual names on the search path. */
function findChromium(): string | undefined {
  const { CHROMIUM_PATH: given, PATH: folders = '' } = process.env
  if (given !== undefined && given !== '') return given
  return NAMES.flatMap((name) => folders.split(delimiter).map((folder) => join(folder, name))).find(existsSync)
}

export const CHROMIUM = findChromium()

/** Without a browser the tests are skipped, and say so; where they must run, its absence is a failure. */
export const skipped = CHROMIUM === undefined && process.env['CI'] !== 'true'
if (skipped) {
  console.warn('Browser tests skipped: no Chromium. Install chromium, or set CHROMIUM_PATH to where it is.')
}

export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium: set CHROMIUM_PATH, or install chromium.')
  // Whoever runs this in a container is root, for whom Chromium has no sandbox. It only ever opens our own files.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}
