import { UserError } from '../files/index.ts'
import { closest } from '../run/closest.ts'

/** A mistake on the command line, to be thrown. */
export function usageError(code: string, message: string, next: string): UserError {
  return new UserError([{ code, message, next }])
}

/** One of a closed list of names, or the error that says which there are and which was probably meant. */
export function oneOf<Name extends string>(word: string, names: readonly Name[], what: string): Name {
  const found = names.find((name) => name === word)
  if (found !== undefined) return found
  throw unknownName(word, names, what)
}

/** Where to look for names that are too many to be listed. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  rule: 'claimcheck rules list shows them all.',
  'rule or pack': 'claimcheck rules list shows them all.',
  subject: 'Give the id of a substance, a practice or a product that the rules know.',
}

/** More names than this are not listed. */
const LISTED = 12

/** The error for a word that is none of the names: "There is no pack "kratm". Did you mean kratom?". */
export function unknownName(word: string, names: readonly string[], what: string): UserError {
  const near = closest(word, names)
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  const list = names.length > LISTED ? '' : `There is: ${names.join(', ')}.`
  const next = `${hint}${list}`.trim()
  const code = `unknown-${what.replaceAll(' ', '-')}`
  return usageError(
    code,
    `There is no ${what} "${word}".`,
    next === '' ? (ELSEWHERE[what] ?? 'See claimcheck --help.') : next,
  )
}
