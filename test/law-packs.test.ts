import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { familyOf, packOf, SEVERITIES } from '../src/model/rule.ts'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook, filesBeneath, ROOT } from './corpus.ts'

const rulebook = currentRulebook()
const law = rulebook.rules.filter(({ id }) => familyOf(id) !== 'evidence')
const engines = { default: createEngine(rulebook), all: createEngine(rulebook, { profile: 'all' }) }
const articles = filesBeneath('corpus', /\.(md|mdx|txt|html)$/)

describe('a rule of a jurisdiction', () => {
  test.each(law.map((rule) => [rule.id, rule] as const))(
    '%s says whose law, what verdict, and from where',
    (id, rule) => {
      expect(rule.jurisdictions).toContain(packOf(id))
      expect(rule.verdict).toBeDefined()
      expect(rule.evidence.sources.length).toBeGreaterThan(0)
      expect(rule.evidence.sources.filter(({ kind }) => kind === 'trial' || kind === 'survey')).toEqual([])
    },
  )

  test.each(law.map((rule) => [rule.id, rule] as const))('%s is no error on what was not read', (_, rule) => {
    // A claim rule without a severity can become an error by what the claim is about.
    const canBeError = rule.severity === 'error' || ('claim' in rule && rule.severity === undefined)
    const isRead = rule.evidence.sources.some(({ read }) => read === 'yes')
    expect(canBeError && !isRead).toBe(false)
  })

  test.each(law.filter(({ id }) => id.endsWith('/legality-undated')).map((rule) => [rule.id, rule] as const))(
    '%s asks for a date and maps nothing',
    (_, rule) => {
      expect('require' in rule && rule.require.when.relation).toEqual(['legal-in'])
      expect('require' in rule && rule.require.phrases).toContain('as of')
    },
  )
})

describe.each(articles)('law beside evidence in %s', (path) => {
  const source = readFileSync(join(ROOT, path), 'utf8')
  const findingsOf = (profile: 'default' | 'all') => checkSource(engines[profile], { path, source }).findings
  const gravity = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity)

  test('silences, renames and lowers nothing', () => {
    const all = new Map(findingsOf('all').map((finding) => [finding.fingerprint, finding]))
    const lost = findingsOf('default').filter(({ fingerprint, severity }) => {
      const still = all.get(fingerprint)
      return still === undefined || gravity(still.severity) < gravity(severity)
    })
    expect(lost).toEqual([])
  })

  test('says everything once: no rule reports what another has joined', () => {
    for (const { sentence, location, ruleId, alsoRules } of findingsOf('all')) {
      expect(alsoRules, `${sentence?.text} at ${location.start.line}`).not.toContain(ruleId)
      expect(new Set(alsoRules).size).toBe(alsoRules.length)
    }
  })
})
