import { expect, it } from 'vitest'
import { paintFor } from '../../src/report/paint.ts'

const { link } = paintFor({ color: true, hyperlinks: true })

it('links to addresses of the web', () => {
  expect(link('NIDA', 'https://nida.example/a?b=1#c')).toBe(
    '\u001b]8;;https://nida.example/a?b=1#c\u001b\\NIDA\u001b]8;;\u001b\\',
  )
})

it('writes other letters of an address as the sequence allows them', () => {
  expect(link('x', 'https://a.example/é b')).toContain(']8;;https://a.example/%C3%A9%20b\u001b\\')
})

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'vscode://command',
  'not an address',
  '',
  'https://\u001b]0;title\u0007/',
])('shows the words alone for %j', (url) => {
  expect(link('x', url)).toBe('x')
})

it.each(['\u001b', '\u0007', '\u009c', '\n', '\u202e', '\u001b\\\u001b]8;;https://evil.example\u001b\\'])(
  'lets %j in an address end no sequence',
  (inner) => {
    const shown = link('x', `https://a.example/${inner}y`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(shown.match(/[\u0000-\u001f\u007f-\u009f\u202e]/g)).toEqual(['\u001b', '\u001b', '\u001b', '\u001b'])
  },
)

it('needs a terminal that shows links', () => {
  expect(paintFor({ color: true }).link('x', 'https://a.example/')).toBe('x')
})
