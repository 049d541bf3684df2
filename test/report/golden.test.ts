import { expect, it } from 'vitest'
import { FORMAT_NAMES } from '../../src/report/index.ts'
import { rendered } from './render.ts'
import { fullReport, reportOf } from './sample-report.ts'

/** The page for a browser is mostly its script, and is tested in one. */
const NAMES = FORMAT_NAMES.filter((format) => format !== 'html')

/** Refresh with `npx vitest run test/report/golden.test.ts -u`, and read the diff. */
it.each(NAMES)('the sample in the format %s', async (format) => {
  await expect(await rendered(format, fullReport)).toMatchFileSnapshot(`golden/${format}.txt`)
})

it.each(NAMES)('no document at all in the format %s', async (format) => {
  await expect(await rendered(format, reportOf([]))).toMatchFileSnapshot(`golden/empty/${format}.txt`)
})
