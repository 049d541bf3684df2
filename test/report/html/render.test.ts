import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { text as script } from '../../../src/report/html/client/main.ts?bundled'
import { text as styles } from '../../../src/report/html/client/page.css?bundled'
import type { PageBlock, PageData } from '../../../src/report/html/data.ts'
import { renderHtml } from '../../../src/report/html/render.ts'
import { document, finding, locationOf, reportOf, sampleReport } from '../sample-report.ts'

const htmlOf = (report: typeof sampleReport): string => [...renderHtml(report)].join('')

/** The JSON of a page's element, found as a browser finds it: up to the first closing tag. */
function dataIn<Data>(html: string, id: string): Data {
  const start = html.indexOf(`id="${id}">`) + `id="${id}">`.length
  return JSON.parse(html.slice(start, html.indexOf('</script', start))) as Data
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const NASTY = '</script><script>alert(1)</script><!-- <script> \u2028\u2029 \ud800 "&amp;" </SCRIPT >'

describe('renderHtml', () => {
  it('gives the same bytes for the same report', () => {
    expect(htmlOf(structuredClone(sampleReport))).toBe(htmlOf(sampleReport))
  })

  it('allows its own script and styles alone', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(htmlOf(sampleReport))?.[1]
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(styles)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('loads nothing from elsewhere', () => {
    const html = htmlOf(reportOf([]))
    expect(html.match(/<(?:link|img|iframe|base|script)\b[^>]*\b(?:src|href)=/g)).toBeNull()
    expect(html.match(/url\(|@import|https?:/g)).toBeNull()
  })

  it('brings a script that never reads text as markup or code', () => {
    expect(
      script.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/g),
    ).toBeNull()
    expect(`${script}${styles}`.match(/<\/(?:script|style)/gi)).toBeNull()
  })

  it('keeps hostile text within its JSON', () => {
    const hostile = document({
      path: NASTY,
      title: NASTY,
      findings: [finding({ ruleId: NASTY, message: NASTY, location: locationOf('a', 'a') })],
      blocks: [{ kind: 'body', sentences: [{ index: 0, text: NASTY, span: { start: 0, end: 1 } }] }],
    })
    const html = htmlOf(reportOf([hostile], { notices: [{ code: 'a', message: NASTY }] }))
    const data = dataIn<PageData>(html, 'report')
    expect(data.documents[0]).toMatchObject({ path: NASTY, title: NASTY, findings: [{ message: NASTY }] })
    expect(data.notices).toEqual([NASTY])
    expect(dataIn<readonly PageBlock[]>(html, 'text-0')).toEqual([{ kind: 'body', first: 0, texts: [NASTY] }])
    // One element each for the report, the text and the script, whatever the text holds.
    expect(html.match(/<script/gi)).toHaveLength(3)
    expect(html.match(/<!--|\u2028|\u2029/g)).toBeNull()
  })

  it('comes in chunks of one document each', () => {
    const many = reportOf(Array.from({ length: 1000 }, (_, index) => document({ path: `${index}.md`, blocks: [] })))
    expect([...renderHtml(many)].length).toBeGreaterThan(2000)
  })

  it('tells what findings share once', () => {
    const location = locationOf('It cures.', 'cures')
    const same = [finding({ ruleId: 'a/b', location }), finding({ ruleId: 'a/b', location, fingerprint: 'f' })]
    const data = dataIn<PageData>(htmlOf(reportOf([document({ path: 'a.md', findings: same })])), 'report')
    expect(data.backgrounds).toEqual([{ rule: 'a/b', why: '', suggestion: '', evidence: [] }])
    expect(data.documents[0]?.findings.map(({ background }) => background)).toEqual([0, 0])
  })
})
