import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/model/rule.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { lintExamples } from '../../src/run/lint-examples.ts'
import { evidenceOf, sampleRulebook } from '../tag/sample-rulebook.ts'

const base = { title: 'A', status: 'draft', evidence: evidenceOf('none'), message: 'm', suggestion: 's' } as const

function ruleOf(id: string, look: object, examples: { readonly flag: string[]; readonly pass: string[] }): Rule {
  return { ...base, id, ...look, examples } as unknown as Rule
}

function lint(rules: readonly Rule[], thorough = true): readonly string[] {
  const data: RulebookData = { ...sampleRulebook, rules, hash: 'sample' }
  return lintExamples(data, { thorough }).map(({ code, place, message, excerpt }) =>
    code === 'example-of-another' ? `${place}: ${message}` : `${place}: ${excerpt}`,
  )
}

const treats = (object: readonly unknown[]) => ({
  claim: { subject: ['kratom'], relation: ['treats'], object, polarity: 'affirmed' },
})
const flagPain = { flag: ['Kratom relieves pain.'], pass: ['Kratom is a plant.'] }

describe('an alternative that no example needs', () => {
  it('is found in a list of a claim', () => {
    const rule = ruleOf('kratom/a', treats(['pain', 'anxiety']), flagPain)
    expect(lint([rule])).toEqual(['packs/kratom/a.yaml: object: anxiety'])
  })

  it('is no longer one once an example needs it', () => {
    const rule = ruleOf('kratom/a', treats(['pain', 'anxiety']), {
      flag: ['Kratom relieves pain.', 'Kratom relieves anxiety.'],
      pass: [],
    })
    expect(lint([rule])).toEqual([])
  })

  it('is found among both of two that catch the same example', () => {
    const rule = ruleOf('kratom/a', treats(['pain', { kind: 'symptom' }]), flagPain)
    expect(lint([rule])).toEqual(['packs/kratom/a.yaml: object: pain\nobject: any symptom'])
  })

  it('is none where it makes the rule narrow enough to decide', () => {
    const look = (object: readonly unknown[]) => ({ claim: { relation: ['treats'], object } })
    const examples = { flag: ['Kratom relieves pain.', 'Kratom relieves headache.'], pass: [] }
    const rule = ruleOf('kratom/a', look(['pain', { kind: 'symptom' }]), examples)
    const other = ruleOf('supplements/b', look(['pain']), flagPain)
    const idle = (rules: readonly Rule[]) => lint(rules).filter((fault) => fault.includes('object:'))
    expect(idle([rule])).toEqual(['packs/kratom/a.yaml: object: pain'])
    expect(idle([rule, other])).toEqual([])
  })

  it('is found among the phrases and their words', () => {
    const rule = ruleOf(
      'editorial/a',
      { phrases: ['(miracle|wonder) cure', 'cure-all'], severity: 'warning', verdict: 'unsupported' },
      { flag: ['Kratom is a miracle cure.'], pass: [] },
    )
    expect(lint([rule])).toEqual(['packs/editorial/a.yaml: word: wonder, in (miracle|wonder) cure\nphrase: cure-all'])
  })

  it('is found among required texts by an example that passes', () => {
    const rule = ruleOf(
      'us/a',
      { require: { when: treats(['pain']).claim, phrases: ['no proof', 'ask a doctor'], within: 'document' } },
      { flag: ['Kratom relieves pain.'], pass: ['Kratom relieves pain. Ask a doctor.'] },
    )
    expect(lint([rule])).toEqual(['packs/us/a.yaml: phrase: no proof'])
  })

  it('is looked for only when asked', () => {
    expect(lint([ruleOf('kratom/a', treats(['pain', 'anxiety']), flagPain)], false)).toEqual([])
  })
})

describe('an example that another rule reports', () => {
  const wide = ruleOf('kratom/wide', treats([{ kind: 'symptom' }]), flagPain)
  const narrow = ruleOf('kratom/narrow', treats(['pain']), flagPain)

  it('is told of the rule that yields', () => {
    expect(lint([wide, narrow])).toEqual([
      'packs/kratom/wide.yaml: The example "Kratom relieves pain." is reported by kratom/narrow, to which this rule yields.',
    ])
  })

  it('is no fault where the other rule belongs to another family', () => {
    expect(lint([{ ...wide, id: 'us/wide' }, narrow])).toEqual([])
  })
})
