import { expect, it } from 'vitest'
import { scriptJson, webAddress } from '../../../src/report/html/escape.ts'

it.each(['</script>', '<!--', ']]>', '&lt;', '\u2028', '\u2029', '\ud800', 'é 日本 🌿'])(
  'JSON for a script element says the same, without marks: %j',
  (text) => {
    const json = scriptJson({ [text]: text })
    expect(JSON.parse(json)).toEqual({ [text]: text })
    expect(json).not.toMatch(/[<>&\u2028\u2029\ud800-\udbff](?![\udc00-\udfff])/)
  },
)

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  ['HTTPS://example.org/', 'https://example.org/'],
  ['javascript:alert(1)', undefined],
  [' javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org', undefined],
  ['example', undefined],
  [undefined, undefined],
])('a source may lead to the web alone: %j', (url, expected) => {
  expect(webAddress(url)).toBe(expected)
})
