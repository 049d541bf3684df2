import { dirname, resolve } from 'node:path'
import type { Problem } from '../files/index.ts'
import type { Overrides } from './command.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import type { FileLine } from './line-of-file.ts'
import { lineOf, missingLine, openLine, openOne } from './line-of-file.ts'
import { ruleIdsOf } from './packs.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { openRulesOf, settingsIn } from './settings.ts'

/** Exactly one of `target` and `text` is given. */
interface ExplainOptions {
  readonly target: string | undefined
  readonly text: string | undefined
  readonly overrides: Overrides
}

/** `claimcheck explain`: how a rule, a text or a line of a file is read, by the settings that hold for it. */
export async function explain(options: ExplainOptions, session: Session): Promise<number> {
  const place = options.text === undefined ? lineOf(options.target ?? '') : undefined
  const { cwd, stdout } = session.io
  const mistake = place === undefined ? missingLine(options.target ?? '') : undefined
  if (mistake !== undefined) throw mistake
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
  what: { readonly text: string } | FileLine,
  settings: Settings,
  session: Session,
): Promise<Explanation> {
  if ('text' in what) {
    const { engine, problems } = await openOne(settings, session)
    return { text: await engine.explainText(what.text), problems }
  }
  const { engine, problems, input } = await openLine(what, settings, session)
  return { text: await engine.explainLine(input, what.line), problems }
}
