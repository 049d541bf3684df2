import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { currentRulebook, filesBeneath, ROOT } from './corpus.ts'
import { kept } from './known.ts'

const engine = createEngine(currentRulebook())
const texts = filesBeneath('test/neutral', /\.txt$/)

/** At any severity, also on the page as a whole: neutral text deserves none. */
const found = texts.flatMap((path) =>
  checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }).findings.map(
    (finding) => `${path} ${finding.ruleId}: ${finding.sentence?.text ?? ''}`,
  ),
)
const known = kept('neutral.known.json', found)

/** A new finding fails, and so does a known one that no longer shows: the list can only shrink. */
test.each(texts)('%s: no finding at any severity but the known ones', (path) => {
  const inThis = (entry: string) => entry.startsWith(`${path} `)
  expect(found.filter(inThis)).toEqual(known.filter(inThis))
})

test('every known finding belongs to a neutral text', () => {
  expect(known.filter((entry) => !texts.some((path) => entry.startsWith(`${path} `)))).toEqual([])
})
