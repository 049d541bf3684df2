import type { Location, Position, Report, ReportClaim, ReportDocument, ReportFinding } from '../../src/model/report.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { ByteColumns } from '../../src/report/byte-columns.ts'
import { byteColumnsOf } from '../../src/report/byte-columns.ts'

/** The place of `words` in a source, as the engine would state it. */
export function locationOf(source: string, words: string): Location {
  const start = source.indexOf(words)
  if (start < 0) throw new Error(`not in the source: ${words}`)
  return { start: positionAt(source, start), end: positionAt(source, start + words.length) }
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset }
}

const first = `# Kratom and chronic pain

Many people like it because it works gently, by interacting with opioid receptors **without** addiction risks.

Some say that it has even potential benefits in treating hyperpigmentation in all adults who have tried it so far.

Take 30 g a day.

Long use is known to cause hyperpigmentation.
`

const second = '<p>CBD 🌿 heals “every” 皮膚 rash &amp; burn, and &amp; it is 100% safe.</p>\n'

const opening =
  'Many people like it because it works gently, by interacting with opioid receptors without addiction risks.'

/** A finding that needs only what a test is about. */
export function finding(part: Partial<ReportFinding> & Pick<ReportFinding, 'ruleId' | 'location'>): ReportFinding {
  return {
    alsoRules: [],
    verdict: 'unsupported',
    severity: 'error',
    message: 'Says something.',
    why: '',
    suggestion: '',
    excerpt: '',
    related: [],
    evidence: [],
    fingerprint: '0011223344556677',
    ...part,
  }
}

/** A document that holds nothing but what is given. */
export function document(part: Partial<ReportDocument> & Pick<ReportDocument, 'path'>): ReportDocument {
  return { title: '', sentences: 1, claims: [], findings: [], notices: [], ...part }
}

/** A report over the documents, with a summary that fits them. */
export function reportOf(documents: readonly ReportDocument[], part: Partial<Report> = {}): Report {
  const findings = { error: 0, warning: 0, info: 0 }
  for (const { findings: found } of documents) for (const { severity } of found) findings[severity] += 1
  return {
    schemaVersion: 1,
    tool: { name: 'claimcheck', version: '1.2.3', rulesHash: '0123456789abcdef', profile: 'default' },
    summary: {
      documents: documents.length,
      sentences: documents.reduce((sum, { sentences }) => sum + sentences, 0),
      claims: documents.reduce((sum, { claims }) => sum + claims.length, 0),
      findings,
    },
    documents,
    notices: [],
    ...part,
  }
}

const causes: ReportClaim = {
  id: 'c2',
  types: ['risk'],
  subject: 'kratom',
  relation: 'causes',
  object: 'hyperpigmentation',
  polarity: 'affirmed',
  certainty: 'asserted',
  attribution: { source: 'author', stance: 'endorsed' },
  subjectFrom: 'document',
  quantities: [],
  location: locationOf(first, 'cause hyperpigmentation'),
  sentence: {
    index: 4,
    text: 'Long use is known to cause hyperpigmentation.',
    location: locationOf(first, 'Long use is known to cause hyperpigmentation.'),
  },
}

const dose: ReportClaim = {
  ...causes,
  id: 'c1',
  types: ['dosage'],
  relation: 'dosed-at',
  object: 'dose',
  quantities: [
    {
      kind: 'mass',
      low: 30,
      high: 30,
      unit: 'g',
      per: 'day',
      frequency: { low: 1, high: 1, per: 'day' },
      route: 'oral',
      location: locationOf(first, '30 g'),
    },
  ],
  location: locationOf(first, 'Take 30 g a day'),
  sentence: { index: 3, text: 'Take 30 g a day.', location: locationOf(first, 'Take 30 g a day.') },
}

const treating =
  'Some say that it has even potential benefits in treating hyperpigmentation in all adults who have tried it so far.'

const kratom = document({
  path: 'corpus/kratom-and-pain.md',
  title: 'Kratom and chronic pain',
  sentences: 5,
  claims: [dose, causes],
  findings: [
    finding({
      ruleId: 'kratom/no-addiction-risk',
      alsoRules: ['phrases/without-risk'],
      claimId: 'c1',
      message: 'Says that kratom carries no risk of dependence.',
      why: 'Regular use can cause dependence and withdrawal; how often is disputed.',
      suggestion: 'Say that regular use can lead to dependence and withdrawal.',
      excerpt: 'without addiction risks',
      location: locationOf(first, '**without** addiction risks'),
      sentence: {
        index: 1,
        text: opening,
        location: locationOf(first, opening.replace('without', '**without**')),
      },
      evidence: [
        { title: 'Physical dependence in regular users', short: 'Singh 2014', url: 'https://example.org/singh' },
        { title: 'Statement on kratom', short: 'FDA 2018' },
      ],
      jurisdictions: ['us', 'platforms'],
    }),
    finding({
      ruleId: 'conflicts/treats-and-causes',
      verdict: 'contradictory',
      severity: 'warning',
      message: 'Says that kratom treats hyperpigmentation; another sentence says that it causes it.',
      suggestion: 'Keep one of the two.',
      excerpt: 'potential benefits in treating hyperpigmentation',
      location: locationOf(first, 'potential benefits in treating hyperpigmentation'),
      sentence: { index: 2, text: treating, location: locationOf(first, treating) },
      related: [
        {
          path: 'corpus/kratom-and-pain.md',
          location: locationOf(first, 'cause hyperpigmentation'),
          message: 'says that kratom causes hyperpigmentation.',
        },
      ],
    }),
    finding({
      ruleId: 'dosage/no-caution',
      verdict: 'overstated',
      severity: 'info',
      message: 'Gives a dose, and no page of this article says who should not take it.',
      location: locationOf(first, '# Kratom and chronic pain'),
    }),
  ],
})

const cbd = document({
  path: 'corpus/cbd 日本.html',
  title: 'CBD',
  findings: [
    finding({
      ruleId: 'safety/fully-safe',
      severity: 'warning',
      verdict: 'overstated',
      message: 'Says that CBD is safe without exception.',
      excerpt: 'it is 100% safe',
      location: locationOf(second, 'it is 100% safe'),
      sentence: {
        index: 0,
        text: 'CBD 🌿 heals “every” 皮膚 rash & burn, and & it is 100% safe.',
        location: locationOf(second, second.slice(3, -5)),
      },
    }),
  ],
  notices: [{ code: 'sentence-too-long', message: 'A sentence of 21,000 words was read in pieces.' }],
})

/** One document with each kind of finding, one with wide characters and a notice, one clean, one not read. */
export const sampleReport: Report = reportOf([cbd, kratom, document({ path: 'corpus/clean.txt', sentences: 3 })], {
  notices: [{ code: 'binary', message: 'corpus/photo.md: This is no text.' }],
})

const hostile =
  '=1+1 It\u001b[2J \u{1f33f}cures **all** | <script>alert(1)</script> @you #12 [x](javascript:y) `a` ::error::b ]]>\u0000\n'

const odd = finding({
  ruleId: 'kratom/no-addiction-risk',
  message: 'Says that [x](1) <b>cures</b>, {0} & 100%\r\nof @you.',
  suggestion: '=HYPERLINK("y") is no suggestion | at all',
  excerpt: '=1+1 It\u001b[2J \u{1f33f}cures **all** | <script>alert(1)</script> @you #12 [x](javascript:y) `a`',
  location: locationOf(hostile, 'cures **all**'),
  evidence: [{ title: 'A "title", and more', short: 'A|B [2020]', url: 'https://example.org/a)b|c?<d>' }],
  edit: { location: locationOf(hostile, 'cures'), replacement: 'is said to help "with"', safe: false },
})

/** A document in which every format finds something that it must escape; all that a finding can carry is there. */
const strange = document({
  path: 'notes/a "b" <c>&\u001b|%41,1:2 @you.md',
  title: '=title',
  findings: [odd],
  suppressed: [
    {
      ...odd,
      edit: { location: locationOf(hostile, 'cures '), replacement: '', safe: true },
      suppression: { by: 'directive', justification: 'A [quotation], "really".' },
    },
    { ...odd, suppression: { by: 'baseline', justification: '' } },
  ],
  notices: [{ code: 'sentence-too-long', message: 'A <sentence> was read in "pieces", 100%.' }],
})

/** The sample and a strange document: what the golden files show. */
export const fullReport: Report = reportOf([...sampleReport.documents, strange], { notices: sampleReport.notices })

export const sampleByteColumns: ByteColumns = new Map([
  [cbd.path, byteColumnsOf(cbd, second)],
  [strange.path, byteColumnsOf(strange, hostile)],
])

/** The rules that occur in the sample, and one that does not. */
export const sampleRules: readonly Rule[] = [
  'kratom/no-addiction-risk',
  'kratom/other',
  'conflicts/treats-and-causes',
  'dosage/no-caution',
  'safety/fully-safe',
].map((id) => ({
  id,
  title: 'Regular kratom use can lead to dependence',
  status: 'draft',
  jurisdictions: ['us', 'eu'],
  severity: 'error',
  claim: { subject: ['kratom'], relation: ['causes'], object: ['dependence'] },
  evidence: {
    grade: 'refuted',
    summary: 'Regular use can cause dependence and withdrawal; how often is disputed.',
    sources: [
      {
        title: 'Physical dependence in regular users',
        short: 'Singh 2014',
        url: 'https://example.org/singh',
        kind: 'survey',
        accessed: '2026-11-22',
        read: 'yes',
      },
      { title: 'Statement on kratom', short: 'FDA 2018', kind: 'agency', accessed: '2026-11-22', read: 'via' },
    ],
    'review-by': '2027-11-22',
  },
  message: 'Says that {subject} carries no risk of {object}.',
  suggestion: 'Say that regular use of {subject} can lead to {object}.',
  examples: { flag: [], pass: [] },
}))
