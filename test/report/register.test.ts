import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { compareClaims } from '../../src/corpus/compare.ts'
import { groupClaims } from '../../src/corpus/register.ts'
import type { ClaimRegister, RegisterEntry } from '../../src/model/register.ts'
import { renderChanges, renderRegister } from '../../src/report/register.ts'
import { entryOf, openEntry } from '../corpus/sample-entry.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/claims.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)
const faultsOf = (value: unknown) => {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const flagged = entryOf({
  path: 'b.md',
  line: 4,
  column: 9,
  worth: { ruleId: 'kratom/pain', grade: 'limited', verdict: 'overstated', severity: 'warning' },
})
const dose = entryOf({
  relation: 'dosed-at',
  object: '',
  quantities: [
    {
      kind: 'mass',
      low: 2,
      high: 4,
      unit: 'g',
      per: 'dose',
      frequency: { low: 1, high: 2, per: 'day' },
      route: 'oral',
    },
  ],
})

function registerOf(...entries: readonly RegisterEntry[]): ClaimRegister {
  const groups = groupClaims(entries)
  return {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version: '1.2.3', rulesHash: '0123456789abcdef' },
    summary: { documents: 2, claims: entries.length, groups: groups.length },
    groups,
    notices: [{ code: 'not-english', message: 'c.md: Most of it is not English.' }],
  }
}

const rendered = async (register: ClaimRegister, format: 'table' | 'json' | 'csv', width = 100) =>
  [...(await renderRegister(register, format, width))].join('')

describe('the table', () => {
  it('has a row for each claim, with its worth and first place', async () => {
    const table = await rendered(registerOf(entryOf({ path: 'c.md' }), flagged, dose), 'table')
    expect(table.split('\n')).toEqual([
      'places  documents  worth                         claim                                     first place',
      '2       2          warning overstated (limited)  kratom treats pain                        b.md:4:9',
      '1       1          no finding                    kratom is taken at 2-4 g per dose 1-2 t…  a.md:1:1',
      '',
      '3 claims in 2 documents, 2 different',
      '',
    ])
  })

  it('shows the sentence where the claim leaves something out', async () => {
    expect(await rendered(registerOf(openEntry('More is not known.')), 'table')).toContain(
      'kratom is not proven for …: "More is not known."',
    )
  })

  it('obeys no control character of a text or a name', async () => {
    const table = await rendered(registerOf(openEntry('More \u001b[2J known.', { path: 'a\u001b[1m.md' })), 'table')
    expect(table).not.toContain('\u001b')
  })
})

describe('the JSON', () => {
  it('fits its schema', async () => {
    const register = registerOf(entryOf(), flagged, dose, openEntry('More is not known.'))
    const json = JSON.parse(await rendered(register, 'json'))
    expect(faultsOf(json)).toEqual([])
    expect(json.groups).toEqual(JSON.parse(JSON.stringify(register.groups)))
  })

  it('fits it without any claim', async () => {
    expect(faultsOf(JSON.parse(await rendered(registerOf(), 'json')))).toEqual([])
  })

  it('of a comparison fits it too', async () => {
    const changes = compareClaims([entryOf()], [flagged, flagged, dose])
    const json = JSON.parse([...(await renderChanges({ register: registerOf(), changes }, 'json', 80))].join(''))
    expect(faultsOf(json)).toEqual([])
    expect(json.summary).toEqual({ added: 1, dropped: 0, changed: 1 })
  })

  it('is not valid without its version', () => {
    expect(faultsOf({ tool: {}, summary: {}, notices: [], groups: [] })).not.toEqual([])
  })
})

describe('the CSV', () => {
  const sentences = async (...texts: readonly string[]) =>
    (await rendered(registerOf(...texts.map((text, line) => openEntry(text, { line }))), 'csv')).split('\r\n')

  it('has a row for each place beneath the names of its columns, ended by CRLF', async () => {
    const lines = (await rendered(registerOf(entryOf(), flagged), 'csv')).split('\r\n')
    expect(lines).toEqual([
      'claim,places,documents,subject,relation,object,polarity,types,certainty,attribution,quantities,severity,verdict,evidence,rule,path,line,column,sentence',
      'kratom treats pain,2,2,kratom,treats,pain,affirmed,efficacy,asserted,author endorsed,,,,,,a.md,1,1,Kratom eases pain.',
      'kratom treats pain,2,2,kratom,treats,pain,affirmed,efficacy,asserted,author endorsed,,warning,overstated,limited,kratom/pain,b.md,4,9,Kratom eases pain.',
      '',
    ])
  })

  it.each([
    ['a "word", quoted', '"a ""word"", quoted"'],
    ['an \u001b[2Jescape', 'an  [2Jescape'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    [' =1', "' =1"],
    ['\t=1', "' =1"],
    ['1 = 1', '1 = 1'],
  ])('writes %j as %j', async (text, cell) => {
    expect((await sentences(text))[1]?.endsWith(`,${cell}`)).toBe(true)
  })
})

it('the CSV quotes a path with a line break', async () => {
  expect(await rendered(registerOf(entryOf({ path: 'a\nb.md' })), 'csv')).toContain(',"a\nb.md",1,1,')
})

describe('the table of a comparison', () => {
  const table = async (before: readonly RegisterEntry[], after: readonly RegisterEntry[]) =>
    [...(await renderChanges({ register: registerOf(), changes: compareClaims(before, after) }, 'table', 100))].join('')

  it('says what came and what went', async () => {
    expect((await table([entryOf()], [flagged, entryOf(), dose])).split('\n')).toEqual([
      'change   places  worth                         claim                                     first place',
      'changed  1 → 2   warning overstated (limited)  kratom treats pain                        a.md:1:1',
      'added    0 → 1   no finding                    kratom is taken at 2-4 g per dose 1-2 t…  a.md:1:1',
      '',
      '1 added, 0 dropped, 1 in more or fewer places',
      '',
    ])
  })

  it('says that nothing did', async () => {
    expect(await table([entryOf()], [entryOf()])).toBe('No claim was added or dropped.\n')
  })
})
