import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/parse/decode.ts'

const utf16 = (text: string, bigEndian: boolean): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
    bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
  )
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Kratom – tea'), 'Kratom – tea'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('Tea')], 'Tea'],
    ['UTF-16 LE with a mark', [0xff, 0xfe, ...utf16('Tea é', false)], 'Tea é'],
    ['UTF-16 BE with a mark', [0xfe, 0xff, ...utf16('Tea é', true)], 'Tea é'],
    ['UTF-16 LE without a mark', utf16('Kratom is a tree.', false), 'Kratom is a tree.'],
    ['UTF-16 BE without a mark', utf16('Kratom is a tree.', true), 'Kratom is a tree.'],
    ['an empty file', [], ''],
  ])('reads %s', (_name, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text })
  })

  it.each([
    ['a PDF', utf8('%PDF-1.7'), 'binary'],
    ['a ZIP archive', [0x50, 0x4b, 3, 4, 20], 'binary'],
    ['NUL bytes', [...utf8('Kratom is'), 0, 0, 1, 2, ...utf8('a tree')], 'binary'],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x20], 'invalid-utf8'],
    ['a cut character', [0x61, 0xe2, 0x80], 'invalid-utf8'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'unsupported-encoding'],
    ['half a surrogate pair', [0xff, 0xfe, 0x3d, 0xd8, 0x41, 0], 'unsupported-encoding'],
  ])('refuses %s', (_name, bytes, problem) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ problem })
  })

  it('tells where UTF-8 breaks', () => {
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20]))).toMatchObject({
      detail: expect.stringContaining('byte 3'),
    })
  })
})
