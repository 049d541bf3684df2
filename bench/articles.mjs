// Article text for measuring: deterministic, from the paragraphs of the project's own corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Used where the corpus is empty. */
const BUILT_IN = [
  { kind: 'heading', text: 'What users say about the powder' },
  {
    kind: 'paragraph',
    text: 'Some people take 2 to 4 grams of kratom powder in tea, up to three times a day. The shop calls it safe and free of side effects, which no trial has shown. Regular use can lead to dependence and withdrawal, and the dose differs from batch to batch.',
  },
  {
    kind: 'paragraph',
    text: 'In a survey of 2,798 users, 91% said that they used the leaf for pain. A survey cannot show that it works: there was no placebo and nobody examined the answers. It may help; it may also harm.',
  },
  { kind: 'item', text: 'Ask a pharmacist before you combine it with other medicines.' },
  { kind: 'item', text: 'CBD oil cures anxiety in a week, says the label; the evidence says no such thing.' },
  {
    kind: 'paragraph',
    text: 'The capsules are sold as a natural replacement for opioids without the risk of addiction. Do not stop a prescribed medicine by yourself. Researchers call for larger trials before anybody speaks of a treatment.',
  },
  { kind: 'heading', text: 'How much is too much?' },
  {
    kind: 'paragraph',
    text: 'Nobody has established a safe amount. The company recommends half a teaspoon every four to six hours, which its own page contradicts further down. Turmeric, valerian and magnesium are mentioned as gentle alternatives for sleep.',
  },
]

/** A generator of numbers in [0, 1), the same on every machine (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const plain = (text) =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const decoded = (text) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&[a-z]+;|&#\w+;/g, "'")

function blocksOfHtml(source) {
  const blocks = []
  for (const [, tag, inner] of source.matchAll(/<(p|li|h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const kind = tag === 'p' ? 'paragraph' : tag === 'li' ? 'item' : 'heading'
    blocks.push({ kind, text: plain(decoded(inner)) })
  }
  return blocks
}

function blocksOfText(source) {
  const blocks = []
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->/g, '')
  for (const part of body.split(/\n\s*\n/)) {
    if (/^\s*(?:\||```|<|>)/.test(part)) continue
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    if (lines.every((line) => /^\s*(?:[-*•]|\d+\.)\s/.test(line))) {
      blocks.push(...lines.map((line) => ({ kind: 'item', text: plain(line.replace(/^\s*(?:[-*•]|\d+\.)\s+/, '')) })))
    } else if (/^#{1,6}\s/.test(part)) blocks.push({ kind: 'heading', text: plain(part.replace(/^#+\s+/, '')) })
    else blocks.push({ kind: 'paragraph', text: plain(part) })
  }
  return blocks
}

/** All headings, list items and paragraphs of the articles under `folder`, in the order of the file names. */
export function corpusBlocks(folder) {
  if (!existsSync(folder)) return BUILT_IN
  const names = readdirSync(folder, { recursive: true }).map(String).sort()
  const blocks = names
    .filter((name) => /\.(?:md|txt|html)$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n')
      return name.endsWith('.html') ? blocksOfHtml(source) : blocksOfText(source)
    })
    .filter((block) => block.text.length >= 20)
  return blocks.some((block) => block.kind === 'paragraph') ? blocks : BUILT_IN
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** Some emphasis and a link, as articles have them. */
const marked = (text, wrap, link) =>
  text
    .replace(/^(\S+) (\S+)/, (_, first, second) => `${wrap(first)} ${second}`)
    .replace(/ (\S+\w)([.!?])$/, (_, last, mark) => ` ${link(last)}${mark}`)

function asMarkdown({ kind, text }) {
  if (kind === 'heading') return `## ${text}`
  if (kind === 'item') return `- ${text}`
  return marked(
    text.replace(/([*_<[\]`])/g, '\\$1'),
    (word) => `**${word}**`,
    (word) => `[${word}](https://example.org/a)`,
  )
}

function asHtml({ kind, text }) {
  if (kind === 'heading') return `<h2>${escaped(text)}</h2>`
  if (kind === 'item') return `<ul><li>${escaped(text)}</li></ul>`
  const inner = marked(
    escaped(text),
    (word) => `<strong>${word}</strong>`,
    (word) => `<a href="https://example.org/a">${word}</a>`,
  )
  return `<p>${inner}</p>`
}

/** The same article in the three formats; `text` is also the prose that the bare sentence parser is given. */
function articleOf(blocks, index) {
  const title = `Article ${index + 1} about kratom and other supplements`
  const text = [title, ...blocks.map((block) => (block.kind === 'item' ? `- ${block.text}` : block.text))].join('\n\n')
  const markdown = [`# ${title}`, ...blocks.map(asMarkdown)].join('\n\n')
  const html = `<!doctype html>\n<html><head><title>${title}</title></head><body>\n<h1>${title}</h1>\n${blocks.map(asHtml).join('\n')}\n</body></html>`
  return { index, text: `${text}\n`, markdown: `${markdown}\n`, html: `${html}\n` }
}

/** Articles of about 5,000 characters until there are at least `size` characters of prose; the same for the same input. */
export function makeArticles(blocks, size) {
  const random = randomFrom(20_250)
  const articles = []
  let total = 0
  while (total < size) {
    const chosen = []
    let length = 0
    while (length < 5_000) {
      const block = blocks[Math.floor(random() * blocks.length)]
      chosen.push(block)
      length += block.text.length + 2
    }
    const article = articleOf(chosen, articles.length)
    articles.push(article)
    total += article.text.length
  }
  return articles
}
