import { expect, it } from 'vitest'
import { renderNotice, renderProblem } from '../../src/report/problem.ts'

it('says what is wrong, where, and what to do next', () => {
  const problem = {
    code: 'a-b',
    message: 'Wrong.',
    place: 'x.yaml:3:1',
    excerpt: '3 | id: x\n  |     ^',
    next: 'Mend it.',
  }
  expect(renderProblem(problem)).toBe(
    'claimcheck: x.yaml:3:1: Wrong.\n    3 | id: x\n      |     ^\n  Mend it. [a-b]\n',
  )
})

it('keeps a hostile place on its line', () => {
  const problem = { code: 'a-b', message: 'Wrong.', place: 'x\n\u001b[2J', next: 'Mend it.' }
  expect(renderProblem(problem)).toBe('claimcheck: x\\n\\u001b[2J: Wrong.\n  Mend it. [a-b]\n')
})

it.each([
  ['a.md', 'claimcheck: a.md: Cut. [c]\n'],
  [undefined, 'claimcheck: Cut. [c]\n'],
])('prints a notice of %s', (path, expected) => {
  expect(renderNotice({ code: 'c', message: 'Cut.' }, path)).toBe(expected)
})
