import { dirname, resolve } from 'node:path'
import type { Overrides } from './command.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import type { FileLine } from './line-of-file.ts'
import { openLine } from './line-of-file.ts'
import { ruleIdsOf } from './packs.ts'
import type { Session } from './session.ts'
import { openRulesOf, settingsIn } from './settings.ts'

/** `claimcheck report-false-flag`: a flagged sentence as an example that must pass. Gives back the exit code. */
export async function reportFalseFlag(
  place: FileLine,
  options: { readonly rule: string | undefined; readonly overrides: Overrides },
  session: Session,
): Promise<number> {
  const { io } = session
  const { settings } = await settingsIn(dirname(resolve(io.cwd, place.path)), options.overrides, session)
  if (options.rule !== undefined) ruleIdsOf((await openRulesOf(settings, session)).data, [options.rule])
  const { engine, problems, input } = await openLine(place, settings, session)
  const fixture = await engine.falseFlagFixture(input, { line: place.line, ruleId: options.rule })
  await writeAll(io.stdout, [fixture])
  return problems.length > 0 ? EXIT.trouble : EXIT.clean
}
