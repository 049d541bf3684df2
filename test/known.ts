import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './corpus.ts'

/**
 * What a kept JSON file of test/ says, such as the list of known failures. `npm run golden:update` first writes what was
 * measured now; it is the only way that such a file changes, so that every change shows as a diff.
 */
export function kept<Value>(name: string, measured: Value): Value {
  const path = join(ROOT, 'test', name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`)
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}
