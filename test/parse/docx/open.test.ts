import { describe, expect, it } from 'vitest'
import { openWordFile } from '../../../src/parse/docx/open.ts'
import { paragraph, run, styled, wordFile } from './word-file.ts'

function opened(body: string, others: Readonly<Record<string, string>> = {}) {
  const file = openWordFile(wordFile(body, others))
  if ('problem' in file) throw new Error(`${file.problem}: ${file.detail}`)
  return file
}

const linesOf = (body: string, others: Readonly<Record<string, string>> = {}) => opened(body, others).text.split('\n')
const kindsOf = (body: string, others: Readonly<Record<string, string>> = {}) =>
  opened(body, others).layout.lines.map(({ kind, level }) => (level === undefined ? kind : `${kind} ${level}`))

const styles = (definitions: string) => ({ 'word/styles.xml': `<w:styles>${definitions}</w:styles>` })
const style = (id: string, name: string, rest = '') =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

describe('the text of a Word file', () => {
  it('has one line for each paragraph, empty ones too', () => {
    expect(linesOf(paragraph('One.') + paragraph('') + '<w:p/>' + paragraph('Four.'))).toEqual([
      'One.',
      '',
      '',
      'Four.',
    ])
  })

  it.each([
    ['runs without anything between them', run('Kra') + run('tom', '<w:b/>'), 'Kratom'],
    ['entities', run('pain &amp; &#8220;stress&#x201d;'), 'pain & “stress”'],
    ['tabs', `${run('a')}<w:r><w:tab/></w:r>${run('b')}`, 'a\tb'],
    ['the places of tabs, which are none', `<w:r><w:t>a</w:t></w:r>`, 'a'],
    ['line breaks within the paragraph', `${run('a')}<w:r><w:br/></w:r>${run('b')}`, 'a\vb'],
    ['non-breaking hyphens', `${run('non')}<w:r><w:noBreakHyphen/></w:r>${run('toxic')}`, 'non\u2011toxic'],
    ['non-breaking blanks', run('2\u00a0g'), '2\u00a0g'],
    ['no soft hyphens', `${run('addic')}<w:r><w:softHyphen/></w:r>${run('tive')}`, 'addictive'],
    ['line ends of the XML as blanks', run('a\nb'), 'a b'],
    ['inserted text', `<w:ins>${run('new')}</w:ins>`, 'new'],
    ['no deleted text', `${run('a')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del>`, 'a'],
    ['moved text once', `<w:moveFrom>${run('x')}</w:moveFrom><w:moveTo>${run('x')}</w:moveTo>`, 'x'],
    ['no hidden text', run('a') + run('b', '<w:vanish/>'), 'a'],
    ['text that is not hidden after all', run('a', '<w:vanish w:val="0"/>'), 'a'],
    ['no mark of a comment', `<w:commentRangeStart w:id="0"/>${run('a')}<w:commentRangeEnd w:id="0"/>`, 'a'],
    [
      'what a field shows, not how it is computed',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>
       <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('today')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'today',
    ],
    ['the words of links', `<w:hyperlink r:id="r1">${run('shop')}</w:hyperlink>`, 'shop'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`,
      'a',
    ],
  ])('keeps %s', (_what, content, text) => {
    expect(linesOf(paragraph(content))).toEqual([text])
  })

  it('takes the definition of tabs for no tab', () => {
    expect(linesOf(paragraph('a', '<w:tabs><w:tab w:pos="720"/></w:tabs>'))).toEqual(['a'])
  })

  it('joins a paragraph whose end was deleted with the next', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(linesOf(paragraph('Kratom ', deleted) + paragraph('cures pain.') + paragraph('Next.'))).toEqual([
      'Kratom cures pain.',
      'Next.',
    ])
  })

  it('does not take the formatting before a tracked change for the present one', () => {
    const change = '<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    expect(kindsOf(paragraph('It was a heading.', change))).toEqual(['body'])
  })

  it('reads a text box once, behind the paragraph that it hangs on', () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(linesOf(paragraph(run('Before ') + drawing + run('and after.')) + paragraph('Next.'))).toEqual([
      'Before and after.',
      'In the box.',
      'Next.',
    ])
  })

  it('reads the fallback where there is nothing else', () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(linesOf(paragraph(drawing))).toEqual(['', 'In the box.'])
  })

  it('puts footnotes and endnotes behind the body, without the lines that separate them', () => {
    const notes = (kind: string, text: string) =>
      `<w:${kind}s><w:${kind} w:type="separator">${paragraph('--')}</w:${kind}><w:${kind} w:id="1">${paragraph(text)}</w:${kind}></w:${kind}s>`
    const others = { 'word/endnotes.xml': notes('endnote', 'End.'), 'word/footnotes.xml': notes('footnote', 'Foot.') }
    expect(linesOf(paragraph('Body.'), others)).toEqual(['Body.', 'Foot.', 'End.'])
  })

  it('reads no comments', () => {
    const others = { 'word/comments.xml': `<w:comments>${paragraph('Is this so?')}</w:comments>` }
    expect(linesOf(paragraph('Body.'), others)).toEqual(['Body.'])
  })

  it('ends with alternative texts, title and description', () => {
    const picture = '<w:r><w:drawing><wp:docPr id="1" descr="A leaf of kratom"/></w:drawing></w:r>'
    const core =
      '<cp:coreProperties><dc:title>Kratom &amp; pain</dc:title><dc:description>What helps.</dc:description></cp:coreProperties>'
    const file = opened(paragraph(run('Body.') + picture), { 'docProps/core.xml': core })
    expect(file.text.split('\n')).toEqual(['Body.', 'A leaf of kratom', 'Kratom & pain', 'What helps.'])
    expect(file.layout.lines.map(({ kind }) => kind)).toEqual(['body', 'meta', 'meta', 'meta'])
    expect(file.layout.title).toBe('Kratom & pain')
  })

  it('tells where links lead, of fields too', () => {
    const relations =
      '<Relationships><Relationship Id="r1" Target="https://a.example/shop" TargetMode="External"/><Relationship Id="r2" Target="styles.xml"/></Relationships>'
    const body = `<w:hyperlink r:id="r1">${run('a')}</w:hyperlink><w:hyperlink r:id="r2">${run('b')}</w:hyperlink>
      <w:r><w:instrText> HYPERLINK "https://b.</w:instrText></w:r><w:r><w:instrText>example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
      <w:fldSimple w:instr='HYPERLINK "https://c.example/"'>${run('c')}</w:fldSimple>`
    expect(opened(paragraph(body), { 'word/_rels/document.xml.rels': relations }).layout.links).toEqual([
      'https://a.example/shop',
      'https://b.example/',
      'https://c.example/',
    ])
  })

  it('says that an embedded document was not read', () => {
    expect(opened('<w:altChunk r:id="r9"/>').layout.notices).toMatchObject([{ code: 'embedded-document' }])
  })
})

describe('the kind of a paragraph', () => {
  it.each([
    ['a heading by the id of its style', styled('Heading2', 'Pain'), {}, 'heading 2'],
    ['a title', styled('Title', 'Pain'), {}, 'heading 1'],
    ['a heading of rank 9 as one of the lowest rank', styled('Heading9', 'Pain'), {}, 'heading 6'],
    [
      'a heading in another language',
      styled('berschrift1', 'Pain'),
      styles(style('berschrift1', 'heading 1')),
      'heading 1',
    ],
    [
      'a heading by the style that its own is based on',
      styled('Mine', 'Pain'),
      styles(style('Mine', 'Mine', '<w:basedOn w:val="H3"/>') + style('H3', 'heading 3')),
      'heading 3',
    ],
    [
      'styles that are based on each other in a circle',
      styled('A', 'x'),
      styles(style('A', 'a', '<w:basedOn w:val="A"/>')),
      'body',
    ],
    ['a heading by its outline level', paragraph('Pain', '<w:outlineLvl w:val="1"/>'), {}, 'heading 2'],
    ['body text by its outline level', paragraph('Pain', '<w:outlineLvl w:val="9"/>'), {}, 'body'],
    ['a list item', paragraph('Pain', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'), {}, 'list-item'],
    ['a list item by its style', styled('ListBullet', 'Pain'), {}, 'list-item'],
    [
      'an item that was taken out of its list',
      paragraph('Pain', '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      {},
      'body',
    ],
    ['a quotation', styled('Quote', 'It cured me.'), {}, 'quotation'],
    ['a table cell', `<w:tbl><w:tr><w:tc>${paragraph('Pain')}</w:tc></w:tr></w:tbl>`, {}, 'table-cell'],
    ['a paragraph of the default style', paragraph('Pain'), {}, 'body'],
  ])('finds %s', (_what, body, others, kind) => {
    expect(kindsOf(body, others)).toEqual([kind])
  })

  it('reads no table of contents, and keeps its lines', () => {
    expect(linesOf(styled('TOC1', 'Kratom cures pain') + paragraph('Body.'))).toEqual(['', 'Body.'])
  })

  it('reads no text that its style hides', () => {
    const hidden = styles(style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>'))
    expect(linesOf(paragraph(run('a') + run('b', '<w:rStyle w:val="Secret"/>')), hidden)).toEqual(['a'])
  })
})
