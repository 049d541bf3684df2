import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from './chromium.ts'
import type { Page } from './pages.ts'
import { corpusReport, writePage } from './pages.ts'

const VIEWS = [
  ['the front page', '', []],
  ['the findings of the corpus', '', ['Findings, worst first']],
  ['an article', '#d=corpus/kratom-myths.md', []],
  ['an article with a table and a list', '#d=corpus/kratom-maeng-da-product.html', []],
] as const
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 390]

describe.skipIf(skipped)('axe finds no fault', () => {
  let browser: Browser
  let corpus: Page
  beforeAll(async () => {
    browser = await openBrowser()
    corpus = writePage(corpusReport())
  })
  afterAll(async () => {
    await browser?.close()
    corpus?.remove()
  })

  const cases = VIEWS.flatMap(([name, hash, clicks]) =>
    SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ name, hash, clicks, scheme, width }))),
  )
  test.each(cases)('$name, $scheme, $width wide', async ({ hash, clicks, scheme, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
    try {
      const page = await context.newPage()
      await page.goto(corpus.url + hash)
      for (const name of clicks) await page.getByRole('button', { name }).click()
      if (hash !== '') await page.keyboard.press('j')
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    } finally {
      await context.close()
    }
  })
})
