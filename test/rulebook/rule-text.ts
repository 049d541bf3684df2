/** A sound claim rule, line by line, for tests to break in one place. */
export const SOUND_RULE = `id: kratom/no-risk
title: Kratom can cause dependence
claim: { subject: kratom, relation: causes, object: dependence, polarity: negated }
evidence:
  grade: refuted
  summary: Regular use can cause dependence.
  sources:
    - { title: A survey, short: Doe 2014, kind: survey, accessed: 2026-11-22, read: yes }
  review-by: 2027-11-22
message: Says that {subject} carries no risk of {object}.
suggestion: Say that regular use can lead to dependence.
examples:
  flag: [Kratom is not addictive., There is no risk of dependence., You cannot get hooked.]
  pass: [Kratom can be addictive., It is a myth that kratom is safe., Ask a doctor first.]
`

export const LEXICON = {
  path: 'concepts/substances.yaml',
  text: 'kind: substance\nconcepts:\n  kratom: [kratom, mitragyna speciosa]\n  cbd: [cbd, cannabidiol]\n',
}

export const HARMS = {
  path: 'concepts/harms.yaml',
  text: 'kind: harm\nconcepts:\n  dependence: [dependence, addiction]\n  withdrawal: { phrases: [withdrawal], parents: [dependence] }\n',
}

/** The sound rule with one piece replaced; fails when the piece is not there, so that a test cannot pass by missing it. */
export function brokenRule(from: string, to: string): { path: string; text: string } {
  if (!SOUND_RULE.includes(from)) throw new Error(`the sound rule does not hold "${from}"`)
  return { path: 'packs/kratom/no-risk.yaml', text: SOUND_RULE.replace(from, to) }
}
