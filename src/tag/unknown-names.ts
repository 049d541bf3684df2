import type { Reading } from './reading.ts'

/** Words that may start a sentence with a capital and are no name. */
const COMMON = new Set(
  (
    'a an the this that these those it its they their them he she his her ours mine yours theirs we our you your i my one two three some many most all any each every ' +
    'no not never none nothing nobody and or but so yet if when while as at by for from in into of on onto with without to about after before ' +
    'because although though until unless whether where why how what who which there here now then today also just only even still again ' +
    'is are was were be been do does did can could may might must shall should will would have has had let take try use get make see say ' +
    'people patients users doctors researchers scientists studies research experts customers readers women men children adults everyone ' +
    'anyone someone both other others another such more less much few new old good best better first last next please yes ok well however ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan ' +
    'instead unlike like since once over under between during through per among overall finally regular daily long short high low according'
  ).split(' '),
)

/**
 * A capitalised name that no lexicon holds, as the grammatical subject before `anchor`: "*Bramblewick Calm* is not habit-forming".
 * It stands at the start of the clause (behind "with / a jar of" too), holds no known word or mention, and a verb follows.
 */
export function unknownNameBefore(reading: Reading, anchor: number): string | undefined {
  const { tokens } = reading.sentence
  const clause = reading.clauseOf[anchor]
  const limit = Math.min(anchor, tokens.length)
  for (let start = 0; start < limit; start++) {
    if (!isName(reading, start)) continue
    let end = start + 1
    while (end < limit && isName(reading, end)) end++
    const name = tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ')
    const near = reading.clauseOf[start] === clause || reading.segmentOf[start] === reading.segmentOf[anchor]
    if (near && looksLikeProduct(reading, start, end)) return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    start = end
  }
  return undefined
}

function isName(reading: Reading, index: number): boolean {
  const token = reading.sentence.tokens[index]
  if (token === undefined || token.kind !== 'word' || token.text.length < 3) return false
  if (!/^\p{Lu}\p{Ll}/u.test(token.text) || COMMON.has(token.text.toLowerCase())) return false
  // A sentence in capitals or a title in title case tells nothing.
  if (reading.sentence.kind === 'heading') return false
  return !reading.mentions.some((mention) => mention.from <= index && index < mention.to && mention.kind !== 'function')
}

/** "*Alaina believes* that …": what only people do. */
const PERSONAL =
  /^(?:says?|said|believes?|believed|thinks?|thought|knows?|knew|feels?|felt|hopes?|hoped|explains?|explained|tells?|told|recalls?|recalled|adds?|added|writes?|wrote|lives?|lived|died|argues?|argued|wants?|wanted|remembers?|remembered)$/

/** A lone capitalised word at the start of a sentence is a name only if the lexicon does not know it as a word. */
function looksLikeProduct(reading: Reading, start: number, end: number): boolean {
  const { tokens } = reading.sentence
  const before = tokens[start - 1]?.normal
  if (before === '.' || /^(dr|mr|mrs|ms|prof)$/.test(before ?? '')) return false
  const behind = tokens[end]?.text.toLowerCase() ?? ''
  if (PERSONAL.test(behind)) return false
  const verbal =
    /^(is|are|was|has|can|will|does|may|never|not|helps?|works?|gives?|keeps?|makes?|takes?|lets?|puts?|ends?|brings?|beats?)$/.test(
      behind,
    )
  const finite = verbal || (/s$/.test(behind) && !/ss$/.test(behind)) || tokens[end]?.normal === ':'
  if (end - start === 1 && start === 0) return finite && (reading.words.ids[start] ?? -1) < 0
  const means = /^(with|of|by|from|on|using|try|take|thanks)$/.test(before ?? '')
  return (verbal || means) && (reading.words.ids[start] ?? -1) < 0
}
