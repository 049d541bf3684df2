import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/parse/index.ts'

const linesOf = (source: string): string[] =>
  parseDocument(source, { format: 'html' }).sentences.map(({ kind, text }) => `${kind}: ${text}`)

describe('HTML', () => {
  it.each([
    ['inline elements', '<p>It is ad<b>dict</b>ive.</p>', ['body: It is addictive.']],
    ['entities', '<p>Fish &amp; chips&nbsp;&mdash; now&#33;</p>', ['body: Fish & chips — now!']],
    ['blocks', '<div>One<p>Two</p>Three</div>', ['fragment: One', 'fragment: Two', 'fragment: Three']],
    ['line ends', '<p>One is it.<br>Two is it.</p>', ['body: One is it.', 'body: Two is it.']],
    ['headings', '<h1>A</h1><h3><span>B</span> c</h3>', ['heading: A', 'heading: B c']],
    [
      'lists without closing tags',
      '<ul><li>one<ul><li>two</ul><li>three</ul>',
      ['list-item: one', 'list-item: two', 'list-item: three'],
    ],
    ['definition lists', '<dl><dt>Dose<dd>Five</dl>', ['list-item: Dose', 'list-item: Five']],
    [
      'tables',
      '<table><tr><th>a<td>b<tr><td>c</table>end',
      ['table-cell: a', 'table-cell: b', 'table-cell: c', 'fragment: end'],
    ],
    ['quotes', '<blockquote><p>It works.</p></blockquote>', ['quotation: It works.']],
    [
      'what is no prose',
      '<nav>x</nav><script>a="<p>x"</script><style>b{}</style><pre>c</pre><form><label>Name</label><select><option>d</select></form><svg><title>e</title></svg><noscript>f</noscript><footer>g</footer>h',
      ['fragment: Name', 'fragment: h'],
    ],
    ['hidden text', '<p style="display:none" hidden>It cures.</p>', ['body: It cures.']],
    [
      'alt texts',
      '<p>One <img alt="It &quot;cures&quot;" src=x> two</p>',
      ['fragment: One', 'meta: It "cures"', 'fragment: two'],
    ],
    ['emoji images', '<p>Good <img alt="👍" src=x> tea.</p>', ['body: Good 👍 tea.']],
    ['stray closing tags', '</li></blockquote><p>a.</div></p>b.', ['body: a.', 'body: b.']],
    ['a head without an end', '<head><title>T</title><link rel=x><p>b.', ['meta: T', 'body: b.']],
    ['unclosed tags at the end', '<p>a.<b', ['body: a.']],
  ])('reads %s', (_name, source, lines) => {
    expect(linesOf(source)).toEqual(lines)
  })

  it('reads title and description as meta text', () => {
    const source =
      '<html><head><title>Tea &amp; more</title><meta content="It cures." name="Description"><meta name="author" content="No"></head><body><h1>Head</h1></body></html>'
    const document = parseDocument(source, { format: 'html' })
    expect(document.title).toBe('Tea & more')
    expect(document.sentences.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'meta: Tea & more',
      'meta: It cures.',
      'heading: Head',
    ])
  })

  it('gathers directives and links with their places', () => {
    const source = '<p>a<!-- claimcheck-disable --></p><!-- other --><a href="/shop?a=1&amp;b=2">Shop</a>'
    const document = parseDocument(source, { format: 'html' })
    expect(document.directives.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
      ['claimcheck-disable', '<!-- claimcheck-disable -->'],
    ])
    expect(document.links).toEqual(['/shop?a=1&b=2'])
  })

  it('reads what 100,000 open elements enclose, and stray closing tags', () => {
    const deep = `${'<div>'.repeat(100_000)}Deep is it.${'</span>'.repeat(100_000)}`
    expect(linesOf(deep)).toEqual(['body: Deep is it.'])
    expect(linesOf('<ul><li>a'.repeat(5_000))).toHaveLength(5_000)
  })
})
