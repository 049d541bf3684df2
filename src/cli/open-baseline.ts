import { dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../files/index.ts'
import { readTextIfThere } from '../files/read-text.ts'
import type { Report } from '../report/index.ts'
import type { Baseline, BaselineScope } from '../run/baseline.ts'
import { applyBaseline, parseBaseline } from '../run/baseline.ts'

/** What a baseline needs to know of a run. `exists` is asked for absolute paths. */
export interface BaselineRun {
  readonly asks: BaselineScope['judges']
  readonly exists: (absolute: string) => boolean
}

export type ApplyBaseline = (report: Report, run: BaselineRun) => Report

/** Reads a baseline and gives back what applies it to a report. A file that is not there is a mistake. */
export function openBaseline(file: string, cwd: string): ApplyBaseline {
  const baseline = readBaseline(file, cwd)
  if (baseline !== undefined)
    return (report, run) => applyBaseline(report, baseline, scopeOf(resolve(cwd, file), cwd, run))
  const next = 'Check the spelling, or write it with claimcheck baseline.'
  throw new UserError([{ code: 'missing-path', place: file, message: 'There is no baseline of this name.', next }])
}

/** The baseline in a file, undefined when there is no such file. */
export function readBaseline(file: string, cwd: string): Baseline | undefined {
  const text = readTextIfThere(resolve(cwd, file), file)
  return text === undefined ? undefined : parseBaseline(text, file)
}

/** Paths of a baseline (absolute) start from its own folder, so that it holds wherever claimcheck is called. */
export function scopeOf(baseline: string, cwd: string, { asks, exists }: BaselineRun): BaselineScope {
  const folder = dirname(baseline)
  return {
    pathOf: (path) => relative(folder, resolve(cwd, path)).split(sep).join('/'),
    exists: (path) => exists(resolve(folder, path)),
    judges: asks,
  }
}
