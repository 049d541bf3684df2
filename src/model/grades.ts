export const VERDICTS = ['unsupported', 'overstated', 'contradictory'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Least to most severe. */
export const SEVERITIES = ['info', 'warning', 'error'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How strong the evidence for the claim's direction is (GRADE, coarsened); `refuted`: established evidence says the opposite. */
export const GRADES = ['refuted', 'none', 'preclinical', 'limited', 'established'] as const
export type Grade = (typeof GRADES)[number]

/** Whose law or policy a rule can rest on; also the names of their packs and profiles. */
export const JURISDICTIONS = ['us', 'eu', 'uk', 'ca', 'au', 'platforms'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]
