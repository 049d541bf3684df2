import { describe, expect, it } from 'vitest'
import { renderDiff } from '../../src/report/diff.ts'

const numbered = (length: number) => Array.from({ length }, (_, index) => `line ${index + 1}\n`).join('')

describe('renderDiff', () => {
  it('is empty without a change', () => {
    expect(renderDiff('a.md', 'same\n', 'same\n')).toBe('')
  })

  it('shows a change with three lines around it', () => {
    expect(renderDiff('a.md', numbered(9), numbered(9).replace('line 5', 'fresh'))).toBe(
      '--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+fresh\n line 6\n line 7\n line 8\n',
    )
  })

  it('joins changes that stand close and parts those that do not', () => {
    const change = (...lines: readonly number[]) =>
      lines.reduce((text, line) => text.replace(`line ${line}\n`, `fresh ${line}\n`), numbered(30))
    const heads = (text: string) => renderDiff('a.md', numbered(30), text).match(/^@@.*$/gm)
    expect(heads(change(1, 8))).toEqual(['@@ -1,11 +1,11 @@'])
    expect(heads(change(1, 20, 30))).toEqual(['@@ -1,4 +1,4 @@', '@@ -17,7 +17,7 @@', '@@ -27,4 +27,4 @@'])
  })

  it('keeps line ends, and says where the last one is missing', () => {
    expect(renderDiff('a.md', 'a\r\nold', 'a\r\nnew')).toBe(
      '--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\r\n-old\n\\ No newline at end of file\n+new\n\\ No newline at end of file\n',
    )
  })

  it.each([
    ['a.md', 'a.md'],
    ['thé.md', 'thé.md'],
    ['my own.md', 'my own.md\t'],
    ['a\n\u001b.md', '"a\\n\\033.md"'],
    ['na\tme one.md', '"na\\tme one.md"'],
    ['a"b.md', '"a\\"b.md"'],
    ['a\\b.md', '"a\\\\b.md"'],
    [' a.md', '" a.md"'],
    ['a\u202eb é.md', '"a\\342\\200\\256b é.md"'],
  ])('writes the name %j as git does', (path, name) => {
    expect(renderDiff(path, 'a\n', 'b\n')).toBe(`--- ${name}\n+++ ${name}\n@@ -1,1 +1,1 @@\n-a\n+b\n`)
  })
})
