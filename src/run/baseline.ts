export { applyBaseline, onlyNew } from '../corpus/apply-baseline.ts'
export { baselineFrom, parseBaseline, renderBaseline } from '../corpus/baseline-file.ts'
export { updateBaseline } from '../corpus/update-baseline.ts'
export type { Baseline, BaselineChange, BaselineScope } from '../model/baseline.ts'
