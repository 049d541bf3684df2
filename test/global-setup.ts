import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why there is no fresh build for the tests of the real command; empty when there is one. */
    readonly buildProblem: string
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const MADE_FROM = ['src', 'rules', 'scripts', 'package.json', 'test/golden.baseline.json']
const MADE_LAST = 'dist/rulebook.json'

/**
 * Builds once before the tests, unless the last build is newer than all that it is made from. A failure is handed on:
 * the tests of the real command fail with it, all others run.
 */
export async function setup(project: TestProject): Promise<void> {
  project.provide('buildProblem', isFresh() ? '' : await build())
}

async function build(): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root })
    return ''
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    return output === '' ? String(error) : output
  }
}

function isFresh(): boolean {
  const built = changed(join(root, MADE_LAST))
  return built > 0 && MADE_FROM.every((path) => newest(join(root, path)) < built)
}

function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true) return stats?.mtimeMs ?? 0
  // The folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs)
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
