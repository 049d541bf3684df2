import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook, ROOT } from './corpus.ts'
import { kept } from './known.ts'

type Pair = Readonly<Partial<Record<'flag' | 'pass', string>>>

const pairs: Readonly<Record<string, readonly Pair[]>> = parse(readFileSync(join(ROOT, 'test/pairs.yml'), 'utf8'))
const engine = createEngine(currentRulebook())
const isFlagged = (source: string) => checkSource(engine, { path: 'pair.md', source }).findings.length > 0

const texts = Object.entries(pairs).flatMap(([capability, members]) =>
  members.flatMap(({ flag, pass }) => [
    ...(flag === undefined ? [] : [{ capability, text: flag, deserved: true }]),
    ...(pass === undefined ? [] : [{ capability, text: pass, deserved: false }]),
  ]),
)
const wrong = texts
  .filter(({ text, deserved }) => isFlagged(text) !== deserved)
  .map(({ capability, text, deserved }) => `${deserved ? 'missed' : 'false'} ${capability}: ${text}`)
const known = kept('pairs.known.json', wrong)

/** As for the neutral texts: the list of known mistakes can only shrink. */
test.each(Object.keys(pairs))('minimal pairs, %s: no mistakes but the known ones', (capability) => {
  const here = (entry: string) => entry.includes(` ${capability}: `)
  expect(wrong.filter(here)).toEqual(known.filter(here))
})

test('every known mistake is one of the pairs', () => {
  expect(known.filter((entry) => !texts.some(({ text }) => entry.endsWith(`: ${text}`)))).toEqual([])
  console.log(`minimal pairs: ${texts.length - wrong.length} of ${texts.length} right`)
})
