import type { Zippable } from 'fflate'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArchive } from '../../../src/parse/docx/archive.ts'
import { openWordFile } from '../../../src/parse/docx/open.ts'
import { MAX_UNPACKED } from '../../../src/parse/docx/unpack.ts'
import { paragraph, wordFile, wordParts } from './word-file.ts'

const problemOf = (bytes: Uint8Array) => {
  const file = openWordFile(bytes)
  return 'problem' in file ? file : 'none'
}

/** As some programs write it: what an entry measures stands behind it. */
function streamed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_error, chunk) => chunks.push(chunk))
  for (const [name, bytes] of Object.entries(parts)) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(bytes, true)
  }
  zip.end()
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
}

const BODY = paragraph('Kratom is a tree.')

describe('a Word file', () => {
  it('is read when its entries are measured behind them', () => {
    expect(openWordFile(streamed(wordParts(BODY)))).toMatchObject({ text: 'Kratom is a tree.' })
  })

  it('is read across the slices that it is unpacked in', () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => `Number ${(index * 7919) % 10_007} of the plants.`)
    const text = noise.map((line) => paragraph(line)).join('')
    expect(openWordFile(streamed(wordParts(text)))).toMatchObject({ text: noise.join('\n') })
    expect(openWordFile(wordFile(text))).toMatchObject({ text: noise.join('\n') })
  })

  it('may store its parts as they are', () => {
    expect(openWordFile(zipSync(wordParts(BODY), { level: 0 }))).toMatchObject({ text: 'Kratom is a tree.' })
  })

  it('may be in UTF-16', () => {
    const xml = `<w:document><w:body>${BODY}</w:body></w:document>`
    const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le')
    expect(openWordFile(zipSync({ 'word/document.xml': utf16 }))).toMatchObject({ text: 'Kratom is a tree.' })
  })

  it('may have something before and a comment behind it', () => {
    const bytes = wordFile(BODY)
    const commented = Uint8Array.from([...strToU8('PK at your service'), ...bytes, ...strToU8('hello')])
    commented[commented.length - 7] = 5
    expect(openWordFile(commented)).toMatchObject({ text: 'Kratom is a tree.' })
  })

  it('may number its main part', () => {
    const { 'word/document.xml': main = new Uint8Array() } = wordParts(BODY)
    expect(openWordFile(zipSync({ 'word/document2.xml': main }))).toMatchObject({ text: 'Kratom is a tree.' })
  })
})

describe('what is no Word file', () => {
  const whole = wordFile(BODY)
  const encrypted = Uint8Array.from(whole)
  encrypted[6] = 1
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'no-word-file'],
    ['plain text', strToU8('Kratom is a tree.'), 'no-word-file'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'no-word-file'],
    ['an empty archive', zipSync({}), 'no-word-file'],
    ['a file of the time before', Uint8Array.from([...ole, ...strToU8('WordDocument')]), 'old-word-file'],
    ['a file with a password', Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['an encrypted archive', encrypted, 'encrypted'],
    ['a main part that is no XML', zipSync({ 'word/document.xml': strToU8('Kratom') }), 'no-word-file'],
    ['a main part of another kind', zipSync({ 'word/document.xml': strToU8('<html/>') }), 'no-word-file'],
    ['XML that breaks off', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'damaged-word-file'],
    ['a main part that is no text', zipSync({ 'word/document.xml': Uint8Array.of(60, 255, 0) }), 'damaged-word-file'],
    ['elements 100,000 deep', wordFile('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)), 'too-deep'],
  ])('%s is told as such', (_what, bytes, problem) => {
    expect(problemOf(bytes)).toMatchObject({ problem })
  })

  it('is an archive that breaks off anywhere', () => {
    const end = whole.length - 22
    const cuts = Array.from({ length: 40 }, (_, index) => 4 + Math.floor((index * (end - 200)) / 40))
    expect(cuts.filter((cut) => problemOf(whole.subarray(0, cut)) === 'none')).toEqual([])
  })

  it('is an archive that has lost only its last byte', () => {
    expect(problemOf(whole.subarray(0, -1))).toMatchObject({ problem: 'damaged-word-file' })
  })

  it.each([
    ['deflated', whole],
    ['stored', zipSync(wordParts(BODY), { level: 0 })],
  ])('is one whose %s part is not what its checksum says', (_how, file) => {
    const [, entry] = readArchive(file) ?? []
    const bytes = Uint8Array.from(file)
    const listed = Buffer.from(bytes.buffer).lastIndexOf('word/document.xml') - 46
    bytes[listed + 16] = (bytes[listed + 16] ?? 0) ^ 1
    expect(entry?.name).toBe('word/document.xml')
    expect(problemOf(bytes)).toEqual({
      problem: 'damaged-word-file',
      detail: 'word/document.xml is not what its checksum says',
    })
  })

  it('is one in which any byte of the main part has changed', () => {
    const [, entry] = readArchive(whole) ?? []
    const packed = entry?.packed ?? new Uint8Array()
    const from = packed.byteOffset - whole.byteOffset
    const passed = Array.from(packed, (_, index) => {
      const bytes = Uint8Array.from(whole)
      bytes[from + index] = (bytes[from + index] ?? 0) ^ 0x10
      return problemOf(bytes)
    }).filter((problem) => problem === 'none')
    expect(packed.length).toBeGreaterThan(100)
    expect(passed).toEqual([])
  })

  it('is a bomb, which is not unpacked to its end', () => {
    const bomb: Zippable = { 'word/document.xml': [new Uint8Array(MAX_UNPACKED + 1), { level: 1 }] }
    expect(problemOf(zipSync(bomb))).toEqual({ problem: 'too-large', detail: 'it unpacks to more than 64 MB' })
  })

  it('does not count what is not read, such as pictures', () => {
    const parts = { ...wordParts(BODY), 'word/media/a.png': new Uint8Array(MAX_UNPACKED + 1) }
    expect(openWordFile(zipSync(parts, { level: 1 }))).toMatchObject({ text: 'Kratom is a tree.' })
  })
})
