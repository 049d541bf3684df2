import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSource, createEngine } from '../src/run/engine.ts'
import { testRules } from '../src/run/rulebook.ts'
import { currentRulebook, filesBeneath, ROOT } from './corpus.ts'

const data = currentRulebook()

/** Compares with a kept list that may only shrink: a new entry fails, and so does one that has been mended but still stands. */
function expectKnown(name: string, found: readonly string[]): void {
  const path = join(ROOT, `test/${name}.known.json`)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
}

test('neutral texts: no finding at any severity but the known ones', () => {
  const engine = createEngine(data)
  const found = filesBeneath('test/neutral', /\.txt$/).flatMap((path) =>
    checkSource(engine, { path, source: readFileSync(join(ROOT, path), 'utf8') }).findings.map(
      (finding) => `${path} ${finding.ruleId}: ${finding.sentence?.text ?? ''}`,
    ),
  )
  expectKnown('neutral', found)
})

test('rule examples: all as their authors meant but the known ones', () => {
  const found = testRules(data).flatMap(({ ruleId, outcomes }) =>
    outcomes
      .filter(({ result }) => result === 'noisy' || result === 'missing')
      .map(({ result, text }) => `${ruleId} ${result}: ${text}`),
  )
  expectKnown('examples', found)
})
