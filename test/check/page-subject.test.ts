import { expect, it } from 'vitest'
import { pageSubject } from '../../src/check/page-subject.ts'
import { claimOf } from './sample-claim.ts'

const loose = claimOf({ subject: 'cbd', subjectFrom: 'document' })
const named = (name: string, facets: Parameters<typeof claimOf>[0] = {}) =>
  claimOf({ subject: name, subjectKind: 'product', subjectFrom: 'unknown-name', ...facets })

it.each([
  ['is nothing where every claim names its own', [claimOf()], undefined],
  ['is what most claims without a name are about', [loose], { topic: 'cbd', brand: undefined }],
  ['has the one unknown name as its brand', [loose, named('?slimleaf')], { topic: 'cbd', brand: '?slimleaf' }],
  ['has no brand among equals', [loose, named('?one'), named('?two')], { topic: 'cbd', brand: undefined }],
  [
    'takes nobody who says something for a brand',
    [loose, named('?haddad', { relation: 'proves' })],
    { topic: 'cbd', brand: undefined },
  ],
] as const)('the subject of a page %s', (_, claims, expected) => {
  expect(pageSubject(claims)).toEqual(expected)
})
