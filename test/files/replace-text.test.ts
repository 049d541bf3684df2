import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeLike } from '../../src/files/encode-like.ts'
import { replaceText } from '../../src/files/replace-text.ts'
import { inFolder } from '../cli/run-in.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

describe('encodeLike', () => {
  it.each([
    ['UTF-8', Buffer.from('alt 🌿'), Buffer.from('neu 🌿')],
    ['UTF-8 with a mark', Buffer.from('\ufeffalt 🌿'), Buffer.from('\ufeffneu 🌿')],
    ['UTF-16', utf16('\ufeffalt 🌿'), utf16('\ufeffneu 🌿')],
    ['UTF-16, big end first', utf16('\ufeffalt 🌿').swap16(), utf16('\ufeffneu 🌿').swap16()],
    ['UTF-16 without a mark', utf16('alt 🌿'), utf16('neu 🌿')],
  ])('%s', (_, bytes, expected) => {
    expect(encodeLike(bytes, 'alt 🌿', 'neu 🌿')).toEqual(expected)
  })

  it('refuses what it cannot give back byte for byte', () => {
    expect(encodeLike(Buffer.from([0xe9]), 'é', 'e')).toBeUndefined()
  })
})

describe('replaceText', () => {
  const old = { bytes: Buffer.from('old'), before: 'old', after: 'new' }
  const placeIn = (cwd: string) => ({ path: 'a.md', absolute: join(cwd, 'a.md') })

  it('writes the file, keeps its permissions, and leaves nothing beside it', async () => {
    await inFolder({ 'a.md': 'old' }, (cwd) => {
      chmodSync(join(cwd, 'a.md'), 0o640)
      expect(replaceText(placeIn(cwd), old)).toBeUndefined()
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new')
      expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
      expect(readdirSync(cwd)).toEqual(['a.md'])
    })
  })

  it('writes behind a symbolic link', async () => {
    await inFolder({ 'b.md': 'old' }, (cwd) => {
      symlinkSync('b.md', join(cwd, 'a.md'))
      expect(replaceText(placeIn(cwd), old)).toBeUndefined()
      expect(lstatSync(join(cwd, 'a.md')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe('new')
    })
  })

  it('leaves alone what has changed since it was read', async () => {
    await inFolder({ 'a.md': 'old' }, (cwd) => {
      writeFileSync(join(cwd, 'a.md'), 'mine')
      expect(replaceText(placeIn(cwd), old)).toMatchObject({ code: 'changed-on-disk', place: 'a.md' })
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('mine')
    })
  })

  it('says so where the file has gone', async () => {
    await inFolder({}, (cwd) => {
      expect(replaceText(placeIn(cwd), old)).toMatchObject({ code: 'missing-path', place: 'a.md' })
    })
  })

  it('writes to no folder', async () => {
    await inFolder({ 'a.md/b.md': 'old' }, (cwd) => {
      expect(replaceText(placeIn(cwd), old)).toMatchObject({ code: 'not-a-file' })
    })
  })
})
