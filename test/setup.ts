import fc from 'fast-check'

// The same cases in every run, so that a failure is a change; other cases with FC_SEED=… npm test.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_124) })
