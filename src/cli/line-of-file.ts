import { resolve } from 'node:path'
import { isDocumentName } from '../files/extensions.ts'
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

/** The error for what names a document and no line of it, such as `draft.md` or `draft.md:x`; undefined for anything else. */
export function missingLine(target: string): UserError | undefined {
  const path = target.replace(/:[^/\\]*$/, '')
  if (!isDocumentName(path)) return undefined
  const next = `Write it as ${path}:12, or check the whole of it with claimcheck ${path}.`
  return usageError('bad-target', `${target} names no line of a file.`, next)
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
  const lines = countLines(read.source)
  if (lines === 0) throw usageError('no-such-line', `${path} is empty.`, 'Name a file that holds text.')
  if (line < 1 || line > lines) {
    const count = lines === 1 ? '1 line' : `${lines} lines`
    const next = lines === 1 ? `Write it as ${path}:1.` : `Give a line from 1 to ${lines}.`
    throw usageError('no-such-line', `${path} has no line ${line}: it has ${count}.`, next)
  }
  return textOf(read)
}

/** A line end behind the last line begins no other one. */
function countLines(source: string): number {
  const lines = source.split(/\r\n|\r|\n/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
