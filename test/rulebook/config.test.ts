import { describe, expect, it } from 'vitest'
import { pointInto, readConfig } from '../../src/rulebook/config.ts'

const yaml = (text: string) => readConfig({ path: 'claimcheck.config.yaml', text })
const json = (text: string) => readConfig({ path: 'claimcheck.config.json', text })

/** Aliases that stand for a billion entries. */
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, index) => {
    const inner = `*${'abcdefghij'[index]}`
    return `${name}: &${name} [${Array(10).fill(inner).join(', ')}]`
  }),
].join('\n')

describe('a config file', () => {
  it('is read key by key', () => {
    const text = `profile: us
packs: kratom
severity: { kratom: off, cbd/cures: info }
fail-on: warning
max-warnings: 3
rules: [mine]
subject: { "k/**": kratom }
ignore: [drafts/]
formats: [pretty, "json:r.json"]
`
    expect(yaml(text)).toMatchObject({
      problems: [],
      config: {
        profile: 'us',
        packs: ['kratom'],
        severity: { kratom: 'off', 'cbd/cures': 'info' },
        'fail-on': 'warning',
        'max-warnings': 3,
        rules: ['mine'],
        subject: { 'k/**': 'kratom' },
        ignore: ['drafts/'],
        formats: ['pretty', 'json:r.json'],
      },
    })
  })

  it.each(['', '\n', '# nothing yet\n', '{}', '\uFEFF', '---\n'])('may set nothing: %j', (text) => {
    expect(yaml(text)).toMatchObject({ config: {}, problems: [] })
  })

  it('may be JSON, indented by tabs and with a schema', () => {
    const text = '{\r\n\t"$schema": "x.json",\r\n\t"packs": [\r\n\t\t"kratom"\r\n\t]\r\n}\r\n'
    expect(json(text)).toMatchObject({ config: { packs: ['kratom'] }, problems: [] })
    expect(json('')).toMatchObject({ config: {}, problems: [] })
  })

  it.each([
    ['an unknown key', 'pack: [kratom]', 'unknown-key', '1:1', 'Did you mean "packs"?'],
    ['an unknown severity', 'severity:\n  kratom: of', 'unknown-value', '2:11', 'Did you mean "off"?'],
    ['an unknown profile', 'profile: usa', 'unknown-value', '1:10', 'Did you mean "us"?'],
    ['an unknown gate', 'fail-on: warnings', 'unknown-value', '1:10', 'Did you mean "warning"?'],
    ['a list for a word', 'profile: [us]', 'wrong-type', '1:10', 'form'],
    ['a number for packs', 'packs: 1', 'wrong-type', '1:8', 'quotes'],
    ['a list for severity', 'severity: [kratom]', 'wrong-type', '1:11', 'form'],
    ['nothing where something is due', 'ignore:', 'wrong-type', '1:8', 'form'],
    ['an empty list', 'packs: []', 'too-few-entries', '1:8', 'take the key out'],
    ['half a warning', 'max-warnings: 1.5', 'wrong-type', '1:15', 'form'],
    ['fewer than no warnings', 'max-warnings: -1', 'bad-number', '1:15', 'from 0 up'],
    ['a key twice', 'profile: us\nprofile: eu', 'duplicate-key', '2:1', 'Join'],
    ['a list as the file', '- kratom', 'wrong-type', '1:1', 'form'],
    ['a word as the file', 'kratom', 'wrong-type', '1:1', 'form'],
    ['broken YAML', 'packs: [kratom', 'yaml-syntax', '1:15', 'Mend'],
    ['an unknown tag', 'profile: !!js/function us', 'yaml-syntax', '1:10', 'Mend'],
    ['two documents', 'profile: us\n---\nprofile: eu', 'yaml-syntax', '2:1', 'Mend'],
    ['an alias bomb', BOMB, 'too-many-aliases', '1:1', 'Write the values out'],
  ])('%s is told with its place', (_name, text, code, place, next) => {
    const [problem] = yaml(text).problems
    expect(problem).toMatchObject({ code, place: `claimcheck.config.yaml:${place}` })
    expect(problem?.next).toContain(next)
    expect(problem?.excerpt).toContain('^')
  })

  it.each([
    ['a comment', '{\n  // mine\n  "packs": "kratom"\n}', '2:3', 'no comments'],
    ['a comment behind', '{ "packs": "a//b" /* mine */ }', '1:19', 'no comments'],
    ['a comma at the end', '{ "packs": ["kratom",\n] }', '1:21', 'no comma'],
    ['single quotes', "{ 'packs': 'kratom' }", '1:3', 'double quotes'],
    ['a missing bracket', '{ "packs": "kratom"', '1:20', 'ends too early'],
  ])('%s in JSON is told as such', (_name, text, place, message) => {
    const [problem] = json(text).problems
    expect(problem).toMatchObject({ code: 'json-syntax', place: `claimcheck.config.json:${place}` })
    expect(problem?.message).toContain(message)
  })

  it('gives back what is sound beside all that is wrong', () => {
    const { config, problems } = yaml('profil: us\npacks: [kratom]\nfail-on: never ever\nmax-warnings: many\n')
    expect(config).toEqual({ packs: ['kratom'] })
    expect(problems.map(({ code }) => code).sort()).toEqual(['unknown-key', 'unknown-value', 'wrong-type'])
  })

  it('is pointed into by key and value', () => {
    const { source } = yaml('packs: [cbd, kratom]\nseverity: { kratom: info }\n')
    if (source === undefined) throw new Error('not read')
    expect(pointInto(source, { path: ['packs', 1] })).toMatchObject({ place: 'claimcheck.config.yaml:1:14', line: 1 })
    expect(pointInto(source, { path: ['severity', 'kratom'], part: 'key' }).place).toBe('claimcheck.config.yaml:2:13')
  })
})
