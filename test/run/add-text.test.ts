import { describe, expect, it } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { assembleReport, checkSource, createEngine } from '../../src/run/engine.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)

const blocksOf = (path: string, source: string) => checkSource(engine, { path, source, withText: true }).blocks ?? []
const rowsOf = (path: string, source: string) =>
  blocksOf(path, source).map(({ opensRow, sentences }) => `${opensRow ? '/' : '|'}${sentences[0]?.text}`)

describe('addText', () => {
  it('keeps the text in the blocks that the reader sees', () => {
    expect(blocksOf('a.md', '# Tea\n\nOne *two*. Three &amp; four.\n\n- five\n')).toEqual([
      { kind: 'heading', level: 1, sentences: [{ index: 0, text: 'Tea', span: { start: 2, end: 5 } }] },
      {
        kind: 'body',
        sentences: [
          { index: 1, text: 'One two.', span: { start: 7, end: 17 } },
          { index: 2, text: 'Three & four.', span: { start: 18, end: 35 } },
        ],
      },
      { kind: 'list-item', sentences: [{ index: 3, text: 'five', span: { start: 39, end: 43 } }] },
    ])
  })

  it.each([
    ['a.md', '| A | B |\n|---|---|\n| c | d |\n'],
    ['a.html', '<table><tr><td>A</td>\n<td>B</td></tr><tr><td>c</td><td>d</td></tr></table>'],
  ])('knows the rows of a table: %s', (path, source) => {
    expect(rowsOf(path, source)).toEqual(['/A', '|B', '/c', '|d'])
  })

  it('says where the flagged words stand in the text that the reader sees', () => {
    const source = 'That *kratom* &amp; tea, they say, **relieves** pain: kratom relieves pain.'
    const { findings } = checkSource(engine, { path: 'a.md', source, withText: true })
    expect(findings.length).toBeGreaterThan(0)
    for (const { flagged, sentence, excerpt } of findings) {
      expect(sentence?.text.slice(flagged?.start, flagged?.end)).toBe(excerpt)
    }
  })

  it('an empty document has no blocks', () => {
    expect(blocksOf('a.md', '')).toEqual([])
  })

  it('is left out where nobody asks for it, and of JSON always', () => {
    const input = { path: 'a.md', source: 'Kratom relieves pain.' }
    const plain = checkSource(engine, input)
    const full = checkSource(engine, { ...input, withText: true })
    const jsonOf = (document: typeof plain) => [...renderJson(assembleReport(engine, [document], []))].join('')
    expect(plain.blocks).toBeUndefined()
    expect(full.blocks).toBeDefined()
    expect(jsonOf(full)).toBe(jsonOf(plain))
  })
})
