// What the scripts import: scripts/eval.mjs and scripts/disagree.mjs.
export { createEngine } from '../src/run/engine.ts'
export { decodeText } from '../src/run/read.ts'
export { currentRulebook } from '../test/corpus.ts'
export * from './disagreement.ts'
export { sentencesOf } from './features.ts'
export { checkCorpus, compare } from './measure.ts'
export { accuracyTables, drops, withTables } from './table.ts'
