import { resolve } from 'node:path'
import { UserError } from '../files/index.ts'
import type { RuleChoice } from './command.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { ruleIdsOf } from './packs.ts'
import { readDocument } from './read-documents.ts'
import type { OpenedRules, Session } from './session.ts'
import { openRules } from './session.ts'
import { usageError } from './usage.ts'

/** Exactly one of `target` and `text` is given. */
interface ExplainOptions {
  readonly target: string | undefined
  readonly text: string | undefined
  readonly rules: RuleChoice
}

/** `claimcheck explain`: how a rule, a text or a line of a file is read. */
export async function explain(options: ExplainOptions, session: Session): Promise<number> {
  const rules = await openRules(options.rules, session)
  const text = await explanation(options, rules, session)
  await writeAll(session.io.stdout, [text.endsWith('\n') ? text : `${text}\n`])
  return rules.problems.length > 0 ? EXIT.trouble : EXIT.clean
}

async function explanation({ target, text }: ExplainOptions, rules: OpenedRules, session: Session): Promise<string> {
  const { data, selection } = rules
  if (text !== undefined) return (await session.run.openEngine(data, selection)).explainText(text)
  const place = /^(.+?):(\d+)(?::\d+)?$/s.exec(target ?? '')
  if (place === null) {
    const [id = ''] = ruleIdsOf(data, [target ?? ''])
    return session.run.explainRule(data, id)
  }
  return explainPlace(place[1] ?? '', Number(place[2]), { rules, session })
}

async function explainPlace(
  path: string,
  line: number,
  { rules, session }: { readonly rules: OpenedRules; readonly session: Session },
): Promise<string> {
  const { io, run } = session
  const place = { path, absolute: resolve(io.cwd, path) }
  const read = await readDocument({ from: 'file', path, place }, await run.decoder(), io)
  if ('problem' in read) throw new UserError([read.problem])
  const lines = read.source.split(/\r\n|\r|\n/).length
  if (line < 1 || line > lines) {
    throw usageError('no-such-line', `${path} has no line ${line}.`, `Give a line from 1 to ${lines}.`)
  }
  return (await run.openEngine(rules.data, rules.selection)).explainLine({ path, source: read.source }, line)
}
