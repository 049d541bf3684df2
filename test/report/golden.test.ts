import { expect, it } from 'vitest'
import { FORMAT_NAMES } from '../../src/report/index.ts'
import { rendered } from './render.ts'
import { fullReport, reportOf } from './sample-report.ts'

/** Refresh with `npx vitest run test/report/golden.test.ts -u`, and read the diff. */
it.each(FORMAT_NAMES)('the sample in the format %s', async (format) => {
  await expect(await rendered(format, fullReport)).toMatchFileSnapshot(`golden/${format}.txt`)
})

it.each(FORMAT_NAMES)('no document at all in the format %s', async (format) => {
  await expect(await rendered(format, reportOf([]))).toMatchFileSnapshot(`golden/empty/${format}.txt`)
})
