import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../src/model/profile.ts'
import { PROFILE_NAMES } from '../src/model/profile.ts'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook, filesBeneath, ROOT } from './corpus.ts'
import { kept } from './known.ts'

const rulebook = currentRulebook()
const texts = filesBeneath('test/neutral', /\.(?:txt|md)$/)

/** At any severity, also on the page as a whole: neutral text deserves none. */
function findingsOf(profile: Profile): readonly string[] {
  const engine = createEngine(rulebook, { profile })
  return texts.flatMap((path) =>
    checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }).findings.map(
      (finding) => `${path} ${finding.ruleId}: ${finding.sentence?.text ?? ''}`,
    ),
  )
}

const found = findingsOf('default')
const known = kept('neutral.known.json', found)

/** A new finding fails, and so does a known one that no longer shows: the list can only shrink. */
test.each(texts)('%s: no finding at any severity but the known ones', (path) => {
  const inThis = (entry: string) => entry.startsWith(`${path} `)
  expect(found.filter(inThis)).toEqual(known.filter(inThis))
})

test('every known finding belongs to a neutral text', () => {
  expect(known.filter((entry) => !texts.some((path) => entry.startsWith(`${path} `)))).toEqual([])
})

describe('the law of a profile', () => {
  const names = PROFILE_NAMES.filter((name) => name !== 'default')
  const byProfile = new Map(names.map((name) => [name, findingsOf(name)]))
  const more = Object.fromEntries(
    names.map((name) => [name, byProfile.get(name)?.filter((entry) => !found.includes(entry)) ?? []]),
  )
  const knownMore = kept('neutral.profiles.known.json', more)

  test.each(names)('%s finds no more in neutral texts but what is known', (name) => {
    expect(more[name]).toEqual(knownMore[name])
  })

  test.each(names)('%s loses nothing that the evidence finds', (name) => {
    expect(found.filter((entry) => !byProfile.get(name)?.includes(entry))).toEqual([])
  })
})
