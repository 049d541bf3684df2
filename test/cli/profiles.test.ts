import { expect, it } from 'vitest'
import { runLayer } from '../../src/cli/run-layer.ts'
import { inFolder, run } from './run-in.ts'

const OWN_RULE = `id: eu/house-word
title: A word of the house
claim: { subject: product, relation: hyped-as, polarity: affirmed }
evidence: { grade: none, summary: None., sources: [], review-by: 2027-11-22 }
message: Praises {subject}.
suggestion: Praise less.
examples: { flag: [a, b, c], pass: [d, e, f] }
`
const files = {
  'a.md': 'Moringa cures asthma.',
  'b.md': 'Moringa is a miracle cure.',
  'mine/packs/eu/house-word.yaml': OWN_RULE,
}

/** Rules that report or are named, and the profile of the report. */
async function told(argv: string): Promise<readonly string[]> {
  const { stdout } = await inFolder(files, (cwd) =>
    run([...argv.split(' '), '--format', 'json', '--exit-zero'], { cwd, layer: runLayer }),
  )
  const { tool, documents } = JSON.parse(stdout)
  type Named = { readonly ruleId: string; readonly alsoRules: readonly string[] }
  const named = documents.flatMap(({ findings }: { readonly findings: readonly Named[] }) =>
    findings.flatMap(({ ruleId, alsoRules }) => [ruleId, ...alsoRules]),
  )
  return [tool.profile, ...new Set<string>(named)]
}

const list = async (argv: string) =>
  (await inFolder(files, (cwd) => run(['rules', 'list', ...argv.split(' ')], { cwd, layer: runLayer }))).stdout

it.each([
  ['a.md', ['default', 'supplements/treats-disease']],
  ['a.md --profile us', ['us', 'supplements/treats-disease', 'us/disease-named']],
  ['a.md --profile us --pack eu', ['custom', 'eu/disease-treatment']],
  ['b.md --rules mine', ['default', 'editorial/hype', 'eu/house-word']],
])('%s: %j', async (argv, expected) => {
  expect(await told(argv)).toEqual(expected)
})

it('explain reads a text by the profile', async () => {
  const { stdout } = await run(['explain', '--profile', 'us', '--text', 'Moringa cures asthma.'], {
    cwd: '.',
    layer: runLayer,
  })
  expect(stdout).toContain('also us/disease-named')
  expect(stdout).not.toContain('eu/disease-treatment')
})

it('rules list shows the rules of a profile, or all', async () => {
  const listed = async (argv: string) => [...new Set((await list(argv)).match(/^\w+(?=\/)/gm))].sort()
  expect(await listed('--profile us')).toEqual(['cbd', 'conflicts', 'editorial', 'kratom', 'supplements', 'us'])
  expect(await listed('--profile us --rules mine')).toContain('eu')
  expect(await listed('--format table')).toContain('platforms')
})
