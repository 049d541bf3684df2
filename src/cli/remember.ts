import { createHash } from 'node:crypto'
import type { ReportDocument } from '../report/index.ts'
import type { OpenEngine, RunLayer } from './run-layer.ts'

/** A layer whose answers are kept from one check to the next, as long as what they were made from is the same. */
export interface RememberingLayer {
  readonly run: RunLayer
  /** Another check begins: what the last one did not ask for is forgotten. */
  readonly turn: () => void
  /** The rules folders that the checks since the last turn have read, as the user knows them. */
  readonly ruleFolders: () => readonly string[]
}

/** Keeps what the present turn and the one before have asked for. */
interface Memory<Value> {
  readonly recall: (key: string, make: () => Value) => Value
  readonly turn: () => void
}

function createMemory<Value>(): Memory<Value> {
  let before = new Map<string, Value>()
  let now = new Map<string, Value>()
  return {
    recall: (key, make) => {
      const value = now.get(key) ?? before.get(key) ?? make()
      now.set(key, value)
      return value
    },
    turn: () => {
      before = now
      now = new Map()
    },
  }
}

const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts, (_name, value) => (value instanceof Set ? [...value] : value)))
    .digest('hex')

/**
 * Lets a check that is made again do only what is new: documents whose text and rules are the same keep their findings, rules
 * that are the same stay compiled. It goes by what was read and never by the time of a file.
 */
export function rememberingLayer(run: RunLayer): RememberingLayer {
  const rulebooks = createMemory<ReturnType<RunLayer['readRules']>>()
  const engines = createMemory<Promise<OpenEngine>>()
  const documents = createMemory<ReportDocument>()
  const folders = new Set<string>()
  const open = async (data: Parameters<RunLayer['openEngine']>[0], choice: Parameters<RunLayer['openEngine']>[1]) => {
    const key = keyOf(data.hash, choice)
    const engine = await engines.recall(key, () => run.openEngine(data, choice))
    const check: OpenEngine['check'] = (input) => documents.recall(keyOf(key, input), () => engine.check(input))
    return { ...engine, check }
  }
  return {
    run: {
      ...run,
      readRules: (read, base) => {
        for (const { shown } of read) folders.add(shown)
        return rulebooks.recall(keyOf(read, base?.hash), () => run.readRules(read, base))
      },
      openEngine: open,
    },
    turn: () => {
      for (const memory of [rulebooks, engines, documents]) memory.turn()
      folders.clear()
    },
    ruleFolders: () => [...folders],
  }
}
