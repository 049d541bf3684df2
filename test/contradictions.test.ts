import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createEngine } from '../src/run/engine.ts'
import { checkForJoin, joinCorpus } from '../src/run/join.ts'
import { currentRulebook, ROOT } from './corpus.ts'
import { kept } from './known.ts'

interface Pair {
  readonly promotes: string
  readonly against: string
  readonly clash: string
  readonly agree: string
}

const pairs: Readonly<Record<string, readonly Pair[]>> = parse(
  readFileSync(join(ROOT, 'test/contradictions.yml'), 'utf8'),
)
const engine = createEngine(currentRulebook())

/** What is said to contradict: the flagged sentence, and where the other one begins. */
function contradictionsIn(text: string) {
  const articles = text.split(/^---$/m)
  const documents = articles.map((source, index) => checkForJoin(engine, { path: `${index}.md`, source }))
  return joinCorpus(engine, documents)
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === 'contradictory')
    .map(({ sentence, related }) => ({
      flagged: sentence?.text ?? '',
      others: related.map(({ path, location }) =>
        (articles[Number.parseInt(path, 10)] ?? '').slice(location.start.offset),
      ),
    }))
}

function wrongIn({ promotes, against, clash, agree }: Pair): readonly string[] {
  const isMeant = ({ flagged, others }: ReturnType<typeof contradictionsIn>[number]) =>
    flagged.startsWith(promotes) && others.some((other) => other.startsWith(against))
  const isFound = contradictionsIn(clash).some(isMeant)
  const isFalse = contradictionsIn(agree).length > 0
  return [...(isFound ? [] : [`missed: ${promotes} … ${against}`]), ...(isFalse ? [`false: ${against}`] : [])]
}

const wrong = Object.values(pairs).flat().flatMap(wrongIn)

/** As for the other minimal pairs: the list of known mistakes can only shrink. */
test('texts that contradict themselves are told from those that do not, but the known ones', () => {
  expect(wrong).toEqual(kept('contradictions.known.json', wrong))
})
