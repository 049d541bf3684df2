import { describe, expect, it } from 'vitest'
import { applyBaseline, onlyNew } from '../../src/corpus/apply-baseline.ts'
import { matchBaseline } from '../../src/corpus/match-baseline.ts'
import { updateBaseline } from '../../src/corpus/update-baseline.ts'
import { document, finding, locationOf, reportOf } from '../report/sample-report.ts'
import { baselineOf, documentWith, entry, scopeWith } from './sample-baseline.ts'

/** What is left of each document's findings. */
const left = (match: ReturnType<typeof matchBaseline>) =>
  match.documents.map(({ findings }) => findings.map(({ fingerprint }) => fingerprint).join(''))
const marks = (entries: readonly { readonly path: string; readonly fingerprint: string }[]) =>
  entries.map(({ path, fingerprint }) => `${path}:${fingerprint}`)

describe('a finding of the baseline', () => {
  it('moves to the suppressed ones, behind those that a directive silences', () => {
    const quoted = {
      ...finding({ ruleId: 'a/rule', location: locationOf('cures', 'cures'), fingerprint: 'q' }),
      suppression: { by: 'directive', justification: 'A quotation.' },
    } as const
    const given = { ...documentWith('a.md', ['1', '2']), suppressed: [quoted] }
    const [settled] = matchBaseline([given], baselineOf(entry('a.md', '1')), scopeWith()).documents
    expect(settled?.findings.map(({ fingerprint }) => fingerprint)).toEqual(['2'])
    expect(settled?.suppressed).toEqual([
      quoted,
      { ...given.findings[0], suppression: { by: 'baseline', justification: '' } },
    ])
  })

  it.each([
    ['another document', entry('b.md', '1')],
    ['another rule', entry('a.md', '1', 'a/other')],
    ['another fingerprint', entry('a.md', '2')],
  ])('is not one that stands there for %s', (_, known) => {
    expect(left(matchBaseline([documentWith('a.md', ['1'])], baselineOf(known), scopeWith(['b.md'])))).toEqual(['1'])
  })

  it('is found under the path that the baseline uses', () => {
    const scope = scopeWith([], { pathOf: (path) => `site/${path}` })
    expect(left(matchBaseline([documentWith('a.md', ['1'])], baselineOf(entry('site/a.md', '1')), scope))).toEqual([''])
  })
})

describe('an entry without its finding', () => {
  const known = baselineOf(entry('a.md', '1'), entry('gone.md', '2'), entry('elsewhere.md', '3'))
  const clean = document({ path: 'a.md' })

  it('is stale when its document was read, or is gone', () => {
    expect(marks(matchBaseline([clean], known, scopeWith(['elsewhere.md'])).stale)).toEqual(['a.md:1', 'gone.md:2'])
  })

  it('is kept when its document was not checked', () => {
    expect(marks(matchBaseline([clean], known, scopeWith(['elsewhere.md'])).kept)).toEqual(['elsewhere.md:3'])
  })

  it('is kept when its document was read in part', () => {
    const cut = { ...clean, notices: [{ code: 'sentence-too-long', message: 'A sentence was cut.' }] }
    expect(marks(matchBaseline([cut], known, scopeWith(['gone.md', 'elsewhere.md'])).stale)).toEqual([])
  })

  it('is kept when its rule was not asked', () => {
    const scope = scopeWith([], { judges: () => false })
    expect(marks(matchBaseline([clean], known, scope).stale)).toEqual([])
  })
})

describe('a renamed document', () => {
  const old = baselineOf(entry('old.md', '1'), entry('old.md', '2'), entry('old.md', '3'))

  it.each([
    ['all of its findings are there', ['1', '2', '3'], ''],
    ['more than half are there', ['1', '2', '9'], '9'],
    ['others were added', ['1', '2', '3', '8', '9'], '89'],
    ['less than half are there', ['1', '8', '9'], '189'],
  ])('takes its entries along if %s', (_, fingerprints, expected) => {
    expect(left(matchBaseline([documentWith('new.md', fingerprints)], old, scopeWith()))).toEqual([expected])
  })

  it('needs more than half: one of two is not enough', () => {
    const two = baselineOf(entry('old.md', '1'), entry('old.md', '2'))
    expect(left(matchBaseline([documentWith('new.md', ['1'])], two, scopeWith()))).toEqual(['1'])
  })

  it('is a copy, and fails, while the old one is on disk', () => {
    expect(left(matchBaseline([documentWith('new.md', ['1', '2', '3'])], old, scopeWith(['old.md'])))).toEqual(['123'])
  })

  it('is a copy, and fails, while the old one is checked too', () => {
    const both = ['new.md', 'old.md'].map((path) => documentWith(path, ['1', '2', '3']))
    expect(left(matchBaseline(both, old, scopeWith()))).toEqual(['123', ''])
  })

  it('is one document: a second copy fails', () => {
    const both = ['a.md', 'b.md'].map((path) => documentWith(path, ['1', '2', '3']))
    expect(left(matchBaseline(both, old, scopeWith()))).toEqual(['', '123'])
  })

  it('keeps its file name, where several could be meant', () => {
    const both = ['a/x.md', 'b/old.md'].map((path) => documentWith(path, ['1', '2', '3']))
    expect(left(matchBaseline(both, old, scopeWith()))).toEqual(['123', ''])
  })

  it('has no entries of its own yet', () => {
    const known = baselineOf(...old.entries, entry('new.md', '7'))
    expect(left(matchBaseline([documentWith('new.md', ['1', '2', '3', '7'])], known, scopeWith()))).toEqual(['123'])
  })

  it('leaves the smaller one of two to the document that it fits', () => {
    const known = baselineOf(entry('a.md', '1'), entry('b.md', '1'), entry('b.md', '2'))
    const moved = [documentWith('x.md', ['1']), documentWith('y.md', ['1', '2'])]
    expect(matchBaseline(moved, known, scopeWith()).renamed).toEqual([
      { from: 'b.md', to: 'y.md' },
      { from: 'a.md', to: 'x.md' },
    ])
  })

  it('leaves what was mended behind as stale, under the new path', () => {
    expect(marks(matchBaseline([documentWith('new.md', ['1', '2'])], old, scopeWith()).stale)).toEqual(['new.md:3'])
  })
})

describe('applyBaseline', () => {
  it('counts what is left, what is known and what is stale', () => {
    const report = reportOf([documentWith('a.md', ['1', '2', '3'])])
    const known = baselineOf(entry('a.md', '1'), entry('a.md', '2'), entry('a.md', '9'))
    const { summary } = applyBaseline(report, known, scopeWith())
    expect(summary.findings).toEqual({ error: 1, warning: 0, info: 0 })
    expect(summary.baseline).toEqual({ suppressed: 2, stale: 1 })
  })

  it('counts again when only what is new is kept', () => {
    const report = reportOf([documentWith('a.md', ['1', '2', '3']), documentWith('b.md', ['1'])])
    const known = applyBaseline(report, baselineOf(entry('a.md', '1'), entry('a.md', '2')), scopeWith())
    const news = onlyNew(known, new Map([['a.md', new Set(['1'])]]))
    expect(news.summary).toMatchObject({ findings: { error: 1 }, baseline: { suppressed: 1, stale: 0 } })
  })
})

describe('updateBaseline', () => {
  const before = baselineOf(entry('b.md', '1'), entry('b.md', '2'))
  const update = updateBaseline([documentWith('b.md', ['4', '2']), documentWith('a.md', ['3'])], before, scopeWith())

  it('sorts by path, rule and fingerprint', () => {
    expect(marks(update.grown.entries)).toEqual(['a.md:3', 'b.md:2', 'b.md:4'])
  })

  it('only takes out when it prunes', () => {
    expect(marks(update.pruned.entries)).toEqual(['b.md:2'])
  })

  it('says what changes', () => {
    expect(marks(update.change.added)).toEqual(['a.md:3', 'b.md:4'])
    expect(marks(update.change.removed)).toEqual(['b.md:1'])
  })

  it('keeps the excerpt that reviewers know', () => {
    expect(update.pruned.entries).toEqual([entry('b.md', '2')])
  })
})
