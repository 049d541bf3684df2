import type { PageData, PageFinding } from '../../../../src/report/html/data.ts'

/** A finding that needs only what a test is about. */
export function pageFinding(part: Partial<PageFinding> = {}): PageFinding {
  return {
    background: 0,
    verdict: 'unsupported',
    severity: 'warning',
    message: '',
    types: [],
    also: [],
    line: 1,
    sentence: { index: 0, text: 'Every morning.' },
    counterparts: [],
    jurisdictions: [],
    fingerprint: '0011223344556677',
    ...part,
  }
}

/** A report of one document; the backgrounds are `kratom/cures` and `cbd/soothes`. */
export function pageData(findings: readonly PageFinding[]): PageData {
  return {
    tool: 'claimcheck 1.2.3',
    rulesHash: '0123456789abcdef',
    sentences: 1,
    claims: 1,
    documents: [{ path: 'a.md', title: 'Tea', sentences: 1, findings, notices: [] }],
    backgrounds: ['kratom/cures', 'cbd/soothes'].map((rule) => ({ rule, why: '', suggestion: '', evidence: [] })),
    notices: [],
  }
}
