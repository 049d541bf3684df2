import { describe, expect, it } from 'vitest'
import { compareClaims } from '../../src/corpus/compare.ts'
import { entryOf, openEntry } from './sample-entry.ts'

describe('what became of a claim', () => {
  it.each([
    ['it stayed', [entryOf()], [entryOf({ path: 'b.md', line: 7 })], []],
    ['it is new', [], [entryOf()], ['added 0 1']],
    ['it is gone', [entryOf()], [], ['dropped 1 0']],
    ['it stands in more places', [entryOf()], [entryOf(), entryOf({ line: 2 })], ['changed 1 2']],
    ['it was turned round', [entryOf()], [entryOf({ polarity: 'negated' })], ['added 0 1', 'dropped 1 0']],
    [
      'it was reworded',
      [openEntry('more research on kratom is needed before anybody can call it safe')],
      [openEntry('research on kratom is still needed before anybody calls it safe')],
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    const changes = compareClaims(before, after).map((one) => `${one.change} ${one.before} ${one.after}`)
    expect(changes.sort()).toEqual(expected)
  })

  it('shows a dropped claim where it stood and any other where it stands', () => {
    const [added, dropped] = compareClaims([entryOf({ path: 'old.md' })], [entryOf({ object: 'mood', path: 'new.md' })])
    expect([added?.group.places[0]?.path, dropped?.group.places[0]?.path]).toEqual(['new.md', 'old.md'])
  })
})
