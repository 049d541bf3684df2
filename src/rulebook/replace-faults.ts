import type { Rule } from '../model/rule.ts'
import type { Fault, FaultAt } from './source.ts'

/** Anything else could be taken for markup where it is put. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}%' -]*[\p{L}\p{N}%'])?$/u

/** What is wrong with a rule's edits: words that can never match, a text that is no plain words, an edit without an example. */
export function replaceFaults(rule: Rule): readonly (readonly [FaultAt, Fault])[] {
  const { replace, examples } = rule
  if (replace === undefined) {
    if (examples.fix === undefined) return []
    const next = 'Add replace, or take the examples out.'
    return [[{ path: ['examples', 'fix'] }, { code: 'fix-without-replace', message: 'The rule makes no edits.', next }]]
  }
  const faults: (readonly [FaultAt, Fault])[] = []
  for (const [index, entry] of replace.entries()) {
    for (const key of ['words', 'followed-by'] as const) {
      for (const [at, words] of (entry[key] ?? []).entries()) {
        const isOne = key === 'words' || !/[ -]/.test(words)
        if (PLAIN.test(words) && words === words.toLowerCase() && isOne) continue
        faults.push([{ path: ['replace', index, key, at] }, notPlain(words, isOne ? 'plain words' : 'one plain word')])
      }
    }
    if (entry.with !== '' && !PLAIN.test(entry.with)) {
      faults.push([
        { path: ['replace', index, 'with'] },
        { ...notPlain(entry.with, ''), message: `"${entry.with}" is not plain words.` },
      ])
    }
    if (entry.with === '' && entry['followed-by'] === undefined)
      faults.push([{ path: ['replace', index] }, NO_FOLLOWER])
  }
  if (examples.fix === undefined) faults.push([{ path: ['replace'], part: 'key' }, NO_EXAMPLE])
  return faults
}

/** "It is a miracle." must not become "It is a.". */
const NO_FOLLOWER: Fault = {
  code: 'drop-without-follower',
  message: 'Words are dropped whatever stands behind them.',
  next: 'Name the words that must follow under followed-by.',
}

const NO_EXAMPLE: Fault = {
  code: 'missing-examples',
  message: 'No example shows what the edits make of a text.',
  next: 'Add examples.fix: [{ from: ..., to: ... }].',
}

function notPlain(words: string, what: string): Fault {
  return {
    code: 'bad-words',
    message: `"${words}" is not ${what} in lower case.`,
    next: 'Use letters, digits, blanks and hyphens alone.',
  }
}
