import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas } from '../../src/rulebook/index.ts'
import { HARMS, SOUND_RULE } from './rule-text.ts'

const ajv = new Ajv2020({ strict: false, validateFormats: false })

describe('the schemas for editors', () => {
  const rule = 'rule.schema.json'
  const concepts = 'concepts.schema.json'
  const config = 'config.schema.json'
  const cases: readonly [string, string, boolean][] = [
    [rule, SOUND_RULE, true],
    [rule, SOUND_RULE.replace('claim:', 'claims:'), false],
    [rule, `${SOUND_RULE}phrases: [safe]\n`, false],
    [rule, `${SOUND_RULE}near: { relation: treats }\n`, false],
    [rule, SOUND_RULE.replace('grade: refuted', 'grade: strong'), false],
    [rule, SOUND_RULE.replace('title:', 'tittle:'), false],
    [config, 'packs: kratom\nseverity: { kratom: off }\nsubject: { "a/**": kratom }\n', true],
    [config, '{}', true],
    [config, 'severity: { kratom: none }', false],
    [config, 'pack: kratom', false],
    [concepts, HARMS.text, true],
    [concepts, HARMS.text.replace('parents', 'parent'), false],
  ]
  it.each(cases)('%s takes %j: %s', (name, text, expected) => {
    expect(ajv.compile(jsonSchemas()[name] ?? {})(parse(text))).toBe(expected)
  })
})
