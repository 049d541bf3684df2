import { expect, it } from 'vitest'
import { unreadable } from '../../src/files/problems.ts'

const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' })

it.each([
  ['a.md', 'There is no file or folder of this name.'],
  ['\uFFFD.md', 'The name of this file is not UTF-8.'],
])('what is not found under %j', (path, message) => {
  expect(unreadable(path, missing)).toMatchObject({ code: 'missing-path', place: path, message })
})
