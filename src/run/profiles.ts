import { closest } from '../language/closest.ts'
import type { Profile } from '../model/profile.ts'
import { PROFILE_NAMES } from '../model/profile.ts'
import type { Rule } from '../model/rule.ts'
import { UserError } from '../model/user-error.ts'

export type { Profile, RuleSelection } from '../model/profile.ts'
export { PROFILE_NAMES, selectRules } from '../model/profile.ts'

/** The profile of this name. Throws a `UserError` that lists them all where there is none. */
export function profileOf(name: string): Profile {
  const known = PROFILE_NAMES.find((profile) => profile === name)
  if (known !== undefined) return known
  const near = closest(name, PROFILE_NAMES)
  const next = `${near === undefined ? '' : `Did you mean ${near}? `}There is: ${PROFILE_NAMES.join(', ')}.`
  throw new UserError([{ code: 'unknown-profile', message: `There is no profile "${name}".`, next }])
}

/** Was a rule asked in a run? Not if the rulebook has it and what the run uses of it does not. */
export function askedIn(rulebook: readonly Rule[], used: readonly Rule[]): (ruleId: string) => boolean {
  const chosen = new Set(used)
  const unasked = new Set(rulebook.filter((rule) => !chosen.has(rule)).map(({ id }) => id))
  return (ruleId) => !unasked.has(ruleId)
}
