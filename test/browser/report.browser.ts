import type { Browser, BrowserContext, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from './chromium.ts'
import type { Page } from './pages.ts'
import { corpusReport, HOSTILE, hostileReport, writePage } from './pages.ts'

const MYTHS = '#d=corpus/kratom-myths.md'

describe.skipIf(skipped)('the HTML report in a browser', () => {
  let browser: Browser
  let corpus: Page
  let hostile: Page
  let context: BrowserContext
  beforeAll(async () => {
    browser = await openBrowser()
    corpus = writePage(corpusReport())
    hostile = writePage(hostileReport())
  })
  afterAll(async () => {
    await browser?.close()
    corpus?.remove()
    hostile?.remove()
  })

  /** Opens a page without a network, runs `use` with it, and fails where the page asked for anything but itself. */
  async function on(url: string, use: (page: BrowserPage) => Promise<void>): Promise<void> {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url.split('#')[0]) trouble.push(request.url())
    })
    page.on('pageerror', (error) => trouble.push(String(error)))
    page.on('console', (message) => trouble.push(message.text()))
    try {
      await page.goto(url)
      await use(page)
      expect(trouble).toEqual([])
    } finally {
      await context.close()
    }
  }
  const hashOf = async (page: BrowserPage) => decodeURIComponent(new URL(page.url()).hash)
  const count = (page: BrowserPage, selector: string) => page.locator(selector).count()
  /** Follows the first document's link; the page draws the article when the browser tells it of the new address. */
  const openFirst = async (page: BrowserPage) => {
    await page.locator('.documents a').first().click()
    await page.locator('.text').waitFor()
  }

  test('opens with the worst document first and the totals', () =>
    on(corpus.url, async (page) => {
      expect(await page.locator('.lead').textContent()).toMatch(/^\d+ findings in \d+ documents: \d+ errors/)
      const errors = await page.locator('.documents tbody td:nth-child(2)').allTextContents()
      expect(errors.map(Number)).toEqual(errors.map(Number).sort((a, b) => b - a))
      expect(await page.locator('.front-head .aside').textContent()).toMatch(/^Read: \d+ documents, [\d,]+ sentences/)
    }))

  test('filters by severity, verdict, pack and claim type, and takes the filters off', () =>
    on(corpus.url, async (page) => {
      const status = page.getByRole('status')
      const before = (await status.textContent()) ?? ''
      await page.locator('.chip.warning').click()
      await page.locator('.chip.contradictory').click()
      await page.getByLabel('Rule').selectOption('conflicts/')
      await page.getByLabel('Claim type').selectOption('safety')
      await page.getByRole('button', { name: 'Findings, worst first' }).click()
      // The list is drawn in chunks: all of it, to count it.
      const more = page.locator('.more-items').getByRole('button', { name: /^Show \d+ more$/ })
      while ((await more.count()) > 0) await more.first().click()
      const grades = await page.locator('.findings .grade').allTextContents()
      expect(grades.length).toBeGreaterThan(0)
      expect(new Set(grades)).toEqual(new Set(['▲ warning, contradictory']))
      const documents = new Set(await paths(page)).size
      const all = before.slice(0, before.indexOf(' in '))
      await expect.poll(() => status.textContent()).toBe(`${grades.length} of ${all}, in ${documents} documents`)
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await expect.poll(() => status.textContent()).toBe(before)
    }))

  test('a bar of a chart filters when it is chosen', () =>
    on(corpus.url, async (page) => {
      await page.getByRole('button', { name: 'overstated', exact: true }).last().click()
      await expect.poll(() => page.locator('.chip.overstated').getAttribute('aria-pressed')).toBe('true')
      await page.getByRole('button', { name: 'Findings, worst first' }).click()
      const grades = await page.locator('.findings .grade').allTextContents()
      expect(grades.filter((grade) => !grade.endsWith('overstated'))).toEqual([])
    }))

  test('a bar that is chosen with the keyboard keeps the focus', () =>
    on(corpus.url, async (page) => {
      const bar = page.getByRole('button', { name: 'dosage', exact: true })
      await bar.focus()
      await page.keyboard.press('Enter')
      expect(await bar.getAttribute('aria-pressed')).toBe('true')
      expect(await page.locator(':focus').textContent()).toBe('dosage')
    }))

  test('searches as one types, from the key on', () =>
    on(corpus.url, async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('coffee liver')
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+ findings/)
      await page.keyboard.press('Escape')
      expect(await page.getByLabel('Search findings').inputValue()).toBe('')
    }))

  test('a long list tells what is left and shows it', () =>
    on(corpus.url, async (page) => {
      await page.getByRole('button', { name: 'Findings, worst first' }).click()
      await expect.poll(() => count(page, '.findings li')).toBe(50)
      await page.getByRole('button', { name: /^Show all \d+ findings$/ }).click()
      const total = Number(/^\d+/.exec((await page.locator('.lead').textContent()) ?? '')?.[0])
      await expect.poll(() => count(page, '.findings li')).toBe(total)
    }))

  test('walks through the findings of an article with j and k, and back with the back button', () =>
    on(corpus.url, async (page) => {
      await openFirst(page)
      const chosen = () => page.locator('.note.chosen.open').getAttribute('data-at')
      await page.keyboard.press('j')
      const first = Number(await chosen())
      await page.keyboard.press('j')
      await expect.poll(chosen).toBe(String(first + 1))
      await page.keyboard.press('k')
      await expect.poll(chosen).toBe(String(first))
      expect(await hashOf(page)).toMatch(/^#d=corpus\/[a-z-]+\.\w+&f=[0-9a-f]{16}$/)
      await page.goBack()
      await expect.poll(() => hashOf(page)).toBe('')
      expect(await page.locator('.front').isVisible()).toBe(true)
    }))

  test('k alone begins at the last finding', () =>
    on(corpus.url + MYTHS, async (page) => {
      const last = (await page.locator('.text .note').last().getAttribute('data-at')) ?? ''
      await page.keyboard.press('k')
      await expect.poll(() => page.locator('.note.chosen').getAttribute('data-at')).toBe(last)
    }))

  test('a deep link opens its article at the finding, which is in view', () =>
    on(corpus.url + MYTHS, async (page) => {
      const href = await page.locator('.text a.tag[href*="&f="]').last().getAttribute('href')
      await page.goto('about:blank')
      await page.goto(corpus.url + href)
      await expect.poll(() => count(page, '.note.chosen')).toBe(1)
      const box = await page.locator('mark.chosen').first().boundingBox()
      expect(box?.y).toBeGreaterThan(80)
      expect(box?.y).toBeLessThan(860)
    }))

  test('a deep link shows its finding whatever the filter holds back', () =>
    on(corpus.url + MYTHS, async (page) => {
      const href = (await page.locator('.text a.tag.error').first().getAttribute('href')) ?? ''
      await page.locator('.chip.info').click()
      await expect.poll(() => count(page, '.text a.tag.error')).toBe(0)
      await page.evaluate(`location.hash = ${JSON.stringify(href)}`)
      await expect.poll(() => count(page, '.note.chosen')).toBe(1)
    }))

  test('a contradiction leads to its counterpart and back', () =>
    on(corpus.url + MYTHS, async (page) => {
      const link = page.locator('.note .against a').first()
      const line = await link.textContent()
      await link.click()
      const target = page.locator('.sentence.chosen')
      await expect.poll(() => target.locator('a.opponent').count()).toBeGreaterThan(0)
      expect(await target.count()).toBe(1)
      expect(await target.locator('a.opponent').count()).toBeGreaterThan(0)
      expect(line).toMatch(/^line \d+$/)
      await target.locator('a.opponent').first().click()
      await expect.poll(() => page.locator('.note.chosen .grade').textContent()).toContain('contradictory')
    }))

  test('shows the help on a question mark', () =>
    on(corpus.url, async (page) => {
      await page.keyboard.press('?')
      expect(await page.getByRole('dialog').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').isVisible()).toBe(false)
    }))

  test('no two notes in the margin cover each other', () =>
    on(corpus.url + MYTHS, async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      const boxes = await Promise.all((await page.locator('.text .note').all()).map((note) => note.boundingBox()))
      const covered = boxes.filter((box, at) => {
        const next = boxes[at + 1]
        return box !== null && next !== null && next !== undefined && next.y < box.y + box.height
      })
      expect(boxes.length).toBeGreaterThan(5)
      expect(covered).toEqual([])
    }))

  test('says so where a link leads to nothing', () =>
    on(`${corpus.url}#d=gone.md`, async (page) => {
      expect(await page.getByRole('alert').textContent()).toBe('This report holds no document gone.md.')
    }))

  test('hostile text stays text, and only web addresses are links', () =>
    on(hostile.url, async (page) => {
      const text = HOSTILE.replace('\u2028', ' ')
      expect(await page.locator('.documents a').first().textContent()).toBe(HOSTILE)
      await openFirst(page)
      expect(await page.locator('h1').last().textContent()).toBe(`${HOSTILE}.md`)
      const shown = (await page.locator('.text .heading').textContent()) ?? ''
      expect(shown.replace('\u2028', ' ')).toBe(text)
      expect(await page.title()).toContain('claimcheck report')
      await page.keyboard.press('j')
      const links = await page.locator('.sources a').evaluateAll((all) => all.map(String))
      expect(links).toEqual(['https://example.org/a'])
      await expect.poll(() => count(page, '.sources li')).toBe(2)
      await expect.poll(() => count(page, 'img')).toBe(0)
    }))

  test('suppressed findings are shown on demand, apart from those that count', () =>
    on(hostile.url, async (page) => {
      expect(await page.locator('.lead').textContent()).toContain('1 finding in')
      await page.getByRole('button', { name: 'Suppressed (1)' }).click()
      await openFirst(page)
      await expect.poll(() => count(page, '.note.suppressed')).toBe(1)
      expect(await page.locator('.note.suppressed').textContent()).toContain('Suppressed by a comment in the text')
    }))

  test('can be dark', () =>
    on(corpus.url, async (page) => {
      const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      const light = await background()
      await page.getByRole('button', { name: 'Dark colours' }).click()
      await expect.poll(background).not.toBe(light)
      await page.emulateMedia({ media: 'print' })
      expect(await background()).toBe('rgb(255, 255, 255)')
    }))
})

function paths(page: BrowserPage): Promise<string[]> {
  return page
    .locator('.findings a.item')
    .evaluateAll((links) =>
      links.map((link) => new URLSearchParams(new URL(String(link)).hash.slice(1)).get('d') ?? ''),
    )
}
