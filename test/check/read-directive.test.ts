import { describe, expect, it } from 'vitest'
import { comparable, readDirective } from '../../src/check/read-directive.ts'

describe('readDirective', () => {
  it.each([
    ['disable-next-line a/b -- why', { command: 'disable-next-line', selectors: [{ name: 'a/b' }], reason: 'why' }],
    [
      'disable a/b,c/d , e -- why',
      { command: 'disable', selectors: [{ name: 'a/b' }, { name: 'c/d' }, { name: 'e' }] },
    ],
    ['disable-file a/b --- it is\n a  quote', { command: 'disable-file', reason: 'it is a quote' }],
    ['disable-file a/b — an editor’s dash', { reason: 'an editor’s dash' }],
    ['disable a/b -- it says -- twice', { reason: 'it says -- twice' }],
    ['disable a/b, -- a comma too many', { selectors: [{ name: 'a/b' }] }],
    [
      'disable a/b["A  “Cure” -- now"] -- why',
      { selectors: [{ name: 'a/b', text: 'a "cure" -- now' }], reason: 'why' },
    ],
    [`disable a/b['says "x"'], c`, { selectors: [{ name: 'a/b', text: 'says "x"' }, { name: 'c' }], reason: '' }],
    ['disable a/b[ “curly” ] -- why', { selectors: [{ name: 'a/b', text: 'curly' }] }],
    ['disable a/b', { selectors: [{ name: 'a/b' }], reason: '' }],
    ['disable a/b --', { selectors: [{ name: 'a/b' }], reason: '' }],
    ['enable', { command: 'enable', selectors: [], reason: '' }],
    ['enable a/b, c -- done', { command: 'enable', selectors: [{ name: 'a/b' }, { name: 'c' }] }],
  ])('reads %j', (text, expected) => {
    expect(readDirective(`claimcheck-${text}`)).toMatchObject(expected)
  })

  it.each([
    [
      'disable-nextline a/b -- why',
      'There is no directive claimcheck-disable-nextline.',
      'claimcheck-disable-next-line?',
    ],
    ['ignore a/b -- why', 'There is no directive claimcheck-ignore.', 'There is: claimcheck-disable-next-line, '],
    ['', 'There is no directive claimcheck-.', 'There is: '],
    ['disable -- why', 'claimcheck-disable names no rule.', 'Name the rules'],
    ['disable-file', 'claimcheck-disable-file names no rule.', 'Name the rules'],
    ['disable * -- why', '"*" names no rule.', 'Name the rules'],
    ['disable kratom/* -- why', '"kratom/*" names no rule.', 'Name the rules'],
    ['disable a/b because it is so', '"because" cannot stand here.', ' -- '],
    ['disable a/b[cure] -- why', 'The text in brackets behind a/b is not in quotes.', 'a/b["words'],
    ['disable a/b[""] -- why', 'The text in brackets behind a/b is not in quotes.', 'a/b["words'],
    ['disable a/b["  "] -- why', 'The text in brackets behind a/b is not in quotes.', 'a/b["words'],
    ['disable a/b["open -- why', 'The text in brackets behind a/b is not in quotes.', 'a/b["words'],
    ['disable ,a/b -- why', '",a/b" cannot stand here.', 'commas'],
  ])('says what is wrong with %j', (text, message, next) => {
    const read = readDirective(`claimcheck-${text}`)
    expect(read).toMatchObject({ message })
    expect('next' in read ? read.next : '').toContain(next)
  })

  it('cuts an endless word in its message', () => {
    const read = readDirective(`claimcheck-${'x'.repeat(100_000)}`)
    expect('message' in read ? read.message.length : 0).toBeLessThan(120)
  })
})

describe('comparable', () => {
  it('takes case, typography and wraps out', () => {
    expect(comparable(' It’s a “Cure”\n  – now ')).toBe('it\'s a "cure" - now')
  })
})
