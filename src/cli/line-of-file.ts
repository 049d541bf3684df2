import { resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { UserError } from '../files/index.ts'
import { engineOpener, subjectOf } from './engines.ts'
import { readDocument, textOf } from './read-documents.ts'
import type { OpenEngine, SourceText } from './run-layer.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { usageError } from './usage.ts'

export interface FileLine {
  readonly path: string
  /** 1-based. */
  readonly line: number
}

/** Reads `<file>:<line>`, also with a column behind it; undefined for anything else. */
export function lineOf(target: string): FileLine | undefined {
  const place = /^(.+?):(\d+)(?::\d+)?$/s.exec(target)
  return place === null ? undefined : { path: place[1] ?? '', line: Number(place[2]) }
}

interface Opened {
  readonly engine: OpenEngine
  /** Faulty rules, already told. */
  readonly problems: readonly Problem[]
}

/** The engine by some settings; whatever is wrong with them is a `UserError`. */
export async function openOne(settings: Settings, session: Session): Promise<Opened> {
  const opener = engineOpener(session)
  const opened = await opener.open(settings)
  if ('faults' in opened) throw new UserError(opened.faults)
  return { engine: opened.engine, problems: opener.problems }
}

/** The document that holds the line, with the engine; a file that cannot be read or has no such line is a `UserError`. */
export async function openLine(
  place: FileLine,
  settings: Settings,
  session: Session,
): Promise<Opened & { readonly input: SourceText }> {
  const text = await readWithLine(place, session)
  const opened = await openOne(settings, session)
  const subject = subjectOf(resolve(session.io.cwd, place.path), settings.config)
  return { ...opened, input: { path: place.path, ...text, ...(subject === undefined ? {} : { subject }) } }
}

async function readWithLine({ path, line }: FileLine, { io, run }: Session): Promise<Omit<SourceText, 'path'>> {
  const place = { path, absolute: resolve(io.cwd, path) }
  const read = await readDocument({ from: 'file', path, place }, await run.decoder(), io)
  if ('problem' in read) throw new UserError([read.problem])
  const lines = read.source.split(/\r\n|\r|\n/).length
  if (line < 1 || line > lines) {
    throw usageError('no-such-line', `${path} has no line ${line}.`, `Give a line from 1 to ${lines}.`)
  }
  return textOf(read)
}
