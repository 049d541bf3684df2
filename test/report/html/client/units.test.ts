import { expect, it } from 'vitest'
import type { SentenceKind } from '../../../../src/model/document.ts'
import { unitsOf } from '../../../../src/report/html/client/units.ts'

const block = (kind: SentenceKind, first: number) => ({ kind, first, texts: ['A.'] })

it('items make a list, cells a table, paragraphs of a quote one quote; paragraphs stand alone', () => {
  const kinds = [
    'body',
    'body',
    'list-item',
    'list-item',
    'body',
    'table-cell',
    'table-cell',
    'quotation',
    'quotation',
  ] as const
  const units = unitsOf(kinds.map((kind, index) => block(kind, index)))
  expect(units.map(({ kind, blocks }) => `${kind} ${blocks.map(({ first }) => first)}`)).toEqual([
    'body 0',
    'body 1',
    'list-item 2,3',
    'body 4',
    'table-cell 5,6',
    'quotation 7,8',
  ])
})
