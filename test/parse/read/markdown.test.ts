import { describe, expect, it } from 'vitest'
import type { DocumentFormat } from '../../../src/model/document.ts'
import { parseDocument } from '../../../src/parse/index.ts'

const linesOf = (source: string, format: DocumentFormat = 'markdown'): string[] =>
  parseDocument(source, { format }).sentences.map(({ kind, text }) => `${kind}: ${text}`)

describe('Markdown', () => {
  it.each([
    ['emphasis within a word', 'It is ad**dict**ive.', ['body: It is addictive.']],
    ['entities and escapes', 'Fish &amp; chips \\*now\\*.', ['body: Fish & chips *now*.']],
    ['soft wraps', 'It is\nsafe.', ['body: It is safe.']],
    [
      'links, code, targets',
      'See [the shop](http://a.example "Buy") with `code` now.',
      ['body: See the shop with now.'],
    ],
    ['headings', '# One\n\nTwo\n===\n\n### Three {#three}', ['heading: One', 'heading: Two', 'heading: Three']],
    [
      'lists',
      '- one\n  goes on\n  - [x] two\n\n3. three',
      ['list-item: one goes on', 'list-item: two', 'list-item: three'],
    ],
    ['quotes', '> it\n> works.', ['quotation: it works.']],
    [
      'tables',
      '| a | b |\n|---|---|\n| c **d** | e |',
      ['table-cell: a', 'table-cell: b', 'table-cell: c d', 'table-cell: e'],
    ],
    ['code blocks', '```\nIt cures.\n```\n\n    It cures.\n\nEnd.', ['body: End.']],
    ['images', '![A leaf](leaf.png)\n\nText.', ['meta: A leaf', 'body: Text.']],
    ['HTML blocks', '<div>It <b>is</b> &lt;safe&gt;.</div>\n\n<script>var cure</script>', ['body: It is <safe>.']],
    ['inline HTML', 'One<br>Two<b>!</b> <img src="x" alt="A cup">', ['fragment: One', 'body: Two!', 'meta: A cup']],
    ['raised references', 'It helps sleep<sup>12</sup> well.', ['body: It helps sleep 12 well.']],
    ['footnotes', 'It helps.[^1]\n\n[^1]: Or not.', ['body: It helps.', 'body: Or not.']],
    [
      'bullets without a list',
      'Good:\n✅ calm\n✅ sleep',
      ['body: Good:', 'list-item: ✅ calm', 'list-item: ✅ sleep'],
    ],
    ['template tags', 'A {{< youtube x >}} b.\n\n:::tip\nIt is.\n:::', ['body: A b.', 'body: It is.']],
  ])('reads %s', (_name, source, lines) => {
    expect(linesOf(source)).toEqual(lines)
  })

  it.each([
    ['plain', 'title: It cures pain # really', 'It cures pain'],
    ['double quotes', 'title: "It \\"cures\\" pain"', 'It "cures" pain'],
    ['single quotes', "title: 'It''s safe'", "It's safe"],
    ['folded', 'title: >-\n  It cures\n  pain', 'It cures pain'],
  ])('reads a front-matter title in %s style', (_name, field, title) => {
    const document = parseDocument(`---\nlayout: post\n${field}\ntags: [cure, pain]\n---\n\n# Head\n`, {
      format: 'markdown',
    })
    expect(document.title).toBe(title)
    expect(document.sentences.map(({ kind, text }) => [kind, text])).toEqual([
      ['meta', title],
      ['heading', 'Head'],
    ])
  })

  it('reads TOML front matter and none that never ends', () => {
    expect(parseDocument('+++\ntitle = "Tea"\n+++\nText.', { format: 'markdown' }).title).toBe('Tea')
    expect(linesOf('---\n\nText.')).toEqual(['body: Text.'])
  })

  it('reads on behind a comment on the same line', () => {
    expect(linesOf('<!-- a note --> Kratom cures.\n\n> <!-- b --> <b>Tea</b> &amp; cake.')).toEqual([
      'body: Kratom cures.',
      'quotation: Tea & cake.',
    ])
  })

  it('gathers directives and links with their places', () => {
    const source =
      '<!-- claimcheck-disable a/b -->\n\n[//]: # (claimcheck-enable)\n[r]: http://r.example\n\n<https://b.example> [x](/shop) <!-- note -->'
    const document = parseDocument(source, { format: 'markdown' })
    expect(document.directives.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
      ['claimcheck-disable a/b', '<!-- claimcheck-disable a/b -->'],
      ['claimcheck-enable', '[//]: # (claimcheck-enable)'],
    ])
    expect(document.links).toEqual(['http://r.example', 'https://b.example', '/shop'])
  })

  it('reads CRLF and CR as it reads LF', () => {
    const source =
      '---\ntitle: Tea\n---\n\n# One\n\nSoft\nwrap.  \nHard one.\\\nMore \nhere.\n\n- a\n  b\n  - c\n\n| d | e |\n|---|---|\n| f | g |\n\n<p>\nh\n</p>\n\n[//]: # (claimcheck-x)\n\n> i\n> j.\n\nTwo\n===\n\n```\ncode\n```\n'
    const lines = linesOf(source)
    expect(lines).toHaveLength(14)
    expect(linesOf(source.replaceAll('\n', '\r\n'))).toEqual(lines)
    expect(linesOf(source.slice(source.indexOf('# One')).replaceAll('\n', '\r'))).toEqual(lines.slice(1))
  })

  it('opens a section with each heading', () => {
    const source = 'Before.\n\n## One\n\nText.\n\n# Two\n'
    const document = parseDocument(source, { format: 'markdown' })
    expect(document.sections.map(({ title, level, heading }) => [title, level, heading])).toEqual([
      ['', 0, undefined],
      ['One', 2, 1],
      ['Two', 1, 3],
    ])
    expect(document.sections.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'Before.\n\n## ',
      'One\n\nText.\n\n# ',
      'Two\n',
    ])
  })
})

describe('MDX', () => {
  it.each([
    ['imports and exports', "import A from 'a'\nexport const b = {\n  c: 1,\n}\n\nText.", ['body: Text.']],
    [
      'tags and expressions',
      '<Note on={() => { a > b }} label="x > y">\n  It is **safe** {props.now} here.\n</Note>',
      ['body: It is safe here.'],
    ],
    ['fenced code', '```js\nimport x from "y"\n{\n```\n\nText.', ['body: Text.']],
    ['an unclosed brace', 'Text { goes on.', ['body: Text { goes on.']],
  ])('leaves out %s', (_name, source, lines) => {
    expect(linesOf(source, 'mdx')).toEqual(lines)
  })

  it('keeps comments to the linter', () => {
    const source = 'A.\n\n{/* claimcheck-disable-next-line */}\n\nB.'
    const { directives } = parseDocument(source, { format: 'mdx' })
    expect(directives).toEqual([{ text: 'claimcheck-disable-next-line', span: { start: 4, end: 40 } }])
  })
})
