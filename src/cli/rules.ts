import { renderProblem } from '../report/index.ts'
import type { Overrides } from './command.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { ruleIdsOf } from './packs.ts'
import type { Session } from './session.ts'
import { openRulesHere } from './settings.ts'

/** `claimcheck rules list`: every rule with its kind and evidence. */
export async function listRules(
  options: { readonly format: 'table' | 'json'; readonly overrides: Overrides },
  session: Session,
): Promise<number> {
  const { data, problems } = await openRulesHere(options.overrides, session)
  const { renderRulesJson, renderRulesTable } = await import('../report/rules.ts')
  const text = options.format === 'json' ? renderRulesJson(data.rules) : renderRulesTable(data.rules)
  await writeAll(session.io.stdout, [text])
  return problems.length > 0 ? EXIT.trouble : EXIT.clean
}

/** `claimcheck rules test`: do the rules' own examples come out as they say? */
export async function testRules(
  options: { readonly ids: readonly string[]; readonly overrides: Overrides },
  session: Session,
): Promise<number> {
  const { data, problems } = await openRulesHere(options.overrides, session)
  const results = await session.run.testRules(data, ruleIdsOf(data, options.ids))
  const { renderRuleTests } = await import('../report/rule-tests.ts')
  const { text, failed } = renderRuleTests(results)
  await writeAll(session.io.stdout, [text])
  if (problems.length > 0) return EXIT.trouble
  return failed ? EXIT.findings : EXIT.clean
}

/** `claimcheck rules lint`: what the rules still owe their readers, measured on a day (UTC today when none is given). */
export async function lintRules(
  options: { readonly today: string | undefined; readonly thorough: boolean; readonly overrides: Overrides },
  session: Session,
): Promise<number> {
  const { data, problems } = await openRulesHere(options.overrides, session)
  const today = options.today ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  const faults = await session.run.lintRules(data, { today, thorough: options.thorough })
  await writeAll(session.io.stdout, [
    ...faults.map(renderProblem),
    `${data.rules.length} rules: ${faults.length === 0 ? 'nothing to mend' : `${faults.length} to mend`}\n`,
  ])
  if (problems.length > 0) return EXIT.trouble
  return faults.length > 0 ? EXIT.findings : EXIT.clean
}
