import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js'

// The only file that imports the noun inflector, and by its deep path: the package's root loads database clients,
// reads `.env` from the working directory and prints.
const inflector = new NounInflector()

/**
 * Endings where the inflector knows more than the regular rules: irregular and classical plurals.
 * Its own -s and -ves rules are not asked, because they break words such as "relieves", "arthritis" and "process".
 */
const IRREGULAR_ENDING = /(?:men|mice|geese|teeth|feet|children|people|oxen|ae|[^aeiou]i|tices|dices|pendices)$/
const IRREGULAR_VES = new Set('leaves wolves calves halves knives loaves lives wives shelves thieves'.split(' '))
/** Words with such an ending that are no plurals. */
const NO_PLURAL = new Set('regimen specimen abdomen semen omen hymen cyclamen stamen acumen amen yemen'.split(' '))

/** The singular of an irregular English plural in lower case ("leaves" → "leaf", "women" → "woman"), or undefined. */
export function irregularSingular(word: string): string | undefined {
  if (!(IRREGULAR_VES.has(word) || IRREGULAR_ENDING.test(word)) || NO_PLURAL.has(word)) return undefined
  const singular = inflector.singularize(word)
  return singular === word ? undefined : singular
}
