import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../corpus.ts'
import { openBrowser, skipped } from './chromium.ts'
import { corpusReport, writePage } from './pages.ts'

const PICTURE = join(ROOT, 'docs/images/html-report.png')
/** Of a picture that everybody downloads with the repository. */
const LARGEST = 300_000

test.skipIf(skipped || process.env['SCREENSHOT'] === undefined)('takes the picture for the README', async () => {
  const browser = await openBrowser()
  const { url, remove } = writePage(corpusReport())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(`${url}#d=corpus/kratom-myths.md`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.screenshot({ path: PICTURE })
  } finally {
    await browser.close()
    remove()
  }
  expect(statSync(PICTURE).size).toBeLessThan(LARGEST)
})
