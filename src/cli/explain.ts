import { dirname, resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import { UserError } from '../files/index.ts'
import type { Overrides } from './command.ts'
import { engineOpener, subjectOf } from './engines.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { ruleIdsOf } from './packs.ts'
import { readDocument } from './read-documents.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { openRulesOf, settingsIn } from './settings.ts'
import { usageError } from './usage.ts'

/** Exactly one of `target` and `text` is given. */
interface ExplainOptions {
  readonly target: string | undefined
  readonly text: string | undefined
  readonly overrides: Overrides
}

/** `claimcheck explain`: how a rule, a text or a line of a file is read, by the settings that hold for it. */
export async function explain(options: ExplainOptions, session: Session): Promise<number> {
  const line = options.text === undefined ? /^(.+?):(\d+)(?::\d+)?$/s.exec(options.target ?? '') : null
  const place = line === null ? undefined : { path: line[1] ?? '', line: Number(line[2]) }
  const { cwd, stdout } = session.io
  const folder = place === undefined ? cwd : dirname(resolve(cwd, place.path))
  const { settings } = await settingsIn(folder, options.overrides, session)
  const { text, problems } =
    place === undefined && options.text === undefined
      ? await explainRule(options.target ?? '', settings, session)
      : await explainReading(place ?? { text: options.text ?? '' }, settings, session)
  await writeAll(stdout, [text.endsWith('\n') ? text : `${text}\n`])
  return problems.length > 0 ? EXIT.trouble : EXIT.clean
}

interface Explanation {
  readonly text: string
  /** Faulty rules, already told. */
  readonly problems: readonly Problem[]
}

async function explainRule(asked: string, settings: Settings, session: Session): Promise<Explanation> {
  const { data, problems } = await openRulesOf(settings, session)
  // Findings about directives have ids, but no rule file.
  const [id = ''] = asked.startsWith('directives/') ? [asked] : ruleIdsOf(data, [asked])
  return { text: await session.run.explainRule(data, id), problems }
}

async function explainReading(
  what: { readonly text: string } | { readonly path: string; readonly line: number },
  settings: Settings,
  session: Session,
): Promise<Explanation> {
  const source = 'text' in what ? what.text : await readWithLine(what.path, what.line, session)
  const opener = engineOpener(session)
  const opened = await opener.open(settings)
  if ('faults' in opened) throw new UserError(opened.faults)
  const { problems } = opener
  if ('text' in what) return { text: await opened.engine.explainText(source), problems }
  const subject = subjectOf(resolve(session.io.cwd, what.path), settings.config)
  const input = { path: what.path, source, ...(subject === undefined ? {} : { subject }) }
  return { text: await opened.engine.explainLine(input, what.line), problems }
}

/** The source of a file that has such a line (from 1). */
async function readWithLine(path: string, line: number, { io, run }: Session): Promise<string> {
  const place = { path, absolute: resolve(io.cwd, path) }
  const read = await readDocument({ from: 'file', path, place }, await run.decoder(), io)
  if ('problem' in read) throw new UserError([read.problem])
  const lines = read.source.split(/\r\n|\r|\n/).length
  if (line < 1 || line > lines) {
    throw usageError('no-such-line', `${path} has no line ${line}.`, `Give a line from 1 to ${lines}.`)
  }
  return read.source
}
