// A rulebook with many times the phrases of the given one, to see whether time grows with the rules.
import { randomFrom } from './articles.mjs'

const phrasesIn = (concepts) =>
  concepts.reduce(
    (sum, file) => sum + Object.values(file.concepts).reduce((all, entry) => all + (entry.phrases ?? entry).length, 0),
    0,
  )
const phrasesInCues = (cues) =>
  cues.reduce((sum, file) => sum + file.groups.reduce((all, group) => all + group.phrases.length, 0), 0)

const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gal', 'lo', 'mur', 'nex', 'pra', 'quil', 'ros', 'ta', 'vim', 'zu']

/** Words that no article holds. */
function invented(random) {
  return `${Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')}qx`
}

/**
 * `times` as many phrases as `rulebook` has: half of them of words that the prose holds, in an order that it hardly has
 * (so that the matcher starts on them and must give up), half of invented words.
 */
export function withMorePhrases(rulebook, prose, times) {
  const random = randomFrom(7)
  const words = [...new Set(prose.toLowerCase().match(/[a-z]{3,}/g) ?? [])]
  const pick = () => words[Math.floor(random() * words.length)]
  const wanted = (phrasesIn(rulebook.concepts) + phrasesInCues(rulebook.cues)) * (times - 1)
  const phrases = new Set()
  while (phrases.size < wanted) {
    const known = phrases.size % 2 === 0
    phrases.add(known ? `${pick()} ${pick()} ${pick()}` : `${invented(random)} ${invented(random)}`)
  }
  const concepts = {}
  let index = 0
  for (const phrase of phrases) {
    const id = `measured-${Math.floor(index++ / 4)}`
    concepts[id] ??= []
    concepts[id].push(phrase)
  }
  const added = { kind: 'topic', concepts }
  return { data: { ...rulebook, concepts: [...rulebook.concepts, added], hash: 'measured00000000' }, added: wanted }
}
