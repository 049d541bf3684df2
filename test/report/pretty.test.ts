import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { cellWidth } from '../../src/report/cells.ts'
import * as pretty from '../../src/report/pretty.ts'
import { document, finding, locationOf, reportOf, sampleReport } from './sample-report.ts'

const plain = { width: 80, color: false }

const renderPretty: (...given: Parameters<typeof pretty.renderPretty>) => string = (...given) =>
  [...pretty.renderPretty(...given)].join('')

describe('renderPretty', () => {
  it('shows each finding with its sentence, reason, sources and safer wording', () => {
    expect(renderPretty(sampleReport, plain)).toMatchInlineSnapshot(`
      "corpus/cbd 日本.html  CBD                                              1 warning

        1:55   warning  overstated                                   safety/fully-safe
               CBD 🌿 heals “every” 皮膚 rash & burn, and & it is 100% safe.
                                                            ━━━━━━━━━━━━━━━
               Says that CBD is safe without exception.

        !    A sentence of 21,000 words was read in pieces.

      corpus/kratom-and-pain.md  Kratom and chronic pain    1 error  1 warning  1 info

        3:83   error    unsupported                           kratom/no-addiction-risk
               …gently, by interacting with opioid receptors without addiction risks.
                                                             ━━━━━━━━━━━━━━━━━━━━━━━
               Says that kratom carries no risk of dependence. Regular use can cause
               dependence and withdrawal; how often is disputed.
               Safer:   Say that regular use can lead to dependence and withdrawal.
               Sources: Singh 2014, FDA 2018
               Touches: US, platforms
               Also:    phrases/without-risk

        5:27   warning  contradictory                      conflicts/treats-and-causes
               …it has even potential benefits in treating hyperpigmentation in all…
                            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
               Says that kratom treats hyperpigmentation; another sentence says that
               it causes it.
               Against: line 9: says that kratom causes hyperpigmentation.
                        “Long use is known to cause hyperpigmentation.”
               Safer:   Keep one of the two.

        1:1    info     overstated                                   dosage/no-caution
               Gives a dose, and no page of this article says who should not take it.

      Most findings
        3  corpus/kratom-and-pain.md
        1  corpus/cbd 日本.html

      Most common rules
        1  conflicts/treats-and-causes
        1  dosage/no-caution
        1  kratom/no-addiction-risk
        1  safety/fully-safe

      Not checked
        ! corpus/photo.md: This is no text.

      3 documents, 9 sentences, 2 claims: 1 unsupported, 2 overstated, 1 contradictory
      (1 error, 2 warnings, 1 info)
      "
    `)
  })

  it('says the same with colour and links', () => {
    const colored = renderPretty(sampleReport, { width: 80, color: true, hyperlinks: true })
    expect(colored).not.toBe(renderPretty(sampleReport, plain))
    expect(stripVTControlCharacters(colored)).toBe(renderPretty(sampleReport, plain))
    expect(colored).toContain('\u001b]8;;https://example.org/singh\u001b\\')
  })

  it('links a rule to its first source', () => {
    const colored = renderPretty(sampleReport, { width: 80, color: false, hyperlinks: true })
    expect(colored).toContain('\u001b]8;;https://example.org/singh\u001b\\kratom/no-addiction-risk\u001b]8;;\u001b\\')
  })

  it.each([40, 60, 80, 120, 200])('keeps to a width of %i cells', (width) => {
    const lines = renderPretty(sampleReport, { width, color: false }).split('\n')
    expect(lines.filter((line) => cellWidth(line) > width)).toEqual([])
  })

  it('lists errors alone when it is to be quiet, and still counts all', () => {
    const text = renderPretty(sampleReport, { ...plain, quiet: true })
    expect(text).toContain('kratom/no-addiction-risk')
    expect(text).not.toContain('Gives a dose')
    expect(text.replaceAll('\n', ' ')).toContain('(1 error, 2 warnings, 1 info)')
  })

  it('is one line when nothing is found', () => {
    const report = reportOf([document({ path: 'a.md', sentences: 1 }), document({ path: 'b.md', sentences: 4 })])
    expect(renderPretty(report, plain)).toBe('2 documents, 5 sentences, 0 claims: nothing found\n')
  })

  it('says how many findings are suppressed', () => {
    const location = locationOf('It cures.', 'cures')
    const silenced = {
      ...finding({ ruleId: 'a/b', location }),
      suppression: { by: 'directive', justification: 'r' },
    } as const
    const report = (part: Partial<Parameters<typeof document>[0]>) =>
      renderPretty(reportOf([document({ path: 'a.md', suppressed: [silenced], ...part })]), plain)
    expect(report({})).toBe('1 document, 1 sentence, 0 claims: nothing found\n1 finding suppressed by directives\n')
    expect(report({ findings: [finding({ ruleId: 'a/b', location })] })).toMatch(
      /: 1 unsupported \(1 error\)\n1 finding suppressed by directives\n$/,
    )
  })

  it('says how many findings have a safe edit', () => {
    const location = locationOf('It cures.', 'cures')
    const edited = (safe: boolean) => finding({ ruleId: 'a/b', location, edit: { location, replacement: '', safe } })
    const report = reportOf([document({ path: 'a.md', findings: [edited(true), edited(false)] })])
    expect(renderPretty(report, plain)).toMatch(/: 2 unsupported \(2 errors\)\n1 finding that --fix mends\n$/)
  })

  it('has no tables for a single document', () => {
    const location = locationOf('It cures.', 'cures')
    const report = reportOf([document({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location })] })])
    expect(renderPretty(report, plain)).not.toContain('Most')
  })

  it('shows, and does not obey, what strangers write', () => {
    const source = 'It \u001b[2Jcures\tall\u202e.'
    const odd = finding({
      ruleId: 'a/b',
      excerpt: '\u001b[2Jcures',
      location: locationOf(source, '\u001b[2Jcures'),
      sentence: { index: 0, text: source, location: locationOf(source, source) },
    })
    const text = renderPretty(reportOf([document({ path: 'a\u001b.md', title: '\u009b1m', findings: [odd] })]), plain)
    expect(text).toContain('It  [2Jcures all .')
    expect(text).toContain('a\\u001b.md')
    expect(
      [...text].filter((letter) => letter !== '\n' && (letter < ' ' || '\u007f\u009b\u202e'.includes(letter))),
    ).toEqual([])
  })
})
