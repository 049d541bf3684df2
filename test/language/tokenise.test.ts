import { describe, expect, it } from 'vitest'
import { scanTokens, TOKEN_CODES, TOKEN_STRIDE } from '../../src/language/tokenise.ts'

/** "kind:text" of each token. */
function tokensOf(text: string): string[] {
  const triples = scanTokens(text, 0, text.length)
  const tokens: string[] = []
  for (let at = 0; at < triples.length; at += TOKEN_STRIDE) {
    tokens.push(`${TOKEN_CODES[triples[at] ?? 0]}:${text.slice(triples[at + 1], triples[at + 2])}`)
  }
  return tokens
}

describe('scanTokens', () => {
  it.each([
    ['100% safe.', ['number:100', 'symbol:%', 'word:safe', 'punctuation:.']],
    ['can’t stop', ['word:can’t', 'word:stop']],
    ["the users' view", ['word:the', 'word:users', "punctuation:'", 'word:view']],
    ['up to 1,500.5 mg', ['word:up', 'word:to', 'number:1,500.5', 'word:mg']],
    ['1,2', ['number:1', 'punctuation:,', 'number:2']],
    ['.5 g', ['number:.5', 'word:g']],
    ['1½ tsp', ['number:1½', 'word:tsp']],
    ['5-HTP', ['number:5', 'word:HTP']],
    ['gut–brain', ['word:gut', 'punctuation:–', 'word:brain']],
    ['yes -- no', ['word:yes', 'punctuation:--', 'word:no']],
    ['Wait...', ['word:Wait', 'punctuation:...']],
    ['in the U.S. today', ['word:in', 'word:the', 'word:U.S.', 'word:today']],
    ['👍🏽ok', ['symbol:👍🏽', 'word:ok']],
    ['👨‍👩‍👧 🇺🇸', ['symbol:👨‍👩‍👧', 'symbol:🇺🇸']],
    ['1️⃣ First', ['symbol:1️⃣', 'word:First']],
    ['𝗯𝗼𝗹𝗱 claim', ['word:𝗯𝗼𝗹𝗱', 'word:claim']],
    ['see https://shop.example/a?b=1.', ['word:see', 'symbol:https://shop.example/a?b=1', 'punctuation:.']],
    ['www.shop.example', ['symbol:www.shop.example']],
    ['$20', ['symbol:$', 'number:20']],
    ['\uD83D', ['symbol:\uD83D']],
  ])('reads %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })
})
