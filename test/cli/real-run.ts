import type { OpenEngine, RunLayer } from '../../src/cli/run-layer.ts'
import { runLayer } from '../../src/cli/run-layer.ts'

const engines = new Map<string, Promise<OpenEngine>>()

/** The real engine with the rules of the build, compiled once for all runs of a test file. */
export const realRun: RunLayer = {
  ...runLayer,
  openEngine: (data, packs) => {
    const key = `${data.hash} ${packs.join(' ')}`
    const engine = engines.get(key) ?? runLayer.openEngine(data, packs)
    engines.set(key, engine)
    return engine
  },
}
