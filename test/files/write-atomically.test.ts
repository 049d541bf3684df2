import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../src/files/write-atomically.ts'
import { inFolder } from '../cli/run-in.ts'

function* failing(): Generator<string> {
  yield 'half '
  throw new Error('no more')
}

describe('writeAtomically', () => {
  it('replaces the old text and leaves nothing beside it', async () => {
    await inFolder({ 'r.txt': 'a much longer old text' }, (cwd) => {
      writeAtomically(join(cwd, 'r.txt'), 'r.txt', ['new ', 'text 🌿'])
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe('new text 🌿')
      expect(readdirSync(cwd)).toEqual(['r.txt'])
    })
  })

  it('writes bytes as they are, and keeps the permissions of what was there', async () => {
    await inFolder({ 'r.txt': 'old' }, (cwd) => {
      chmodSync(join(cwd, 'r.txt'), 0o600)
      writeAtomically(join(cwd, 'r.txt'), 'r.txt', [new Uint8Array([0xff, 0xfe])])
      expect([...readFileSync(join(cwd, 'r.txt'))]).toEqual([0xff, 0xfe])
      expect(lstatSync(join(cwd, 'r.txt')).mode & 0o777).toBe(0o600)
    })
  })

  it('keeps the old text when the new one cannot be finished', async () => {
    await inFolder({ 'r.txt': 'old' }, (cwd) => {
      expect(() => writeAtomically(join(cwd, 'r.txt'), 'r.txt', failing())).toThrow('no more')
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe('old')
      expect(readdirSync(cwd)).toEqual(['r.txt'])
    })
  })

  it('writes through a symbolic link', async () => {
    await inFolder({ 'r.txt': 'old' }, (cwd) => {
      symlinkSync('r.txt', join(cwd, 'link'))
      writeAtomically(join(cwd, 'link'), 'link', ['new'])
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe('new')
      expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true)
    })
  })

  it.each(['no/such/r.txt', 'folder'])('says where it cannot write: %s', async (path) => {
    await inFolder({}, (cwd) => {
      mkdirSync(join(cwd, 'folder'))
      const write = () => writeAtomically(join(cwd, path), path, ['new'])
      expect(write).toThrowError(
        expect.objectContaining({ problems: [expect.objectContaining({ code: 'unwritable-path', place: path })] }),
      )
    })
  })
})
