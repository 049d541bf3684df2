import type { RunLayer } from '../../src/cli/run-layer.ts'
import { runLayer } from '../../src/cli/run-layer.ts'
import type { ReportDocument, ReportFinding } from '../../src/model/report.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { openFile } from '../../src/run/read.ts'
import { joinStaleness, staleEvidence } from '../../src/run/stale.ts'
import { document, finding, locationOf, reportOf } from '../report/sample-report.ts'

/** Words that the stand-in engine flags, and how severely. */
const FLAGGED = { cures: 'error', heals: 'warning', soothes: 'info' } as const

const rule = (id: string): unknown => ({
  id,
  title: `About ${id}`,
  message: `Says ${id}.`,
  suggestion: 'Say less.',
  status: 'draft',
  claim: { relation: ['treats'] },
  evidence: { grade: 'none', summary: '', sources: [], 'review-by': '2027-01-01' },
})

/** Two packs with three rules. */
export const fakeRules = {
  concepts: [],
  cues: [],
  frames: [],
  rules: ['kratom/cures', 'kratom/heals', 'cbd/soothes'].map(rule),
  hash: '0123456789abcdef',
} as unknown as RulebookData

/** "best " may go unseen, "finest " may not. */
function edits(source: string): readonly ReportFinding[] {
  return ['best ', 'finest '].flatMap((word) => {
    if (!source.includes(word)) return []
    const location = locationOf(source, word)
    const edit = { location, replacement: '', safe: word === 'best ' }
    return [finding({ ruleId: 'editorial/best', severity: 'info', message: 'Praises.', location, edit })]
  })
}

function check(path: string, source: string): ReportDocument {
  if (source.includes('explode')) throw new Error('boom')
  const findings: ReportFinding[] = []
  for (const [word, severity] of Object.entries(FLAGGED)) {
    if (!source.includes(word)) continue
    const location = locationOf(source, word)
    findings.push(finding({ ruleId: `kratom/${word}`, severity, message: `Says that it ${word}.`, location }))
  }
  if (source.includes('countless')) findings.push(...Array(25_001).fill(findings[0]))
  findings.push(...edits(source))
  const notices = source.includes('endless') ? [{ code: 'sentence-too-long', message: 'A sentence was cut.' }] : []
  return document({ path, findings, notices })
}

/** Stands in for the engine: a word decides what is found. */
export const fakeRun: RunLayer = {
  defaultRules: async () => fakeRules,
  readRules: async (folders) => ({
    data: fakeRules,
    problems: folders
      .filter(({ files }) => files.some(({ text }) => text.includes('faulty')))
      .map(({ shown }) => ({
        code: 'bad-rule',
        message: 'A rule is faulty.',
        place: `${shown}/a.yaml:1:1`,
        next: 'Mend it.',
      })),
  }),
  lintRules: async (data, { today }) =>
    data.rules
      .filter((known) => known.evidence['review-by'] < today)
      .map(({ id }) => ({ code: 'review-due', message: 'The review is due.', place: id, next: 'Review it.' })),
  testRules: async (_data, ids) =>
    (ids.length === 0 ? ['kratom/cures', 'kratom/heals'] : ids).map((ruleId) => ({
      ruleId,
      outcomes:
        ruleId === 'kratom/heals'
          ? [{ text: 'It heals.', expect: 'flag', result: 'missing' }]
          : [{ text: 'It cures.', expect: 'flag', result: 'reported' }],
    })),
  explainRule: async (_data, id) => `the rule ${id}`,
  joinStaleness: async (checked, options) => joinStaleness(checked, options),
  decoder: async () => openFile,
  plainDecoder: runLayer.plainDecoder,
  readConfig: runLayer.readConfig,
  openRegister: runLayer.openRegister,
  openEngine: async () => ({
    check: ({ path, source, inlineConfig }) => check(path, inlineConfig === false ? `${source} soothes` : source),
    newFindings: async () => new Set(),
    asks: () => true,
    assemble: (documents, notices) => reportOf(documents, { notices }),
    openCorpus: async () => {
      throw new Error('What joins documents is tested with the real engine.')
    },
    explainText: async (text) => `the text ${text}`,
    explainLine: async ({ path }, line) => `the line ${path} ${line}\n`,
    falseFlagFixture: async ({ path }, { line, ruleId }) => `the fixture ${path} ${line} ${ruleId}\n`,
    staleEvidence: async ({ source }, options) =>
      staleEvidence(new Map(source.includes('cures') ? [['kratom/cures', [1]]] : []), fakeRules, options),
  }),
}
