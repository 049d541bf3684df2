import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JoinDocument } from '../../src/corpus/contradictions.ts'
import { joinDocuments } from '../../src/corpus/contradictions.ts'
import type { ReportClaim } from '../../src/model/report.ts'
import type { StanceRecord } from '../../src/model/stance.ts'
import { ruleOf } from '../check/sample-claim.ts'
import { document, finding, locationOf } from '../report/sample-report.ts'
import { lexicon } from '../tag/sample-rulebook.ts'

const rules = [
  ruleOf(
    'conflict',
    {
      promotes: { relation: 'causes', object: 'dependence', polarity: 'negated' },
      cautions: { relation: 'causes', object: 'dependence' },
    },
    { id: 'c/addictive' },
  ),
  ruleOf(
    'conflict',
    {
      promotes: { relation: 'treats' },
      cautions: { relation: 'treats', polarity: 'negated' },
      same: ['subject', 'object'],
    },
    { id: 'c/works' },
  ),
  ruleOf(
    'conflict',
    {
      promotes: { relation: 'dosed-at', quantity: true },
      cautions: { relation: 'dosed-at', quantity: true },
      figures: 'apart',
      between: 'documents',
    },
    { id: 'c/doses' },
  ),
]
const lineageOf = (concept: string) => lexicon.concepts.get(concept)?.lineage

/** A stance of one rule: kratom is (not) addictive, unless something else is said. */
function stance(side: StanceRecord['side'], facets: Partial<StanceRecord> = {}): StanceRecord {
  return {
    ruleId: 'c/addictive',
    side,
    claim: 0,
    subject: 'kratom',
    object: 'dependence',
    qualifiers: {},
    circumstances: [],
    ...(side === 'promotes' ? { finding: { severity: 'error', excerpt: 'safe', fingerprint: 'f' } } : {}),
    ...facets,
  }
}
const denies = (facets: Partial<StanceRecord> = {}) => stance('promotes', facets)
const warns = (facets: Partial<StanceRecord> = {}) => stance('cautions', facets)

/** A document with one sentence for each stance. */
function documentOf(path: string, ...stances: readonly StanceRecord[]): JoinDocument {
  const source = stances.map((_, index) => `Sentence ${index} of ${path}.`).join('\n')
  const claims = stances.map(({ subject, object }, index): ReportClaim => {
    const text = `Sentence ${index} of ${path}.`
    const location = locationOf(source, text)
    return {
      id: `c${index + 1}`,
      types: ['safety'],
      subject,
      relation: 'causes',
      object,
      polarity: 'affirmed',
      certainty: 'asserted',
      attribution: { source: 'author', stance: 'endorsed' },
      subjectFrom: 'clause',
      quantities: [],
      location,
      sentence: { index, text, location },
    }
  })
  return { report: document({ path, claims }), stances: stances.map((one, claim) => ({ ...one, claim })) }
}

const join = (...documents: readonly JoinDocument[]) => joinDocuments(documents, rules, lineageOf)
const count = (promoting: StanceRecord, cautioning: StanceRecord) =>
  join(documentOf('a.md', promoting), documentOf('b.md', cautioning)).flatMap(({ findings }) => findings).length

describe('two documents contradict each other', () => {
  it.each([
    ['plainly', denies(), warns(), 1],
    ['not about two substances', denies(), warns({ subject: 'cbd' }), 0],
    ['about a strain, in what is said of the substance', denies({ subject: 'red-bali' }), warns(), 1],
    ['not about the substance, in what is said of a strain', denies(), warns({ subject: 'red-bali' }), 0],
    ['not where the caution is for some people', denies(), warns({ qualifiers: { population: 'children' } }), 0],
    ['not where the caution is for some time', denies(), warns({ qualifiers: { time: '2-4 week' } }), 0],
    ['not at two doses', denies({ qualifiers: { dose: '1 g' } }), warns({ qualifiers: { dose: '9 g' } }), 0],
    ['not under other circumstances', denies(), warns({ circumstances: ['high dose'] }), 0],
    ['under the same circumstances', denies({ circumstances: ['raw'] }), warns({ circumstances: ['raw'] }), 1],
    ['by denying all of what the other warns of in part', denies(), warns({ object: 'withdrawal' }), 1],
    ['not by denying a part', denies({ object: 'withdrawal' }), warns(), 0],
  ])('%s', (_, promoting, cautioning, expected) => {
    expect(count(promoting, cautioning)).toBe(expected)
  })

  const works = (object: string) => denies({ ruleId: 'c/works', object })
  const unproven = (object: string) => warns({ ruleId: 'c/works', object })
  it.each([
    ['about one effect', works('pain'), unproven('pain'), 1],
    ['about a part of what is unproven', works('chronic-pain'), unproven('pain'), 1],
    ['not about more than what is unproven', works('pain'), unproven('chronic-pain'), 0],
    ['not about nothing in particular', works(''), unproven(''), 0],
    ['not about mere benefits', works('general-benefit'), unproven('general-benefit'), 0],
  ])('%s', (_, promoting, cautioning, expected) => {
    expect(count(promoting, cautioning)).toBe(expected)
  })
})

describe('doses', () => {
  const dose = (side: StanceRecord['side'], low: number, high: number, unit: string, facets: object = {}) =>
    stance(side, {
      ruleId: 'c/doses',
      object: '',
      amount: { kind: 'mass', low, high, unit },
      ...facets,
    })
  const daily = { amount: { kind: 'mass', low: 5, high: 5, unit: 'g', per: 'day' } }
  it.each([
    ['above the other one', dose('promotes', 5, 5, 'g'), dose('cautions', 1, 2, 'g'), 1],
    ['beneath the other one', dose('promotes', 1, 2, 'g'), dose('cautions', 5, 5, 'g'), 0],
    ['that meet', dose('promotes', 2, 5, 'g'), dose('cautions', 1, 2, 'g'), 0],
    ['in two units', dose('promotes', 1, 1, 'g'), dose('cautions', 300, 600, 'mg'), 1],
    ['the same in two units', dose('promotes', 0.5, 0.5, 'g'), dose('cautions', 500, 500, 'mg'), 0],
    ['micrograms beneath milligrams', dose('promotes', 10, 10, 'mg'), dose('cautions', 400, 400, 'mcg'), 1],
    ['a day against a dose', dose('promotes', 5, 5, 'g', daily), dose('cautions', 1, 2, 'g'), 0],
    ['a mass against a count', dose('promotes', 5, 5, 'g'), dose('cautions', 2, 2, 'capsule'), 0],
    [
      'for children and others',
      dose('promotes', 5, 5, 'g'),
      dose('cautions', 1, 1, 'g', { qualifiers: { population: 'children' } }),
      0,
    ],
    [
      'a first one and a usual one',
      dose('promotes', 5, 5, 'g'),
      dose('cautions', 1, 1, 'g', { circumstances: ['first'] }),
      0,
    ],
  ])('%s', (_, promoting, cautioning, expected) => {
    expect(count(promoting, cautioning)).toBe(expected)
  })
})

describe('the finding', () => {
  it('stands in the promotional document and quotes the other', () => {
    const [a, b] = join(documentOf('a.md', denies()), documentOf('b.md', warns()))
    expect(b?.findings).toEqual([])
    expect(a?.findings).toMatchObject([
      {
        ruleId: 'c/addictive',
        verdict: 'contradictory',
        severity: 'error',
        claimId: 'c1',
        fingerprint: 'f',
        message: 'Says that kratom does dependence.',
        related: [{ path: 'b.md', message: 'says otherwise: “Sentence 0 of b.md.”' }],
      },
    ])
    expect(a?.findings[0]?.related[0]?.location).toEqual(b?.claims[0]?.sentence.location)
  })

  it('shows three places, of three documents where there are so many, and counts the others', () => {
    const others = [...'bcdef'].map((name) => documentOf(`${name}.md`, warns(), warns(), warns()))
    const [a] = join(documentOf('a.md', denies()), ...others)
    expect(a?.findings[0]?.related.map(({ path, message }) => [path, message])).toEqual([
      ['b.md', 'says otherwise: “Sentence 0 of b.md.”'],
      ['c.md', 'says otherwise: “Sentence 0 of c.md.”'],
      ['d.md', 'says otherwise: “Sentence 0 of d.md.”, and 12 more places do'],
    ])
  })

  it('shows more places of one document where there is no other', () => {
    const [a] = join(documentOf('a.md', denies(), warns()), documentOf('b.md', warns(), warns()))
    expect(a?.findings[0]?.related.map(({ message }) => message)).toEqual([
      'says otherwise: “Sentence 0 of b.md.”',
      'says otherwise: “Sentence 1 of b.md.”',
    ])
  })

  it('is not about two sentences of its own document', () => {
    const [a] = join(documentOf('a.md', denies(), warns()))
    expect(a?.findings).toEqual([])
  })

  it('joins the one that the document has already', () => {
    const own = documentOf('a.md', denies())
    const { sentence, location } = own.report.claims[0] ?? {}
    if (sentence === undefined || location === undefined) throw new Error('the sample has a claim')
    const known = finding({ ruleId: 'c/addictive', location, sentence, fingerprint: 'known' })
    const [a] = join({ ...own, report: { ...own.report, findings: [known] } }, documentOf('b.md', warns()))
    expect(a?.findings.map(({ fingerprint, related }) => [fingerprint, related.length])).toEqual([['known', 1]])
  })

  it('cuts a long quotation at a word', () => {
    const long = documentOf(`${'very '.repeat(60)}long.md`, warns())
    const [a] = join(documentOf('a.md', denies()), long)
    expect(a?.findings[0]?.related[0]?.message).toMatch(/ very…”$/)
  })
})

const stances = fc.record({
  side: fc.constantFrom('promotes' as const, 'cautions' as const),
  subject: fc.constantFrom('kratom', 'red-bali', 'cbd'),
  object: fc.constantFrom('dependence', 'withdrawal'),
  circumstances: fc.constantFrom<readonly string[]>([], ['raw']),
})
const corpora = fc
  .array(fc.array(stances, { maxLength: 4 }), { maxLength: 12 })
  .map((lists) =>
    lists.map((list, index) => documentOf(`${index}.md`, ...list.map(({ side, ...facets }) => stance(side, facets)))),
  )

describe('whatever the corpus', () => {
  it('the order of the documents changes nothing', () => {
    const shuffled = corpora.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
    const byPath = (reports: ReturnType<typeof join>) => [...reports].sort((a, b) => (a.path < b.path ? -1 : 1))
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(byPath(join(...other))).toEqual(byPath(join(...list)))
      }),
    )
  })

  it('every place shown is in another document', () => {
    fc.assert(
      fc.property(corpora, (list) => {
        for (const { path, findings } of join(...list)) {
          for (const { related } of findings) {
            expect(related.length).toBeGreaterThan(0)
            expect(related.map((place) => place.path)).not.toContain(path)
          }
        }
      }),
    )
  })

  it('two thousand documents are joined, each claim with all that there is against it', () => {
    const documents = Array.from({ length: 2000 }, (_, index) =>
      documentOf(`${index}.md`, index % 2 === 0 ? denies() : warns(), warns({ subject: `?name-${index}` })),
    )
    const findings = join(...documents).flatMap((report) => report.findings)
    expect(findings).toHaveLength(1000)
    expect(new Set(findings.map(({ related }) => related.at(-1)?.message.replace(/^.*, and/, 'and')))).toEqual(
      new Set(['and 997 more places do']),
    )
  })
})
