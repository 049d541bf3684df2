import { describe, expect, it } from 'vitest'
import { runLayer } from '../../src/cli/run-layer.ts'
import type { ReportDocument } from '../../src/model/report.ts'
import { currentRulebook } from '../corpus.ts'
import { schemaErrors } from '../report/schema-errors.ts'
import { inFolder, run } from './run-in.ts'

const rules = currentRulebook()
const layer = { ...runLayer, defaultRules: async () => rules }

/** The contradictions in what the command reports on some files: "path: rule: counterparts". */
async function contradictions(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  return inFolder(files, async (cwd) => {
    const { stdout, code } = await run(['.', '--format', 'json', '--exit-zero', ...flags], { cwd, layer })
    const report = JSON.parse(stdout) as { readonly documents: readonly ReportDocument[] }
    expect(code).toBe(0)
    expect(schemaErrors(report)).toEqual([])
    return report.documents.flatMap(({ path, findings }) =>
      findings
        .filter(({ verdict }) => verdict === 'contradictory')
        .map(({ ruleId, related }) => `${path}: ${ruleId}: ${related.map((place) => place.path).join(' ')}`),
    )
  })
}

const pairs: readonly (readonly [string, string, string, string | undefined])[] = [
  ['denied and warned of', 'Kratom is not addictive.', 'Kratom can cause dependence.', 'no-dependence-and-dependence'],
  ['safe and harmful', 'Kratom is completely safe.', 'Kratom can cause liver injury.', 'safe-and-harmful'],
  ['treats and causes', 'Valerian cures insomnia.', 'Valerian can cause insomnia.', 'treats-and-causes'],
  ['settled and unknown', 'CBD cures insomnia.', 'CBD has not been shown to treat insomnia.', 'effect-and-unproven'],
  ['two doses', 'Take 2 g of ashwagandha.', 'Take 300 mg of ashwagandha.', 'doses-apart'],
  ['two substances', 'Kava is not addictive.', 'Kratom can cause dependence.', undefined],
  ['two unnamed products', 'Our capsules are completely safe.', 'These capsules can cause liver injury.', undefined],
  ['a high dose', 'Kratom is completely safe.', 'High doses of kratom can cause liver injury.', undefined],
  ['some people', 'Kratom is completely safe.', 'Kratom can cause liver injury in children.', undefined],
  ['another effect', 'CBD cures insomnia.', 'CBD has not been shown to treat acne.', undefined],
  ['the same dose', 'Take 0.5 g of berberine.', 'Take 500 mg of berberine.', undefined],
  ['a first dose', 'The usual dose of kratom is 5 g.', 'Beginners start with 1 g of kratom.', undefined],
  ['a comparison', 'Kratom is less addictive than coffee.', 'Kratom can cause dependence.', undefined],
]

describe('check --corpus', () => {
  it.each(pairs)('%s', async (_, promoting, cautioning, rule) => {
    const found = await contradictions({ 'a.md': `${promoting}\n`, 'b.md': `${cautioning}\n` }, '--corpus')
    expect(found).toEqual(rule === undefined ? [] : [`a.md: conflicts/${rule}: b.md`])
  })

  it('without it a document answers for itself alone', async () => {
    const files = { 'a.md': 'Kratom is not addictive.\n', 'b.md': 'Kratom can cause dependence.\n' }
    expect(await contradictions(files)).toEqual([])
  })

  it('adds to what contradicts a document from within', async () => {
    const files = {
      'a.md': 'Kratom is not addictive.\n\nKratom can cause dependence.\n',
      'b.md': 'Kratom can cause dependence.\n',
    }
    expect(await contradictions(files, '--corpus')).toEqual(['a.md: conflicts/no-dependence-and-dependence: a.md b.md'])
  })

  it('is not asked of changes alone, which would miss what did not change', () =>
    inFolder({ 'a.md': 'Kratom.\n' }, async (cwd) => {
      const { code, stderr } = await run(['a.md', '--corpus', '--staged'], { cwd, layer })
      expect([code, stderr]).toEqual([2, expect.stringContaining('[corpus-of-changes]')])
    }))

  const silencing = (rule: string) => ({
    'a.md': `<!-- claimcheck-disable-next-line ${rule} -- quotes the label -->\nKratom is not addictive.\n`,
    'b.md': 'Kratom can cause dependence.\n',
  })
  const reported = (files: Readonly<Record<string, string>>, ...flags: readonly string[]) =>
    inFolder(files, async (cwd) => {
      const { stdout } = await run(['.', '--format', 'json', ...flags], { cwd, layer })
      const [first] = (JSON.parse(stdout) as { readonly documents: readonly ReportDocument[] }).documents
      return {
        findings: first?.findings.map(({ ruleId }) => ruleId),
        suppressed: first?.suppressed?.map(({ ruleId, suppression }) => `${ruleId}: ${suppression.justification}`),
      }
    })
  const rule = 'conflicts/no-dependence-and-dependence'

  it('keeps on record what a directive silences', async () => {
    const { findings, suppressed } = await reported(silencing(rule), '--corpus')
    expect(suppressed).toEqual([`${rule}: quotes the label`])
    expect(findings?.filter((id) => /^(conflicts|directives)/.test(id))).toEqual([])
  })

  it('calls a directive idle where there is nothing that another document could contradict', async () => {
    const idle = { ...silencing(rule), 'a.md': silencing(rule)['a.md'].replace('not addictive', 'a plant') }
    expect((await reported(idle, '--corpus')).findings).toEqual(['directives/unused'])
    expect((await reported(idle)).findings).toEqual([])
  })

  it('weighs a finding as the config file says', () =>
    inFolder(
      {
        'a.md': 'Kratom is not addictive.\n',
        'b.md': 'Kratom can cause dependence.\n',
        'claimcheck.config.yaml': 'severity: { conflicts: info, kratom: info, supplements: info }\n',
      },
      async (cwd) => {
        const { stdout, code } = await run(['.', '--corpus', '--format', 'compact'], { cwd, layer })
        expect(stdout).toMatch(/a\.md:1:\d+: info .*conflicts\/no-dependence-and-dependence/)
        expect(code).toBe(0)
      },
    ))
})

const position = `
id: positions/kratom-dependence
statement: Kratom can cause dependence.
claim: { subject: kratom, relation: causes, object: dependence }
source: { title: Minutes, short: Board 2026, kind: guidance, accessed: 2026-11-22, read: yes }
review-by: 2027-11-22
`

describe('a position of the house', () => {
  it('is what every document answers to', async () => {
    const files = {
      'a.md': 'Red Bali is non-addictive.\n',
      'b.md': 'Kratom can be addictive.\n',
      'house/positions/kratom-dependence.yaml': position,
    }
    expect(await contradictions(files, '--rules', 'house')).toEqual(['a.md: positions/kratom-dependence: '])
  })

  it.each([
    ['statement: Kratom can cause dependence.', 'missing-key'],
    [position.replace('positions/kratom-dependence', 'positions/other'), 'id-mismatch'],
    [position.replace('object: dependence', 'object: dependense'), 'unknown-concept'],
    [position.replace('2027-11-22', '2027-02-30'), 'bad-date'],
  ])('that is faulty is told: %#', async (text, code) => {
    await inFolder({ 'a.md': 'A.\n', 'house/positions/kratom-dependence.yaml': text }, async (cwd) => {
      const outcome = await run(['a.md', '--rules', 'house'], { cwd, layer })
      expect(outcome.stderr).toContain(`[${code}]`)
      expect(outcome.code).toBe(2)
    })
  })
})
