import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RuleSelection } from '../../src/model/profile.ts'
import { PROFILE_NAMES, PROFILES, selectRules } from '../../src/model/profile.ts'
import { ruleOf } from '../check/sample-claim.ts'
import { ROOT } from '../corpus.ts'

const rules = ['kratom/a', 'editorial/b', 'us/c', 'eu/d', 'house/e'].map((id) => ruleOf('phrases', ['x'], { id }))
const chosen = (selection: RuleSelection) => selectRules(rules, selection).map(({ id }) => id)

describe('selectRules', () => {
  it.each([
    ['the default', {}, ['kratom/a', 'editorial/b', 'house/e']],
    ['one jurisdiction', { profile: 'us' }, ['kratom/a', 'editorial/b', 'us/c', 'house/e']],
    ['all of them', { profile: 'all' }, ['kratom/a', 'editorial/b', 'us/c', 'eu/d', 'house/e']],
    ['packs win over the profile', { profile: 'us', packs: ['eu'] }, ['eu/d']],
    ['no pack, no rule', { packs: [] }, []],
    ['what the user brings is always on', { own: new Set(['us/c']) }, ['kratom/a', 'editorial/b', 'us/c', 'house/e']],
    ['but packs win over that too', { packs: ['kratom'], own: new Set(['us/c']) }, ['kratom/a']],
  ] as const)('%s: %o', (_, selection, expected) => {
    expect(chosen(selection)).toEqual(expected)
  })
})

describe('the profiles', () => {
  it('know every pack that ships, and no other', () => {
    expect([...PROFILES.all].sort()).toEqual(readdirSync(join(ROOT, 'rules/packs')).sort())
  })

  it('each hold the default one', () => {
    const lacking = PROFILE_NAMES.filter(
      (name) => !PROFILES.default.every((pack) => [...PROFILES[name]].includes(pack)),
    )
    expect(lacking).toEqual([])
  })
})
