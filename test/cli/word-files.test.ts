import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paragraph, wordFile } from '../parse/docx/word-file.ts'
import { inRepository } from './git-history.ts'
import { realRun } from './real-run.ts'
import { inFolder, run } from './run-in.ts'

const article = wordFile(paragraph('It is a plant.') + paragraph('It cures pain.'))

describe('Word files', () => {
  it('are found beneath folders, and their lines are paragraphs', async () => {
    const result = await inFolder({ 'in/a.docx': article, 'in/~$a.docx': 'me' }, (cwd) =>
      run(['in', '--format', 'compact'], { cwd }),
    )
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('in/a.docx:2:4: error')
  })

  it('come through standard input under their name', async () => {
    const argv = ['-', '--stdin-filename', 'posts/a.docx', '--format', 'compact']
    const result = await inFolder({}, (cwd) => run(argv, { cwd, stdin: article }))
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('posts/a.docx:2:4: error')
  })

  it('that cannot be read are told with their place and what to do, and the others are checked', async () => {
    const result = await inFolder({ 'a.docx': strToU8('no archive'), 'b.docx': article }, (cwd) =>
      run(['.', '--format', 'compact'], { cwd }),
    )
    expect(result.code).toBe(2)
    expect(result.stderr).toBe(
      'claimcheck: a.docx: This is no Word document (it is no ZIP archive).\n' +
        '  Open it in a word processor and save it as .docx. [no-word-file]\n',
    )
    expect(result.stdout).toContain('b.docx:2:4: error')
  })

  it('under another name are told how they are to be named', async () => {
    const result = await inFolder({ 'a.md': article }, (cwd) => run(['a.md'], { cwd }))
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('a Word document has to be named .docx')
  })

  it('are never edited: what is written would be no Word file any more', async () => {
    const text = 'Kratom is a truly amazing miracle herb.'
    const files = { 'a.docx': wordFile(paragraph(text)), 'a.md': text }
    await inFolder(files, async (cwd) => {
      const { stderr } = await run(['.', '--fix'], { cwd, layer: realRun })
      expect(stderr).toBe('claimcheck: safe edits made: 1, in files: 1\n')
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toBe(text)
      expect(Uint8Array.from(readFileSync(join(cwd, 'a.docx')))).toEqual(Uint8Array.from(files['a.docx']))
    })
  })

  it('are compared sentence by sentence, by what their paragraphs are', () =>
    inRepository({}, async ({ folder, commit, check }) => {
      const core = { 'docProps/core.xml': '<x><dc:title>A tree</dc:title></x>' }
      const old = paragraph('Kratom is not addictive.')
      writeFileSync(join(folder, 'a.docx'), wordFile(old, core))
      commit()
      writeFileSync(join(folder, 'a.docx'), wordFile(old + paragraph('Kratom cures cancer.'), core))
      expect((await check('.', '--since', 'HEAD')).found).toEqual(['a.docx supplements/cancer'])
    }))
})
