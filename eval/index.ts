// What scripts/eval.mjs imports.
export { createEngine } from '../src/run/engine.ts'
export { currentRulebook } from '../test/corpus.ts'
export { checkCorpus, compare } from './measure.ts'
export { accuracyTables, drops, withTables } from './table.ts'
