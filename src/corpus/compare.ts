import type { RegisterChange, RegisterEntry } from '../model/register.ts'
import { byWorth, gather, groupOf } from './register.ts'

/**
 * What became of the claims between two states of a corpus: added, dropped, or made in more or fewer places. Both states are
 * gathered together, so that a claim that was only reworded is no change.
 */
export function compareClaims(
  before: readonly RegisterEntry[],
  after: readonly RegisterEntry[],
): readonly RegisterChange[] {
  const all = [...before.map((entry) => ({ entry, isNew: false })), ...after.map((entry) => ({ entry, isNew: true }))]
  return gather(all, ({ entry }) => entry)
    .flatMap((set) => changeOf(set))
    .sort((a, b) => byWorth(a.group, b.group))
}

function changeOf(set: readonly { readonly entry: RegisterEntry; readonly isNew: boolean }[]): RegisterChange[] {
  const before = set.filter(({ isNew }) => !isNew).map(({ entry }) => entry)
  const after = set.filter(({ isNew }) => isNew).map(({ entry }) => entry)
  if (before.length === after.length) return []
  const change = before.length === 0 ? 'added' : after.length === 0 ? 'dropped' : 'changed'
  return [
    {
      change,
      before: before.length,
      after: after.length,
      group: groupOf(after.length === 0 ? before : after),
    },
  ]
}
