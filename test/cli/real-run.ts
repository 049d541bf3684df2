import type { OpenEngine, RunLayer } from '../../src/cli/run-layer.ts'
import { runLayer } from '../../src/cli/run-layer.ts'

const engines = new Map<string, Promise<OpenEngine>>()

/** The real engine with the rules of the build, compiled once for all runs of a test file. */
export const realRun: RunLayer = {
  ...runLayer,
  openEngine: (data, selection) => {
    const key = `${data.hash} ${JSON.stringify(selection)}`
    const engine = engines.get(key) ?? runLayer.openEngine(data, selection)
    engines.set(key, engine)
    return engine
  },
}
